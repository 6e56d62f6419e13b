// The pad: how it went, or when instead, in one key. It opens where the person stands.
import { html, nothing } from "lit"
import { weekday } from "../format.js"
import { t } from "../words.js"
import { MEANS_ICON } from "./channel.js"
import { icon } from "./icon.js"
import { key } from "./key.js"

/** @import { FollowUpRow } from "../generated/types.d.ts" */

/** The ways a talk can end, with the key of each.
 * @type {{ outcome: string, key: string }[]} */
const SPOKEN = [
  { outcome: "reached", key: "s" }, { outcome: "no_answer", key: "n" }, { outcome: "left_message", key: "m" },
  { outcome: "callback", key: "b" }, { outcome: "busy", key: "y" }, { outcome: "wrong_number", key: "w" },
  { outcome: "do_not_call", key: "r" }, { outcome: "complaint", key: "x" }, { outcome: "covered", key: "v" },
]

/** @type {typeof SPOKEN} */
const WRITTEN = [
  { outcome: "sent", key: "s" }, { outcome: "reached", key: "a" }, { outcome: "callback", key: "b" },
  { outcome: "bounced", key: "w" }, { outcome: "do_not_call", key: "r" }, { outcome: "complaint", key: "x" },
  { outcome: "covered", key: "v" },
]

/** @param {string | null} medium */
export const outcomesFor = (medium) => (medium === "phone" || !medium ? SPOKEN : WRITTEN)

/** In call mode a complaint stands beside the outcomes, with words of its own: it may come up in any talk.
 * @param {string | null} medium */
export const outcomesBesideComplaint = (medium) => outcomesFor(medium).filter(({ outcome }) => outcome !== "complaint")

/** The words of an outcome differ between a talk and a letter.
 * @param {string} outcome @param {string | null} medium */
export const outcomeWords = (outcome, medium) => (medium === "phone" || !medium ? `pad-${outcome}` : `pad-written-${outcome}`)

/** How far a refusal goes. Of somebody who was written to it is not the calls that are refused.
 * @param {string | null} medium */
export const refusalsFor = (medium) => (medium === "phone" || !medium ? ["this", "calls", "all"] : ["this", "writing", "all"])

/**
 * @typedef {object} PadActs
 * @property {(outcome: string) => void} finish
 * @property {(score: number) => void} score they were spoken to, and are so satisfied
 * @property {(refused: string) => void} refuse
 * @property {() => void} instead the other way that is left was taken
 * @property {() => void} anyway the last try is written down all the same
 * @property {(on: string) => void} choose a day was chosen
 * @property {(note: string) => void} note
 * @property {() => void} close
 */

/** @typedef {Pick<PadActs, "choose" | "close">} DayActs */

/** How it went.
 * @param {FollowUpRow} row @param {string} note @param {PadActs} acts */
export const outcomePad = (row, note, acts) => html`
  <div class="pad" role="group" aria-label=${t("pad-title")}>
    ${reach(row)}
    <div class="outcomes">
      ${outcomesFor(row.medium).map((it) => html`
        <button class="outcome" type="button" data-outcome=${it.outcome} @click=${() => acts.finish(it.outcome)}>
          ${key(it.key.toUpperCase())}<span>${t(outcomeWords(it.outcome, row.medium))}</span>
        </button>`)}
    </div>
    ${row.kind === "satisfaction" ? html`<div class="scores pad-scores" role="group" aria-label=${t("pad-score")}>${[1, 2, 3, 4, 5].map((score) => html`<button class="score" type="button" data-score=${score} @click=${() => acts.score(score)}>${score}</button>`)}<span class="none">${t("pad-score")}</span></div>` : nothing}
    <div class="pad-foot">
      <input class="field-box pad-note" name="note" maxlength="2000" aria-label=${t("pad-note")} placeholder=${t("pad-note")} .value=${note}
        @input=${(/** @type {InputEvent} */ { target }) => acts.note(/** @type {HTMLInputElement} */ (target).value)}>
      <button class="button button-quiet" type="button" @click=${acts.close}>${t("not-now")}${key("Esc")}</button>
    </div>
  </div>`

/** Which of it they refuse.
 * @param {string | null} medium @param {PadActs} acts */
export const refusedPad = (medium, acts) => html`
  <div class="pad" role="group" aria-label=${t("call-refused-which")}>
    <p class="pad-title">${t("call-refused-which")}</p>
    <div class="outcomes">${refusalsFor(medium).map((refused, at) => html`<button class="outcome" type="button" data-refused=${refused} @click=${() => acts.refuse(refused)}>${key(String(at + 1))}<span>${t(`call-refused-${refused}`)}</span></button>`)}</div>
    <div class="pad-foot"><button class="button button-quiet push" type="button" @click=${acts.close}>${t("not-now")}${key("Esc")}</button></div>
  </div>`

/** It was the last try: another way, or its end.
 * @param {string} instead @param {PadActs} acts */
export const insteadPad = (instead, acts) => html`
  <div class="pad" role="group" aria-label=${t("call-last-try")}>
    <p class="pad-title">${t("call-last-try")}</p>
    <div class="outcomes">
      <button class="outcome" type="button" data-act="instead" @click=${acts.instead}>${key("E")}<span>${t(`call-instead-${instead}`)}</span></button>
      <button class="outcome" type="button" data-act="anyway" @click=${acts.anyway}>${key("↵")}<span>${t("call-anyway")}</span></button>
    </div>
    <div class="pad-foot"><button class="button button-quiet push" type="button" @click=${acts.close}>${t("not-now")}${key("Esc")}</button></div>
  </div>`

/** When instead: the days that the core offers, or any other.
 * @param {"later" | "callback"} part @param {{ days: string[], today: string }} choice @param {DayActs} acts */
export const dayPad = (part, { days, today }, acts) => html`
  <form class="pad pad-days" aria-label=${t(`pad-${part}-title`)} @submit=${(/** @type {SubmitEvent} */ event) => chosenDay(event, acts)}>
    <p class="pad-title">${t(`pad-${part}-title`)}</p>
    ${days.map((on, at) => html`
      <button class="button" type="button" data-day=${on} @click=${() => acts.choose(on)}>${t(`later-${at + 1}`)}<span class="none">${weekday(on)}</span>${key(String(at + 1))}</button>`)}
    <span class="pad-other">
      <input class="field-box" type="date" name="on" required min=${days[0] ?? today} aria-label=${t("another-day")}>
      <button class="button" type="submit">${t("on-this-day")}</button>
    </span>
    <button class="button button-quiet push" type="button" @click=${acts.close}>${t("not-now")}${key("Esc")}</button>
  </form>`

/** @param {SubmitEvent} event @param {DayActs} acts */
const chosenDay = (event, acts) => {
  event.preventDefault()
  const on = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get("on")
  if (on) acts.choose(String(on))
}

/** @param {FollowUpRow} row */
const reach = ({ medium, contact_point }) =>
  contact_point
    ? html`<p class="pad-reach">${icon(MEANS_ICON[medium ?? "message"] ?? "chat")}<bdi>${contact_point}</bdi></p>`
    : nothing
