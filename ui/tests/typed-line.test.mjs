// The row that a line begins with, and the one word for what becomes of it.
import assert from "node:assert/strict"
import { test } from "node:test"
import { rowTyped, verdictOf } from "../parts/typed-line.js"

const rows = Array.from({ length: 40 }, (_, at) => ({ row: at + 1, code: "", customer_id: 1, customer_name: "Anna", kinds: [], is_back: false, typed: null }))

test("the row stands there as soon as its code is typed, by whichever keyboard", () => {
  for (const text of ["07", " 07K", "7s5", "０７ｋ ｓ５", "07 n"]) assert.equal(rowTyped(text, rows)?.row, 7, text)
  assert.equal(rowTyped("41 s", rows), "none")
  for (const text of ["", "0", "n 03 05", "what"]) assert.equal(rowTyped(text, rows), null, text)
})

test("what was done elsewhere says more than what is new", () => {
  const judged = (...verdicts) => ({ text: "", at: 0, says: [], unclear: null, rows: verdicts.map((verdict) => ({ verdict })) })
  assert.equal(verdictOf(judged("entered", "same")), "entered")
  assert.equal(verdictOf(judged("entered", "done_elsewhere")), "done_elsewhere")
  assert.equal(verdictOf(judged("same")), "same")
  assert.equal(verdictOf({ ...judged("unclear"), unclear: "why" }), "unclear")
})
