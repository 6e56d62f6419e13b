// The ledger: people to get in touch with, on ruled paper; left of the margin when, right of it who and why.
import { html, nothing } from "lit"
import { repeat } from "lit/directives/repeat.js"
import { nearDay, number, weekday } from "../format.js"
import { hasWords, t } from "../words.js"
import { means } from "./channel.js"
import { icon } from "./icon.js"
import { name } from "./name.js"
import { reasonSentence } from "./reason.js"

/** @import { FollowUpRow, TodaySection } from "../generated/types.d.ts" */

/**
 * @typedef {object} LedgerActs
 * @property {(row: FollowUpRow) => void} choose the row is the one that keys speak to
 * @property {(row: FollowUpRow) => void} press the row's own button
 * @property {(row: FollowUpRow) => unknown} inside what stands open under the row
 */

/** @param {TodaySection} section @param {{ today: string, selected: number }} here @param {LedgerActs} acts */
export const ledgerPart = (section, here, acts) => html`
  <section aria-labelledby="part-${section.name}" data-section=${section.name}>
    <div class="ledger-part">
      <span class="ledger-part-count">${number(section.n)}</span>
      <h2 class="ledger-part-name" id="part-${section.name}">${t(`section-${section.name}`)}${firstFew(section)}</h2>
    </div>
    <ul class="ledger">${repeat(section.rows, ({ id }) => id, (row) => ledgerRow(row, section.name, here, acts))}</ul>
  </section>`

/** @param {TodaySection} section */
const firstFew = ({ n, rows }) =>
  n > rows.length ? html`<span class="ledger-part-note">${t("section-first", { shown: rows.length })}</span>` : nothing

/** @param {FollowUpRow} row @param {string} section @param {{ today: string, selected: number }} here @param {LedgerActs} acts */
const ledgerRow = (row, section, { today, selected }, acts) => {
  const isSelected = row.id === selected
  return html`
    <li class="ledger-row" data-follow-up=${row.id} tabindex=${isSelected ? 0 : -1} aria-current=${isSelected ? "true" : nothing}
      @mousedown=${() => acts.choose(row)} @focusin=${() => acts.choose(row)}>
      ${when(row, section)}
      <div class="ledger-entry">
        <div class="ledger-words">
          <div class="ledger-who">
            <a class="ledger-name" href="#/customers/${row.customer_id}" tabindex=${isSelected ? 0 : -1}>${name(row.customer_name)}</a>
            ${marks(row)}
          </div>
          <p class="ledger-reason few-lines">${reasonSentence(row)}</p>
        </div>
        <div class="ledger-reach">${row.medium ? means(row.medium, row.point_channel) : nothing}<span>${lastTalk(row, today)}</span></div>
        <button class="button button-small ledger-do" type="button" tabindex=${isSelected ? 0 : -1} @click=${() => acts.press(row)}>${t(`do-${row.kind}`)}</button>
        ${isSelected ? acts.inside(row) : nothing}
      </div>
    </li>`
}

/** @param {FollowUpRow} row @param {string} section */
const when = (row, section) => {
  if (row.days_late > 0) return html`<span class="ledger-when ledger-when-late">${t("days-late", { days: row.days_late })}</span>`
  if (section === "tomorrow" || section === "this_week") return html`<span class="ledger-when">${weekday(row.due_on)}</span>`
  if (row.kind === "ticket") return html`<span class="ledger-when ledger-when-urgent">${t("due-today")}</span>`
  return html`<span class="ledger-when">${t("day-of", { days: row.reason.days })}</span>`
}

/** @param {FollowUpRow} row */
const marks = ({ kind, n_orders, attempts }) => html`
  ${kind === "ticket" ? html`<span class="badge badge-urgent">${icon("alert", "small")}${t("complaint")}</span>` : nothing}
  ${n_orders > 1 ? html`<span class="ledger-mark">${t("n-orders", { n: n_orders })}</span>` : html`<span class="ledger-mark">${t("first-order")}</span>`}
  ${attempts ? html`<span class="badge badge-outline">${t("tried", { n: attempts })}</span>` : nothing}`

/** @param {FollowUpRow} row @param {string} today */
const lastTalk = ({ last_attempt_on, last_outcome }, today) => {
  if (!last_attempt_on) return t("never-talked")
  const how = last_outcome && hasWords(`talk-${last_outcome}`) ? t(`talk-${last_outcome}`) : ""
  return t("last-talk", { on: nearDay(last_attempt_on, today), how })
}
