// What a file says and what it would change, in sentences, figures and rows.
import { html, nothing } from "lit"
import { amount, day, dayOfYear, number } from "../format.js"
import { hasWords, pieces, t } from "../words.js"
import { channelName } from "./channel.js"
import { facts } from "./facts.js"
import { icon } from "./icon.js"

/** @import { Change, ExampleOrder, ImportedFile, ImportReport, KnownFormat, Problem } from "../generated/types.d.ts" */

/** The card that says what kind of file it is, and why we think so.
 * @param {ImportedFile} file @param {KnownFormat[]} formats @param {unknown} act */
export const recognised = (file, formats, act) => html`
  <section class="card recognised" data-format=${file.format}>
    <span class="recognised-sign">${icon("file", "large")}</span>
    <div>
      <h2 class="recognised-title">${pieces("looks-like", { format: html`<strong>${titleOf(file, formats)}</strong>` })}</h2>
      <p class="recognised-why">${why(file).map((sentence) => html`<span>${sentence}</span>${t("sentence-gap")}`)}</p>
    </div>
    ${act}
  </section>`

/** @param {ImportedFile} file @param {KnownFormat[]} formats */
const titleOf = (file, formats) => formats.find(({ id }) => id === file.format)?.title ?? channelName(file.channel)

/** @param {ImportedFile} file */
const why = (file) => [
  file.first_on && file.last_on
    ? pieces("why-rows-and-days", { file: html`<bdi>${file.file}</bdi>`, rows: file.rows, first: day(file.first_on), last: day(file.last_on) })
    : pieces("why-rows", { file: html`<bdi>${file.file}</bdi>`, rows: file.rows }),
  file.columns_matched === file.columns_known
    ? t("why-all-columns", { n: file.columns_known })
    : t("why-some-columns", { n: file.columns_matched, known: file.columns_known }),
  t("why-text", { encoding: file.encoding.toUpperCase(), delimiter: delimiterName(file.delimiter) }),
  ...(file.date_order ? [t(`why-dates-${file.date_order.replaceAll("_", "-")}`)] : []),
]

/** @param {string} delimiter */
const delimiterName = (delimiter) => t({ ",": "delimiter-comma", ";": "delimiter-semicolon", "\t": "delimiter-tab", "\\t": "delimiter-tab" }[delimiter] ?? "delimiter-other", { delimiter })

/** Five orders as sentences, so that the merchant hears whether the file was understood.
 * @param {ImportReport} report */
export const sentences = ({ examples, files }) => {
  if (!examples.length) return nothing
  const orders = files.reduce((most, file) => Math.max(most, file.orders), 0)
  return html`
    <section aria-labelledby="sentences">
      <h2 class="card-title step-title" id="sentences">${t("what-rows-say")} <span class="ledger-part-note">${t("some-of", { n: examples.length, all: orders })}</span></h2>
      <ol class="sentences">${examples.map(sentence)}</ol>
    </section>`
}

/** @param {ExampleOrder} order */
const sentence = (order) => html`
  <li>
    <span class="row-number" title=${t("row-number", { n: order.row })}>${order.row}</span>
    <span class="row-day">${dayOfYear(order.ordered_on)}</span>
    <span>${told(order)}</span>
    <span class="number">${amount(order.total)}</span>
  </li>`

/** @param {ExampleOrder} order */
const told = ({ buyer, title, quantity, n_more }) => {
  const who = html`<strong><bdi>${buyer || t("somebody")}</bdi></strong>`
  return title
    ? pieces("bought", { buyer: who, title: html`<bdi>${title}</bdi>`, quantity, n_more })
    : pieces("ordered-something", { buyer: who })
}

/** @param {ImportReport} report @param {"tried" | "done"} step */
export const totals = (report, step) => {
  const waiting = report.follow_ups.thank_you ?? 0
  return html`
    <section aria-labelledby="totals">
      <h2 class="card-title step-title" id="totals">${t(`totals-${step}`)}</h2>
      ${facts([
        { name: t("fact-customers"), value: number(report.customers.new), note: t("new-and-known", { known: report.customers.known }) },
        { name: t("fact-orders"), value: number(report.orders.new), note: t("new-changed-same", { changed: report.orders.changed, same: report.orders.same }) },
        { name: t("fact-lines"), value: number(report.lines.new), note: t("new-changed-same", { changed: report.lines.changed, same: report.lines.same }) },
        { name: t("fact-thank-yous"), value: number(waiting), note: t("due-this-week") },
        { name: t("fact-problems"), value: number(report.left_aside), note: t("orders-left-aside", { n: report.left_aside }), care: report.left_aside > 0 },
      ])}
    </section>`
}

/** What a later export changed.
 * @param {Change[]} list */
export const changes = (list) => {
  if (!list.length) return nothing
  return html`
    <section aria-labelledby="changes">
      <h2 class="card-title step-title" id="changes">${t("changes-title")}</h2>
      <table class="table table-plain changes">
        <thead><tr><th>${t("column-order")}</th><th>${t("column-field")}</th><th>${t("column-before")}</th><th>${t("column-now")}</th></tr></thead>
        <tbody>${list.map((it) => html`<tr><td><bdi>${it.order_number}</bdi></td><td>${fieldName(it.field)}</td><td class="none"><bdi>${it.old || "–"}</bdi></td><td><bdi>${it.new}</bdi></td></tr>`)}</tbody>
      </table>
    </section>`
}

/** @param {string} field */
const fieldName = (field) => {
  const key = `field-${field}`
  return hasWords(key) ? t(key) : field
}

const SHOWN = 100

/** Rows and values that could not be read, with the reason. Orders left aside come first.
 * @param {ImportedFile[]} files */
export const problems = (files) => {
  const all = files.flatMap(({ file, problems }) => problems.map((problem) => ({ ...problem, file })))
  const aside = all.filter(({ left_aside }) => left_aside)
  const within = all.filter(({ left_aside }) => !left_aside)
  const shows = files.length > 1
  return html`
    ${problemTable(t("problems-left-aside"), t("problems-left-aside-note"), aside, shows)}
    ${problemTable(t("problems-within"), t("problems-within-note"), within, shows)}`
}

/** @param {string} title @param {string} note @param {(Problem & { file: string })[]} list @param {boolean} showsFile */
const problemTable = (title, note, list, showsFile) => {
  if (!list.length) return nothing
  return html`
    <section data-part="problems">
      <h2 class="card-title step-title">${title} <span class="ledger-part-note">${note}</span></h2>
      <table class="table table-plain problems">
        <thead><tr><th class="number">${t("column-row")}</th>${showsFile ? html`<th>${t("column-file")}</th>` : nothing}<th>${t("column-column")}</th><th>${t("column-says")}</th><th>${t("column-why")}</th></tr></thead>
        <tbody>${list.slice(0, SHOWN).map((it) => problemRow(it, showsFile))}</tbody>
      </table>
      ${list.length > SHOWN ? html`<p class="none">${t("problems-more", { n: list.length - SHOWN })}</p>` : nothing}
    </section>`
}

/** @param {Problem & { file: string }} problem @param {boolean} showsFile */
const problemRow = ({ row, file, column, value, code }, showsFile) => html`
  <tr>
    <td class="number">${row}</td>
    ${showsFile ? html`<td class="clip" title=${file}><bdi>${file}</bdi></td>` : nothing}
    <td class="clip" title=${column}><bdi>${column}</bdi></td>
    <td class="says">${value ? html`<code title=${value}><bdi>${value}</bdi></code>` : html`<span class="none">${t("says-nothing")}</span>`}</td>
    <td>${problemWords(code)}</td>
  </tr>`

/** @param {string} code */
const problemWords = (code) => {
  const key = `problem-${code}`
  return hasWords(key) ? t(key) : code
}
