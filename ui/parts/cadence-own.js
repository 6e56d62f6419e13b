// Kinds of the merchant's own: a refill, the end of a warranty, a season, birthdays, the first order's day.
import { html, nothing } from "lit"
import { monthName } from "../format.js"
import { inARow, t } from "../words.js"
import { choiceLine, lengthLine, mediaLine, numberLine, textOf, tickLine, wholeNumberOf } from "./cadence-fields.js"
import { anchors, kindRow } from "./cadence-kinds.js"
import { mediaSays, ownSays } from "./cadence-words.js"
import { numberBox } from "./field.js"
import { icon } from "./icon.js"

/** @import { Cadence, OwnKind } from "../generated/types.d.ts" */
/** @import { CadenceActs } from "./cadence-kinds.js" */

const ROOTS = ["refill", "season", "birthday", "anniversary", "warranty"]

/** @param {Cadence} cadence @param {CadenceActs} acts */
export const ownRows = (cadence, acts) => html`
  ${cadence.own.length ? html`<ul class="kinds">${cadence.own.map((own, at) => ownRow(own, at, cadence, acts))}</ul>` : html`<p class="kinds-none">${t("mine-none")}</p>`}
  <div class="cluster kinds-add" role="group" aria-label=${t("mine-add")}>
    ${ROOTS.map((root) => html`<button class="chip" type="button" data-act="own-${root}" @click=${() => add(root, cadence, acts)}>${icon("plus", "small")}${t(`mine-root-${root}`)}</button>`)}
  </div>`

/** The place of a kind on the page; a new one has no number yet.
 * @param {OwnKind} own @param {number} at */
const placeOf = (own, at) => (own.id ? `own.${own.id}` : `own.new.${at}`)

/** @param {string} root @param {Cadence} cadence @param {CadenceActs} acts */
const add = (root, cadence, acts) => {
  const own = { ...NEW, ...BEGIN[root], root, name: t(`mine-root-${root}`) }
  // The change goes into this very draft, so its place is reckoned before.
  const place = placeOf(own, cadence.own.length)
  acts.change({ own: [...cadence.own, own] })
  acts.toggle(place)
}

/** @type {OwnKind} */
const NEW = { id: 0, name: "", is_on: true, root: "refill", products: [], anchor: "ordered", after: "60d", day: "12-01", lead_days: 7, late_days: 7, grace_days: 14, media: [], purpose: "marketing", join_days: 7, min_gap_days: 30, message_done: true }

/** What each kind begins with.
 * @type {Record<string, Partial<OwnKind>>} */
const BEGIN = {
  refill: {},
  season: { lead_days: 21, late_days: 0, grace_days: 0 },
  birthday: { lead_days: 3, late_days: 0, grace_days: 7, purpose: "service" },
  anniversary: { lead_days: 0, late_days: 7, grace_days: 14 },
  warranty: { after: "24m", lead_days: 30, late_days: 0, grace_days: 0, purpose: "service", min_gap_days: 0 },
}

/** @param {OwnKind} own @param {number} at @param {Cadence} cadence @param {CadenceActs} acts */
const ownRow = (own, at, cadence, acts) => {
  const set = (/** @type {Partial<OwnKind>} */ part) => acts.change({ own: cadence.own.map((it, nth) => (nth === at ? { ...own, ...part } : it)) })
  return kindRow({
    kind: placeOf(own, at),
    name: own.name || t("kind-own"),
    isOn: own.is_on,
    switch_: () => set({ is_on: !own.is_on }),
    says: inARow(ownSays(own), mediaSays(own.media, cadence)),
    wrong: acts.wrong("own") || (own.name.trim() ? "" : acts.wrong("own_name")),
    fields: () => html`
      ${ownFields(own, placeOf(own, at), set)}
      ${own.id ? html`<p class="field-hint">${t("mine-stays")}</p>` : html`<button class="link-button" type="button" data-act="remove" @click=${() => acts.change({ own: cadence.own.filter((_, nth) => nth !== at) })}>${t("mine-remove")}</button>`}`,
  }, acts)
}

/** @param {OwnKind} own @param {string} place @param {(part: Partial<OwnKind>) => void} set */
const ownFields = (own, place, set) => {
  const isOfOrder = own.root === "refill" || own.root === "warranty"
  const days = (/** @type {"lead_days" | "late_days" | "grace_days" | "join_days" | "min_gap_days"} */ name, /** @type {string} */ label) =>
    numberLine({ name: `${place}.${name}`, label, value: own[name], unit: t("unit-days", { n: own[name] }), set: (value) => set({ [name]: value }) })
  return html`
    ${textLine(`${place}.name`, t("mine-name"), own.name, (name) => set({ name }))}
    ${own.root === "season" ? dayLine(place, own.day, (day) => set({ day })) : nothing}
    ${isOfOrder ? html`
      ${textLine(`${place}.products`, t("mine-products"), own.products.join(", "), (text) => set({ products: productsIn(text) }), t("mine-products-hint"))}
      ${choiceLine({ name: `${place}.anchor`, label: t("cadence-anchor"), value: own.anchor, choices: anchors(), set: (anchor) => set({ anchor }) })}
      ${lengthLine({ name: `${place}.after`, label: t(`mine-after-${own.root}`), offset: own.after, set: (after) => set({ after }) })}` : nothing}
    ${days("lead_days", t("mine-lead"))}
    ${days("late_days", t("mine-late"))}
    ${days("grace_days", t("cadence-grace"))}
    ${mediaLine({ name: `${place}.media`, media: own.media, mayBeShops: true, set: (media) => set({ media }) })}
    ${choiceLine({ name: `${place}.purpose`, label: t("mine-purpose"), value: own.purpose, choices: [["service", t("mine-purpose-service")], ["marketing", t("mine-purpose-marketing")]], set: (purpose) => set({ purpose }) })}
    ${isOfOrder ? html`${days("join_days", t("cadence-join"))}${days("min_gap_days", t("cadence-min-gap"))}` : nothing}
    ${tickLine({ name: `${place}.message_done`, label: t("cadence-message-done"), isOn: own.message_done, set: (message_done) => set({ message_done }) })}`
}

/** Words of titles, one after the other.
 * @param {string} text */
export const productsIn = (text) => text.split(/[,，、]/).map((words) => words.trim()).filter(Boolean)

/** @param {string} name @param {string} label @param {string} value @param {(text: string) => void} set @param {string} [hint] */
const textLine = (name, label, value, set, hint) => html`
  <div class="cadence-line" data-field=${name}>
    <label class="cadence-what" for=${name}>${label}</label>
    <input class="field-box cadence-text" id=${name} name=${name} maxlength="200" .value=${value} aria-describedby=${hint ? `${name}-hint` : nothing} @change=${(/** @type {Event} */ event) => set(textOf(event))}>
    ${hint ? html`<span class="field-hint cadence-hint" id="${name}-hint">${hint}</span>` : nothing}
  </div>`

/** A day of every year.
 * @param {string} place @param {string} day `12-01` @param {(day: string) => void} set */
const dayLine = (place, day, set) => {
  const [month, date] = day.split("-")
  const two = (/** @type {string | number} */ number) => String(number).padStart(2, "0")
  return html`
    <div class="cadence-line" data-field="day">
      <span class="cadence-what">${t("mine-day")}</span>
      <select class="field-box cadence-medium" name="${place}.month" aria-label=${t("mine-month")} @change=${(/** @type {Event} */ event) => set(`${textOf(event)}-${date}`)}>
        ${MONTHS.map((number) => html`<option value=${two(number)} ?selected=${two(number) === month}>${monthName(`2024-${two(number)}-01`, "long")}</option>`)}
      </select>
      ${numberBox({ name: `${place}.day`, label: t("mine-day-of-month"), value: Number(date), unit: "", set: (text) => set(`${month}-${two(wholeNumberOf(text))}`) })}
    </div>`
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
