// Which months of which channel the shop knows: a mark for each month, and sentences for what is missing.
// The shape of the mark tells the state, and its title says it in words.
import { html, nothing } from "lit"
import { day, month, monthName, number } from "../format.js"
import { t } from "../words.js"
import { channelName } from "./channel.js"
import { icon } from "./icon.js"
import { notice } from "./notice.js"

/** @import { ChannelCoverage, Coverage, MonthCoverage, Span } from "../generated/types.d.ts" */

const MONTHS_BESIDE = 12
export const STATES = ["imported", "partly", "missing", "none"]

/** The last twelve months of each channel, for the side of the import page.
 * @param {Coverage} coverage @param {string} today */
export const reachOfChannels = ({ months, channels }, today) => {
  if (!channels.length) return nothing
  const from = Math.max(0, months.length - MONTHS_BESIDE)
  return html`
    <section class="aside-part" data-part="reach">
      <h2 class="card-title">${t("reach-of-channels")}</h2>
      <ul class="reach">${channels.map((channel) => html`
        <li>
          <span class="reach-name">${channelName(channel.channel)}</span>
          <span class="number">${channel.covered_until ? t("reaches-until", { on: day(channel.covered_until) }) : "–"}</span>
          <span class="reach-marks">${channel.months.slice(from).map((it, at) => mark(it, months[from + at]))}</span>
          ${exportBy(channel, today)}
        </li>`)}
      </ul>
      <a class="link-button" href="#/coverage">${icon("insights", "small")}${t("see-coverage")}</a>
    </section>`
}

/** One month of one channel.
 * @param {MonthCoverage} it @param {string} yearAndMonth */
const mark = ({ state, orders, files }, yearAndMonth) => {
  const words = t("coverage-cell", { month: month(`${yearAndMonth}-01`), state: t(`coverage-${state}`), orders, files })
  return html`<span class="coverage-mark coverage-mark-${state}" role="img" title=${words} aria-label=${words}></span>`
}

/** By when the next export has to be made, so that no month is lost.
 * @param {ChannelCoverage} channel @param {string} today */
const exportBy = ({ channel, export_by, window_days }, today) => {
  if (!export_by) return nothing
  const isPast = export_by < today
  return html`<span class="reach-by">${icon(isPast ? "alert" : "clock", "small")}<span>${t(isPast ? "export-too-late" : "export-by", { channel: channelName(channel), on: day(export_by), days: window_days ?? 0 })}</span></span>`
}

/** The whole map: a year a table, a row a channel, a column a month.
 * @param {Coverage} coverage */
export const coverageMap = ({ months, channels }) => {
  const years = [...new Set(months.map((it) => it.slice(0, 4)))].reverse()
  return years.map((year) => html`
    <section aria-labelledby="year-${year}">
      <h2 class="card-title step-title" id="year-${year}">${year}</h2>
      <table class="table table-plain coverage-map">
        <thead><tr><th>${t("coverage-channel")}</th>${TWELVE.map((it) => html`<th class="coverage-month"><abbr title=${month(`${year}-${it}-01`)}>${monthName(`${year}-${it}-01`)}</abbr></th>`)}</tr></thead>
        <tbody>${channels.map((channel) => html`
          <tr><th scope="row">${channelName(channel.channel)}</th>${TWELVE.map((it) => cell(channel, months, `${year}-${it}`))}</tr>`)}
        </tbody>
      </table>
    </section>`)
}

const TWELVE = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, "0"))

/** @param {ChannelCoverage} channel @param {string[]} months @param {string} yearAndMonth */
const cell = (channel, months, yearAndMonth) => {
  const it = channel.months[months.indexOf(yearAndMonth)]
  return html`<td class="coverage-month" data-state=${it?.state ?? "none"}>${it ? html`${mark(it, yearAndMonth)}${it.orders ? html`<span class="coverage-orders">${number(it.orders)}</span>` : nothing}` : nothing}</td>`
}

/** What the marks mean, each beside its word. */
export const legend = () => html`
  <ul class="coverage-legend">${STATES.map((state) => html`<li><span class="coverage-mark coverage-mark-${state}" aria-hidden="true"></span>${t(`coverage-${state}`)}</li>`)}</ul>`

/** What is missing, what several files tell, and by when to export: sentence by sentence.
 * @param {Coverage} coverage @param {string} today */
export const coverageSentences = ({ channels }, today) => channels.map((channel) => {
  const by = exportBy(channel, today)
  const said = [...channel.gaps.map((it) => gap(channel, it)), ...(channel.overlaps.length ? [overlap(channel)] : [])]
  if (by === nothing && !said.length) return nothing
  return html`
    <section data-channel=${channel.channel}>
      <h2 class="card-title step-title">${channelName(channel.channel)}</h2>
      <ul class="coverage-said">${by === nothing ? nothing : html`<li>${by}</li>`}${said.map((it) => html`<li>${it}</li>`)}</ul>
    </section>`
})

/** @param {ChannelCoverage} channel @param {Span} span */
const gap = ({ channel }, span) => html`${icon("alert", "small")}<span>${t("coverage-gap", { channel: channelName(channel), span: spanWords(span) })}</span>`

/** @param {ChannelCoverage} channel */
const overlap = ({ overlaps }) => html`${icon("check", "small")}<span class="none">${t("coverage-overlaps", { n: overlaps.length, span: spanWords(overlaps[0]) })}</span>`

/** One day, or from one to another.
 * @param {Span} span */
export const spanWords = ({ first_on, last_on }) => (first_on === last_on ? day(first_on) : t("coverage-span", { first: day(first_on), last: day(last_on) }))

/** Nothing to show yet.
 * @param {unknown} act */
export const noCoverage = (act) => notice("plain", t("coverage-nothing"), act)
