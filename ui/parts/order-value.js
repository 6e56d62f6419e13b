// A value of an order as a merchant reads it: a day, an amount, the word for a status.
import { amount, day, dayAndTime } from "../format.js"
import { hasWords, t } from "../words.js"

const DAY = /^\d{4}-\d{2}-\d{2}$/
const MONEY = /^(-?\d+(?:\.\d+)?) ([A-Z]{3})$/

/** @param {string} field @param {string} value nothing where the order has none */
export const shownValue = (field, value) => {
  if (!value) return "–"
  if (field === "status") return hasWords(`status-${value}`) ? t(`status-${value}`) : value
  const [, digits, currency] = MONEY.exec(value) ?? []
  if (currency) return amount({ amount: digits, currency })
  if (DAY.test(value)) return day(value)
  return field.endsWith("_at") ? dayAndTime(value) : value
}
