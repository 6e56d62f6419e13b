// Which of the papers of the day is on the desk: chips, and a key that goes on to the next.
import { html } from "lit"
import { t } from "../words.js"
import { key } from "./key.js"
import { go } from "./screen.js"

/** @import { KeyAct } from "./key.js" */

export const FORMS = ["full", "dense", "helper", "messages", "post", "cards", "slips"]

/** @param {string} form */
const address = (form) => (form === "slips" ? "#/slips" : `#/call-sheet?form=${form}`)

/** @param {string} shown */
export const paperForms = (shown) => html`
  <div class="cluster" role="group" aria-label=${t("paper-form")}>
    ${FORMS.map((form) => html`<a class="chip" href=${address(form)} data-form=${form} aria-current=${form === shown ? "true" : "false"}>${t(`paper-form-${form}`)}</a>`)}
    ${key("F")}
  </div>`

/** @param {string} shown @returns {KeyAct} */
export const formKey = (shown) => ({ keys: ["f"], words: "paper-form", act: () => go(address(FORMS[(FORMS.indexOf(shown) + 1) % FORMS.length])) })
