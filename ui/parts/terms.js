// What a channel allows with the addresses of its buyers, in one sentence with its date and source.
import { html, nothing } from "lit"
import { day } from "../format.js"
import { t } from "../words.js"
import { icon } from "./icon.js"

/** @import { ChannelTerms } from "../generated/types.d.ts" */

/** @param {ChannelTerms | null} terms @param {string} channel its name */
export const terms = (terms, channel) => {
  if (!terms) return nothing
  return html`
    <p class="terms">${icon("lock", "small")}<span>${t("terms", { channel, service: terms.service, marketing: terms.marketing })}${
      terms.retention_days ? html`${t("sentence-gap")}${t("terms-retention", { n: terms.retention_days })}` : nothing}
      <span class="none">${t("terms-source", { on: day(terms.checked_on), source: terms.source })}</span></span></p>`
}
