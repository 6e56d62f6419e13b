// Shows days, times, numbers and money in the merchant's language. What they are, the core decided.

/** @import { Money } from "./generated/types.d.ts" */

let language = "en-GB"
let timeZone = "UTC"

/** @param {{ language: string, time_zone: string }} settings */
export const showFor = (settings) => {
  language = settings.language === "en" ? "en-GB" : settings.language
  timeZone = isTimeZone(settings.time_zone) ? settings.time_zone : "UTC"
}

/** `2026-05-12` as “12 May 2026”.
 * @param {string | null | undefined} on */
export const day = (on) => dayAs(on, { day: "numeric", month: "short", year: "numeric" })

/** `2026-05-12` as “12 May”: for days of this year.
 * @param {string | null | undefined} on */
export const dayOfYear = (on) => dayAs(on, { day: "numeric", month: "short" })

/** `2026-05-12` as “Tue 12 May”.
 * @param {string | null | undefined} on */
export const weekday = (on) => dayAs(on, { weekday: "short", day: "numeric", month: "short" })

/** `2026-05-12` as “Tuesday, 12 May”.
 * @param {string | null | undefined} on */
export const longDay = (on) => dayAs(on, { weekday: "long", day: "numeric", month: "long" })

/** `2026-05-12` as “12 May 2026”, the month written out: for days that must not be mistaken.
 * @param {string | null | undefined} on */
export const fullDay = (on) => dayAs(on, { day: "numeric", month: "long", year: "numeric" })

/** `2026-05-12` as “M” of May in a narrow column, and as “May” for reading aloud.
 * @param {string | null | undefined} on @param {"narrow" | "short" | "long"} [width] */
export const monthName = (on, width = "short") => dayAs(on, { month: width })

/** `2026-05-12` as “May 2026”.
 * @param {string | null | undefined} on */
export const month = (on) => dayAs(on, { month: "long", year: "numeric" })

/** The year only when it is another one than that of `today`.
 * @param {string | null | undefined} on @param {string} today */
export const nearDay = (on, today) => (on?.slice(0, 4) === today.slice(0, 4) ? dayOfYear(on) : day(on))

/** An instant as “09:41” of the shop.
 * @param {string} at */
export const time = (at) => instantAs(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })

/** An instant as “12 May 2026, 09:41” of the shop.
 * @param {string} at */
export const dayAndTime = (at) =>
  instantAs(at, { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" })

/** @param {number} count */
export const number = (count) => new Intl.NumberFormat(language).format(count)

/** “340 kB”, “2.1 MB”.
 * @param {number} bytes */
export const fileSize = (bytes) => {
  const [size, unit] = bytes < 1e6 ? [Math.max(1, Math.round(bytes / 1e3)), "kilobyte"] : [bytes / 1e6, "megabyte"]
  return new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits: 1 }).format(size)
}

/** `{amount: "18.50", currency: "EUR"}` as “€18.50”. The decimal string is shown digit by digit, never reckoned with.
 * @param {Money | null | undefined} money */
export const amount = (money) => {
  if (!money) return ""
  const decimals = money.amount.split(".")[1]?.length ?? 0
  const style = { style: "currency", currency: money.currency, minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  try {
    // Intl takes a decimal string as it stands; its types do not say so everywhere.
    return new Intl.NumberFormat(language, /** @type {any} */ (style)).format(/** @type {any} */ (money.amount))
  } catch {
    return `${money.amount} ${money.currency}`
  }
}

/** Several currencies side by side; they are never added.
 * @param {Money[]} moneys */
export const amounts = (moneys) => list(moneys.map(amount))

/** “Taobao and Shopify”, “淘宝和 Shopify”.
 * @param {string[]} words */
export const list = (words) => new Intl.ListFormat(language, { type: "conjunction" }).format(words)

/** “Taobao or Shopify”, “淘宝或 Shopify”.
 * @param {string[]} words */
export const either = (words) => new Intl.ListFormat(language, { type: "disjunction" }).format(words)

/** The name of an ISO country code.
 * @param {string} code */
export const country = (code) => {
  try {
    return new Intl.DisplayNames(language, { type: "region" }).of(code) ?? code
  } catch {
    return code
  }
}

/** @param {string} name */
export const isTimeZone = (name) => {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }))
  } catch {
    return false
  }
}

/** @param {string | null | undefined} on @param {Intl.DateTimeFormatOptions} style */
const dayAs = (on, style) => {
  if (!on || !/^\d{4}-\d{2}-\d{2}$/.test(on)) return on ?? ""
  return formatter({ ...style, timeZone: "UTC" }).format(new Date(`${on}T00:00:00Z`))
}

/** @param {string} at @param {Intl.DateTimeFormatOptions} style */
const instantAs = (at, style) => {
  const instant = new Date(at)
  return Number.isNaN(instant.getTime()) ? at : formatter({ ...style, timeZone }).format(instant)
}

/** @type {Map<string, Intl.DateTimeFormat>} */
const formatters = new Map()

/** Making a formatter is slow; a list of customers would make hundreds.
 * @param {Intl.DateTimeFormatOptions} style */
const formatter = (style) => {
  const key = `${language} ${JSON.stringify(style)}`
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(language, style)
  formatters.set(key, known)
  return known
}
