// Who is called: the name and how to say it, the number, what was promised or complained of, and what they bought.
import { html, nothing } from "lit"
import { amount, day, nearDay, weekday } from "../format.js"
import { hasWords, t } from "../words.js"
import { channelName } from "./channel.js"
import { icon } from "./icon.js"
import { key } from "./key.js"
import { name } from "./name.js"
import { portrait } from "./portrait.js"
import { stageBadge, standingReasons, standingSign } from "./standing.js"
import { mediumOf, pointOf } from "./talk-draft.js"

/** @import { Complaint, OrderRow, Promise as Promised, ShopStatus, TalkPage, TalkPoint, TalkPreview } from "../generated/types.d.ts" */
/** @import { TalkDraft } from "./talk-draft.js" */
/** @typedef {{ draft: TalkDraft, page: TalkPage, status: ShopStatus, preview: TalkPreview | null, saved: { words: string } | null }} Here */
/** @typedef {{ dial: () => void, copy: () => void, set: (change: Partial<TalkDraft>) => void }} WhoActs */

/** @param {Here} here @param {WhoActs} acts */
export const callWho = ({ draft, page, status }, acts) => {
  const { card } = page
  return html`
    <section class="call-who" aria-label=${t("call-who")}>
      <div>
        <h1 class="person-name few-lines" title=${card.name}><a href="#/customers/${card.id}">${name(card.name)}</a></h1>
        ${sayAs(page)}
      </div>
      ${reach(draft, page, acts)}
      <p class="cluster">${stageBadge(card.stage)}${standingSign(card.standing.level, standingReasons(card.standing))}</p>
      ${card.promises.map((it) => promised(it, status.today))}
      ${card.complaints.filter(({ closed_on }) => !closed_on).map(complaint)}
      <p class="call-portrait">${portrait(card)}</p>
      ${lastOrders(card.orders, status.today)}
      ${toKnow(page, status.today)}
    </section>`
}

/** How the name is said, and how they are spoken to.
 * @param {TalkPage} page */
const sayAs = ({ card, say }) => {
  const said = card.fields.find(({ field }) => field === "say_as")?.value
  const called = say[0]?.called
  const parts = [said && t("say-it", { say: said }), called !== card.name && called].filter(Boolean)
  return parts.length ? html`<p class="person-say"><bdi>${parts.join(t("comma"))}</bdi></p>` : nothing
}

/** The number in large digits, and the others by one press.
 * @param {TalkDraft} draft @param {TalkPage} page @param {WhoActs} acts */
const reach = (draft, page, acts) => {
  const point = pointOf(draft, page)
  if (!point) return html`<p class="call-number-note">${t("call-no-point", { medium: t(`medium-${mediumOf(draft, page) ?? "phone"}`) })}</p>`
  const others = page.points.filter(({ id }) => id !== point.id)
  return html`
    <div class="call-reach">
      <p class="call-number ${point.medium === "phone" ? "" : "call-address"}" data-point=${point.id}><bdi>${point.shown}</bdi></p>
      <p class="call-number-note">${about(point)}</p>
      <div class="cluster">
        ${point.dial ? html`<button class="button button-small" type="button" data-act="dial" @click=${acts.dial}>${icon("phone", "small")}${t("call-dial")}${key("D")}</button>` : nothing}
        <button class="button button-quiet button-small" type="button" data-act="copy" @click=${acts.copy}>${t("call-copy")}${key("⇧ C")}</button>
      </div>
      ${others.length ? html`<ul class="call-others" aria-label=${t("call-other-points")}>${others.map((it) => html`<li><button class="link-button" type="button" data-other=${it.id} @click=${() => acts.set({ point: it.id, medium: it.medium })}><span class="none">${t(`medium-${it.medium}`)}</span> <bdi class="few-lines">${it.shown.split("\n").join(", ")}</bdi></button></li>`)}</ul>` : nothing}
    </div>`
}

/** Whose number it is, and until when it works.
 * @param {TalkPoint} point */
const about = ({ medium, label, channel, valid_until }) => {
  const parts = [t(`medium-${medium}`), label, channel && channelName(channel), valid_until && t("call-until", { on: day(valid_until) })].filter(Boolean)
  return html`<bdi>${parts.join(t("comma"))}</bdi>`
}

/** @param {Promised} promise @param {string} today */
const promised = ({ text, due_on, days_late }, today) => html`
  <p class="notice notice-urgent call-warning" data-warning="promise">${icon("promise")}<span><strong>${days_late ? t("promise-is-late", { days: days_late }) : t("promise-is-due", { on: nearDay(due_on, today) })}</strong> <bdi>${text}</bdi></span></p>`

/** @param {Complaint} complaint */
const complaint = ({ text, about, opened_on, solution }) => html`
  <p class="notice notice-urgent call-warning" data-warning="complaint">${icon("alert")}<span><strong>${t("complaint-since", { on: day(opened_on) })}</strong> <bdi>${[about, text].filter(Boolean).join(": ")}</bdi>${solution ? html`<br>${t("complaint-done", { solution })}` : nothing}</span></p>`

/** @param {OrderRow[]} orders @param {string} today */
const lastOrders = (orders, today) => {
  if (!orders.length) return nothing
  return html`
    <div>
      <h2 class="part-title">${t("call-last-orders")}</h2>
      <ul class="preview-orders">${orders.slice(0, 3).map((it) => html`<li><span>${it.ordered_on ? nearDay(it.ordered_on, today) : t("no-day")}</span><span class="few-lines"><bdi>${it.lines[0]?.title || t("order-without-title")}</bdi>${it.lines.length > 1 ? html` ${t("and-more", { n: it.lines.length - 1 })}` : nothing}</span><span>${amount(it.total)}</span></li>`)}</ul>
    </div>`
}

/** @param {TalkPage} page @param {string} today */
const toKnow = ({ last_talk, card }, today) => {
  const closed = card.complaints.find(({ closed_on }) => closed_on)
  if (!last_talk && !closed) return nothing
  return html`
    <dl class="pairs">
      ${last_talk ? html`<dt>${t("call-last-talk")}</dt><dd>${talkWords(last_talk, today)}</dd>` : nothing}
      ${closed ? html`<dt>${t("complaint")}</dt><dd>${complaintWords(closed)}</dd>` : nothing}
    </dl>`
}

/** @param {NonNullable<TalkPage["last_talk"]>} talk @param {string} today */
const talkWords = ({ on, outcome, score, note }, today) => {
  const how = hasWords(`talk-${outcome}`) ? t(`talk-${outcome}`) : ""
  const parts = [nearDay(on, today), how, score !== null && t("score-of-five", { score })].filter(Boolean)
  return html`${parts.join(t("comma"))}${note ? html` <bdi class="timeline-said">${note}</bdi>` : nothing}`
}

/** How a complaint ended.
 * @param {Complaint} complaint */
export const complaintWords = ({ text, about, solution, closed_on, is_content }) => {
  const content = is_content === null ? "" : t(is_content ? "complaint-content" : "complaint-not-content")
  const parts = [[about, text].filter(Boolean).join(": "), solution, closed_on && weekday(closed_on), content].filter(Boolean)
  return html`<bdi>${parts.join(t("comma"))}</bdi>`
}
