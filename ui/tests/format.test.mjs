// Days, times and money as the merchant reads them; nothing is reckoned.
import { test } from "node:test"
import assert from "node:assert/strict"
import { amount, amounts, country, day, isTimeZone, list, longDay, nearDay, number, showFor, time, weekday } from "../format.js"

const english = () => showFor({ language: "en", time_zone: "Europe/Berlin" })
const chinese = () => showFor({ language: "zh-Hans", time_zone: "Asia/Shanghai" })

test("a day is told in the merchant's language", () => {
  english()
  assert.equal(day("2026-05-12"), "12 May 2026")
  assert.equal(weekday("2026-05-12"), "Tue 12 May")
  assert.equal(longDay("2026-05-12"), "Tuesday 12 May")
  chinese()
  assert.equal(day("2026-05-12"), "2026年5月12日")
  assert.equal(longDay("2026-05-12"), "5月12日星期二")
})

test("a day stays the same day in every time zone", () => {
  for (const time_zone of ["Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"]) {
    showFor({ language: "en", time_zone })
    assert.equal(day("2026-01-01"), "1 Jan 2026")
  }
})

test("the year is left out only when it is this year", () => {
  english()
  assert.equal(nearDay("2026-05-12", "2026-11-22"), "12 May")
  assert.equal(nearDay("2025-05-12", "2026-11-22"), "12 May 2025")
})

test("what is no day is shown as it stands", () => {
  english()
  assert.equal(day("yesterday"), "yesterday")
  assert.equal(day(null), "")
})

test("an instant is told by the clock of the shop", () => {
  english()
  assert.equal(time("2026-05-12T07:41:00Z"), "09:41")
  chinese()
  assert.equal(time("2026-05-12T07:41:00Z"), "15:41")
})

test("money keeps every digit that the core sent", () => {
  english()
  assert.equal(amount({ amount: "18.50", currency: "EUR" }), "€18.50")
  assert.equal(amount({ amount: "-3.20", currency: "GBP" }), "-£3.20")
  assert.equal(amount({ amount: "22400", currency: "JPY" }), "JP¥22,400")
  assert.equal(amount({ amount: "90071992547409931.25", currency: "EUR" }), "€90,071,992,547,409,931.25")
  assert.equal(amount(null), "")
})

test("a currency that nobody knows is written beside the amount", () => {
  english()
  assert.equal(amount({ amount: "5.00", currency: "??" }), "5.00 ??")
})

test("several currencies stand side by side and are never added", () => {
  english()
  assert.equal(amounts([{ amount: "1.00", currency: "EUR" }, { amount: "2.00", currency: "USD" }]), "€1.00 and US$2.00")
})

test("numbers and lists follow the language", () => {
  english()
  assert.equal(number(240000), "240,000")
  assert.equal(list(["Taobao", "Shopify"]), "Taobao and Shopify")
  chinese()
  assert.equal(list(["淘宝", "Shopify"]), "淘宝和Shopify")
})

test("countries have names, and unknown time zones are noticed", () => {
  english()
  assert.equal(country("NL"), "Netherlands")
  assert.ok(isTimeZone("Europe/Berlin"))
  assert.ok(!isTimeZone("Europe/Atlantis"))
  showFor({ language: "en", time_zone: "Europe/Atlantis" })
  assert.equal(time("2026-05-12T07:41:00Z"), "07:41")
})
