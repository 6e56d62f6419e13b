import assert from "node:assert/strict"
import { test } from "node:test"
import { callKeys } from "../views/call-keys.js"
import { isHeard, mediumOf, newDraft, pointOf, running, talkOf, turned, withConsent, withOutcome, withRecommend, withScore } from "../parts/talk-draft.js"

const page = /** @type {any} */ ({
  topics: [{ id: 16, medium: "phone" }, { id: 17, medium: "phone" }],
  points: [{ id: 1, medium: "phone" }, { id: 2, medium: "phone" }, { id: 3, medium: "message" }],
})

test("a score says that they were spoken to, and the same once more takes it back", () => {
  const scored = withScore(newDraft(7), 5)
  assert.equal(scored.outcome, "reached")
  assert.equal(scored.score, 5)
  assert.equal(withScore(scored, 5).score, null)
})

test("nobody answered, so that nobody has said anything", () => {
  const said = { ...withConsent(withScore(newDraft(7), 2), true, page), complaint: "the lid" }
  const away = withOutcome(said, "no_answer")
  assert.deepEqual([away.score, away.consent, away.complaint], [null, null, null])
  assert.equal(isHeard("no_answer"), false)
})

test("one and then nought is ten", () => {
  const one = withRecommend(newDraft(7), 1)
  assert.equal(withRecommend(one, 0).recommend, 10)
  assert.equal(withRecommend(newDraft(7), 0).recommend, 0)
})

test("they are asked about the way of writing that there is", () => {
  assert.deepEqual(withConsent(newDraft(7), true, page).media, ["message"])
  assert.equal(withConsent(withConsent(newDraft(7), true, page), true, page).consent, null)
})

test("a callback waits for its day, and a talk for how it went", () => {
  assert.equal(talkOf(newDraft(7), page, 3), null)
  const callback = withOutcome(newDraft(7), "callback")
  assert.equal(callback.part, "callback")
  assert.equal(talkOf(callback, page, 3), null)
  assert.equal(talkOf({ ...callback, on: "2026-06-14" }, page, 3)?.on, "2026-06-14")
})

test("what was not talked about stays out, and a chosen number is used", () => {
  const draft = { ...withOutcome(newDraft(7), "do_not_call"), off: turned([], 17), point: 2 }
  const talk = talkOf(draft, page, 61)
  assert.deepEqual(talk?.topics, [16])
  assert.equal(talk?.refused, "calls")
  assert.equal(talk?.seconds, 61)
  assert.equal(pointOf(draft, page)?.id, 2)
  assert.equal(mediumOf({ ...draft, medium: "message" }, page), "message")
})

test("a running clock shows two digits", () => {
  assert.equal(running(61), "1:01")
})

test("in call mode every key means one thing, and a complaint is asked for its words", () => {
  const opened = []
  const acts = /** @type {any} */ ({ set: (change, focus) => opened.push([change.outcome, focus]), outcome: (outcome) => opened.push([outcome]) })
  const here = /** @type {any} */ ({ page: { ...page, say: [] }, draft: newDraft(7), isSaved: false, instead: "email", later_on: [] })
  const round = /** @type {any} */ ({ back: () => {}, pass: () => {}, leave: () => {}, undo: () => {} })
  const acting = callKeys(here, acts, round)
  const keys = acting.flatMap((it) => it.keys)
  assert.equal(new Set(keys).size, keys.length, keys.join(" "))
  acting.find((it) => it.keys.includes("x"))?.act(/** @type {any} */ (null))
  assert.deepEqual(opened, [["complaint", "[name=complaint]"]])
})
