// Why this person, why today: one sentence out of the facts that the core gives. Paper says the same: a change
// here is one in src-tauri/core/src/words/reasons.rs.
import { day } from "../format.js"
import { t } from "../words.js"

/** @import { FollowUpRow } from "../generated/types.d.ts" */

/** @param {FollowUpRow} row */
export const reasonSentence = ({ kind, reason }) =>
  t(`reason-${kind}`, {
    title: titleWords(reason),
    n_more: reason.n_more,
    ordered_on: day(reason.ordered_on),
    delivered_on: day(reason.delivered_on),
    days: reason.days,
    nth_order: reason.nth_order,
    first_ordered_on: day(reason.first_ordered_on),
    usual_gap_days: reason.usual_gap_days ?? 0,
  })

/** “Kyusu and 2 more”; an order whose file names no products has its own words.
 * @param {FollowUpRow["reason"]} reason */
const titleWords = ({ title, n_more }) => {
  if (!title) return t("reason-without-title")
  return n_more ? `${title} ${t("and-more", { n: n_more })}` : title
}
