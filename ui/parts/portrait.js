// A customer in a few sentences, made of facts only.
import { month } from "../format.js"
import { t } from "../words.js"

/** @import { CustomerCard } from "../generated/types.d.ts" */

/** @param {CustomerCard} card */
export const portrait = (card) => sentencesOf(card).join(t("sentence-gap"))

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
