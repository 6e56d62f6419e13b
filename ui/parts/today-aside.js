// What stands beside the people of a day: parcels for those who come back, birthdays and anniversaries, and what is still to come.
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
export const occasions = ({ occasions, n_occasions }) =>
  occasions.length
    ? html`
      <section class="aside-part" data-part="occasions">
        <h2 class="card-title">${t("occasions-title")}</h2>
        <ul class="short-list">${occasions.map(occasion)}</ul>
        ${n_occasions > occasions.length ? html`<p class="none">${t("occasions-more", { n: n_occasions - occasions.length })}</p>` : nothing}
      </section>`
    : nothing

/** @param {Occasion} occasion */
const occasion = ({ kind, customer_id, customer_name, on, years }) => html`
  <li>
    <a class="ledger-name" href="#/customers/${customer_id}">${name(customer_name)}</a>
    <span>${occasionWords(kind, years, weekday(on))}</span>
  </li>`

/** @param {string} kind @param {number | null} years @param {string} on */
const occasionWords = (kind, years, on) => {
  if (kind === "anniversary") return t("anniversary-on", { years, on })
  return years ? t("birthday-years", { years, on }) : t("birthday-on", { on })
}

/** @param {TodayPage} page @param {() => void} save writes the coming days for a calendar program */
export const stillToCome = ({ n_tomorrow, n_this_week, n_lapsed_week }, save) => html`
  <section class="aside-part" data-part="to-come">
    <h2 class="card-title">${t("still-to-come")}</h2>
    ${n_tomorrow || n_this_week
      ? html`<ul class="count-list">
          <li><span class="count">${number(n_tomorrow)}</span><span>${t("to-come-tomorrow")}</span></li>
          <li><span class="count">${number(n_this_week)}</span><span>${t("to-come-this-week")}</span></li>
        </ul>`
      : html`<p class="none">${t("to-come-nothing")}</p>`}
    ${n_lapsed_week ? html`<p class="none">${t("lapsed-week", { n: n_lapsed_week })}</p>` : nothing}
    <button class="link-button" type="button" data-act="calendar" @click=${save}>${t("calendar-save")}</button>
  </section>`
