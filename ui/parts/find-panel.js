// What one field finds, in groups: who rings stands first, with the state of the latest order.
import { html, nothing } from "lit"
import { live } from "lit/directives/live.js"
import { amount, day, number } from "../format.js"
import { t } from "../words.js"
import { channelName } from "./channel.js"
import { icon } from "./icon.js"
import { key } from "./key.js"
import { name } from "./name.js"
import { statusWords } from "./timeline.js"

/** @import { Caller, CustomerRow, Found, FoundIdentity, FoundNote, FoundProduct, OrderRow } from "../generated/types.d.ts" */

/** One thing found: where it leads and how it looks. @typedef {{ place: string, look: unknown, isCaller?: boolean }} Hit */
/** @typedef {{ group: string, n: number, hits: Hit[] }} Group */

/** The groups that hold something, in their order. Who rings is not shown twice.
 * @param {Found | null} found @param {string} query @returns {Group[]} */
export const groupsOf = (found, query) => {
  if (!found) return []
  const ringing = new Set(found.callers.rows.map(({ customer }) => customer.id))
  const others = found.customers.rows.filter(({ id }) => !ringing.has(id))
  const all = { place: `#/customers?find=${encodeURIComponent(query)}`, look: html`<span class="find-more">${t("find-all", { n: found.customers.n })}</span>` }
  /** @type {Group[]} */
  const groups = [
    { group: "callers", n: found.callers.n, hits: found.callers.rows.map(caller) },
    { group: "customers", n: found.customers.n, hits: [...others.map(customer), ...(found.customers.n > found.customers.rows.length ? [all] : [])] },
    { group: "orders", n: found.orders.n, hits: found.orders.rows.filter((it) => it.customer_id !== null).map(order) },
    { group: "products", n: found.products.n, hits: found.products.rows.map(product) },
    { group: "notes", n: found.notes.n, hits: found.notes.rows.map((it) => note(it)) },
    { group: "identities", n: found.identities.n, hits: found.identities.rows.map(identity) },
  ]
  return groups.filter(({ hits }) => hits.length)
}

/** @param {{ query: string, groups: Group[], at: number, isAsked: boolean, type: (query: string) => void, open: (hit: Hit) => void, point: (at: number) => void }} it */
export const findPanel = ({ query, groups, at, isAsked, type, open, point }) => {
  let nth = -1
  const hits = groups.flatMap(({ hits }) => hits)
  return html`
    <div class="find-head">
      ${icon("search")}
      <input class="find-field" type="text" role="combobox" aria-expanded=${hits.length > 0} aria-controls=${hits.length ? "find-found" : nothing} aria-activedescendant=${hits.length ? `hit-${at}` : nothing}
        autocomplete="off" spellcheck="false" maxlength="200" aria-label=${t("find-anyone")} placeholder=${t("find-anything")} .value=${live(query)}
        @input=${(/** @type {InputEvent} */ { target }) => type(/** @type {HTMLInputElement} */ (target).value)}>
      ${key("Esc")}
    </div>
    <div class="find-found" id="find-found" role=${hits.length ? "listbox" : nothing} aria-label=${hits.length ? t("find-found") : nothing}>
      ${groups.map(({ group, n, hits }) => html`
        <div role="group" aria-label=${t(`found-${group}`)} data-group=${group}>
          <p class="find-group" aria-hidden="true">${t(`found-${group}`)} <span class="none">${number(n)}</span></p>
          ${hits.map((hit) => choice(hit, ++nth, at, open, point))}
        </div>`)}
    </div>
    <p class="find-none" role="status">${query.trim() && isAsked && !hits.length ? t("find-nothing", { query }) : hits.length ? nothing : t("find-hint")}</p>`
}

/** @param {Hit} hit @param {number} nth @param {number} at @param {(hit: Hit) => void} open @param {(at: number) => void} point */
const choice = (hit, nth, at, open, point) => html`
  <div class="find-hit ${hit.isCaller ? "find-caller" : ""}" id="hit-${nth}" role="option" aria-selected=${nth === at} @click=${() => open(hit)} @mousemove=${() => nth !== at && point(nth)}>${hit.look}</div>`

/** @param {Caller} it @returns {Hit} */
const caller = ({ customer, phone, latest_order }) => ({
  place: `#/customers/${customer.id}`,
  isCaller: true,
  look: html`
    <span class="caller-name">${name(customer.name)}</span>
    <bdi class="caller-number">${phone}</bdi>
    <span class="caller-more">${[customer.city, ...customer.channels.map(channelName)].filter(Boolean).join(t("comma"))}</span>
    <span class="caller-order">${latest_order ? html`<bdi class="caller-title">${latest_order.lines[0]?.title || t("order-without-title")}</bdi><span class="caller-state">${statusWords(latest_order.status)}${t("comma")}${state(latest_order)}</span>` : t("portrait-no-order")}</span>`,
})

/** How far the order has come, by its last day.
 * @param {OrderRow} order */
const state = ({ ordered_on, shipped_on, delivered_on }) => {
  if (delivered_on) return t("order-delivered", { on: day(delivered_on) })
  if (shipped_on) return t("order-shipped", { on: day(shipped_on) })
  return t("order-ordered", { on: ordered_on ? day(ordered_on) : t("no-day") })
}

/** @param {CustomerRow} it @returns {Hit} */
const customer = (it) => ({
  place: `#/customers/${it.id}`,
  look: html`<span class="find-what">${name(it.name)}</span><span class="find-more">${[it.city, ...it.channels.map(channelName)].filter(Boolean).join(t("comma"))}</span>`,
})

/** @param {OrderRow} it @returns {Hit} */
const order = (it) => ({
  place: `#/customers/${it.customer_id}`,
  look: html`<span class="find-what">${channelName(it.channel)} <bdi>${it.number}</bdi></span><span class="find-more">${name(it.customer_name)}${t("comma")}${state(it)}${t("comma")}${amount(it.total)}</span>`,
})

/** @param {FoundProduct} it @returns {Hit} */
const product = ({ title, sku }) => ({
  place: `#/customers?only=most_bought&name=${encodeURIComponent(title)}`,
  look: html`<span class="find-what"><bdi>${title}</bdi></span><span class="find-more">${sku ? html`<bdi>${sku}</bdi>${t("comma")}` : nothing}${t("find-buyers")}</span>`,
})

/** @param {FoundNote} it @returns {Hit} */
const note = ({ customer_id, customer_name, text, written_on }) => ({
  place: `#/customers/${customer_id}`,
  look: html`<span class="find-what"><bdi>${text}</bdi></span><span class="find-more">${name(customer_name)}${t("comma")}${day(written_on)}</span>`,
})

/** @param {FoundIdentity} it @returns {Hit} */
const identity = ({ customer_id, customer_name, channel, value }) => ({
  place: `#/customers/${customer_id}`,
  look: html`<span class="find-what"><bdi>${value}</bdi></span><span class="find-more">${channelName(channel)}${t("comma")}${name(customer_name)}</span>`,
})
