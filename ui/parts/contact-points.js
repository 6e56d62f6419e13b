// How to reach a customer: each number and address with what kind it is and how long it holds.
import { html, nothing } from "lit"
import { day } from "../format.js"
import { t } from "../words.js"
import { channelName, MEANS_ICON } from "./channel.js"
import { icon } from "./icon.js"

/** @import { ContactPoint, CustomerCard } from "../generated/types.d.ts" */

/** @param {ContactPoint[]} points @param {string} today */
export const contactPoints = (points, today) => html`
  <section class="aside-part">
    <h2 class="card-title">${t("contact-points")}</h2>
    ${points.length ? html`<ul class="contact-points">${points.map((point) => contactPoint(point, today))}</ul>` : html`<p class="none">${t("no-contact-points")}</p>`}
  </section>`

/** @param {ContactPoint} point @param {string} today */
const contactPoint = (point, today) => html`
  <li class="contact-point ${point.stopped || isOver(point, today) ? "contact-point-retired" : ""}" data-kind=${point.kind}>
    ${icon(MEANS_ICON[point.kind] ?? "chat")}
    <div>
      <p class="contact-point-value"><bdi>${point.shown}</bdi></p>
      <p class="contact-point-kind">${kindWords(point)}</p>
    </div>
    ${badge(point, today)}
  </li>`

/** @param {ContactPoint} point */
const kindWords = ({ nature, channel, valid_until }) => {
  const from = t(`nature-${nature}`, { channel: channelName(channel) })
  return valid_until ? `${from}${t("comma")}${t("valid-until", { on: day(valid_until) })}` : from
}

/** @param {ContactPoint} point @param {string} today */
const isOver = ({ valid_until }, today) => valid_until !== null && valid_until < today

/** @param {ContactPoint} point @param {string} today */
const badge = (point, today) => {
  const { stopped, valid_until, nature } = point
  if (stopped) return html`<span class="badge badge-outline">${t(`stopped-${stopped}`)}</span>`
  if (isOver(point, today)) return html`<span class="badge badge-outline">${t("ended")}</span>`
  if (valid_until) return html`<span class="badge badge-care">${icon("expiring", "small")}${t("not-lasting")}</span>`
  if (nature === "masked") return html`<span class="badge">${t("not-usable")}</span>`
  return nothing
}

/** By what the channels know them; a person may be several of these.
 * @param {CustomerCard} card */
export const knownAs = ({ id, identities }) => html`
  <section class="aside-part" data-part="known-as">
    <h2 class="card-title">${t("known-as")}</h2>
    ${identities.length ? html`<dl class="pairs">${identities.map(({ channel, evidence, value, name }) => html`<dt>${channelName(channel)}</dt><dd class="known-as"><bdi>${isByHand(channel, evidence) ? t("made-by-hand") : value || name}</bdi></dd>`)}</dl>` : nothing}
    <div class="cluster known-as-acts">
      <a class="link-button" href="#/merge/${id}" aria-keyshortcuts="Shift+m">${icon("merge", "small")}${t("key-merge")}</a>
      ${identities.length > 1 ? html`<a class="link-button" href="#/split/${id}" aria-keyshortcuts="Shift+s">${t("key-split")}</a>` : nothing}
    </div>
  </section>`

/** @param {string} channel @param {string} evidence */
const isByHand = (channel, evidence) => channel === "counter" && evidence === "handle"

/** What was said about writing for more than an order, for each way that is still open.
 * @param {CustomerCard} card */
export const mayWeWrite = ({ contact_points, n_orders }) => {
  const asked = contact_points.filter(({ nature, kind }) => nature === "own" && kind !== "handle")
  if (!asked.length) return nothing
  return html`
    <section class="aside-part">
      <h2 class="card-title">${t("may-we-write")}</h2>
      <dl class="pairs">
        ${asked.map(({ kind, shown, stopped, permission }) => html`<dt title=${shown}>${t(`medium-${kind}`)}</dt><dd data-permission=${permission ?? "unasked"}>${t(`may-${stopped ?? permission ?? "unasked"}`)}</dd>`)}
        ${n_orders ? html`<dt>${t("may-service-name")}</dt><dd>${t("may-service")}</dd>` : nothing}
      </dl>
    </section>`
}
