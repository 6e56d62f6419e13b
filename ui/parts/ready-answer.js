// What to say at once when somebody asks where their parcel is.
import { html, nothing } from "lit"
import { day } from "../format.js"
import { t } from "../words.js"
import { channelName } from "./channel.js"
import { icon } from "./icon.js"
import { statusName } from "./timeline.js"

/** @import { ReadyAnswer } from "../generated/types.d.ts" */

/** @param {ReadyAnswer | null} answer */
export const readyAnswer = (answer) => {
  if (!answer) return nothing
  const { title, n_more, channel, order_number, status, since_on, ordered_on, promised_on, days_late, carrier, tracking } = answer
  return html`
    <section class="ready-answer" aria-label=${t("ready-answer")}>
      ${icon("orders")}
      <div>
        <p class="ready-answer-what"><bdi>${title || t("order-without-title")}</bdi>${n_more ? html` ${t("and-more", { n: n_more })}` : nothing}${t("comma")}${statusName(status) || t("order-ordered", { on: day(ordered_on) })}${since_on ? html` ${day(since_on)}` : nothing}</p>
        <p class="none">${t("order-on", { channel: channelName(channel), number: order_number })}${tracking ? html`${t("comma")}<bdi>${[carrier, tracking].filter(Boolean).join(" ")}</bdi>` : nothing}${promised_on ? html`${t("comma")}${t("promised-on", { on: day(promised_on) })}` : nothing}</p>
      </div>
      ${days_late !== null && days_late > 0 ? html`<span class="badge badge-care">${t("promise-late", { days: days_late })}</span>` : nothing}
    </section>`
}
