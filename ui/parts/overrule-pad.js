// Setting the rule of a channel aside, this once: how they were reached, how it went, and why.
import { html, nothing } from "lit"
import { live } from "lit/directives/live.js"
import { t } from "../words.js"
import { pick } from "./field.js"
import { icon } from "./icon.js"
import { key } from "./key.js"
import { outcomeWords } from "./pad.js"

/** @import { LeftOutRow } from "../generated/types.d.ts" */
/** @typedef {{ id: number, customer: number, medium: string, outcome: string, note: string, isMissing: boolean }} Overruling */
/** @typedef {{ change: () => void, save: () => void, close: () => void }} OverruleActs */

/** @param {LeftOutRow} row @param {Overruling} it @param {OverruleActs} acts */
export const overrulePad = (row, it, acts) => html`
  <div class="overrule" data-part="overrule" role="group" aria-label=${t("overrule")}>
    <p>${t("overrule-title")} <span class="none">${t("overrule-words")}</span></p>
    ${pick({ name: "medium", legend: t("overrule-how"), value: it.medium, choices: row.media.filter(({ why }) => why === "rule" || why === "too_late").map(({ medium }) => [medium, t(`medium-${medium}`)]), set: (medium) => {
      Object.assign(it, { medium, outcome: outcomesOf(medium)[0] })
      acts.change()
    } })}
    ${pick({ name: "outcome", legend: t("overrule-came"), value: it.outcome, choices: outcomesOf(it.medium).map((outcome) => [outcome, t(outcomeWords(outcome, it.medium))]), set: (outcome) => {
      it.outcome = outcome
      acts.change()
    } })}
    <div class="field" data-field="note">
      <label class="field-name" for="overrule-note">${t("overrule-note")}</label>
      <input class="field-box" id="overrule-note" name="note" maxlength="2000" aria-invalid=${it.isMissing ? "true" : nothing} .value=${live(it.note)}
        @input=${(/** @type {Event} */ { target }) => { it.note = /** @type {HTMLInputElement} */ (target).value; it.isMissing = false; acts.change() }}>
      ${it.isMissing ? html`<span class="field-wrong">${icon("alert", "small")}<span>${t("overrule-note-missing")}</span></span>` : nothing}
    </div>
    <div class="overrule-acts">
      <button class="button button-first" type="button" data-act="save" @click=${acts.save}>${t("overrule-save")}${key("Ctrl ↵")}</button>
      <button class="button button-quiet" type="button" @click=${acts.close}>${t("not-now")}${key("Esc")}</button>
    </div>
  </div>`

/** @param {string} medium */
const outcomesOf = (medium) => (medium === "phone" ? ["reached", "no_answer", "left_message"] : ["sent", "reached"])
