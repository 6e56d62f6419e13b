// The filter as a sentence: how conditions read in each language, and what the core is told of them.
import { readFileSync, readdirSync } from "node:fs"
import { test } from "node:test"
import assert from "node:assert/strict"
import { showFor } from "../format.js"
import { turned as columnsTurned } from "../parts/columns-choice.js"
import { apart, fieldOf, FIELDS, isWhole, newCondition, together, turned, withOp } from "../parts/filter-fields.js"
import { phrase } from "../parts/filter-sentence.js"
import { hasWords, speak } from "../words.js"

const speakIn = (language) => {
  const folder = new URL(`../../assets/i18n/${language}/`, import.meta.url)
  speak(language, readdirSync(folder).map((file) => readFileSync(new URL(file, folder), "utf8")).join("\n"))
  showFor({ language, time_zone: "UTC" })
}

const SAID = [
  [{ field: "channel", op: "is", value: ["etsy"] }, "bought at Etsy", "在Etsy买过", "在Etsy買過"],
  [{ field: "stage", op: "is", value: ["quiet", "back_again"] }, "are quiet or back again", "属于“沉寂或又回来”", "屬於「沉寂或又回來」"],
  [{ field: "last_ordered", op: "days_at_least", value: 60 }, "have not ordered for 60 days", "已有 60 天没有下单", "已有 60 天沒有下單"],
  [{ field: "orders", op: "at_least", value: 1 }, "have ordered", "下过单", "下過單"],
  [{ field: "tag", op: "is_not", value: ["tea"] }, "are not tagged “tea”", "没有标签“tea”", "沒有標籤「tea」"],
  [{ field: "permission", op: "is", value: ["phone", "email"] }, "may be reached by telephone or e-mail", "可以用电话或邮件联系", "可以用電話或電子郵件聯絡"],
  [{ field: "permission", op: "is_not", value: ["refused"] }, "have not refused", "没有拒绝联系", "沒有拒絕聯絡"],
  [{ field: "has", op: "is", value: ["note"] }, "have a note", "写有备注", "寫有備註"],
  [{ field: "birthday", op: "is", value: ["5"] }, "have their birthday in May", "生日在五月", "生日在5月"],
  [{ field: "standing", op: "is", value: ["new"] }, "are of unknown standing", "信誉尚无定论", "信譽尚無定論"],
]

test("conditions read as parts of one sentence in every language", () => {
  for (const [at, language] of ["en", "zh-Hans", "zh-Hant"].entries()) {
    speakIn(language)
    for (const [condition, ...sentences] of SAID) assert.equal(phrase(condition), sentences[at])
  }
})

test("every field and every way to compare has its words", () => {
  speakIn("en")
  for (const { name, ops, kind } of FIELDS) {
    assert.ok(hasWords(`field-of-${name}`), name)
    for (const op of ops) {
      assert.ok(hasWords(`if-${name}-${op}`), `${name} ${op}`)
      if (kind !== "yes") assert.ok(hasWords(`op-${op}`), op)
    }
  }
})

test("who is meant where nothing is known stands in the sentence", () => {
  speakIn("en")
  const condition = withOp({ field: "city", op: "is", value: ["Porto"] }, "is", true)
  assert.equal(condition.op, "is_or_unknown")
  assert.equal(phrase(condition), "live in Porto, or nothing is known of it")
  assert.equal(fieldOf(condition).name, "city")
})

test("a filter that was written elsewhere is not guessed at", () => {
  speakIn("en")
  assert.equal(phrase({ none: [{ field: "city", op: "is", value: ["Porto"] }] }), "meet a condition that was written elsewhere")
  assert.equal(fieldOf({ field: "luck", op: "is", value: ["good"] }), undefined)
  assert.equal(fieldOf({ field: "has", op: "is", value: ["phone"] }).name, "has")
})

test("a filter comes apart into conditions and together again", () => {
  const tea = { field: "bought", op: "is", value: ["tea"] }
  const often = { field: "orders", op: "at_least", value: 3 }
  for (const filter of [{ all: [tea, often] }, { any: [tea, often] }]) {
    const { conditions, join } = apart(filter)
    assert.deepEqual(together(conditions, join), filter)
  }
  assert.deepEqual(apart(tea), { conditions: [tea], join: "all" })
  assert.equal(together([], "all"), null)
})

test("a condition that is not whole yet is not asked for", () => {
  for (const { name } of FIELDS) {
    const condition = newCondition(name, "EUR")
    const filter = together([condition], "all")
    assert.equal(filter === null, !isWhole(condition), name)
  }
  assert.equal(together([newCondition("tag", "EUR")], "all"), null)
  assert.ok(isWhole({ field: "spent", op: "at_least", value: { amount: "12.50", currency: "EUR" } }))
  assert.ok(!isWhole({ field: "spent", op: "at_least", value: { amount: "12,50", currency: "EUR" } }))
})

test("from days to a day the value begins anew", () => {
  const days = newCondition("last_ordered", "EUR")
  assert.deepEqual(turned(days, "since"), { field: "last_ordered", op: "since", value: "" })
  assert.equal(turned(days, "days_at_most").value, days.value)
  assert.equal(turned({ field: "last_ordered", op: "since", value: "2026-05-12" }, "days_at_most").value, 30)
})

test("columns stand in one order, and one stays at least", () => {
  assert.deepEqual(columnsTurned(["orders", "reach"], "city"), ["city", "orders", "reach"])
  assert.deepEqual(columnsTurned(["city"], "city"), ["city"])
})
