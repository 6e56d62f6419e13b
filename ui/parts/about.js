// What is known of a customer beside orders: what was typed, whom they belong to, what they tend to. Empty things are left out.
import { html, nothing } from "lit"
import { amounts, day, dayOfYear } from "../format.js"
import { t } from "../words.js"
import { channelName } from "./channel.js"
import { shownValue } from "./edit-fields.js"
import { fieldName } from "./field-names.js"
import { icon } from "./icon.js"
import { name } from "./name.js"

/** @import { CustomerCard, FieldValue, OwnField, Person } from "../generated/types.d.ts" */

/** What the head of the card and the strip of figures say already. */
const ELSEWHERE = ["name", "latin_name", "say_as", "city", "country", "standing", "standing_note"]
const ORDER = ["title", "family_name", "formality", "birthday", "occupation", "interests", "medium", "hours", "time_zone", "language", "source"]

/** @param {CustomerCard} card @param {OwnField[]} own */
export const aboutList = ({ fields, tendency }, own) => {
  const filled = fields.filter(({ field, value }) => value && !ELSEWHERE.includes(field) && field !== "checked_on").sort((one, other) => placeOf(one) - placeOf(other))
  const checked = fields.find(({ field, value }) => field === "checked_on" && value)
  const { basket, basket_lines, medium, channel } = tendency
  const rows = [
    ...filled.map((it) => pair(fieldName(it.field, own), html`<bdi>${shownValue(it.field, it.value ?? "", own)}</bdi>${ageOf(it)}`)),
    basket.length && basket_lines ? pair(t("tends-basket"), t("tends-basket-is", { n: basket_lines, amount: amounts(basket) })) : null,
    channel ? pair(t("tends-channel"), channelName(channel)) : null,
    medium && !filled.some(({ field }) => field === "medium") ? pair(t("tends-medium"), t(`medium-${medium}`)) : null,
    checked ? pair(t("field-checked_on"), html`${day(checked.value)}${checked.is_stale ? html` <span class="badge badge-care">${t("checked-stale")}</span>` : nothing}`) : null,
  ].filter(Boolean)
  return rows.length ? html`<dl class="pairs about-list">${rows}</dl>` : nothing
}

/** @param {FieldValue} it */
const placeOf = ({ field }) => (ORDER.includes(field) ? ORDER.indexOf(field) : ORDER.length)

/** @param {string} words @param {unknown} value */
const pair = (words, value) => html`<dt>${words}</dt><dd>${value}</dd>`

/** A day that ages by itself, and when a birthday comes round.
 * @param {FieldValue} it */
const ageOf = ({ field, age_months, age_years, next_on }) => {
  const isDay = field === "birthday" || field.startsWith("own.")
  const isYoung = age_months !== null && age_months < 36
  const old = isDay && age_months !== null ? t(isYoung ? "age-months" : field === "birthday" ? "age-of-person" : "age-years", { n: isYoung ? age_months : (age_years ?? 0) }) : ""
  const next = next_on ? t("birthday-next", { on: dayOfYear(next_on) }) : ""
  const words = [old, next].filter(Boolean).join(t("comma"))
  return words ? html` <span class="none">${words}</span>` : nothing
}

/** @typedef {{ leave: () => void, forget: () => void }} TieActs */

/** Whom they belong to, and who has brought whom.
 * @param {CustomerCard} card @param {TieActs} acts */
export const ties = ({ household, referred_by, referred }, { leave, forget }) => {
  if (!household && !referred_by && !referred.length) return nothing
  return html`
    <ul class="know-list" data-part="ties">
      ${household ? tie("customers", t("in-household", { name: household.name }), household.members, t("household-leave"), leave) : nothing}
      ${referred_by ? tie("person", t("came-through"), [referred_by], t("referral-forget"), forget) : nothing}
      ${referred.length ? tie("gift", t("has-brought"), referred, "", null) : nothing}
    </ul>`
}

/** @param {string} sign @param {string} words @param {Person[]} people @param {string} off @param {(() => void) | null} press */
const tie = (sign, words, people, off, press) => html`
  <li class="know-line">${icon(sign, "small")}
    <span>${words} ${people.map((person, at) => html`${at ? t("comma") : nothing}<a href="#/customers/${person.id}">${name(person.name)}</a>`)}</span>
    ${press ? html`<button class="button button-quiet button-icon" type="button" aria-label=${off} title=${off} @click=${press}>${icon("close", "small")}</button>` : nothing}
  </li>`
