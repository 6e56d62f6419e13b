// The few things by which a person is known and reached, and who is there already with the same.
import { html, nothing } from "lit"
import { day } from "../format.js"
import { t } from "../words.js"
import { channelName } from "./channel.js"
import { icon } from "./icon.js"
import { likeWords } from "./likeness.js"
import { name } from "./name.js"
import { focusOn } from "./screen.js"

/** @import { LikeCustomer } from "../generated/types.d.ts" */
/** @import { KeyAct } from "./key.js" */

/** @param {LikeCustomer[]} like @param {(id: number) => string} placeOf where choosing one leads */
export const likeList = (like, placeOf) => {
  if (!like.length) return nothing
  return html`
    <section class="like" aria-label=${t("like-title")}>
      <h2 class="card-title">${icon("customers", "small")}${t("like-title")}</h2>
      <ul class="like-list">
        ${like.map(({ customer, reasons }) => html`
          <li><a class="like-row" href=${placeOf(customer.id)} data-like=${customer.id}>
            <span class="like-name">${name(customer.name)}</span>
            <span class="none">${[customer.city, ...customer.channels.map(channelName), customer.last_ordered_on && day(customer.last_ordered_on)].filter(Boolean).join(t("comma"))}</span>
            <span class="cluster">${reasons.map((reason) => html`<span class="badge badge-regular">${likeWords(reason)}</span>`)}</span>
          </a></li>`)}
      </ul>
    </section>`
}

/** From the field in which one types down to those who may be meant.
 * @param {LikeCustomer[]} like @param {string[]} fields @returns {KeyAct[]} */
export const toLike = (like, ...fields) =>
  like.length && fields.includes(document.activeElement?.id ?? "") ? [{ keys: ["ArrowDown"], words: "like-go", act: () => focusOn(".like-row"), whileTyping: true }] : []
