// What is said of a talk while it goes on: pure steps from one draft to the next, and the request it becomes.

/** @import { FollowUpRow, Talk, TalkPage, TalkPoint } from "../generated/types.d.ts" */

/** What stands open beside the outcomes.
 * @typedef {"callback" | "refused" | "promise" | "complaint" | "next" | null} Part */

/**
 * @typedef {object} TalkDraft
 * @property {number} customer
 * @property {number[]} off topics that were not talked about
 * @property {string | null} outcome
 * @property {string | null} medium another than planned
 * @property {number | null} point another than the best
 * @property {number | null} score
 * @property {number | null} recommend
 * @property {boolean | null} consent may they be written to
 * @property {string[]} media by which
 * @property {string | null} refused
 * @property {string} on the day to call back
 * @property {string} at the time of it
 * @property {{ text: string, by: string } | null} promise
 * @property {string | null} complaint
 * @property {boolean} isNoComplaint a low score is none
 * @property {string[]} took
 * @property {{ fact: string, value: string } | null} answer
 * @property {string} next the merchant's own day for what comes next
 * @property {string} note
 * @property {Part} part
 * @property {string} wrong the field that was refused
 * @property {boolean} isNoDay it was no day of any calendar
 */

/** @param {number} customer @returns {TalkDraft} */
export const newDraft = (customer) => ({
  customer, off: [], outcome: null, medium: null, point: null, score: null, recommend: null, consent: null, media: [], refused: null, on: "", at: "",
  promise: null, complaint: null, isNoComplaint: false, took: [], answer: null, next: "", note: "", part: null, wrong: "", isNoDay: false,
})

/** Outcomes after which somebody has said something. */
const HEARD = ["reached", "sent", "callback", "do_not_call", "complaint", "covered"]

/** @param {string | null} outcome */
export const isHeard = (outcome) => outcome !== null && HEARD.includes(outcome)

/** Tries after which another way is offered when they were the last. */
const UNANSWERED = ["no_answer", "busy", "left_message"]

/** @param {string | null} outcome */
export const isUnanswered = (outcome) => outcome !== null && UNANSWERED.includes(outcome)

/** The topics that were talked about.
 * @param {TalkDraft} draft @param {TalkPage} page */
export const topicsOf = ({ off }, { topics }) => topics.filter(({ id }) => !off.includes(id))

/** How they are reached: by another medium that was chosen, else as planned, else by the best that there is.
 * @param {TalkDraft} draft @param {TalkPage} page */
export const mediumOf = (draft, page) => draft.medium ?? topicsOf(draft, page)[0]?.medium ?? page.points[0]?.medium ?? null

/** The number or address in use.
 * @param {TalkDraft} draft @param {TalkPage} page @returns {TalkPoint | null} */
export const pointOf = (draft, page) => {
  const medium = mediumOf(draft, page)
  const chosen = page.points.find(({ id }) => id === draft.point)
  return chosen ?? page.points.find((point) => point.medium === medium) ?? null
}

/** How it went. What nobody could have said goes with an outcome at which nobody was heard.
 * @param {TalkDraft} draft @param {string} outcome @returns {TalkDraft} */
export const withOutcome = (draft, outcome) => {
  /** @type {Part} */
  const part = outcome === "callback" ? "callback" : outcome === "do_not_call" ? "refused" : null
  const said = isHeard(outcome) ? {} : { score: null, recommend: null, consent: null, media: [], complaint: null, took: [], answer: null }
  const refused = outcome === "do_not_call" ? (draft.refused ?? "calls") : null
  return { ...draft, ...said, outcome, refused, on: outcome === "callback" ? draft.on : "", part }
}

/** Who has said something was spoken to.
 * @param {TalkDraft} draft @returns {TalkDraft} */
export const withHeard = (draft) => (isHeard(draft.outcome) ? draft : { ...draft, outcome: "reached" })

/** A score says that they were spoken to. The same once more takes it back.
 * @param {TalkDraft} draft @param {number} score @returns {TalkDraft} */
export const withScore = (draft, score) => {
  const chosen = draft.score === score ? null : score
  return { ...withHeard(draft), score: chosen, isNoComplaint: false }
}

/** One and then nought is ten.
 * @param {TalkDraft} draft @param {number} digit @returns {TalkDraft} */
export const withRecommend = (draft, digit) => {
  const recommend = digit === 0 && draft.recommend === 1 ? 10 : draft.recommend === digit ? null : digit
  return { ...withHeard(draft), recommend }
}

/** May they be written to? Asked of e-mail first, else of what there is.
 * @param {TalkDraft} draft @param {boolean} consent @param {TalkPage} page @returns {TalkDraft} */
export const withConsent = (draft, consent, page) => {
  if (draft.consent === consent) return { ...draft, consent: null, media: [] }
  const written = WRITTEN.find((medium) => page.points.some((point) => point.medium === medium)) ?? "email"
  return { ...withHeard(draft), consent, media: draft.media.length ? draft.media : [written] }
}

export const WRITTEN = ["email", "message", "post"]

/** @template T @param {T[]} all @param {T} one */
export const turned = (all, one) => (all.includes(one) ? all.filter((it) => it !== one) : [...all, one])

/** The draft as the core takes it; nothing while it does not say how it went.
 * @param {TalkDraft} draft @param {TalkPage} page @param {number | null} seconds @returns {Talk | null} */
export const talkOf = (draft, page, seconds) => {
  const { outcome, promise, complaint, answer } = draft
  if (!outcome || (outcome === "callback" && !draft.on)) return null
  return {
    customer: draft.customer,
    topics: topicsOf(draft, page).map(({ id }) => id),
    outcome,
    on: draft.on || null,
    at: draft.at || null,
    medium: mediumOf(draft, page),
    point: draft.point,
    score: draft.score,
    recommend: draft.recommend,
    consents: draft.consent === null ? [] : draft.media.map((medium) => ({ medium, is_given: Boolean(draft.consent) })),
    refused: outcome === "do_not_call" ? draft.refused : null,
    promise: promise?.text.trim() ? { text: promise.text, by: promise.by || null } : null,
    complaint: complaint === null ? null : { text: complaint.trim() || null },
    is_no_complaint: draft.isNoComplaint,
    took: draft.took,
    answer: answer ? { fact: answer.fact, value: answer.value.trim() || null } : null,
    next: draft.next || null,
    note: draft.note.trim() || null,
    seconds: isHeard(outcome) ? seconds : null,
    overrule: false,
  }
}

/** Minutes and seconds, as a clock that runs.
 * @param {number} seconds */
export const running = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`
