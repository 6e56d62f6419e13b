// A script is one text with headings, and one field for each part of the talk on the screen.
import { test } from "node:test"
import assert from "node:assert/strict"
import { joined, parted, placeOf, withField } from "../parts/script-text.js"

test("a text falls into its parts, and these make the same text again", () => {
  const text = "Hello {name|there}.\n\nHow is it?\n\n# content\nGood.\n\n# close\nBye."
  assert.deepEqual(parted(text), { open: "Hello {name|there}.\n\nHow is it?", content: "Good.", not: "", close: "Bye.", message: "" })
  assert.equal(joined(parted(text)), text)
  assert.equal(joined(parted("# open\nHello")), "Hello")
})

test("a part that was emptied is gone, and one that comes to it stands in its place", () => {
  assert.equal(joined({ open: "Hello", content: " ", not: "Sorry.", close: "", message: "" }), "Hello\n\n# not\nSorry.")
})

test("a line of the text is found in its part", () => {
  const text = "Hello\n\n# content\nGood.\nVery good."
  assert.deepEqual(placeOf(text, 1), { section: "open", line: 1 })
  assert.deepEqual(placeOf(text, 5), { section: "content", line: 2 })
})

test("a field is put where the writer stands, and its fallback is chosen", () => {
  const put = withField("Dear , hello", 5, 5, "name", "you")
  assert.equal(put.text, "Dear {name|you}, hello")
  assert.equal(put.text.slice(put.from, put.until), "you")
})
