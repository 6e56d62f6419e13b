// The follow-up plan in sentences: how long, after what, by which way, for each kind of follow-up.
import { dayOfYear, either, list } from "../format.js"
import { hasWords, inARow, t } from "../words.js"
import { readOffset } from "./offset.js"

/** @import { Cadence, ChurnStep, OwnKind, Step } from "../generated/types.d.ts" */

/** `1m+7d` as “1 month and 7 days”.
 * @param {string} offset */
export const lengthWords = (offset) => {
  const { months, days } = readOffset(offset)
  const [m, d] = [Number(months), Number(days)]
  if (m && d) return t("length-both", { months: m, days: d })
  return m ? t("length-months", { months: m }) : t("length-days", { days: d })
}

/** @param {Step} step */
export const stepSays = (step) =>
  t("cadence-says-step", { from: lengthWords(step.from), until: lengthWords(step.until), grace: lengthWords(step.grace), anchor: step.anchor })

/** @param {ChurnStep} churn */
export const churnSays = (churn) =>
  t("cadence-says-churn", { factor: churn.factor, min: churn.min_days, fallback: churn.fallback_days, window: lengthWords(churn.window), grace: lengthWords(churn.grace) })

/** @param {OwnKind} own */
export const ownSays = (own) => {
  const after = own.products.length ? list(own.products) : t("cadence-after-any")
  const places = { after, length: lengthWords(own.after), day: dayOfYear(`2024-${own.day}`), anchor: own.anchor, lead: own.lead_days, late: own.late_days, grace: own.grace_days }
  return inARow(t(`mine-says-${own.root}`, places), t("mine-says-window", places))
}

/** @param {string[]} media @param {Cadence} cadence */
export const mediaSays = (media, cadence) => {
  const words = (media.length ? media : cadence.media).map((medium) => t(`by-${medium}`))
  return words.length === 1 ? t("cadence-by-one", { medium: words[0] }) : t("cadence-by", { first: words[0], rest: either(words.slice(1)) })
}

/** The kinds that the merchant made, with their names. @type {OwnKind[]} */
let ofShop = []

/** From now on kinds are called as this shop calls them.
 * @param {OwnKind[]} own */
export const nameKinds = (own) => {
  ofShop = own
}

/** All kinds that this shop has, the merchant's own last. */
export const kindsOfShop = () => ["thank_you", "satisfaction", "cross_sell", "churn", "ticket", ...ofShop.map(({ id }) => `own.${id}`)]

/** What a kind is called; kinds of the merchant's own have a name of their own.
 * @param {string} kind `thank_you` or `own.3` @param {OwnKind[]} [own] where they are being changed */
export const kindName = (kind, own = ofShop) => {
  if (hasWords(`kind-${kind}`)) return t(`kind-${kind}`)
  return own.find(({ id }) => `own.${id}` === kind)?.name ?? t("kind-own")
}

/** What a version of the follow-up plan changed.
 * @param {string} field @returns {string} */
export const fieldSays = (field) => {
  if (hasWords(`kind-${field}`)) return t(`kind-${field}`)
  return t(`setting-${field.replaceAll("_", "-")}`)
}
