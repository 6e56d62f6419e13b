// Keys that are pressed while something is on its way: they wait, and go to the page that comes.

/** @typedef {{ key: string, code: string, ctrlKey: boolean, metaKey: boolean, altKey: boolean, shiftKey: boolean }} Press */

let nUnderWay = 0
/** @type {Press[]} */
let held = []
let isGivingBack = false

/** Does something after which the keys mean somebody else. Whoever is quick has typed for the next one by then.
 * @template T
 * @param {() => Promise<T>} work @returns {Promise<T>} */
export const holdingKeys = async (work) => {
  nUnderWay += 1
  try {
    return await work()
  } finally {
    nUnderWay -= 1
    void giveBack()
  }
}

/** Something is on its way; a press of the mouse has to wait too. */
export const isUnderWay = () => nUnderWay > 0

/** It went otherwise than whoever typed on could know: what they typed was meant for somebody else. */
export const forgetHeldKeys = () => {
  held = []
}

/** Whether the key waits. The way through the page by Tab does not; nor does a key that is only held down count again.
 * @param {KeyboardEvent} event */
export const hold = (event) => {
  if (!(isUnderWay() || isGivingBack) || !event.isTrusted || event.key === "Tab") return false
  event.preventDefault()
  const { key, code, ctrlKey, metaKey, altKey, shiftKey, repeat } = event
  if (!repeat) held.push({ key, code, ctrlKey, metaKey, altKey, shiftKey })
  return true
}

/** One after the other, until one of them sets something going again. */
const giveBack = async () => {
  if (isGivingBack) return
  isGivingBack = true
  while (!nUnderWay && held.length) {
    press(/** @type {Press} */ (held.shift()))
    // A page that is asked for by a key is on its way before the next key counts.
    await new Promise((resolve) => setTimeout(resolve))
  }
  isGivingBack = false
}

/** The key goes where a hand would press it now; what no page takes is typed or presses a button.
 * @param {Press} it */
const press = (it) => {
  const target = document.activeElement ?? document.body
  if (!target.dispatchEvent(new KeyboardEvent("keydown", { ...it, bubbles: true, cancelable: true }))) return
  if (target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement) return void ((it.key === "Enter" || it.key === " ") && target.click())
  if (it.ctrlKey || it.metaKey || it.altKey) return
  if (it.key.length === 1) document.execCommand("insertText", false, it.key)
  else if (it.key === "Backspace") document.execCommand("delete")
}
