// The rail: the places of the shop, how much waits there, and the key of each.
import { html, nothing } from "lit"
import { number } from "../format.js"
import { t } from "../words.js"
import { icon } from "./icon.js"
import { key } from "./key.js"

/** @import { ShopStatus } from "../generated/types.d.ts" */

/** The places with their keys; Settings and Help stand at the foot. */
export const PLACES = [
  { name: "today", key: "1", icon: "today" },
  { name: "customers", key: "2", icon: "customers" },
  { name: "calls", key: "5", icon: "phone" },
  { name: "products", key: "6", icon: "products" },
  { name: "import", key: "8", icon: "import" },
  { name: "settings", key: "9", icon: "settings" },
]

/** @param {ShopStatus} status @param {string} here the place that is open @param {number} nOffered new files in the watched folder @param {{ help: () => void, find: () => void }} open */
export const rail = (status, here, nOffered, open) => html`
  <nav class="rail" aria-label=${t("rail")}>
    <div class="rail-shop">
      <span class="rail-mark">${icon("shop")}</span>
      <bdi class="rail-shop-name">${status.settings.shop_name || t("shop-without-name")}</bdi>
    </div>
    <button class="find" type="button" aria-keyshortcuts="/" title=${t("find-anyone")} @click=${open.find}>
      ${icon("search", "small")}<span class="find-words">${t("find-anyone")}</span>${key("/")}
    </button>
    <div class="rail-places">
      ${PLACES.filter(({ name }) => name !== "settings").map((it) => place(it, here, countFor(it.name, status, nOffered)))}
    </div>
    <div class="rail-foot">
      ${PLACES.filter(({ name }) => name === "settings").map((it) => place(it, here, nothing))}
      <button class="rail-place rail-help" type="button" aria-keyshortcuts="?" title="${t("help-and-keys")} (?)" @click=${open.help}>
        ${icon("help")}<span>${t("help-and-keys")}</span>
      </button>
    </div>
  </nav>`

/** @param {{ name: string, key: string, icon: string }} it @param {string} here @param {unknown} count */
const place = (it, here, count) => html`
  <a class="rail-place" href="#/${it.name}" aria-keyshortcuts=${it.key} title="${t(`place-${it.name}`)} (${it.key})"
    aria-current=${it.name === here ? "page" : nothing}>
    ${icon(it.icon)}<span>${t(`place-${it.name}`)}</span>${count}
  </a>`

/** @param {string} name @param {ShopStatus} status @param {number} nOffered */
const countFor = (name, status, nOffered) => {
  if (name === "today" && status.n_waiting) return html`<span class="rail-count rail-count-waiting">${number(status.n_waiting)}</span>`
  if (name === "customers") return html`<span class="rail-count">${number(status.n_customers)}</span>`
  if (name === "import" && nOffered) return html`<span class="rail-count" title=${t("offered-title", { n: nOffered })}>${number(nOffered)}</span>`
  return nothing
}
