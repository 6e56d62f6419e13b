// The names of the fields of a customer, those of the merchant's own among them.
import { t } from "../words.js"

/** @import { OwnField } from "../generated/types.d.ts" */

/** What is told of a customer beside the contact points, in the order of the card. */
export const FIELDS = ["name", "latin_name", "say_as", "title", "family_name", "formality", "city", "country", "birthday", "occupation", "interests", "medium", "hours", "time_zone", "language", "checked_on", "source"]

/** @param {string} field @param {OwnField[]} own */
export const fieldName = (field, own) => {
  if (!field.startsWith("own.")) return t(`field-${field}`)
  return own.find(({ id }) => field === `own.${id}`)?.name ?? t("field-own")
}
