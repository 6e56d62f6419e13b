// A line that is typed back from a sheet: whose row it is, what it says, and what becomes of it.
import { html, nothing } from "lit"
import { t } from "../words.js"
import { icon } from "./icon.js"
import { name } from "./name.js"

/** @import { JudgedLine, JudgedRow, RowOfSheet } from "../generated/types.d.ts" */

/** The row whose code stands at the beginning, as soon as it stands there. Full-width digits are digits.
 * @param {string} text @param {RowOfSheet[]} rows @returns {RowOfSheet | "none" | null} */
export const rowTyped = (text, rows) => {
  const found = /^\s*(\d+)/.exec(text.normalize("NFKC"))
  if (!found || (found[1] === "0" && rows.length > 9)) return null
  return rows.find(({ row }) => row === Number(found[1])) ?? "none"
}

/** @param {{ text: string, judged: JudgedLine | null, row: RowOfSheet | "none" | null, change: () => void, remove: () => void }} line */
export const typedLine = ({ text, judged, row, change, remove }) => html`
  <li class="typed-line" data-verdict=${judged ? verdictOf(judged) : "waiting"}>
    <p class="typed-who">${judged?.rows.length ? judged.rows.map(who) : row && row !== "none" ? html`<span class="typed-code">${row.code}</span>${name(row.customer_name ?? "")}` : nothing}</p>
    <div class="typed-says">
      ${judged?.unclear ? html`<p class="typed-unclear">${icon("alert", "small")}<span>${judged.unclear}</span></p>` : nothing}
      ${judged && !judged.unclear ? html`<ul class="typed-sentences">${judged.says.map((sentence) => html`<li>${sentence}</li>`)}</ul>` : nothing}
      ${judged?.rows.map(meanwhile) ?? nothing}
      <p class="typed-text"><bdi>${text}</bdi></p>
    </div>
    <span class="badge ${BADGES[judged ? verdictOf(judged) : "waiting"] ?? ""}">${judged ? t(`entry-${verdictOf(judged)}`) : "…"}</span>
    <span class="typed-acts">
      <button class="button button-quiet button-small" type="button" data-act="change" title=${t("enter-change-line")} aria-label=${t("enter-change-line")} @click=${change}>${icon("pen", "small")}</button>
      <button class="button button-quiet button-small" type="button" data-act="remove" title=${t("enter-remove-line")} aria-label=${t("enter-remove-line")} @click=${remove}>${icon("close", "small")}</button>
    </span>
  </li>`

/** @type {Record<string, string>} */
const BADGES = { entered: "badge-regular", done_elsewhere: "badge-care", unclear: "badge-care", same: "badge-outline", waiting: "badge-outline" }

/** One word for the line: what is new counts most, then what was done elsewhere.
 * @param {JudgedLine} judged */
export const verdictOf = ({ unclear, rows }) => {
  if (unclear) return "unclear"
  return ["done_elsewhere", "entered", "same"].find((verdict) => rows.some((row) => row.verdict === verdict)) ?? "same"
}

/** @param {JudgedRow} row */
const who = ({ code, customer_id, customer_name }) => html`
  <span class="typed-person"><span class="typed-code">${code}</span>${customer_id ? html`<a href="#/customers/${customer_id}">${name(customer_name ?? "")}</a>` : nothing}</span>`

/** @param {JudgedRow} row */
const meanwhile = ({ meanwhile, before }) => html`
  ${meanwhile.length ? html`<ul class="typed-sentences typed-meanwhile">${meanwhile.map((sentence) => html`<li>${sentence}</li>`)}</ul>` : nothing}
  ${before ? html`<p class="typed-meanwhile">${t("enter-back", { text: before })}</p>` : nothing}`
