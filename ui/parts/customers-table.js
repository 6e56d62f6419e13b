// The table of customers: its columns, its head that sorts, and one line for each person.
import { html, nothing } from "lit"
import { live } from "lit/directives/live.js"
import { amount, amounts, day, number } from "../format.js"
import { t } from "../words.js"
import { kindName } from "./cadence-words.js"
import { channelName, MEANS_ICON } from "./channel.js"
import { icon } from "./icon.js"
import { name } from "./name.js"
import { rhythmBar } from "./rhythm.js"
import { stageBadge, standingSign } from "./standing.js"

/** @import { CustomerRow } from "../generated/types.d.ts" */

const dash = html`<span class="none">–</span>`

/** @param {string | null} text */
const plain = (text) => (text ? html`<bdi>${text}</bdi>` : dash)

/**
 * @typedef {object} Column
 * @property {string} name as views keep it
 * @property {string} head the sentence over it
 * @property {string} look its class
 * @property {string} [sort] what the list is sorted by under this head
 * @property {boolean} [largestFirst] what one wants to see first
 * @property {(row: CustomerRow) => unknown} cell
 * @property {(row: CustomerRow) => string} [title] where the cell may be cut
 */

/** In the order in which they stand. @type {Column[]} */
export const COLUMNS = [
  { name: "city", head: "column-town", look: "clip", sort: "city", cell: (it) => plain(it.city), title: (it) => it.city },
  { name: "stage", head: "column-stage", look: "stage", cell: (it) => stageBadge(it.stage) },
  { name: "standing", head: "column-standing", look: "stage", cell: (it) => standingSign(it.standing) },
  { name: "orders", head: "column-orders", look: "number few", sort: "orders", largestFirst: true, cell: (it) => number(it.n_orders) },
  { name: "spent", head: "column-spent", look: "number", sort: "spent", largestFirst: true, cell: (it) => spent(it), title: (it) => amounts(it.spent) },
  { name: "first_ordered", head: "column-first_ordered", look: "day", sort: "first_ordered", largestFirst: true, cell: (it) => (it.first_ordered_on ? day(it.first_ordered_on) : dash) },
  { name: "last_ordered", head: "column-last_ordered", look: "day", sort: "last_ordered", largestFirst: true, cell: (it) => (it.last_ordered_on ? day(it.last_ordered_on) : dash) },
  { name: "rhythm", head: "column-rhythm", look: "rhythm-cell", sort: "last_ordered", cell: (it) => rhythmBar(it.rhythm, it.n_orders), title: (it) => (it.last_ordered_on ? day(it.last_ordered_on) : "") },
  { name: "channels", head: "column-channels", look: "clip", cell: (it) => channels(it) || dash, title: (it) => channels(it) },
  { name: "next", head: "column-next", look: "clip", cell: (it) => (it.next_kind ? kindName(it.next_kind) : dash), title: (it) => (it.next_due_on ? day(it.next_due_on) : "") },
  { name: "phone", head: "column-phone", look: "clip", cell: (it) => plain(it.phone), title: (it) => it.phone ?? "" },
  { name: "email", head: "column-email", look: "clip", cell: (it) => plain(it.email), title: (it) => it.email ?? "" },
  { name: "reach", head: "column-reach", look: "reach-cell", cell: (it) => reach(it) },
]

/** @param {string[]} names */
const shown = (names) => COLUMNS.filter((column) => names.includes(column.name))

/** With the column of ticks and that of names.
 * @param {string[]} names */
export const nColumns = (names) => shown(names).length + 2

/**
 * @typedef {object} Order
 * @property {string | null} sort
 * @property {boolean} descending
 * @property {(sort: string, largestFirst: boolean) => void} by
 */

/** @typedef {{ n: number, total: number, toggle: () => void }} Ticks how many of all are ticked */

/** @param {string[]} names @param {Order} order @param {Ticks} ticks */
export const customersHead = (names, order, { n, total, toggle }) => html`
  <tr>
    <th class="column-tick"><label class="choose"><input type="checkbox" aria-label=${n ? t("choose-nobody") : t("choose-all", { n: total })} .checked=${live(n > 0 && n === total)} .indeterminate=${n > 0 && n < total} @change=${toggle}></label></th>
    ${head({ name: "name", head: "column-name", look: "name", sort: "name", cell: () => nothing }, order)}
    ${shown(names).map((column) => head(column, order))}
  </tr>`

/** @param {Column} column @param {Order} order */
const head = ({ name, head, look, sort, largestFirst }, order) => {
  const looks = `column-${name} ${look.includes("number") ? "number" : ""}`
  if (!sort) return html`<th class=${looks}>${t(head)}</th>`
  const isHere = order.sort === sort
  const words = t(head)
  return html`
    <th class=${looks} aria-sort=${isHere ? (order.descending ? "descending" : "ascending") : nothing}>
      <button class="sort" type="button" data-sort=${name} title=${t("sort-by", { column: words })} @click=${() => order.by(sort, largestFirst ?? false)}>${words}${isHere ? html`<span class="sort-sign ${order.descending ? "" : "sort-up"}">${icon("down", "small")}</span>` : nothing}</button>
    </th>`
}

/**
 * @typedef {object} RowActs
 * @property {(at: number) => void} stand
 * @property {() => void} open
 * @property {(at: number) => void} leave the row is opened as a link
 * @property {(at: number, upTo: boolean) => void} choose
 */

/** @param {CustomerRow | undefined} it not here yet without one @param {number} at @param {{ isHere: boolean, isChosen: boolean, columns: string[] }} how @param {RowActs} acts */
export const customersRow = (it, at, { isHere, isChosen, columns }, acts) => {
  if (!it) return html`<tr class="waiting-row"><td colspan=${nColumns(columns)}><div class="waiting-line"></div></td></tr>`
  return html`
    <tr data-customer=${it.id} aria-rowindex=${at + 1} aria-selected=${isChosen} data-open=${isHere} @click=${() => acts.stand(at)} @dblclick=${acts.open}>
      <td class="column-tick" @click=${stays} @dblclick=${stays}><label class="choose"><input type="checkbox" tabindex="-1" aria-label=${t("choose-row", { name: it.name })} .checked=${live(isChosen)} @click=${(/** @type {MouseEvent} */ { shiftKey }) => acts.choose(at, shiftKey)}></label></td>
      <td class="name"><a class="customer-link" href="#/customers/${it.id}" tabindex=${isHere ? 0 : -1} @click=${() => acts.leave(at)}>${name(it.name)}</a></td>
      ${shown(columns).map(({ look, cell, title }) => html`<td class=${look} title=${title?.(it) || nothing}>${cell(it)}</td>`)}
    </tr>`
}

/** A tick does not move where one stands. @param {Event} event */
const stays = (event) => event.stopPropagation()

/** @param {CustomerRow} row */
const channels = (row) => row.channels.map(channelName).join(t("comma"))

/** The first currency; the others wait in the title and on the card.
 * @param {CustomerRow} row */
const spent = ({ spent }) => {
  if (!spent.length) return dash
  return html`${amount(spent[0])}${spent.length > 1 ? html` <span class="none">+${spent.length - 1}</span>` : nothing}`
}

/** @param {CustomerRow} row */
const reach = ({ phone, email, handle, post }) => {
  const ways = Object.entries({ phone, email, message: handle, post }).filter(([, shown]) => shown)
  return ways.length ? ways.map(([medium, shown]) => reachSign(medium, shown ?? "")) : html`<span class="none">${t("no-reach")}</span>`
}

/** @param {string} medium @param {string} shown */
const reachSign = (medium, shown) => html`
  <span class="reach-sign" title=${shown}>${icon(MEANS_ICON[medium], "small")}<span class="read-aloud-only">${t(`medium-${medium}`)}</span></span>`
