// Two customers side by side: what speaks for one person and what against, and where they differ.
import { html, nothing } from "lit"
import { amounts, country, day, month } from "../format.js"
import { t } from "../words.js"
import { channelName } from "./channel.js"
import { icon } from "./icon.js"
import { key } from "./key.js"
import { likeWords } from "./likeness.js"
import { name } from "./name.js"

/** @import { ComparedField, Comparison, Likeness, Restriction, Side } from "../generated/types.d.ts" */

/** Which side's value stands, by field. @typedef {Record<string, 0 | 1>} Chosen */

/** What a person has several of; both values stay after a merge. */
const SETS = ["email", "phone", "post", "handle"]

/** Fields of which the merchant can say which value stands.
 * @param {Comparison} pair @returns {ComparedField[]} */
export const choosable = (pair) => pair.fields.filter(({ field, differs, values }) => differs && !SETS.includes(field) && values.every(Boolean))

/** Where both values were typed the first stands until the other is chosen.
 * @param {Comparison} pair @param {Chosen} chosen */
export const choicesOf = (pair, chosen) =>
  choosable(pair).flatMap(({ field, values, must_choose }) => {
    const side = chosen[field] ?? (must_choose ? 0 : null)
    return side === null ? [] : [{ field, value: values[side] ?? "" }]
  })

/** @param {Comparison} pair @param {Chosen} chosen @param {(field: string, side: 0 | 1) => void} choose @param {(field: string) => string} label */
export const comparison = (pair, chosen, choose, label) => html`
  <section class="comparison" aria-label=${t("side-by-side")} data-pair="${pair.sides[0].id}-${pair.sides[1].id}">
    ${reasons(pair.reasons)}
    <table class="comparison-table">
      <thead>
        <tr><td></td>${pair.sides.map((side, at) => html`<th scope="col" class="comparison-who">${who(side, at)}</th>`)}</tr>
      </thead>
      <tbody>
        ${pair.fields.map((it) => row(it, pair, chosen, choose, label))}
        <tr><th scope="row">${t("fact-orders")}</th>${pair.sides.map((side) => html`<td>${bought(side)}</td>`)}</tr>
        <tr><th scope="row">${t("known-as")}</th>${pair.sides.map((side) => html`<td>${knownAs(side)}</td>`)}</tr>
      </tbody>
    </table>
    ${pair.restrictions.map((it) => restriction(it, pair))}
  </section>`

/** @param {Likeness[]} reasons */
const reasons = (reasons) => html`
  <ul class="cluster comparison-reasons" aria-label=${t("why-one-person")}>
    ${reasons.map(({ code, weight, values }) => html`
      <li class="badge ${weight < 0 ? "badge-care" : "badge-regular"}" data-reason=${code} title=${[...new Set(values.filter(Boolean))].join(" / ")}>${icon(weight < 0 ? "alert" : "check", "small")}${likeWords(code)}</li>`)}
  </ul>`

/** @param {Side} side @param {number} at */
const who = (side, at) => html`
  <span class="comparison-side">${t(`side-${at + 1}`)}</span>
  <a class="comparison-name few-lines" href="#/customers/${side.id}" title=${side.name}>${name(side.name)}</a>
  <span class="comparison-where">${side.channels.map(channelName).join(t("comma"))}</span>`

/** @param {ComparedField} it @param {Comparison} pair @param {Chosen} chosen @param {(field: string, side: 0 | 1) => void} choose @param {(field: string) => string} label */
const row = (it, pair, chosen, choose, label) => {
  const mayChoose = choosable(pair).includes(it)
  return html`
    <tr class=${contradicts(it) ? "differs" : nothing} data-field=${it.field}>
      <th scope="row">${label(it.field)}${contradicts(it) ? html`<span class="difference">${t("differs")}</span>` : nothing}</th>
      ${it.values.map((value, at) => html`<td>${mayChoose ? choice(it, /** @type {0 | 1} */ (at), chosen, choose, label) : said(it.field, value)}</td>`)}
    </tr>`
}

/** What only one side knows is no difference; there is nothing to choose and nothing to wonder at.
 * @param {ComparedField} it */
const contradicts = ({ differs, values }) => differs && values.every(Boolean)

/** @param {ComparedField} it @param {0 | 1} at @param {Chosen} chosen @param {(field: string, side: 0 | 1) => void} choose @param {(field: string) => string} label */
const choice = (it, at, chosen, choose, label) => html`
  <button class="choose-side" type="button" aria-pressed=${(chosen[it.field] ?? (it.must_choose ? 0 : null)) === at} title=${t("take-this-value", { field: label(it.field) })} @click=${() => choose(it.field, at)}>
    ${said(it.field, it.values[at])}${key(String(at + 1))}
  </button>`

/** @param {string} field @param {string | null} value */
const said = (field, value) => {
  if (!value) return html`<span class="none">–</span>`
  if (field === "name") return name(value)
  if (field === "country") return country(value)
  return html`<bdi>${value}</bdi>`
}

/** @param {Side} side */
const bought = ({ n_orders, first_ordered_on, last_ordered_on, spent }) => {
  if (!n_orders) return html`<span class="none">${t("no-order-yet")}</span>`
  return html`
    <span class="comparison-figure">${t("n-orders", { n: n_orders })}${spent.length ? html`${t("comma")}${amounts(spent)}` : nothing}</span>
    <span class="comparison-note">${n_orders > 1 ? t("from-month-to-day", { from: month(first_ordered_on), to: day(last_ordered_on) }) : day(last_ordered_on)}</span>`
}

/** @param {Side} side */
const knownAs = ({ identities }) => html`
  <ul class="comparison-known">${identities.map(({ channel, value, name: called, is_by_hand }) => html`
    <li>${channelName(channel)} <bdi class="none">${is_by_hand ? [t("made-by-hand"), called].filter(Boolean).join(t("comma")) : value || called}</bdi></li>`)}</ul>`

/** A no that one of them has said holds for both.
 * @param {Restriction} it @param {Comparison} pair */
const restriction = (it, { sides }) => {
  const side = sides.find(({ id }) => id === it.customer_id)
  return html`<p class="notice notice-care comparison-no">${icon("alert")}<span>${t(`restriction-${it.code}`, { name: side?.name ?? "", point: it.shown })} ${t("restriction-holds")}</span></p>`
}

/** What comes to the kept card, as one sentence.
 * @param {Comparison} pair @param {string} keepName */
export const movesSentence = ({ moves }, keepName) => {
  const things = /** @type {const} */ (["orders", "notes", "follow_ups", "points", "tags", "files"]).filter((thing) => moves[thing] > 0)
  if (!things.length) return t("moves-nothing", { name: keepName })
  return t("moves", { what: things.map((thing) => t(`moves-${thing}`, { n: moves[thing] })).join(t("comma")), name: keepName })
}
