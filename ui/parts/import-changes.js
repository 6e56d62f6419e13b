// What an import changes beside the new orders: old values and new ones, rows passed over, what people
// agreed to, and who may be one person.
import { html, nothing } from "lit"
import { list } from "../format.js"
import { hasWords, t } from "../words.js"
import { likeWords } from "./likeness.js"
import { name } from "./name.js"
import { icon } from "./icon.js"
import { shownValue } from "./order-value.js"

/** @import { Alike, Change, ImportedFile, ImportReport } from "../generated/types.d.ts" */

/** A table of values, as they were and as they will be.
 * @param {Change[]} changes @param {{ title: string, before: string, after: string, id: string }} words */
export const changeTable = (changes, { title, before, after, id }) => {
  if (!changes.length) return nothing
  return html`
    <section aria-labelledby=${id} data-part="changes">
      <h2 class="card-title step-title" id=${id}>${title}</h2>
      <table class="table table-plain changes">
        <thead><tr><th>${t("column-order")}</th><th>${t("column-field")}</th><th>${before}</th><th>${after}</th></tr></thead>
        <tbody>${changes.map((it) => html`
          <tr>
            <td><bdi>${it.order_number}</bdi></td>
            <td>${fieldName(it.field)}</td>
            <td class="none"><bdi>${shownValue(it.field, it.old)}</bdi></td>
            <td>${icon("right", "small")}<span class="read-aloud-only">${t("becomes")} </span><bdi>${shownValue(it.field, it.new)}</bdi></td>
          </tr>`)}
        </tbody>
      </table>
    </section>`
}

/** What a later export changed.
 * @param {ImportReport} report */
export const changes = ({ changes }) => changeTable(changes, { id: "changes", title: t("changes-title"), before: t("column-before"), after: t("column-now") })

/** @param {string} field */
const fieldName = (field) => {
  const key = `field-${field.replace(/_minor$/, "")}`
  return hasWords(key) ? t(key) : field
}

/** Rows that are no sale and consents, each as one line.
 * @param {ImportReport} report */
export const alsoInFiles = ({ files, consents }) => {
  const skipped = skippedByReason(files)
  const said = /** @type {const} */ (["granted", "refused", "bounced"]).filter((kind) => consents[kind])
  if (!skipped.length && !said.length) return nothing
  return html`
    <section aria-labelledby="also" data-part="also">
      <h2 class="card-title step-title" id="also">${t("also-title")}</h2>
      <ul class="also">
        ${skipped.length ? html`<li>${icon("filter", "small")}<span>${t("skipped", { n: skipped.reduce((sum, [, n]) => sum + n, 0) })} ${list(skipped.map(([reason, n]) => t(`skip-${reason}`, { n })))}</span></li>` : nothing}
        ${said.length ? html`<li>${icon("mail", "small")}<span>${t("consents")} ${list(said.map((kind) => t(`consent-${kind}`, { n: consents[kind] })))} <span class="none">${t("consents-note")}</span></span></li>` : nothing}
      </ul>
    </section>`
}

/** @param {ImportedFile[]} files @returns {[string, number][]} */
export const skippedByReason = (files) => {
  /** @type {Map<string, number>} */
  const counted = new Map()
  for (const { reason, n } of files.flatMap(({ skipped }) => skipped)) counted.set(reason, (counted.get(reason) ?? 0) + n)
  return [...counted].filter(([, n]) => n)
}

const SHOWN_PAIRS = 8

/** @param {ImportReport} report */
export const alikePairs = ({ alike, n_alike }) => {
  if (!alike.length) return nothing
  const shown = alike.slice(0, SHOWN_PAIRS)
  return html`
    <section aria-labelledby="alike" data-part="alike">
      <h2 class="card-title step-title" id="alike">${t("alike-title")} <span class="ledger-part-note">${t("alike-title-note")}</span></h2>
      <ul class="alike">${shown.map(pair)}</ul>
      ${n_alike > shown.length ? html`<p class="none">${t("problems-more", { n: n_alike - shown.length })}</p>` : nothing}
    </section>`
}

/** @param {Alike} it */
const pair = (it) => html`
  <li>${icon("merge", "small")}<span>${person(it.name, it.customer_id)}${t("and-other")}${person(it.other_name, it.other_customer_id)}</span><span class="none">${list(it.reasons.map(likeWords))}</span></li>`

/** @param {string} named @param {number | null} id */
const person = (named, id) => (id ? html`<a href="#/customers/${id}">${name(named || t("somebody"))}</a>` : name(named || t("somebody")))
