// The figures of a customer, each with what it rests on.
import { amount, day, month, number } from "../format.js"
import { t } from "../words.js"
import { facts } from "./facts.js"
import { standingReasons } from "./standing.js"
import { html } from "lit"

/** @import { CustomerCard } from "../generated/types.d.ts" */

/** @param {CustomerCard} card */
export const customerFacts = (card) =>
  facts([
    { name: t("fact-orders"), value: number(card.n_orders), note: card.first_ordered_on && t("since", { on: month(card.first_ordered_on) }) },
    { name: t("fact-spent"), value: card.spent.length ? card.spent.map((money) => html`<span class="fact-money">${amount(money)}</span>`) : "–", note: t("from-orders", { n: card.n_orders }) },
    { name: t("fact-rhythm"), value: card.usual_gap_days ? t("days", { n: card.usual_gap_days }) : "–", note: t(rhythmNote(card)) },
    { name: t("fact-last-order"), value: card.days_since_last === null ? "–" : t("days-ago", { n: card.days_since_last }), note: day(card.last_ordered_on) },
    { name: t("fact-standing"), value: t(`standing-word-${card.standing.level}`), note: standingReasons(card.standing) },
  ])

/** @param {CustomerCard} card */
const rhythmNote = ({ usual_gap_days, n_orders }) => {
  if (usual_gap_days) return "rhythm-usual"
  return n_orders === 1 ? "rhythm-one-order" : "rhythm-too-few"
}
