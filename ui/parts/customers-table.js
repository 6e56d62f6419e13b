// The table of customers: its head and one line for each person.
import { html, nothing } from "lit"
import { amount, amounts, day, number } from "../format.js"
import { t } from "../words.js"
import { MEANS_ICON } from "./channel.js"
import { icon } from "./icon.js"
import { name } from "./name.js"
import { rhythmBar } from "./rhythm.js"
import { stageBadge } from "./standing.js"

/** @import { CustomerRow } from "../generated/types.d.ts" */

export const COLUMNS = 7

export const customersHead = () => html`
  <tr>
    <th class="column-name">${t("column-name")}</th><th>${t("column-town")}</th><th class="column-stage">${t("column-stage")}</th><th class="number column-few">${t("column-orders")}</th>
    <th class="number">${t("column-spent")}</th><th class="column-rhythm">${t("column-rhythm")}</th><th class="column-reach">${t("column-reach")}</th>
  </tr>`

/**
 * @typedef {object} RowActs
 * @property {(at: number) => void} stand
 * @property {() => void} open
 * @property {(at: number) => void} leave the row is opened as a link
 */

/** @param {CustomerRow | undefined} it not here yet without one @param {number} at @param {boolean} isHere one stands on it @param {RowActs} acts */
export const customersRow = (it, at, isHere, acts) => {
  if (!it) return html`<tr class="waiting-row"><td colspan=${COLUMNS}><div class="waiting-line"></div></td></tr>`
  return html`
    <tr data-customer=${it.id} aria-rowindex=${at + 1} aria-selected=${isHere} data-open=${isHere} @click=${() => acts.stand(at)} @dblclick=${acts.open}>
      <td class="name"><a class="customer-link" href="#/customers/${it.id}" tabindex=${isHere ? 0 : -1} @click=${() => acts.leave(at)}>${name(it.name)}</a></td>
      <td class="clip" title=${it.city}>${it.city ? html`<bdi>${it.city}</bdi>` : dash}</td>
      <td>${stageBadge(it.stage)}</td>
      <td class="number">${number(it.n_orders)}</td>
      <td class="number" title=${amounts(it.spent)}>${spent(it)}</td>
      <td class="day" title=${it.last_ordered_on ? day(it.last_ordered_on) : nothing}>${rhythmBar(it.rhythm, it.n_orders)}</td>
      <td class="reach-cell">${reach(it)}</td>
    </tr>`
}

const dash = html`<span class="none">–</span>`

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
