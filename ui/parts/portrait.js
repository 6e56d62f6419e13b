// A customer in a few sentences, made of facts only.
import { list, month, monthName } from "../format.js"
import { t } from "../words.js"

/** @import { CustomerCard } from "../generated/types.d.ts" */

/** @param {CustomerCard} card */
export const portrait = (card) => [...sentencesOf(card), ...tendsTo(card)].join(t("sentence-gap"))

/** What comes back in their orders; one order shows no habit.
 * @param {CustomerCard} card */
const tendsTo = ({ tendency, n_orders }) => {
  if (n_orders < 2) return []
  const { words, month: nth } = tendency
  return [
    words.length ? t("portrait-words", { words: list(words) }) : "",
    nth ? t("portrait-month", { month: monthName(`2000-${String(nth).padStart(2, "0")}-01`, "long") }) : "",
  ].filter(Boolean)
}

/** @param {CustomerCard} card @returns {string[]} */
const sentencesOf = ({ n_orders, first_ordered_on, days_since_last, usual_gap_days }) => {
  if (!n_orders || days_since_last === null) return [t("portrait-no-order")]
  if (n_orders === 1) return [t("portrait-once", { days: days_since_last })]
  const quiet = t(isQuiet(days_since_last, usual_gap_days) ? "portrait-quiet" : "portrait-last", { days: days_since_last })
  if (usual_gap_days) return [t("portrait-rhythm", { gap: usual_gap_days, n: n_orders, since: month(first_ordered_on) }), quiet]
  return [t("portrait-several", { n: n_orders, since: month(first_ordered_on) }), quiet]
}

/** @param {number} days @param {number | null} gap */
const isQuiet = (days, gap) => gap !== null && gap > 0 && days > gap
