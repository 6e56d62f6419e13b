// What comes next with a customer, and what else is planned.
import { html, nothing } from "lit"
import { nearDay, weekday } from "../format.js"
import { hasWords, t } from "../words.js"
import { kindName } from "./cadence-words.js"
import { means } from "./channel.js"
import { icon } from "./icon.js"
import { key } from "./key.js"
import { reasonSentence } from "./reason.js"

/** @import { CustomerCard, FollowUpRow } from "../generated/types.d.ts" */

/**
 * @typedef {object} NextActs
 * @property {(row: FollowUpRow, part: "outcomes" | "later") => void} done
 * @property {(row: FollowUpRow, part: "outcomes" | "later") => void} later
 * @property {(row: FollowUpRow) => void} skip
 * @property {(row: FollowUpRow) => unknown} inside
 */

/** @param {FollowUpRow | null} next @param {string} today @param {NextActs} acts */
export const nextCard = (next, today, acts) => html`
  <section class="card next-card" data-follow-up=${next?.id ?? nothing}>
    <h2 class="part-title">${t("next")}</h2>
    ${next ? planned(next, today, acts) : html`<p class="next-why">${t("nothing-planned")}</p>`}
  </section>`

/** @param {FollowUpRow} next @param {string} today @param {NextActs} acts */
const planned = (next, today, acts) => html`
  <p class="next-what">${next.kind === "ticket" ? icon("alert") : nothing}<span>${kindName(next.kind)}</span></p>
  <p class="next-why">${reasonSentence(next)}</p>
  <p class="next-when">${whenWords(next, today)}</p>
  ${next.medium ? html`<p class="next-reach">${means(next.medium, next.point_channel)}${next.contact_point ? html` <bdi>${next.contact_point}</bdi>` : nothing}</p>` : nothing}
  <div class="cluster">
    <button class="button button-first button-small" type="button" data-act="done" @click=${() => acts.done(next, "outcomes")}>${t("key-done")}${key("D")}</button>
    <button class="button button-small" type="button" data-act="later" @click=${() => acts.later(next, "later")}>${t("key-later")}${key("Z")}</button>
    <button class="button button-quiet button-small" type="button" data-act="skip" @click=${() => acts.skip(next)}>${t("key-skip")}${key("M")}</button>
  </div>
  ${acts.inside(next)}`

/** @param {FollowUpRow} next @param {string} today */
const whenWords = ({ days_late, due_on, until_on }, today) => {
  if (days_late > 0) return t("days-late", { days: days_late })
  if (due_on <= today) return t("until", { on: nearDay(until_on, today) })
  return t("from-until", { from: nearDay(due_on, today), until: nearDay(until_on, today) })
}

/** The rest of the plan, with the reason where something may not be done.
 * @param {CustomerCard} card */
export const plan = ({ follow_ups, next }) => {
  const others = follow_ups.filter(({ id, state }) => id !== next?.id && !FINISHED.includes(state))
  if (!others.length) return nothing
  return html`
    <section class="aside-part">
      <h2 class="card-title">${t("plan-title")}</h2>
      <ul class="short-list">${others.map((it) => html`<li><span>${kindName(it.kind)}</span><span>${weekday(it.due_on)}${stateWords(it)}</span></li>`)}</ul>
    </section>`
}

const FINISHED = ["done", "cancelled", "skipped", "gave_up", "expired"]

/** @param {FollowUpRow} row */
const stateWords = ({ state, state_reason }) => {
  if (state === "planned" || state === "due" || state === "overdue") return nothing
  const because = state_reason && hasWords(`state-reason-${state_reason}`) ? t(`state-reason-${state_reason}`) : ""
  return html`${t("comma")}${because || t(`state-${state}`)}`
}
