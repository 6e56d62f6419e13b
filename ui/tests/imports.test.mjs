// Small rules of importing: what a mapping lacks, how values and questions are told, which file is meant.
import { readFileSync, readdirSync } from "node:fs"
import { test } from "node:test"
import assert from "node:assert/strict"
import { showFor } from "../format.js"
import { newestStanding } from "../parts/batches.js"
import { namesOf } from "../parts/file-names.js"
import { skippedByReason } from "../parts/import-changes.js"
import { doubled, FIELD_GROUPS, fieldKey, lacking, stateOf, statusWords } from "../parts/mapping-fields.js"
import { shownValue } from "../parts/order-value.js"
import { columnsOf, questionOf } from "../parts/readings.js"
import { brings, isUndecided, unknownPath } from "../views/import-work.js"
import { hasWords, speak } from "../words.js"

const folder = new URL("../../assets/i18n/en/", import.meta.url)
const english = () => {
  showFor({ language: "en", time_zone: "Europe/Berlin" })
  speak("en", readdirSync(folder).filter((name) => name.endsWith(".ftl")).map((name) => readFileSync(new URL(name, folder), "utf8")).join("\n"))
}
const mapped = (fields, more = {}) => ({ fields, rows: "one_per_order", status_words: {}, ...more })

test("a mapping needs an order number and a day, a list of customers somebody to reach", () => {
  assert.deepEqual(lacking(mapped(["ordered", ""])), ["order_number"])
  assert.deepEqual(lacking(mapped(["ordered", "order_number"])), [])
  assert.deepEqual(lacking(mapped(["buyer_name"], { rows: "one_per_customer" })), ["email"])
  assert.deepEqual(lacking(mapped(["phone"], { rows: "one_per_customer" })), [])
})

test("two columns cannot both be the order number; two may be remarks", () => {
  assert.deepEqual(doubled(mapped(["order_number", "order_number", "note", "note", "", ""])), ["order_number"])
})

test("a guess that was changed is a choice", () => {
  const guess = mapped(["ordered", "", "title", "title"])
  const draft = mapped(["ordered", "order_number", "title", ""])
  assert.deepEqual(draft.fields.map((_, at) => stateOf(draft, guess, at)), ["guessed", "chosen", "guessed", "left-out"])
  assert.equal(stateOf(guess, guess, 2), "doubled")
})

test("words of the status come from the guess, the column and the preview, each once", () => {
  const draft = mapped(["order_number", "status"], { status_words: { bezahlt: "paid" } })
  const columns = [{ name: "No", examples: ["1"] }, { name: "Stand", examples: ["bezahlt", "offen"] }]
  assert.deepEqual(statusWords(draft, columns, ["offen", "weg"]), [["bezahlt", "paid"], ["offen", ""], ["weg", ""]])
  assert.deepEqual(statusWords(mapped(["order_number", ""]), columns, []), [])
})

test("every field that can be chosen has a name", () => {
  english()
  const all = Object.values(FIELD_GROUPS).flat()
  assert.equal(new Set(all).size, all.length)
  assert.deepEqual(all.filter((field) => !hasWords(`means-${fieldKey(field)}`)), [])
})

test("old and new values are days, amounts and words", () => {
  english()
  assert.equal(shownValue("shipped_on", "2026-05-11"), "11 May 2026")
  assert.equal(shownValue("total_minor", "18.50 EUR"), "€18.50")
  assert.equal(shownValue("status", "partly_refunded"), "partly refunded")
  assert.equal(shownValue("summary", "Tea"), "Tea")
  assert.equal(shownValue("refunded_minor", ""), "–")
})

test("days are asked about before amounts, column by column", () => {
  const reading = (column, more) => ({ column, row: 2, text: "", buyer: "", day_first: null, month_first: null, point: null, comma: null, ...more })
  const day = reading("Tag", { day_first: "2026-04-03", month_first: "2026-03-04" })
  const amount = reading("Preis", { point: { amount: "1.234", currency: "EUR" }, comma: { amount: "1234", currency: "EUR" } })
  assert.equal(questionOf([amount, day]).of, "date_order")
  assert.equal(questionOf([amount]).of, "decimal")
  assert.deepEqual(columnsOf([day, amount, day]).map(([column, list]) => [column, list.length]), [["Tag", 2], ["Preis", 1]])
})

test("rows that several files pass over for one reason are counted together", () => {
  const files = [{ skipped: [{ reason: "footer", n: 1 }, { reason: "test", n: 0 }] }, { skipped: [{ reason: "footer", n: 2 }] }]
  assert.deepEqual(skippedByReason(files), [["footer", 3]])
})

test("of several files the one that is unknown is found by its name, on every system", () => {
  assert.deepEqual(namesOf(["/home/a/b.csv", "C:\\shop\\c.csv", "d.csv"]), ["b.csv", "c.csv", "d.csv"])
  assert.equal(unknownPath(["/a/one.csv", "/a/two.csv"], "two.csv: no known format"), "/a/two.csv")
  assert.equal(unknownPath(["/a/one.csv", "/a/two.csv"], "elsewhere"), undefined)
  assert.equal(unknownPath(["/a/one.csv"], ""), "/a/one.csv")
})

test("a file of customers brings something, the same file again nothing", () => {
  const report = (orders, customers) => ({ orders: { new: 0, changed: 0, same: 4, ...orders }, customers: { new: 0, known: 0, ...customers }, consents: { granted: 0, refused: 0, bounced: 0 } })
  assert.ok(brings(report({}, { new: 2 })) && brings(report({ changed: 1 }, {})))
  assert.ok(!brings(report({}, {})) && !brings(null))
})

test("only an open question is asked; other errors are told", () => {
  assert.ok(isUndecided({ code: "file_dates_undecided" }) && isUndecided({ code: "file_decimals_undecided" }))
  assert.ok(!isUndecided({ code: "file_empty" }) && !isUndecided(null))
})

test("Z takes back the newest import that still stands", () => {
  assert.equal(newestStanding([{ id: 3, undone_at: "2026-05-12T10:00:00Z" }, { id: 2, undone_at: null }, { id: 1, undone_at: null }])?.id, 2)
})
