// When Regulars suggests to get in touch: the numbers of the follow-ups, each with what it means.
import { html, nothing } from "lit"
import { live } from "lit/directives/live.js"
import { t } from "../words.js"
import { field, numberBox } from "./field.js"
import { icon } from "./icon.js"
import { readOffset, writeOffset } from "./offset.js"

/** @import { Cadence, ChurnStep, Step } from "../generated/types.d.ts" */

/**
 * @typedef {object} CadenceActs
 * @property {(part: Partial<Cadence>) => void} change
 * @property {(name: string) => string} wrong the sentence under a field, empty when all is well
 */

/** @type {("thank_you" | "satisfaction" | "cross_sell")[]} */
const STEPS = ["thank_you", "satisfaction", "cross_sell"]

/** @param {Cadence} cadence @param {CadenceActs} acts */
export const cadenceParts = (cadence, acts) => html`
  <section class="settings-part" aria-labelledby="settings-cadence">
    <div class="settings-words"><h2 class="settings-title" id="settings-cadence">${t("settings-cadence")}</h2><p>${t("settings-cadence-words")}</p></div>
    <div class="cadence">
      ${STEPS.map((name) => stepCard(name, cadence[name], acts))}
      ${churnCard(cadence.churn, acts)}
    </div>
  </section>
  <section class="settings-part" aria-labelledby="settings-rhythm">
    <div class="settings-words"><h2 class="settings-title" id="settings-rhythm">${t("settings-rhythm")}</h2><p>${t("settings-rhythm-words")}</p></div>
    <div class="settings-fields">
      ${WHOLE.map((name) => wholeNumber(name, cadence[name], acts))}
      ${closedDays(cadence.closed_weekdays, acts)}
    </div>
  </section>`

/** @param {typeof STEPS[number]} name @param {Step} step @param {CadenceActs} acts */
const stepCard = (name, step, { change, wrong }) => html`
  <fieldset class="card cadence-card" data-field=${name}>
    <legend class="read-aloud-only">${t(`kind-${name}`)}</legend>
    ${cardHead(name, step.is_on, () => change({ [name]: { ...step, is_on: !step.is_on } }))}
    ${step.is_on
      ? OFFSETS.map((which) => offsetLine(name, which, step[which], Boolean(wrong(name)), (offset) => change({ [name]: { ...step, [which]: offset } })))
      : nothing}
    ${wrongLine(wrong(name))}
  </fieldset>`

/** @type {("from" | "until" | "grace")[]} */
const OFFSETS = ["from", "until", "grace"]

/** @param {string} kind @param {"from" | "until" | "grace"} which @param {string} offset @param {boolean} isWrong @param {(offset: string) => void} set */
const offsetLine = (kind, which, offset, isWrong, set) => {
  const { months, days } = readOffset(offset)
  const name = `${kind}.${which}`
  return html`
    <div class="cadence-line" data-offset=${name}>
      <span class="cadence-what">${t(`cadence-${which}`)}</span>
      ${which === "grace" ? nothing : numberBox({ name: `${name}.months`, label: t("label-months", { what: t(`cadence-${which}`) }), value: months, unit: t("unit-months", { n: Number(months) }), wrong: isWrong, set: (months) => set(writeOffset({ months, days })) })}
      ${numberBox({ name: `${name}.days`, label: t("label-days", { what: t(`cadence-${which}`) }), value: days, unit: t("unit-days", { n: Number(days) }), wrong: isWrong, set: (days) => set(writeOffset({ months, days })) })}
    </div>`
}

/** @param {ChurnStep} churn @param {CadenceActs} acts */
const churnCard = (churn, { change, wrong }) => html`
  <fieldset class="card cadence-card" data-cadence="churn">
    <legend class="read-aloud-only">${t("kind-churn")}</legend>
    ${cardHead("churn", churn.is_on, () => change({ churn: { ...churn, is_on: !churn.is_on } }))}
    ${churn.is_on ? CHURN.map((which) => html`
      <div class="cadence-line" data-field=${which}>
        <span class="cadence-what">${t(`cadence-${which.replaceAll("_", "-")}`)}</span>
        ${numberBox({ name: which, label: t(`cadence-${which.replaceAll("_", "-")}`), value: churn[which], unit: which === "factor" ? t("unit-times") : t("unit-days", { n: churn[which] }), wrong: Boolean(wrong(which)), set: (value) => change({ churn: { ...churn, [which]: wholeNumberOf(value) } }) })}
        ${wrongLine(wrong(which))}
      </div>`) : nothing}
  </fieldset>`

/** @type {("factor" | "min_days" | "fallback_days")[]} */
const CHURN = ["factor", "min_days", "fallback_days"]

/** @param {string} name @param {boolean} isOn @param {() => void} toggle */
const cardHead = (name, isOn, toggle) => html`
  <div class="cadence-head">
    <label class="cadence-switch"><input type="checkbox" name="cadence.${name}.is_on" .checked=${live(isOn)} @change=${toggle}><span class="card-title">${t(`kind-${name}`)}</span></label>
    <p class="cadence-words">${t(`cadence-words-${name}`)}</p>
  </div>`

/** @type {("gap_days" | "retry_days" | "max_attempts" | "day_starts_at")[]} */
const WHOLE = ["gap_days", "retry_days", "max_attempts", "day_starts_at"]

/** @param {typeof WHOLE[number]} name @param {number} value @param {CadenceActs} acts */
const wholeNumber = (name, value, { change, wrong }) => {
  const key = name.replaceAll("_", "-")
  return field({ name, label: t(`setting-${key}`), hint: t(`hint-${key}`), wrong: wrong(name) },
    numberBox({ name, label: t(`setting-${key}`), value, unit: t(`unit-${UNITS[name]}`, { n: value }), wrong: Boolean(wrong(name)), set: (text) => change({ [name]: wholeNumberOf(text) }) }))
}

const UNITS = { gap_days: "days", retry_days: "days", max_attempts: "attempts", day_starts_at: "hour" }

/** @param {number[]} closed 0 is Monday @param {CadenceActs} acts */
const closedDays = (closed, { change, wrong }) => html`
  <fieldset class="field" data-field="closed_weekdays">
    <legend class="field-name">${t("setting-closed-weekdays")}</legend>
    <div class="cluster weekdays">
      ${[0, 1, 2, 3, 4, 5, 6].map((day) => html`
        <button class="chip" type="button" aria-pressed=${closed.includes(day)} @click=${() => change({ closed_weekdays: toggled(closed, day) })}>${t(`weekday-${day}`)}</button>`)}
    </div>
    <span class="field-hint">${t("hint-closed-weekdays")}</span>
    ${wrongLine(wrong("closed_weekdays"))}
  </fieldset>`

/** @param {number[]} days @param {number} day */
const toggled = (days, day) => (days.includes(day) ? days.filter((it) => it !== day) : [...days, day].sort())

/** @param {string} words */
const wrongLine = (words) => (words ? html`<span class="field-wrong">${icon("alert", "small")}<span>${words}</span></span>` : nothing)

/** What stands in a field as a whole number; nothing is none.
 * @param {string} text */
const wholeNumberOf = (text) => Math.trunc(Number(text)) || 0
