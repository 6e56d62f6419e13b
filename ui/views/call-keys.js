// The keys of call mode: one for everything that can come of a talk.
import { firstScript, offered } from "../parts/call-script.js"
import { outcomesBesideComplaint, outcomeWords, refusalsFor } from "../parts/pad.js"
import { focusOn, go, leaveField } from "../parts/screen.js"
import { mediumOf } from "../parts/talk-draft.js"

/** @import { TalkPage } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @import { TalkDraft } from "../parts/talk-draft.js" */
/** @typedef {ReturnType<typeof import("./call.js").actions.of>} CallActs */
/** @typedef {{ page: TalkPage, draft: TalkDraft, isSaved: boolean, instead: string | null, later_on: string[] }} Here */

/** @param {Here | null} here @param {CallActs | null} acts @param {{ back: () => void, pass: () => void, leave: () => void, undo: () => void }} round @returns {KeyAct[]} */
export const callKeys = (here, acts, round) => {
  const always = [
    { keys: ["Backspace"], words: "call-back", act: round.back },
    { keys: ["Ctrl+z"], words: "undo-last", act: round.undo },
    { keys: ["Escape"], words: "call-leave", act: round.leave, whileTyping: true },
  ]
  if (!here || !acts) return always
  if (here.isSaved) return [{ keys: ["Enter", "ArrowDown"], words: "call-save", act: round.pass }, ...always]
  return [...partKeys(here, acts), ...talkKeys(here, acts), { keys: ["ArrowDown"], words: "call-pass", act: round.pass }, ...always]
}

/** Keys that stand in front of the others while something is asked.
 * @param {Here} here @param {CallActs} acts @returns {KeyAct[]} */
const partKeys = ({ page, draft, instead, later_on }, acts) => {
  if (draft.part === "callback") return later_on.map((on, at) => ({ keys: [String(at + 1)], words: `later-${at + 1}`, act: () => acts.set({ on }) }))
  if (draft.part === "refused") {
    return refusalsFor(mediumOf(draft, page)).map((refused, at) => ({ keys: [String(at + 1)], words: `call-refused-${refused}`, act: () => acts.set({ refused, part: null }) }))
  }
  if (instead) return [{ keys: ["e"], words: "call-instead", act: () => acts.set({ medium: instead, outcome: "sent", point: null }) }]
  return []
}

/** @param {Here} here @param {CallActs} acts @returns {KeyAct[]} */
const talkKeys = ({ page, draft }, acts) => {
  const medium = mediumOf(draft, page)
  return [
    ...outcomesBesideComplaint(medium).map(({ outcome, key }) => ({ keys: [key], words: outcomeWords(outcome, medium), act: () => acts.outcome(outcome) })),
    ...[1, 2, 3, 4, 5].map((score) => ({ keys: [String(score)], words: "call-score", act: () => acts.score(score), unlisted: score > 1 })),
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => ({ keys: [`Shift+${digit}`], words: "call-recommend", act: () => acts.recommend(digit), unlisted: digit > 0 })),
    { keys: ["o"], words: "call-may-yes", act: () => acts.consent(true) },
    { keys: ["Shift+o"], words: "call-may-no", act: () => acts.consent(false) },
    { keys: ["p"], words: "call-promise", act: () => acts.set({ promise: draft.promise ?? { text: "", by: "" } }, "[name=promise]") },
    { keys: ["x"], words: "call-complaint", act: () => acts.set({ complaint: draft.complaint ?? "", isNoComplaint: false, outcome: draft.outcome ?? "complaint" }, "[name=complaint]") },
    { keys: ["t"], words: "pad-note", act: () => focusOn(".call-note") },
    ...offered(page).slice(0, 1).map((title) => ({ keys: ["g"], words: "call-took", act: () => acts.take(title) })),
    ...[firstScript(page, draft)].flatMap((place) => (place ? [{ keys: ["Shift+e"], words: "call-change-script", act: () => go(place) }] : [])),
    { keys: ["d"], words: "call-dial", act: acts.dial },
    { keys: ["Shift+c"], words: "call-copy", act: acts.copy },
    ...page.topics.slice(0, 9).map((_, at) => ({ keys: [`Alt+${at + 1}`], words: "call-topic", act: () => acts.topic(at), whileTyping: true, unlisted: at > 0 })),
    { keys: ["Enter"], words: "call-save", act: () => (isInField() ? leaveField() : acts.save()), whileTyping: true },
    { keys: ["Ctrl+Enter"], words: "call-save", act: acts.save, whileTyping: true, unlisted: true },
  ]
}

/** What was typed stands; the next Enter is about the talk. */
const isInField = () => document.activeElement instanceof HTMLElement && document.activeElement.matches("input, textarea")
