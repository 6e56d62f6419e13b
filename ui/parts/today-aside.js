// What stands beside the people of a day: parcels for those who come back, birthdays, and what is still to come.
import { html, nothing } from "lit"
import { nearDay, number, weekday } from "../format.js"
import { t } from "../words.js"
import { name } from "./name.js"

/** @import { Occasion, Parcel, TodayPage } from "../generated/types.d.ts" */

/** @param {TodayPage} page */
export const parcels = ({ parcels, n_parcels, today }) =>
  parcels.length
    ? html`
      <section class="aside-part" data-part="parcels">
        <h2 class="card-title">${t("parcels-title")}</h2>
        <ul class="short-list">${parcels.map((it) => parcel(it, today))}</ul>
        ${n_parcels > parcels.length ? html`<p class="none">${t("parcels-more", { n: n_parcels - parcels.length })}</p>` : nothing}
      </section>`
    : nothing

/** @param {Parcel} parcel @param {string} today */
const parcel = ({ customer_id, customer_name, nth_order, ordered_on }, today) => html`
  <li>
    <a class="ledger-name" href="#/customers/${customer_id}">${name(customer_name)}</a>
    <span>${t("parcel-words", { nth: nth_order, on: nearDay(ordered_on, today) })}</span>
  </li>`

/** @param {TodayPage} page */
export const occasions = ({ occasions }) =>
  occasions.length
    ? html`
      <section class="aside-part" data-part="occasions">
        <h2 class="card-title">${t("occasions-title")}</h2>
        <ul class="short-list">${occasions.map(occasion)}</ul>
      </section>`
    : nothing

/** @param {Occasion} occasion */
const occasion = ({ customer_id, customer_name, on, years }) => html`
  <li>
    <a class="ledger-name" href="#/customers/${customer_id}">${name(customer_name)}</a>
    <span>${years ? t("birthday-years", { years, on: weekday(on) }) : t("birthday-on", { on: weekday(on) })}</span>
  </li>`

/** @param {TodayPage} page */
export const stillToCome = ({ n_tomorrow, n_this_week, n_lapsed_week }) => html`
  <section class="aside-part">
    <h2 class="card-title">${t("still-to-come")}</h2>
    ${n_tomorrow || n_this_week
      ? html`<ul class="count-list">
          <li><span class="count">${number(n_tomorrow)}</span><span>${t("to-come-tomorrow")}</span></li>
          <li><span class="count">${number(n_this_week)}</span><span>${t("to-come-this-week")}</span></li>
        </ul>`
      : html`<p class="none">${t("to-come-nothing")}</p>`}
    ${n_lapsed_week ? html`<p class="none">${t("lapsed-week", { n: n_lapsed_week })}</p>` : nothing}
  </section>`
