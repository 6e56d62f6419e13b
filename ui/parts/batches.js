// What came in before, and how far each channel's orders reach.
import { html, nothing } from "lit"
import { day, dayAndTime } from "../format.js"
import { t } from "../words.js"
import { channelName } from "./channel.js"

/** @import { Batch, ChannelStatus } from "../generated/types.d.ts" */

const SHOWN = 30

/** @param {Batch[]} batches newest first */
export const earlierImports = (batches) => html`
  <section class="aside-part">
    <h2 class="card-title">${t("earlier-imports")}</h2>
    ${batches.length ? html`<ul class="batches">${batches.slice(0, SHOWN).map(batch)}</ul>` : html`<p class="none">${t("no-imports-yet")}</p>`}
  </section>`

/** @param {Batch} it */
const batch = ({ files, channel, imported_at, orders_new, customers_new, n_problems }) => html`
  <li class="batch">
    ${files.map((file) => html`<p class="batch-name"><bdi>${file}</bdi></p>`)}
    <p class="batch-note">${channelName(channel)}${t("comma")}${dayAndTime(imported_at)}</p>
    <p class="batch-note">${t("batch-brought", { orders: orders_new, customers: customers_new, problems: n_problems })}</p>
  </li>`

/** @param {ChannelStatus[]} channels */
export const reachOfChannels = (channels) => {
  if (!channels.length) return nothing
  return html`
    <section class="aside-part">
      <h2 class="card-title">${t("reach-of-channels")}</h2>
      <table class="table table-plain coverage">
        <tbody>${channels.map(({ channel, reaches_until }) => html`
          <tr><td>${channelName(channel)}</td><td class="number">${reaches_until ? t("reaches-until", { on: day(reaches_until) }) : "–"}</td></tr>`)}
        </tbody>
      </table>
    </section>`
}
