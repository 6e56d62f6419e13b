// Days and hours on which nobody is disturbed, and how often anybody is at most.
import { html, nothing } from "lit"
import { live } from "lit/directives/live.js"
import { t } from "../words.js"
import { mediaLine, numberLine, textOf, tickLine, wrongLine } from "./cadence-fields.js"
import { channelName } from "./channel.js"
import { icon } from "./icon.js"
import { notice } from "./notice.js"

/** @import { Cadence, Holiday, HolidaysRead } from "../generated/types.d.ts" */
/** @import { CadenceActs } from "./cadence-kinds.js" */

/** @param {Cadence} cadence @param {CadenceActs} acts */
export const often = (cadence, { change, wrong }) => html`
  ${WHOLE.map((name) => numberLine({ name, label: t(`setting-${name.replaceAll("_", "-")}`), value: cadence[name], unit: t(`unit-${UNITS[name]}`, { n: cadence[name] }), wrong: wrong(name), set: (value) => change({ [name]: value }) }))}
  ${budget(cadence, change, wrong("budget"))}
  ${mediaLine({ name: "media", media: cadence.media, wrong: wrong("media"), set: (media) => change({ media }) })}
  ${tickLine({ name: "asks_recommend", label: t("setting-asks-recommend"), isOn: cadence.asks_recommend, set: (asks_recommend) => change({ asks_recommend }) })}`

/** @type {("daily_target" | "gap_days" | "retry_days" | "max_attempts")[]} */
const WHOLE = ["daily_target", "gap_days", "retry_days", "max_attempts"]
const UNITS = { daily_target: "people", gap_days: "days", retry_days: "days", max_attempts: "attempts" }

/** @param {Cadence} cadence @param {CadenceActs["change"]} change @param {string} wrong */
const budget = ({ budget }, change, wrong) => html`
  ${tickLine({ name: "budget", label: t("setting-budget"), isOn: Boolean(budget), set: (isOn) => change({ budget: isOn ? USUAL : null }) })}
  ${budget ? html`
    <div class="cadence-nested" data-field="budget">
      ${BUDGET.map(([most, days]) => html`
        ${numberLine({ name: most, label: t(`setting-budget-${most}`), value: budget[most], unit: t("unit-follow-ups", { n: budget[most] }), set: (value) => change({ budget: { ...budget, [most]: value } }) })}
        ${numberLine({ name: days, label: t("setting-budget-within"), value: budget[days], unit: t("unit-days", { n: budget[days] }), set: (value) => change({ budget: { ...budget, [days]: value } }) })}`)}
      ${wrongLine(wrong)}
    </div>` : nothing}`

const USUAL = { most: 2, days: 30, selling: 1, selling_days: 60 }
/** @type {["most" | "selling", "days" | "selling_days"][]} */
const BUDGET = [["most", "days"], ["selling", "selling_days"]]

/**
 * @typedef {object} HolidayActs
 * @property {() => void} fromFile
 * @property {HolidaysRead | null} read what the last file told
 */

/** @param {Cadence} cadence @param {CadenceActs & HolidayActs} acts */
export const days = (cadence, acts) => html`
  ${weekdays("closed_weekdays", t("setting-closed-weekdays"), cadence.closed_weekdays, acts.wrong("closed_weekdays"), (closed_weekdays) => acts.change({ closed_weekdays }))}
  ${holidays(cadence.holidays, acts)}
  <div class="cadence-line" data-field="quiet">
    <span class="cadence-what">${t("setting-quiet")}</span>
    ${time("quiet.from", t("quiet-from"), cadence.quiet.from, (from) => acts.change({ quiet: { ...cadence.quiet, from } }))}
    <span>${t("quiet-until")}</span>
    ${time("quiet.to", t("quiet-to"), cadence.quiet.to, (to) => acts.change({ quiet: { ...cadence.quiet, to } }))}
    ${wrongLine(acts.wrong("quiet"))}
  </div>
  ${weekdays("quiet.weekdays", t("setting-quiet-weekdays"), cadence.quiet.weekdays, "", (weekdays) => acts.change({ quiet: { ...cadence.quiet, weekdays } }))}
  ${numberLine({ name: "day_starts_at", label: t("setting-day-starts-at"), value: cadence.day_starts_at, unit: t("unit-hour"), wrong: acts.wrong("day_starts_at"), set: (day_starts_at) => acts.change({ day_starts_at }) })}`

/** @param {string} name @param {string} label @param {string} value @param {(time: string) => void} set */
const time = (name, label, value, set) => html`<input class="field-box cadence-time" type="time" name=${name} aria-label=${label} .value=${live(value)} @change=${(/** @type {Event} */ event) => set(textOf(event))}>`

/** 0 is Monday.
 * @param {string} name @param {string} legend @param {number[]} chosen @param {string} wrong @param {(days: number[]) => void} set */
const weekdays = (name, legend, chosen, wrong, set) => html`
  <fieldset class="cadence-line weekdays" data-field=${name}>
    <legend class="read-aloud-only">${legend}</legend>
    <span class="cadence-what" aria-hidden="true">${legend}</span>
    ${[0, 1, 2, 3, 4, 5, 6].map((day) => html`<button class="chip" type="button" data-day=${day} aria-pressed=${chosen.includes(day)} @click=${() => set(toggled(chosen, day))}>${t(`weekday-${day}`)}</button>`)}
    ${wrongLine(wrong)}
  </fieldset>`

/** @param {number[]} days @param {number} day */
const toggled = (days, day) => (days.includes(day) ? days.filter((it) => it !== day) : [...days, day].sort())

/** @param {Holiday[]} holidays @param {CadenceActs & HolidayActs} acts */
const holidays = (holidays, { change, wrong, fromFile, read }) => html`
  <div class="cadence-line cadence-holidays" data-field="holidays" role="group" aria-label=${t("setting-holidays")}>
    <span class="cadence-what">${t("setting-holidays")}</span>
    <span class="cluster">
      <button class="button button-small" type="button" data-act="holiday" @click=${() => change({ holidays: [...holidays, { from: "", to: "", name: "" }] })}>${icon("plus", "small")}${t("holiday-add")}</button>
      <button class="button button-small" type="button" data-act="holidays-file" @click=${fromFile}>${icon("file", "small")}${t("holidays-from-file")}</button>
    </span>
    ${holidays.length ? html`<ol class="holidays">${holidays.map((holiday, at) => holidayRow(holiday, (part) => change({ holidays: part ? holidays.map((it, nth) => (nth === at ? { ...it, ...part } : it)) : holidays.filter((_, nth) => nth !== at) })))}</ol>` : nothing}
    ${wrongLine(wrong("holidays"))}
    ${read ? readNotice(read) : nothing}
  </div>`

/** The last day follows the first, which most holidays are.
 * @param {Holiday} holiday @param {(part: Partial<Holiday> | null) => void} set */
const holidayRow = (holiday, set) => html`
  <li class="holiday">
    <input class="field-box" type="date" aria-label=${t("holiday-from")} .value=${live(holiday.from)} @change=${(/** @type {Event} */ event) => set({ from: textOf(event), to: holiday.to > textOf(event) ? holiday.to : textOf(event) })}>
    <span aria-hidden="true">–</span>
    <input class="field-box" type="date" aria-label=${t("holiday-to")} min=${holiday.from} .value=${live(holiday.to)} @change=${(/** @type {Event} */ event) => set({ to: textOf(event) })}>
    <input class="field-box holiday-name" maxlength="80" aria-label=${t("holiday-name")} placeholder=${t("holiday-name")} .value=${live(holiday.name)} @change=${(/** @type {Event} */ event) => set({ name: textOf(event) })}>
    <button class="link-button" type="button" aria-label=${t("holiday-remove", { name: holiday.name || holiday.from })} @click=${() => set(null)}>${icon("close", "small")}</button>
  </li>`

/** @param {HolidaysRead} read */
const readNotice = ({ holidays, not_read, n_over }) => notice(not_read.length ? "care" : "good", html`
  <span>${t("holidays-read", { n: holidays.length, over: n_over })}
    ${not_read.length ? html`<ul class="plain-list">${not_read.map(({ name, why }) => html`<li>${t(`holiday-${why.replaceAll("_", "-")}`, { name: name || t("holiday-nameless") })}</li>`)}</ul>` : nothing}
  </span>`)

/** How many days a parcel travels, channel by channel.
 * @param {Cadence} cadence @param {string[]} channels @param {CadenceActs} acts */
export const transit = (cadence, channels, { change, wrong }) =>
  channels.length
    ? channels.map((channel) => {
        const value = cadence.transit[channel] ?? 0
        return numberLine({ name: `transit.${channel}`, label: channelName(channel), value, unit: t("unit-days", { n: value }), wrong: wrong("transit"), set: (days) => change({ transit: { ...cadence.transit, [channel]: days } }) })
      })
    : html`<p class="kinds-none">${t("transit-none")}</p>`
