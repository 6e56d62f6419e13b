// The customer beside the list: enough to decide whether to open the card.
import { html, nothing } from "lit"
import { amount, nearDay, weekday } from "../format.js"
import { t } from "../words.js"
import { kindName } from "./cadence-words.js"
import { channelName } from "./channel.js"
import { key } from "./key.js"
import { name } from "./name.js"
import { portrait } from "./portrait.js"
import { stageBadge, standingReasons, standingSign } from "./standing.js"

/** @import { CustomerCard, OrderRow } from "../generated/types.d.ts" */

const SHOWN_ORDERS = 3

/** @param {CustomerCard} card @param {string} today */
export const customerPreview = (card, today) => {
  const phone = card.contact_points.find(({ kind, stopped }) => kind === "phone" && !stopped)
  const email = card.contact_points.find(({ kind, stopped }) => kind === "email" && !stopped)
  return html`
    <aside class="preview" aria-label=${t("preview")} data-preview=${card.id}>
      <div>
        <h2 class="preview-name few-lines" title=${card.name}>${name(card.name)}</h2>
        <p class="none">${[card.city, ...card.channels.map(channelName)].filter(Boolean).join(t("comma"))}</p>
      </div>
      <p class="cluster">${stageBadge(card.stage)}${standingSign(card.standing.level, standingReasons(card.standing))}</p>
      <p class="preview-portrait">${portrait(card)}</p>
      <dl class="pairs preview-pairs">
        <dt>${t("next")}</dt><dd>${card.next ? html`${kindName(card.next.kind)}<span class="none"> · ${weekday(card.next.due_on)}</span>` : t("nothing-planned")}</dd>
        ${phone ? html`<dt>${t("medium-phone")}</dt><dd><bdi>${phone.shown}</bdi></dd>` : nothing}
        ${email ? html`<dt>${t("medium-email")}</dt><dd><bdi>${email.shown}</bdi></dd>` : nothing}
      </dl>
      <ul class="preview-orders">${card.orders.slice(0, SHOWN_ORDERS).map((order) => orderLine(order, today))}</ul>
      <div class="cluster"><a class="button button-first" href="#/customers/${card.id}">${t("key-open")}${key("↵")}</a></div>
    </aside>`
}

/** @param {OrderRow} order @param {string} today */
const orderLine = ({ ordered_on, lines, total }, today) => html`
  <li><span>${nearDay(ordered_on, today)}</span><span><bdi>${lines[0]?.title || t("order-without-title")}</bdi>${lines.length > 1 ? html` ${t("and-more", { n: lines.length - 1 })}` : nothing}</span><span>${amount(total)}</span></li>`
