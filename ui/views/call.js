// Call mode: one person after the other, what to say in the middle, and how it went in single keys.
import { html, nothing } from "lit"
import { callQueue, dial, openTalk, previewTalk, recordTalk, undoChange } from "../api.js"
import { kindName } from "../parts/cadence-words.js"
import { callOutcome } from "../parts/call-outcome.js"
import { callScript } from "../parts/call-script.js"
import { callWho } from "../parts/call-who.js"
import { empty } from "../parts/empty.js"
import { halfTyped } from "../parts/field.js"
import { forgetHeldKeys, holdingKeys, isUnderWay } from "../parts/held-keys.js"
import { icon } from "../parts/icon.js"
import { key } from "../parts/key.js"
import { name } from "../parts/name.js"
import { outcomeWords } from "../parts/pad.js"
import { draw, focusOn, leave, leaveField, reload } from "../parts/screen.js"
import { isUnanswered, newDraft, pointOf, running, talkOf, topicsOf, turned, withConsent, withHeard, withOutcome, withRecommend, withScore } from "../parts/talk-draft.js"
import { fieldOf, tell, tellError } from "../parts/toast.js"
import { t } from "../words.js"
import { callKeys } from "./call-keys.js"
import { inTurn, undoNewest } from "./changes.js"

/** @import { QueuedCall, ShopStatus, Talk, TalkPage, TalkPreview } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @import { TalkDraft } from "../parts/talk-draft.js" */
/** @typedef {{ draft: TalkDraft, words: string, changeId: number | null }} Saved */
/** @typedef {{ page: TalkPage | null, status: ShopStatus }} Data */

/** The people of this round, where it stands, and what was said so far.
 * @type {{ from: string, calls: QueuedCall[], at: number, drafts: Map<number, TalkDraft>, saved: Map<number, Saved>, preview: TalkPreview | null, began: number }} */
const round = { from: "", calls: [], at: 0, drafts: new Map(), saved: new Map(), preview: null, began: 0 }

let ticking = 0

/** @param {import("../app.js").Place} place @param {ShopStatus} status @returns {Promise<Data>} */
export const load = async ({ query }, status) => {
  const from = query.toString()
  if (from !== round.from || !round.calls.length) await begin(from, query)
  const call = round.calls[round.at]
  const page = call ? await openTalk(call.customer_id) : null
  if (page) await look(page)
  tick()
  return { page, status }
}

/** @param {string} from @param {URLSearchParams} query */
const begin = async (from, query) => {
  const words = (/** @type {string} */ field) => (query.get(field) ?? "").split(",").filter(Boolean)
  const { calls } = await callQueue({ customers: words("customers").map(Number), kinds: words("kinds"), media: words("media"), slot: query.get("slot"), most: Number(query.get("most")) || null })
  Object.assign(round, { from, calls, at: 0, drafts: new Map(), saved: new Map(), began: Date.now() })
}

/** @param {TalkPage} page */
const draftOf = ({ card }) => round.drafts.get(card.id) ?? newDraft(card.id)

/** What would follow from what is said so far.
 * @param {TalkPage} page */
const look = async (page) => {
  const talk = round.saved.has(page.card.id) ? null : talkOf(draftOf(page), page, null)
  try {
    round.preview = talk ? await inTurn(() => previewTalk(talk)) : null
  } catch {
    // What does not go together is told when it is saved.
    round.preview = null
  }
}

/** The next step of the draft, drawn at once; what follows from it comes after.
 * @param {TalkPage} page @param {TalkDraft} draft @param {string} [focus] */
const step = async (page, draft, focus) => {
  if (round.saved.has(page.card.id)) return
  draft = { ...draft, wrong: "" }
  round.drafts.set(page.card.id, draft)
  draw()
  if (focus) focusOn(focus)
  // The way on stands over the end of the column: a field that opens there is brought out from under it.
  if (focus) document.activeElement?.scrollIntoView({ block: "nearest" })
  // Nobody answered: another way may be offered, and the next key may take it.
  if (isUnanswered(draft.outcome)) await holdingKeys(() => seeWhatFollows(page, draft))
  else await seeWhatFollows(page, draft)
}

/** @param {TalkPage} page @param {TalkDraft} draft */
const seeWhatFollows = async (page, draft) => {
  await look(page)
  if (draftOf(page) === draft) draw()
}

const seconds = () => Math.round((Date.now() - round.began) / 1000)

/** The clock runs for as long as the page stands. Its words belong to nobody else: lit sets them whole. */
const tick = () => {
  clearInterval(ticking)
  ticking = window.setInterval(() => {
    const clock = document.querySelector(".call-time")
    if (clock) clock.textContent = running(seconds())
    else clearInterval(ticking)
  }, 1000)
}

/** @param {Data} data */
export const page = ({ page, status }) => html`
  <div class="call" @mousedown=${keepPlace}>
    ${bar(page)}
    ${page ? columns(page, status) : allDone()}
    ${foot(page)}
  </div>`

/** A button that was clicked leaves the keys where they were: Enter saves, and presses it no second time.
 * @param {MouseEvent} event */
const keepPlace = (event) => {
  if (event.target instanceof Element && event.target.closest("button")) event.preventDefault()
}

/** @param {TalkPage} page @param {ShopStatus} status */
const columns = (page, status) => {
  const draft = draftOf(page)
  const here = { draft, page, status, preview: round.preview, saved: round.saved.get(page.card.id) ?? null }
  return html`
    <div class="call-columns">
      ${callWho(here, actions.of(page))}
      ${callScript(here, actions.of(page))}
      ${callOutcome(here, actions.of(page))}
    </div>`
}

/** @param {TalkPage | null} page */
const bar = (page) => {
  const n = round.calls.length
  const topic = page ? topicsOf(draftOf(page), page)[0] : null
  return html`
    <header class="call-bar">
      <button class="button button-quiet button-small" type="button" @click=${leave}>${icon("left", "small")}${t("call-leave")}${key("Esc")}</button>
      <div class="call-place">
        <span><strong>${t("call-place", { at: Math.min(round.at + 1, n), n })}</strong>${topic ? html` <span class="none">·</span> ${kindName(topic.kind)}${topic.reason.days ? html`${t("comma")}${t("day-of", { days: topic.reason.days })}` : nothing}` : nothing}</span>
        <progress class="progress" max=${Math.max(n, 1)} value=${round.saved.size} aria-label=${t("call-progress", { done: round.saved.size, n })}></progress>
      </div>
      <span class="call-clock">${theirClock(page)}${icon("clock", "small")}<span class="read-aloud-only">${t("call-time")}</span><span class="call-time" .textContent=${running(seconds())}></span></span>
    </header>`
}

/** What their clocks show, and whether that is a good time.
 * @param {TalkPage | null} page */
const theirClock = (page) => {
  const hours = page?.say[0]?.hours
  if (!hours) return nothing
  const agreed = hours.agreed ? t("call-agreed", { time: hours.agreed }) : ""
  const words = hours.minutes_ahead ? t("call-their-clock", { time: hours.now }) : ""
  const good = t(hours.is_good_now ? "call-good-time" : "call-bad-time")
  return html`<span class="call-hours" title=${hours.zone}>${[words, agreed, good, hours.words].filter(Boolean).join(t("comma"))}</span>`
}

/** What was done last, and who comes next.
 * @param {TalkPage | null} page */
const foot = (page) => {
  const last = [...round.saved.entries()].at(-1)
  const [next, then] = round.calls.slice(round.at + 1)
  return html`
    <footer class="status-line">
      ${last ? html`<span class="status-item">${icon("check", "small")}<bdi>${last[1].words}</bdi></span>` : nothing}
      ${round.at > 0 ? html`<button class="link-button" type="button" @click=${actions.back}>${t("call-back")} ⌫</button>` : nothing}
      ${page && next?.customer_name ? html`<span class="push call-next-up">${t("call-next")} ${name(next.customer_name)}</span>` : nothing}
      ${page && then?.customer_name ? html`<span class="status-item status-item-optional">${t("call-then")} ${name(then.customer_name)}</span>` : nothing}
    </footer>`
}

const allDone = () => html`
  <div class="call-done">${empty(t(round.calls.length ? "call-all-done" : "call-nobody", { n: round.saved.size }), html`<a class="button button-first" href="#/today">${t("back-to-today")}</a>`)}</div>`

/** @param {Data} data @returns {KeyAct[]} */
export const keys = ({ page, status }) =>
  callKeys(page && { page, draft: draftOf(page), isSaved: round.saved.has(page.card.id), instead: round.preview?.instead ?? null, later_on: status.later_on }, page ? actions.of(page) : null, actions)

export const actions = {
  back: () => (round.at > 0 ? turnTo(round.at - 1) : undefined),

  /** On to the next without a word about this one. */
  pass: () => turnTo(Math.min(round.at + 1, round.calls.length)),

  leave: () => (document.activeElement instanceof HTMLElement && document.activeElement.closest("input, textarea, select") ? leaveField() : leave()),

  /** The last talk of this round is taken back and stands open again; without one what was done last elsewhere. */
  undo: () => {
    const last = [...round.saved.entries()].at(-1)
    return holdingKeys(() => (last ? takeBack(...last) : undoNewest()))
  },

  /** What can be done with this person.
   * @param {TalkPage} page */
  of: (page) => ({
    outcome: (/** @type {string} */ outcome) => step(page, withOutcome(draftOf(page), outcome)),
    score: (/** @type {number} */ score) => step(page, withScore(draftOf(page), score)),
    recommend: (/** @type {number} */ digit) => step(page, withRecommend(draftOf(page), digit)),
    consent: (/** @type {boolean} */ is) => step(page, withConsent(draftOf(page), is, page)),
    /** @param {Partial<TalkDraft>} change @param {string} [focus] */
    set: (change, focus) => step(page, { ...draftOf(page), ...change }, focus),
    /** What is typed is kept without asking what follows.
     * @param {Partial<TalkDraft>} change */
    type: (change) => {
      if (!round.saved.has(page.card.id)) round.drafts.set(page.card.id, { ...draftOf(page), ...change })
    },
    /** @param {Partial<{ text: string, by: string }>} change */
    promise: (change) => round.drafts.set(page.card.id, { ...draftOf(page), promise: { text: "", by: "", ...draftOf(page).promise, ...change } }),
    /** They took what was suggested, or did not after all.
     * @param {string} title */
    take: (title) => step(page, { ...withHeard(draftOf(page)), took: turned(draftOf(page).took, title) }),
    topic: (/** @type {number} */ nth) => {
      const topic = page.topics[nth]
      if (topic) step(page, { ...draftOf(page), off: turned(draftOf(page).off, topic.id) })
    },
    dial: () => dialNow(page),
    copy: () => copyNow(page),
    /** A second press before the first is through is none. */
    save: () => (isUnderWay() ? undefined : save(page)),
    takeBack: () => {
      const saved = round.saved.get(page.card.id)
      if (saved) return holdingKeys(() => takeBack(page.card.id, saved))
    },
  }),
}

/** To another person of this round. What is typed until they are there is about them.
 * @param {number} at */
const turnTo = (at) => {
  Object.assign(round, { at, began: Date.now(), preview: null })
  return holdingKeys(reload)
}

/** @param {TalkPage} page */
const dialNow = async (page) => {
  const point = pointOf(draftOf(page), page)
  if (!point?.dial) return
  round.began = Date.now()
  try {
    await dial(point.dial)
    tell({ words: t("call-dialling", { number: point.shown }) })
  } catch {
    // Where nothing dials, the number is of use elsewhere.
    await copyNow(page, "call-no-dialler")
  }
}

/** @param {TalkPage} page @param {string} [words] */
const copyNow = async (page, words = "call-copied") => {
  const point = pointOf(draftOf(page), page)
  if (!point) return
  try {
    await navigator.clipboard.writeText(point.shown)
    tell({ words: t(words, { number: point.shown }) })
  } catch (error) {
    tellError(error)
  }
}

/** @param {TalkPage} page */
const save = async (page) => {
  const draft = draftOf(page)
  if (round.saved.has(page.card.id)) return actions.pass()
  const half = halfTyped(".call-outcome")
  if (half) return refused(page, half, () => tell({ words: t("owed-no-such-day"), wrong: true }), true)
  const talk = talkOf(draft, page, seconds())
  if (!talk) return tell({ words: t(draft.outcome === "callback" ? "call-which-day" : "call-how-first"), wrong: true })
  return holdingKeys(() => record(page, draft, talk))
}

/** @param {TalkPage} page @param {TalkDraft} draft @param {Talk} talk */
const record = async (page, draft, talk) => {
  const id = page.card.id
  try {
    const { change, other_point } = await inTurn(() => recordTalk(talk))
    const words = t("call-saved", { name: page.card.name, how: t(outcomeWords(talk.outcome, talk.medium ?? null)) })
    tell({ words, undo: () => actions.undo() })
    // The next number of the same person is tried at once.
    if (other_point) return again(page, other_point.id)
    round.saved.set(id, { draft, words, changeId: change?.id ?? null })
    await actions.pass()
  } catch (error) {
    forgetHeldKeys()
    refused(page, fieldOf(error), () => tellError(error))
  }
}

/** What was refused is told beside its field, where the page has one.
 * @param {TalkPage} page @param {string} wrong @param {() => void} otherwise @param {boolean} [isNoDay] */
const refused = (page, wrong, otherwise, isNoDay = false) => {
  const field = FIELDS[wrong]
  if (!field) return otherwise()
  round.drafts.set(page.card.id, { ...draftOf(page), wrong, isNoDay })
  draw()
  focusOn(field)
}

/** Where the fields stand by the names that the core has for them.
 * @type {Record<string, string>} */
const FIELDS = { by: "[name=by]", next: "[name=next]", on: "[name=on]", promise: "[name=promise]" }

/** The same person, where the next one was to be thought of.
 * @param {TalkPage} page @param {number} point */
const again = (page, point) => {
  forgetHeldKeys()
  round.drafts.set(page.card.id, { ...newDraft(page.card.id), point })
  Object.assign(round, { began: Date.now(), preview: null })
  return reload()
}

/** @param {number} id @param {Saved} saved */
const takeBack = async (id, saved) => {
  try {
    if (saved.changeId !== null) await inTurn(() => undoChange(saved.changeId))
    round.saved.delete(id)
    const at = round.calls.findIndex(({ customer_id }) => customer_id === id)
    Object.assign(round, { at: at < 0 ? round.at : at, began: Date.now() })
    tell({ words: t("undone") })
    await reload()
  } catch (error) {
    tellError(error)
  }
}

