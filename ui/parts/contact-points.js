// How to reach a customer: each number and address with what kind it is, how long it holds, and what may be done with it.
import { html, nothing } from "lit"
import { live } from "lit/directives/live.js"
import { country, day } from "../format.js"
import { hasWords, t } from "../words.js"
import { kindName } from "./cadence-words.js"
import { channelName, MEANS_ICON } from "./channel.js"
import { COUNTRIES } from "./countries.js"
import { icon } from "./icon.js"
import { key } from "./key.js"

/** @import { ContactPoint, CustomerCard } from "../generated/types.d.ts" */

/** A contact point as it is being typed. @typedef {{ kind: string, text: string, label: string, country: string }} PointDraft */
/** What stands open: the form for a new one, or why one is used no more. @typedef {{ draft: PointDraft | null, wrong: boolean, retiring: string | null }} PointsOpen */
/** @typedef {{ begin: () => void, type: (draft: PointDraft) => void, add: () => void, ask: (point: ContactPoint) => void, retire: (point: ContactPoint, reason: string) => void, bringBack: (point: ContactPoint) => void, close: () => void }} PointActs */

export const POINT_KINDS = ["phone", "email", "post", "handle"]
const REASONS = [{ reason: "wrong", key: "1" }, { reason: "moved", key: "2" }, { reason: "ended", key: "3" }, { reason: "mistake", key: "4" }]

/** Of a point that was typed a slip of the hand may be taken off. @param {ContactPoint} point */
export const reasonsFor = ({ label }) => REASONS.filter(({ reason }) => reason !== "mistake" || label !== null)

/** By kind and value, which together stand once on a card. @param {ContactPoint} point */
export const pointKey = ({ kind, value }) => `${kind}/${value}`

/** @param {ContactPoint[]} points @param {string} today @param {PointsOpen} open @param {PointActs} acts */
export const contactPoints = (points, today, open, acts) => html`
  <section class="aside-part" data-part="contact-points">
    <h2 class="card-title">${t("contact-points")}<button class="button button-quiet button-icon push" type="button" data-act="add-point" aria-expanded=${Boolean(open.draft)} aria-label=${t("point-add")} title=${t("point-add")} @click=${acts.begin}>${icon("plus", "small")}</button></h2>
    ${open.draft ? form(open.draft, open.wrong, acts) : nothing}
    ${points.length ? html`<ul class="contact-points">${points.map((point) => contactPoint(point, today, open, acts))}</ul>` : open.draft ? nothing : html`<p class="none">${t("no-contact-points")}</p>`}
  </section>`

/** @param {PointDraft} draft @param {boolean} isWrong @param {PointActs} acts */
const form = (draft, isWrong, acts) => html`
  <form class="point-form" aria-label=${t("point-add")} @submit=${(/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    acts.add()
  }}>
    <div class="cluster">
      <select class="field-box point-kind" name="kind" aria-label=${t("point-kind")} @change=${(/** @type {Event} */ event) => acts.type({ ...draft, kind: valueOf(event) })}>
        ${POINT_KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === draft.kind}>${t(`field-${kind}`)}</option>`)}
      </select>
      <input class="field-box point-label" name="label" maxlength="40" autocomplete="off" aria-label=${t("point-label")} placeholder=${t("point-label")} .value=${live(draft.label)} @input=${(/** @type {Event} */ event) => acts.type({ ...draft, label: valueOf(event) })}>
    </div>
    ${draft.kind === "post"
      ? html`<textarea class="field-box point-text" name="text" rows="3" maxlength="400" aria-label=${t("field-post")} aria-invalid=${isWrong ? "true" : nothing} .value=${live(draft.text)} @input=${(/** @type {Event} */ event) => acts.type({ ...draft, text: valueOf(event) })}></textarea>`
      : html`<input class="field-box point-text" name="text" maxlength="200" autocomplete="off" aria-label=${t(`field-${draft.kind}`)} aria-invalid=${isWrong ? "true" : nothing} .value=${live(draft.text)} @input=${(/** @type {Event} */ event) => acts.type({ ...draft, text: valueOf(event) })}>`}
    ${draft.kind === "phone" && !draft.text.trim().startsWith("+")
      ? html`<select class="field-box point-country" name="country" aria-label=${t("point-country")} @change=${(/** @type {Event} */ event) => acts.type({ ...draft, country: valueOf(event) })}>
          <option value="">${t("point-country-here")}</option>
          ${countries().map(([code, called]) => html`<option value=${code} ?selected=${code === draft.country}>${called}</option>`)}
        </select>`
      : nothing}
    ${isWrong ? html`<p class="field-wrong" role="alert">${icon("alert", "small")}<span>${t(`point-wrong-${draft.kind}`, { text: draft.text })}</span></p>` : nothing}
    <div class="cluster">
      <button class="button button-small" type="submit" ?disabled=${!draft.text.trim()}>${t("point-keep")}${key("↵")}</button>
      <button class="button button-quiet button-small" type="button" @click=${acts.close}>${t("not-now")}${key("Esc")}</button>
    </div>
  </form>`

/** Every country by its name in the merchant's language. @returns {[string, string][]} */
const countries = () => COUNTRIES.map((code) => /** @type {[string, string]} */ ([code, country(code)])).sort(([, one], [, other]) => one.localeCompare(other))

/** @param {Event} event */
const valueOf = ({ target }) => /** @type {HTMLInputElement} */ (target).value

/** @param {ContactPoint} point @param {string} today @param {PointsOpen} open @param {PointActs} acts */
const contactPoint = (point, today, open, acts) => html`
  <li class="contact-point ${point.stopped || isOver(point, today) ? "contact-point-retired" : ""}" data-kind=${point.kind} data-stopped=${point.stopped ?? nothing}>
    ${icon(MEANS_ICON[point.kind] ?? "chat")}
    <div>
      <p class="contact-point-value"><bdi>${point.shown}</bdi></p>
      <p class="contact-point-kind">${kindWords(point)}</p>
    </div>
    <span class="contact-point-end">${badge(point, today)}${point.stopped
      ? point.can_come_back ? html`<button class="link-button point-act" type="button" data-act="bring-back" @click=${() => acts.bringBack(point)}>${t("point-bring-back")}</button>` : nothing
      : html`<button class="button button-quiet button-icon point-act" type="button" data-act="retire-point" aria-expanded=${open.retiring === pointKey(point)} aria-label=${t("point-retire", { point: point.shown })} title=${t("point-retire", { point: point.shown })} @click=${() => acts.ask(point)}>${icon("close", "small")}</button>`}</span>
    ${open.retiring === pointKey(point) ? reasons(point, acts) : nothing}
  </li>`

/** Why it is used no more. @param {ContactPoint} point @param {PointActs} acts */
const reasons = (point, acts) => html`
  <div class="point-reasons" role="group" aria-label=${t("point-why")}>
    <span class="none">${t("point-why")}</span>
    ${reasonsFor(point).map((it) => html`<button class="button button-small" type="button" data-reason=${it.reason} @click=${() => acts.retire(point, it.reason)}>${t(`point-reason-${it.reason}`)}${key(it.key)}</button>`)}
    <button class="button button-quiet button-small" type="button" @click=${acts.close}>${t("not-now")}${key("Esc")}</button>
  </div>`

/** Where it comes from, how long it holds, and when it last was of use.
 * @param {ContactPoint} point */
const kindWords = ({ nature, channel, label, valid_until, worked_on, stopped, stopped_on }) =>
  [
    label,
    channel === "counter" && label !== null ? t("point-by-hand") : t(`nature-${nature}`, { channel: channelName(channel) }),
    valid_until && t("valid-until", { on: day(valid_until) }),
    stopped && stopped_on && t("since", { on: day(stopped_on) }),
    worked_on && t("point-worked", { on: day(worked_on) }),
  ].filter(Boolean).join(t("comma"))

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

/** What they asked for, being written down. @typedef {{ scope: string, note: string }} RefusalDraft */
/** @typedef {{ begin: () => void, type: (draft: RefusalDraft) => void, save: () => void, close: () => void }} RefusalActs */

const SCOPES = ["phone", "email", "post", "message", "all"]
/** What is of no use any more needs no permission. */
const RETIRED = ["wrong", "moved", "ended"]

/** What was said about writing for more than an order, for each way that is still open, and what they asked for.
 * @param {CustomerCard} card @param {RefusalDraft | null} draft @param {RefusalActs} acts */
export const mayWeWrite = ({ contact_points, said_no, n_orders }, draft, acts) => {
  const asked = contact_points.filter(({ nature, kind, stopped }) => nature === "own" && kind !== "handle" && !RETIRED.includes(stopped ?? ""))
  const isRefused = (/** @type {string} */ kind) => said_no.some(({ scope }) => scope === "all" || scope === kind)
  return html`
    <section class="aside-part" data-part="may-we-write">
      <h2 class="card-title">${t("may-we-write")}</h2>
      ${said_no.map(({ scope, said_on, note }) => html`<p class="said-no" data-scope=${scope}>${icon("lock", "small")}<span>${askedNot(scope, said_on)}${note ? html` <bdi class="timeline-said">${note}</bdi>` : nothing}</span></p>`)}
      ${asked.length || n_orders ? html`
        <dl class="pairs">
          ${asked.map((point) => html`<dt title=${point.shown}>${t(`medium-${point.kind}`)}</dt><dd data-permission=${point.permission ?? "unasked"}>${isRefused(point.kind) ? t("may-refused") : html`${t(`may-${point.stopped ?? point.permission ?? "unasked"}`)}${because(point)}`}</dd>`)}
          ${n_orders ? html`<dt>${t("may-service-name")}</dt><dd>${t(said_no.some(({ scope }) => scope === "all") ? "may-service-not" : "may-service")}</dd>` : nothing}
        </dl>` : nothing}
      ${draft ? refusal(draft, acts) : html`<button class="link-button" type="button" data-act="refuse" @click=${acts.begin}>${icon("lock", "small")}${t("refuse-begin")}</button>`}
    </section>`
}

/** Who says so, and when. @param {ContactPoint} point */
const because = ({ permission, permission_on, permission_channel }) => {
  if (!permission || !(permission_on || permission_channel)) return nothing
  const on = day(permission_on)
  return html`<span class="none may-because">${permission_channel ? t(on ? "may-because" : "may-because-undated", { channel: channelName(permission_channel), on }) : t("since", { on })}</span>`
}

/** @param {RefusalDraft} draft @param {RefusalActs} acts */
const refusal = (draft, acts) => html`
  <form class="point-form" aria-label=${t("refuse-begin")} @submit=${(/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    acts.save()
  }}>
    <select class="field-box refuse-scope" name="scope" aria-label=${t("refuse-what")} @change=${(/** @type {Event} */ event) => acts.type({ ...draft, scope: valueOf(event) })}>
      ${SCOPES.map((scope) => html`<option value=${scope} ?selected=${scope === draft.scope}>${t(`refuse-${scope}`)}</option>`)}
    </select>
    <input class="field-box" name="note" maxlength="400" autocomplete="off" aria-label=${t("refuse-note")} placeholder=${t("refuse-note")} .value=${live(draft.note)} @input=${(/** @type {Event} */ event) => acts.type({ ...draft, note: valueOf(event) })}>
    <p class="field-hint">${t("refuse-for-good")}</p>
    <div class="cluster">
      <button class="button button-small" type="submit">${t("refuse-now")}${key("↵")}</button>
      <button class="button button-quiet button-small" type="button" @click=${acts.close}>${t("not-now")}${key("Esc")}</button>
    </div>
  </form>`

/** A kind of follow-up that they do not want is called by its name.
 * @param {string} scope @param {string} said_on */
const askedNot = (scope, said_on) => {
  const kind = scope.startsWith("kind.") ? scope.slice("kind.".length) : null
  if (!kind) return t(`asked-not-${scope}`, { on: day(said_on) })
  return t("asked-not-kind", { on: day(said_on), kind: kindName(kind) })
}
