// The follow-up plan: ways in their order, words of titles, and a preview that is put together piece by piece.
import assert from "node:assert/strict"
import { test } from "node:test"
import { placed } from "../parts/cadence-fields.js"
import { productsIn } from "../parts/cadence-own.js"

test("a way that stands elsewhere changes places", () => {
  assert.deepEqual(placed(["phone", "email", "post"], 0, "post"), ["post", "email", "phone"])
  assert.deepEqual(placed(["phone", "email"], 1, "email"), ["phone", "email"])
})

test("a new way is put in, and nothing ends the order", () => {
  assert.deepEqual(placed(["phone"], 1, "message"), ["phone", "message"])
  assert.deepEqual(placed([], 0, "email"), ["email"])
  assert.deepEqual(placed(["phone", "email", "post"], 1, ""), ["phone"])
  assert.deepEqual(placed(["phone"], 0, ""), [])
})

test("a way named once more at the end moves there", () => {
  assert.deepEqual(placed(["phone", "email"], 2, "phone"), ["email", "phone"])
})

test("words of titles stand between commas of any script", () => {
  assert.deepEqual(productsIn("filter, tea ，茶叶、, "), ["filter", "tea", "茶叶"])
  assert.deepEqual(productsIn("  "), [])
})
