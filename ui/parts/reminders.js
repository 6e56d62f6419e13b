// Reminders: notes whose day has come, in the ledger of Today above the people to get in touch with.
import { html, nothing } from "lit"
import { repeat } from "lit/directives/repeat.js"
import { number } from "../format.js"
import { t } from "../words.js"
import { icon } from "./icon.js"
import { name } from "./name.js"

/** @import { Reminder } from "../generated/types.d.ts" */

/**
 * @typedef {object} ReminderActs
 * @property {(reminder: Reminder) => void} choose the row is the one that keys speak to
 * @property {(reminder: Reminder) => void} done
 * @property {(reminder: Reminder) => void} later
 * @property {(reminder: Reminder) => unknown} inside what stands open under the row
 */

/** @param {Reminder[]} reminders @param {number} selected the note of the row that keys speak to @param {ReminderActs} acts */
export const reminderPart = (reminders, selected, acts) => html`
  <section aria-labelledby="part-reminders" data-section="reminders">
    <div class="ledger-part">
      <span class="ledger-part-count">${number(reminders.length)}</span>
      <h2 class="ledger-part-name" id="part-reminders">${t("section-reminders")}<span class="ledger-part-note">${t("reminder-lead")}</span></h2>
    </div>
    <ul class="ledger">${repeat(reminders, ({ note }) => note.id, (reminder) => row(reminder, selected, acts))}</ul>
  </section>`

/** @param {Reminder} reminder @param {number} selected the note of the row that keys speak to @param {ReminderActs} acts */
const row = (reminder, selected, acts) => {
  const { note, customer_id, customer_name } = reminder
  const isSelected = note.id === selected
  return html`
    <li class="ledger-row" data-reminder=${note.id} tabindex=${isSelected ? 0 : -1} aria-current=${isSelected ? "true" : nothing}
      @mousedown=${() => acts.choose(reminder)} @focusin=${() => acts.choose(reminder)}>
      ${when(reminder)}
      <div class="ledger-entry">
        <div class="ledger-words">
          <div class="ledger-who"><a class="ledger-name" href="#/customers/${customer_id}" tabindex=${isSelected ? 0 : -1}>${name(customer_name)}</a></div>
          <p class="ledger-reason few-lines" title=${note.text}><bdi>${note.text}</bdi></p>
        </div>
        <button class="button button-quiet button-small" type="button" data-act="later" tabindex=${isSelected ? 0 : -1} @click=${() => acts.later(reminder)}>${icon("clock", "small")}${t("key-later")}</button>
        <button class="button button-small ledger-do" type="button" data-act="done" tabindex=${isSelected ? 0 : -1} @click=${() => acts.done(reminder)}>${t("key-done")}</button>
        ${isSelected ? acts.inside(reminder) : nothing}
      </div>
    </li>`
}

/** @param {Reminder} reminder */
const when = ({ days_late }) =>
  days_late > 0
    ? html`<span class="ledger-when ledger-when-late">${t("days-late", { days: days_late })}</span>`
    : html`<span class="ledger-when">${t("due-today")}</span>`
