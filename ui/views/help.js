// The keys of the screen that is open, and those that work everywhere.
import { html, nothing } from "lit"
import { icon } from "../parts/icon.js"
import { key, keyName } from "../parts/key.js"
import { draw } from "../parts/screen.js"
import { t } from "../words.js"

/** @import { KeyAct } from "../parts/key.js" */

let isOpen = false

export const openHelp = () => {
  isOpen = true
  draw()
  dialog()?.showModal()
}

/** `?` closes what it opened; Esc does so by itself.
 * @param {KeyboardEvent} event */
export const closeHelp = (event) => {
  if (event.key === "?") dialog()?.close()
}

const dialog = () => /** @type {HTMLDialogElement | null} */ (document.querySelector(".help"))

/** @param {KeyAct[]} here @param {KeyAct[]} everywhere @param {string} version */
export const help = (here, everywhere, version) => html`
  <dialog class="dialog help" aria-labelledby="help-title" @close=${() => (isOpen = false)}>
    ${isOpen ? words(here, everywhere, version) : nothing}
  </dialog>`

/** @param {KeyAct[]} here @param {KeyAct[]} everywhere @param {string} version */
const words = (here, everywhere, version) => html`
  <header class="help-head">
    <h2 class="dialog-title" id="help-title">${t("help-title")}</h2>
    <button class="button button-quiet button-icon" type="button" aria-label=${t("close")} @click=${() => dialog()?.close()}>${icon("close")}</button>
  </header>
  <div class="help-columns">
    ${here.length ? part("help-here", here) : nothing}
    ${part("help-everywhere", everywhere)}
  </div>
  <p class="help-foot">${t("help-foot")} ${t("version", { version })}</p>`

/** @param {string} title @param {KeyAct[]} acts */
const part = (title, acts) => html`
  <section>
    <h3 class="part-title">${t(title)}</h3>
    <dl class="help-keys">
      ${acts.filter((it) => !it.unlisted).map((it) => html`
        <dt>${it.keys.slice(0, 2).map((name) => key(keyName(name)))}</dt><dd>${t(it.words)}</dd>`)}
    </dl>
  </section>`
