// Small fields of the follow-up plan: lengths of time, whole numbers in a line, the order of the ways to reach people.
import { html, nothing } from "lit"
import { live } from "lit/directives/live.js"
import { t } from "../words.js"
import { numberBox } from "./field.js"
import { icon } from "./icon.js"
import { readOffset, writeOffset } from "./offset.js"

/** A length of time in months and days, or in days alone.
 * @param {{ name: string, label: string, offset: string, isWrong?: boolean, daysOnly?: boolean, set: (offset: string) => void }} it */
export const lengthLine = ({ name, label, offset, isWrong, daysOnly, set }) => {
  const { months, days } = readOffset(offset)
  return html`
    <div class="cadence-line" data-offset=${name}>
      <span class="cadence-what">${label}</span>
      ${daysOnly ? nothing : numberBox({ name: `${name}.months`, label: t("label-months", { what: label }), value: months, unit: t("unit-months", { n: Number(months) }), wrong: isWrong, set: (months) => set(writeOffset({ months, days })) })}
      ${numberBox({ name: `${name}.days`, label: t("label-days", { what: label }), value: days, unit: t("unit-days", { n: Number(days) }), wrong: isWrong, set: (days) => set(writeOffset({ months, days })) })}
    </div>`
}

/** A whole number with its words before and its unit behind.
 * @param {{ name: string, label: string, value: number, unit: string, wrong?: string, set: (value: number) => void }} it */
export const numberLine = ({ name, label, value, unit, wrong, set }) => html`
  <div class="cadence-line" data-field=${name}>
    <span class="cadence-what">${label}</span>
    ${numberBox({ name, label, value, unit, wrong: Boolean(wrong), set: (text) => set(wholeNumberOf(text)) })}
    ${wrongLine(wrong ?? "")}
  </div>`

/** @param {{ name: string, label: string, isOn: boolean, set: (isOn: boolean) => void }} it */
export const tickLine = ({ name, label, isOn, set }) => html`
  <div class="cadence-line">
    <label class="cadence-switch"><input type="checkbox" name=${name} .checked=${live(isOn)} @change=${() => set(!isOn)}><span>${label}</span></label>
  </div>`

/** One of a few words, in a line.
 * @param {{ name: string, label: string, value: string, choices: [string, string][], isFixed?: boolean, set: (value: string) => void }} it */
export const choiceLine = ({ name, label, value, choices, isFixed, set }) => html`
  <div class="cadence-line" data-field=${name}>
    <label class="cadence-what" for=${name}>${label}</label>
    <select class="field-box cadence-choice" id=${name} name=${name} ?disabled=${isFixed} @change=${(/** @type {Event} */ event) => set(textOf(event))}>
      ${choices.map(([choice, words]) => html`<option value=${choice} ?selected=${choice === value}>${words}</option>`)}
    </select>
  </div>`

export const MEDIA = ["phone", "email", "message", "post"]

/** In which order the ways are tried. A way that stands elsewhere changes places; `shop` leaves it to the whole shop.
 * @param {{ name: string, media: string[], mayBeShops?: boolean, wrong?: string, set: (media: string[]) => void }} it */
export const mediaLine = ({ name, media, mayBeShops, wrong, set }) => html`
  <fieldset class="cadence-line" data-field=${name}>
    <legend class="read-aloud-only">${t("cadence-media")}</legend>
    <span class="cadence-what" aria-hidden="true">${t("cadence-media")}</span>
    ${(media.length ? MEDIA : MEDIA.slice(0, 1)).map((_, at) => place(name, media, at, Boolean(mayBeShops), set))}
    ${wrongLine(wrong ?? "")}
  </fieldset>`

/** @param {string} name @param {string[]} media @param {number} at @param {boolean} mayBeShops @param {(media: string[]) => void} set */
const place = (name, media, at, mayBeShops, set) => {
  if (at > media.length) return nothing
  const none = at === 0 ? (mayBeShops ? [["", t("cadence-media-shop")]] : []) : [["", t("cadence-media-end")]]
  const choices = [...none, ...MEDIA.map((medium) => [medium, t(`medium-${medium}`)])]
  return html`
    <select class="field-box cadence-medium" name="${name}.${at}" aria-label=${t("cadence-media-nth", { n: at + 1 })}
      @change=${(/** @type {Event} */ event) => set(placed(media, at, textOf(event)))}>
      ${choices.map(([choice, words]) => html`<option value=${choice} ?selected=${choice === (media[at] ?? "")}>${words}</option>`)}
    </select>`
}

/** The order with a way at a place; nothing there ends it.
 * @param {string[]} media @param {number} at @param {string} medium @returns {string[]} */
export const placed = (media, at, medium) => {
  if (!medium) return media.slice(0, at)
  const before = media.indexOf(medium)
  const order = [...media]
  if (before >= 0 && at < media.length) order[before] = media[at]
  else if (before >= 0) order.splice(before, 1)
  order[Math.min(at, order.length)] = medium
  return order
}

/** @param {string} words */
export const wrongLine = (words) => (words ? html`<span class="field-wrong">${icon("alert", "small")}<span>${words}</span></span>` : nothing)

/** What stands in a field as a whole number; nothing is none.
 * @param {string} text */
export const wholeNumberOf = (text) => Math.trunc(Number(text)) || 0

/** @param {Event} event */
export const textOf = ({ target }) => /** @type {HTMLInputElement | HTMLSelectElement} */ (target).value
