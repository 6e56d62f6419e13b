// Why this person, why today: one sentence out of the facts that the core gives. Paper says the same: a change
// here is one in src-tauri/core/src/words/reasons.rs.
import { day } from "../format.js"
import { t } from "../words.js"

/** @import { Complained, FollowUpRow, Reason } from "../generated/types.d.ts" */

/** Why somebody is followed up, and how they buy and answer.
 * @param {Pick<FollowUpRow, "kind" | "reason">} row */
export const reasonSentence = (row) => {
  const facts = factsWords(row.reason)
  return facts ? `${topicSentence(row)}${t("sentence-gap")}${facts}` : topicSentence(row)
}

/** The sentence of the kind alone, as it stands where one customer has several.
 * @param {Pick<FollowUpRow, "kind" | "reason">} row */
export const topicSentence = ({ kind, reason }) => {
  if (reason.complaint) return complaintSentence(reason.complaint, reason)
  return t(kind.startsWith("own.") ? "reason-own" : `reason-${kind}`, {
    has_order: reason.ordered_on ? 1 : 0,
    title: titleWords(reason),
    n_more: reason.n_more,
    ordered_on: day(reason.ordered_on),
    delivered_on: day(reason.delivered_on),
    days: reason.days,
    nth_order: reason.nth_order,
    first_ordered_on: day(reason.first_ordered_on),
  })
}

/** What they complained of, and whether what was done about it is good so.
 * @param {Complained} complaint @param {Reason} reason */
const complaintSentence = ({ on, said, solution }, reason) =>
  t(solution === null ? "reason-ticket" : "reason-ticket-settled", {
    told: reason.title ? (said ? "both" : "title") : said ? "words" : "nothing",
    title: titleWords(reason),
    said,
    complained_on: day(on),
    solution,
  })

/** “Bought 3 times, usually every 5 weeks, now 11; answered 2 of 3 calls.”
 * @param {Reason} reason */
const factsWords = ({ habit, answers }) => {
  const places = { ...(habit ?? {}), ...(answers ?? {}) }
  if (habit && answers) return t("reason-habit-and-answers", places)
  if (habit) return t("reason-habit", places)
  return answers ? t("reason-answers", places) : ""
}

/** “Kyusu and 2 more”; an order whose file names no products has its own words.
 * @param {Reason} reason */
const titleWords = ({ title, n_more }) => {
  if (!title) return t("reason-without-title")
  return n_more ? `${title} ${t("and-more", { n: n_more })}` : title
}
