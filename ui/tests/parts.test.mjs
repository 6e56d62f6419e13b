// Small rules of the parts: offsets, keys, outcomes and which rows of a long list are drawn.
import { test } from "node:test"
import assert from "node:assert/strict"
import { keyName, nameOf } from "../parts/key.js"
import { readOffset, writeOffset } from "../parts/offset.js"
import { outcomesFor, outcomeWords } from "../parts/pad.js"

test("an offset is read into months and days and written back as it was", () => {
  for (const offset of ["3d", "1m", "1m+7d", "0d", "12m+30d"]) assert.equal(writeOffset(readOffset(offset)), offset)
})

test("an empty field is nothing, and nothing at all is no days", () => {
  assert.deepEqual(readOffset("1m"), { months: "1", days: "" })
  assert.equal(writeOffset({ months: "", days: "5" }), "5d")
  assert.equal(writeOffset({ months: "0", days: "" }), "0d")
})

test("keys are written as they stand on the keyboard", () => {
  assert.equal(keyName("j"), "J")
  assert.equal(keyName("Ctrl+Enter"), "Ctrl ↵")
  assert.equal(keyName("Escape"), "Esc")
  assert.equal(keyName("ArrowDown"), "↓")
  assert.equal(keyName("Shift+m"), "⇧ M")
  assert.equal(keyName("Ctrl+Shift+z"), "Ctrl ⇧ Z")
})

test("Shift beside a letter is a key of its own, and part of a sign", () => {
  const pressed = (key, held = {}) => nameOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })
  assert.equal(pressed("M"), "m")
  assert.equal(pressed("M", { shiftKey: true }), "Shift+m")
  assert.equal(pressed("Z", { ctrlKey: true, shiftKey: true }), "Ctrl+Shift+z")
  assert.equal(pressed("?", { shiftKey: true }), "?")
  assert.equal(pressed("ArrowDown", { shiftKey: true }), "Shift+ArrowDown")
})

test("no two outcomes of a talk or a letter share a key", () => {
  for (const medium of ["phone", "email"]) {
    const keys = outcomesFor(medium).map(({ key }) => key)
    assert.equal(new Set(keys).size, keys.length)
  }
})

test("a letter has no busy line, and a talk does not come back", () => {
  const outcomes = (medium) => outcomesFor(medium).map(({ outcome }) => outcome)
  assert.ok(!outcomes("post").includes("busy") && !outcomes("phone").includes("bounced"))
  assert.equal(outcomeWords("reached", "email"), "pad-written-reached")
  assert.equal(outcomeWords("reached", null), "pad-reached")
})
