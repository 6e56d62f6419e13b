// How it went: one key for each way that a talk can end, and all that may have been said in it.
import { html, nothing } from "lit"
import { live } from "lit/directives/live.js"
import { weekday } from "../format.js"
import { hasWords, t } from "../words.js"
import { kindName } from "./cadence-words.js"
import { fieldWrong } from "./field.js"
import { key } from "./key.js"
import { outcomesBesideComplaint, outcomeWords, refusalsFor } from "./pad.js"
import { isHeard, mediumOf, WRITTEN, turned } from "./talk-draft.js"

/** @import { FollowUpRow, ShopStatus, TalkPage, TalkPreview } from "../generated/types.d.ts" */
/** @import { TalkDraft } from "./talk-draft.js" */
/** @typedef {{ draft: TalkDraft, page: TalkPage, status: ShopStatus, preview: TalkPreview | null, saved: { words: string } | null }} Here */
/** @typedef {import("../views/call-keys.js").CallActs} CallActs */

/** @param {Here} here @param {CallActs} acts */
export const callOutcome = (here, acts) => {
  if (here.saved) return savedAlready(here.saved, acts)
  return html`
    <section class="call-outcome" aria-label=${t("call-how")}>
      ${topics(here, acts)}
      <h2 class="part-title">${t("pad-title")}</h2>
      ${outcomes(here, acts)}
      ${part(here, acts)}
      ${scores(here, acts)}
      ${recommend(here, acts)}
      ${more(here, acts)}
      ${ask(here, acts)}
      <label class="field"><span class="field-name">${t("call-note")} ${key("T")}</span><textarea class="field-box call-note" name="note" rows="2" maxlength="2000" .value=${live(here.draft.note)} @input=${typing((note) => acts.type({ note }))}></textarea></label>
      ${next(here, acts)}
    </section>`
}

/** @param {(text: string) => void} keep */
const typing = (keep) => (/** @type {InputEvent} */ { target }) => keep(/** @type {HTMLInputElement} */ (target).value)

/** @param {{ words: string }} saved @param {CallActs} acts */
const savedAlready = ({ words }, acts) => html`
  <section class="call-outcome" aria-label=${t("call-how")}>
    <p class="notice"><span>${words}</span></p>
    <button class="button" type="button" data-act="take-back" @click=${acts.takeBack}>${t("call-take-back")}${key("Ctrl Z")}</button>
    <div class="call-next"><button class="button button-first button-large call-save" type="button" @click=${acts.save}>${t("call-on")}${key("↵")}</button></div>
  </section>`

/** What was talked about; with one thing there is nothing to choose.
 * @param {Here} here @param {CallActs} acts */
const topics = ({ draft, page }, acts) => {
  if (page.topics.length < 2) return nothing
  return html`<div class="cluster" role="group" aria-label=${t("call-about")}>${page.topics.map((it, at) => html`<button class="chip" type="button" data-topic=${it.id} aria-pressed=${!draft.off.includes(it.id)} @click=${() => acts.topic(at)}>${kindName(it.kind)}${at < 9 ? key(`Alt ${at + 1}`) : nothing}</button>`)}</div>`
}

/** @param {Here} here @param {CallActs} acts */
const outcomes = ({ draft, page }, acts) => {
  const medium = mediumOf(draft, page)
  return html`
    <div class="outcomes">${outcomesBesideComplaint(medium).map((it) => html`
      <button class="outcome ${it.outcome === draft.outcome ? "outcome-chosen" : ""}" type="button" data-outcome=${it.outcome} aria-pressed=${it.outcome === draft.outcome} @click=${() => acts.outcome(it.outcome)}>
        ${key(it.key.toUpperCase())}<span class="outcome-words">${t(outcomeWords(it.outcome, medium))}</span>
      </button>`)}</div>`
}

/** What an outcome asks for.
 * @param {Here} here @param {CallActs} acts */
const part = ({ draft, page, status, preview }, acts) => {
  if (draft.outcome === "callback") {
    return html`
      <div class="call-part cluster">
        <label class="field"><span class="field-name">${t("pad-callback-title")}</span><input class="field-box" type="date" name="on" min=${status.today} .value=${live(draft.on)} @change=${typing((on) => acts.set({ on }))}></label>
        <label class="field"><span class="field-name">${t("call-at")}</span><input class="field-box" type="time" name="at" .value=${live(draft.at)} @change=${typing((at) => acts.set({ at }))}></label>
        ${status.later_on.map((on, at) => html`<button class="chip" type="button" data-day=${on} aria-pressed=${draft.on === on} @click=${() => acts.set({ on })}>${t(`later-${at + 1}`)}${draft.part === "callback" ? key(String(at + 1)) : nothing}</button>`)}
        ${wrong(draft, "on")}
      </div>`
  }
  if (draft.outcome === "do_not_call") {
    return html`<div class="call-part stack" role="group" aria-label=${t("call-refused-which")}><p class="part-title">${t("call-refused-which")}</p>${refusalsFor(mediumOf(draft, page)).map((refused, at) => html`<button class="outcome ${draft.refused === refused ? "outcome-chosen" : ""}" type="button" data-refused=${refused} aria-pressed=${draft.refused === refused} @click=${() => acts.set({ refused, part: null })}>${key(String(at + 1))}<span>${t(`call-refused-${refused}`)}</span></button>`)}</div>`
  }
  if (preview?.instead) {
    const { instead } = preview
    return html`<p class="notice notice-care call-part"><span>${t("call-last-try")} <button class="link-button" type="button" data-act="instead" @click=${() => acts.set({ medium: instead, outcome: "sent", point: null })}>${t(`call-instead-${instead}`)}</button> ${key("E")}</span></p>`
  }
  if (!preview?.stopped && !preview?.other_point) return nothing
  return html`<p class="notice call-part"><span>${preview.stopped ? html`${isolated(t("call-point-stops", { point: oneLine(preview.stopped.shown) }))}<br>` : nothing}${preview.other_point ? html`${t("call-other-next")} <bdi>${oneLine(preview.other_point.shown)}</bdi>` : nothing}</span></p>`
}

/** An address stands on one line where it is only named.
 * @param {string} shown */
const oneLine = (shown) => shown.split("\n").join(", ")

/** @param {string} words */
const isolated = (words) => html`<bdi>${words}</bdi>`

/** What was refused, right beside its field.
 * @param {TalkDraft} draft @param {string} name */
const wrong = ({ wrong: refused, isNoDay }, name) => {
  if (refused !== name) return nothing
  return fieldWrong(isNoDay ? t("owed-no-such-day") : hasWords(`owed-wrong-${name}`) ? t(`owed-wrong-${name}`) : t("error-invalid"))
}

/** How satisfied they are; and how likely to recommend the shop, where that is asked.
 * @param {Here} here @param {CallActs} acts */
const scores = ({ draft, preview }, acts) => {
  const one = (/** @type {number} */ score) => html`<button class="score" type="button" data-score=${score} aria-pressed=${draft.score === score} @click=${() => acts.score(score)}>${score}</button>`
  return html`
    <div>
      <h2 class="part-title">${t("call-score")}</h2>
      <div class="scores" role="group" aria-label=${t("call-score")}>${[1, 2, 3, 4, 5].map(one)}</div>
      ${preview?.opens_complaint && draft.complaint === null ? html`<p class="call-next-words">${t("call-low-score")} <button class="link-button" type="button" data-act="no-complaint" @click=${() => acts.set({ isNoComplaint: true })}>${t("call-no-complaint")}</button></p>` : nothing}
    </div>`
}

/** How likely they are to recommend the shop, where the merchant asks that.
 * @param {Here} here @param {CallActs} acts */
const recommend = ({ draft, status }, acts) => {
  if (!status.settings.cadence.asks_recommend) return nothing
  const one = (/** @type {number} */ n) => html`<button class="score" type="button" data-recommend=${n} aria-pressed=${draft.recommend === n} @click=${() => acts.set({ recommend: draft.recommend === n ? null : n, outcome: isHeard(draft.outcome) ? draft.outcome : "reached" })}>${n}</button>`
  return html`<div><h2 class="part-title">${t("call-recommend")}</h2><div class="scores scores-ten" role="group" aria-label=${t("call-recommend")}>${[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(one)}</div></div>`
}

/** The one missing fact. Permission is asked by its own keys.
 * @param {Here} here @param {CallActs} acts */
const ask = ({ draft, page }, acts) => {
  const fact = page.say[0]?.ask
  if (!fact) return nothing
  if (fact === "permission") return html`<p class="call-next-words">${t("call-ask-permission")}</p>`
  return html`<label class="field"><span class="field-name">${t(`call-ask-${fact}`)}</span><input class="field-box" name="answer" maxlength="2000" .value=${live(draft.answer?.value ?? "")} @input=${typing((value) => acts.type({ answer: { fact, value } }))}></label>`
}

/** @param {Here} here @param {CallActs} acts */
const more = (here, acts) => {
  const { draft, page } = here
  const may = draft.outcome === null || isHeard(draft.outcome)
  const small = (/** @type {string} */ act, /** @type {string} */ sign, /** @type {boolean} */ isOn, /** @type {() => void} */ press) => html`<button class="outcome ${isOn ? "outcome-chosen" : ""}" type="button" data-act=${act} aria-pressed=${isOn} ?disabled=${!may && act !== "promise"} @click=${press}>${key(sign)}<span class="outcome-words">${t(`call-${act}`)}</span></button>`
  return html`
    <div class="outcomes outcomes-small">
      ${small("may-yes", "O", draft.consent === true, () => acts.consent(true))}
      ${small("may-no", "⇧ O", draft.consent === false, () => acts.consent(false))}
      ${small("promise", "P", draft.promise !== null, () => acts.set({ promise: draft.promise ? null : { text: "", by: "" } }, "[name=promise]"))}
      ${small("complaint", "X", draft.complaint !== null, () => acts.set({ complaint: draft.complaint === null ? "" : null, isNoComplaint: false, outcome: draft.outcome ?? "complaint" }, "[name=complaint]"))}
    </div>
    ${draft.consent === null ? nothing : html`<div class="cluster" role="group" aria-label=${t("call-by-which")}>${WRITTEN.map((medium) => html`<button class="chip" type="button" data-may=${medium} aria-pressed=${draft.media.includes(medium)} @click=${() => acts.set({ media: turned(draft.media, medium) })}>${t(`medium-${medium}`)}</button>`)}</div>`}
    ${draft.consent === null ? nothing : html`<p class="call-next-words" data-wording=${page.wording.version}>${t("call-wording", { version: page.wording.version })} <q lang=${page.wording.language}>${page.wording.text}</q></p>`}
    ${promiseFields(here, acts)}
    ${draft.complaint === null ? nothing : html`<label class="field"><span class="field-name">${t("call-complaint-what")}</span><input class="field-box" name="complaint" maxlength="2000" .value=${live(draft.complaint)} @input=${typing((complaint) => acts.type({ complaint }))}></label>`}`
}

/** @param {Here} here @param {CallActs} acts */
const promiseFields = (here, acts) => {
  const { status } = here
  const { promise } = here.draft
  if (!promise) return nothing
  return html`
    <div class="call-promise">
      <label class="field"><span class="field-name">${t("call-promise-what")}</span><input class="field-box" name="promise" maxlength="2000" .value=${live(promise.text)} @input=${typing((text) => acts.promise({ text }))}>${wrong(here.draft, "promise")}</label>
      <label class="field"><span class="field-name">${t("call-promise-by")}</span><input class="field-box" type="date" name="by" min=${status.today} .value=${live(promise.by)} @change=${typing((by) => acts.promise({ by }))}>${wrong(here.draft, "by")}</label>
    </div>`
}

/** What comes next, and the way on.
 * @param {Here} here @param {CallActs} acts */
const next = ({ draft, preview, status }, acts) => html`
  <div class="call-next">
    <p class="call-next-words" aria-live="polite">${thenWords(preview)}
      ${draft.part === "next" || draft.wrong === "next"
        ? html`<label><span class="read-aloud-only">${t("another-day")}</span><input class="field-box" type="date" name="next" min=${status.later_on[0] ?? status.today} .value=${live(draft.next)} @change=${typing((on) => acts.set({ next: on, part: null }))}>${wrong(draft, "next")}</label>`
        : preview ? html`<button class="link-button" type="button" data-act="next" @click=${() => acts.set({ part: "next" }, "[name=next]")}>${t("call-change")}</button>` : nothing}</p>
    <button class="button button-first button-large call-save" type="button" data-act="save" @click=${acts.save}>${t("call-save")}${key("↵")}</button>
  </div>`

/** @param {TalkPreview | null} preview */
const thenWords = (preview) => {
  if (!preview) return t("call-how-first")
  const [first] = preview.then
  if (!first) return t("call-then-nothing")
  return html`${t("call-then-label")} <strong>${t("call-then-what", { what: kindName(first.kind), on: weekday(first.due_on) })}</strong>${first.medium ? html`${t("comma")}${t(`medium-${first.medium}`)}` : nothing}`
}
