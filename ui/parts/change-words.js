// A change by hand as a sentence: what was done, and to whom.
import { day } from "../format.js"
import { hasWords, t } from "../words.js"
import { channelName } from "./channel.js"
import { fieldName } from "./field-names.js"

/** @import { ChangeLine } from "../generated/types.d.ts" */

/** @param {ChangeLine} change */
export const changeWords = ({ act, customer_name, places }) => {
  if (act === "customer_made" && !customer_name) return t("change-customer_gone")
  const key = `change-${act}`
  const field = typeof places.field === "string" ? String(places.own_field ?? fieldName(places.field, [])) : ""
  const until = typeof places.until === "string" ? day(places.until) : ""
  const channel = typeof places.channel === "string" ? channelName(places.channel) : ""
  return t(hasWords(key) ? key : "change-other", { ...places, field, until, channel, name: customer_name ?? t("change-nobody") })
}
