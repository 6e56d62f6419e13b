// The key that does the same as the button it stands on.
import { html } from "lit"

/** @param {string} name */
export const key = (name) => html`<kbd class="key" aria-hidden="true">${name}</kbd>`

/**
 * What a key does on a screen; the same list answers the keyboard and fills the help page.
 * @typedef {object} KeyAct
 * @property {string[]} keys as KeyboardEvent names them; `Ctrl+`, `Alt+` and, before letters and named keys, `Shift+` may stand in front in this order
 * @property {string} words the key of the sentence that says what it does
 * @property {(event: KeyboardEvent) => void} act
 * @property {boolean} [whileTyping] also while a field has the focus
 * @property {boolean} [once] a key that is held down does it only once
 * @property {boolean} [unlisted] another key of the list says the same
 */

/** Signs that are put together out of several keys, as in Chinese, belong to the field until they stand there. Not
 * every web view says so of the key that ends them, but all give it this number.
 * @param {KeyboardEvent} event */
export const isComposing = (event) => event.isComposing || event.keyCode === 229

/** The act for this key press, if there is one.
 * @param {KeyAct[]} acts @param {KeyboardEvent} event */
export const actFor = (acts, event) => {
  const typing = isTyping(event.target)
  const digit = digitOf(event)
  return acts.find(({ keys, whileTyping }) => (!typing || whileTyping) && (keys.includes(nameOf(event)) || keys.includes(digit)))
}

/** Which sign stands above a digit differs by keyboard; the key below it does not.
 * @param {Pick<KeyboardEvent, "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">} event */
const digitOf = ({ code, ctrlKey, metaKey, altKey, shiftKey }) => (shiftKey && !ctrlKey && !metaKey && !altKey && /^Digit\d$/.test(code ?? "") ? `Shift+${code.slice(-1)}` : "")

/** Shift is part of a sign such as `?`, and beside a letter or a named key a key of its own.
 * @param {Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">} event */
export const nameOf = ({ key, ctrlKey, metaKey, altKey, shiftKey }) => {
  const isLetter = key.length === 1 && key.toLowerCase() !== key.toUpperCase()
  const isNamed = key.length > 1
  return [ctrlKey || metaKey ? "Ctrl+" : "", altKey ? "Alt+" : "", shiftKey && (isLetter || isNamed) ? "Shift+" : "", isNamed ? key : key.toLowerCase()].join("")
}

/** How a key is written on the screen.
 * @param {string} name @returns {string} */
export const keyName = (name) =>
  name
    .replace(/^(Ctrl|Alt|Shift)\+(.+)$/, (_, held, rest) => `${held === "Shift" ? "⇧" : held} ${keyName(rest)}`)
    .replace("Enter", "↵").replace("Escape", "Esc").replace("ArrowDown", "↓").replace("ArrowUp", "↑")
    .replace(/^ $/, "␣").replace(/^[a-z]$/, (letter) => letter.toUpperCase())

/** Takes typing back in the field itself, or does it again: not every web view has these keys.
 * @param {KeyboardEvent} event */
export const turnTyping = (event) => {
  const command = { "Ctrl+z": "undo", "Ctrl+Shift+z": "redo" }[nameOf(event)]
  if (!command || !isTyping(event.target)) return false
  event.preventDefault()
  document.execCommand(command)
  return true
}

/** @param {EventTarget | null} target */
const isTyping = (target) =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !["checkbox", "radio", "button"].includes(target.type))
