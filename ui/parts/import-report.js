// What a file says and what it would change, in sentences, figures and rows.
import { html, nothing } from "lit"
import { amount, day, dayOfYear, number } from "../format.js"
import { pieces, t } from "../words.js"
import { channelName } from "./channel.js"
import { facts } from "./facts.js"
import { icon } from "./icon.js"
import { key } from "./key.js"

/** @import { ExampleOrder, ImportedFile, ImportReport, KnownFormat } from "../generated/types.d.ts" */

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
  const shown = sentenceList(examples)
  const orders = files.reduce((most, file) => Math.max(most, file.orders), examples.length)
  return html`
    <section aria-labelledby="sentences">
      <h2 class="card-title step-title" id="sentences">${t("what-rows-say")} <span class="ledger-part-note">${t("some-of", { n: examples.length, all: orders })}</span></h2>
      ${shown}
    </section>`
}

/** @param {ExampleOrder[]} examples */
export const sentenceList = (examples) => html`<ol class="sentences">${examples.map(sentence)}</ol>`

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

/** One file that asks first: why, and the yes of the merchant.
 * @param {ImportedFile[]} files @param {boolean} isConfirmed @param {() => void} toggle */
export const asksFirst = (files, isConfirmed, toggle) => {
  const asking = files.filter(({ asks }) => asks)
  if (!asking.length) return nothing
  return html`
    <section class="notice notice-care asks-first" data-part="asks">
      ${icon("alert")}
      <div>
        ${asking.map(({ file, asks }) => html`<p><strong><bdi>${file}</bdi></strong> ${t(`asks-${asks}`)}</p>`)}
        <label class="asks-yes"><input type="checkbox" data-act="yes" .checked=${isConfirmed} @change=${toggle}>${t("asks-yes")}${key("Y")}</label>
      </div>
    </section>`
}

/** @param {ImportReport} report @param {"tried" | "done"} step */
export const totals = (report, step) => {
  const waiting = report.follow_ups.thank_you ?? 0
  const alike = { name: t("fact-alike"), value: number(report.n_alike), note: t("alike-note") }
  return html`
    <section aria-labelledby="totals">
      <h2 class="card-title step-title" id="totals">${t(`totals-${step}`)}</h2>
      ${facts([
        { name: t("fact-customers"), value: number(report.customers.new), note: t("new-and-known", { known: report.customers.known }) },
        { name: t("fact-orders"), value: number(report.orders.new), note: t("new-changed-same", { changed: report.orders.changed, same: report.orders.same }) },
        report.n_alike ? alike : { name: t("fact-lines"), value: number(report.lines.new), note: t("new-changed-same", { changed: report.lines.changed, same: report.lines.same }) },
        { name: t("fact-thank-yous"), value: number(waiting), note: t("due-this-week") },
        { name: t("fact-problems"), value: number(report.left_aside), note: t("orders-left-aside", { n: report.left_aside }), care: report.left_aside > 0 },
      ])}
    </section>`
}
