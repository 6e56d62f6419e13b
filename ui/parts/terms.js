// What a channel allows with the addresses of its buyers, in one sentence with its date and source.
import { html, nothing } from "lit"
import { day } from "../format.js"
import { t } from "../words.js"
import { channelName } from "./channel.js"
import { icon } from "./icon.js"

/** @import { ChannelTerms, ImportedFile } from "../generated/types.d.ts" */

/** Each channel of the files once.
 * @param {ImportedFile[]} files */
export const terms = (files) => {
  const byChannel = new Map(files.map(({ channel, terms }) => [channel, terms]))
  return [...byChannel].map(([channel, it]) => (it ? termsOf(it, channelName(channel)) : nothing))
}

/** @param {ChannelTerms} terms @param {string} channel its name */
const termsOf = (terms, channel) => html`
  <section class="terms" data-part="terms" aria-label=${t("terms-title", { channel })}>
    ${icon("lock", "small")}
    <div>
      <p>${t("terms", { channel, service: terms.service, marketing: terms.marketing })}${terms.retention_days ? html`${t("sentence-gap")}${t("terms-retention", { n: terms.retention_days })}` : nothing}</p>
      <p class="none few-lines" title=${terms.source}>${t("terms-source", { on: day(terms.checked_on), source: terms.source })}</p>
    </div>
  </section>`
