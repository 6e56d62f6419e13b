// What else holds for a channel: what stands for a yes, how long data may be kept, how long numbers ring.
import { html, nothing } from "lit"
import { live } from "lit/directives/live.js"
import { day } from "../format.js"
import { t } from "../words.js"
import { channelName } from "./channel.js"
import { field, pick } from "./field.js"
import { name } from "./name.js"

/** @import { ChannelBook, KeptTooLong } from "../generated/types.d.ts" */
/** @import { Book } from "./channel-book.js" */
/** @typedef {{ change: () => void, wrong: (name: string) => string, kept: KeptTooLong | null, showKept: () => void }} TermsActs */

/** @param {ChannelBook} told @param {Book} draft @param {TermsActs} acts */
export const channelTerms = (told, draft, acts) => html`
  <div class="rulebook-terms">
    ${pick({
      name: "basis",
      legend: t("rulebook-basis"),
      value: draft.basis,
      choices: ["purchase", "consent"].map((basis) => [basis, t(`rulebook-basis-${basis}`)]),
      set: (basis) => {
        draft.basis = basis
        acts.change()
      },
    })}
    ${keepField(draft, acts)}
    ${told.phone_days ? html`<p class="none">${t("rulebook-phone-days", { channel: channelName(told.channel), n: told.phone_days })}</p>` : nothing}
    ${told.is_of_shop && told.keep_days.days !== null ? keptPart(told, acts) : nothing}
  </div>`

/** @param {Book} draft @param {TermsActs} acts */
const keepField = (draft, acts) => field({ name: "keep_days", label: t("rulebook-keep"), hint: t("rulebook-kept-words"), wrong: acts.wrong("keep_days") }, html`
  <span class="number-box">
    <input class="field-box field-number rulebook-keep" inputmode="numeric" maxlength="5" id="keep_days" name="keep_days" placeholder="∞" aria-describedby="keep_days-hint"
      aria-invalid=${acts.wrong("keep_days") ? "true" : nothing} .value=${live(draft.keep)}
      @input=${(/** @type {Event} */ event) => { draft.keep = /** @type {HTMLInputElement} */ (event.target).value.replace(/\D/g, ""); acts.change() }}>
    <span>${draft.keep ? t("rulebook-keep-until", { n: Number(draft.keep) }) : t("rulebook-no-end")}</span>
  </span>`)

/** @param {ChannelBook} told @param {TermsActs} acts */
const keptPart = (told, { kept, showKept }) => html`
  <div class="rulebook-kept">
    <p>${t("rulebook-kept", { n: told.n_kept_too_long })} ${told.n_kept_too_long ? html`<button class="button button-link" type="button" data-act="kept" aria-expanded=${kept ? "true" : "false"} @click=${showKept}>${t(kept ? "rulebook-kept-hide" : "rulebook-kept-see")}</button>` : nothing}</p>
    ${kept ? html`
      <ul class="rulebook-kept-rows">
        ${kept.rows.map((row) => html`<li><a href="#/customers/${row.customer_id}">${name(row.customer_name)}</a><span class="none">${t("rulebook-kept-row", { on: day(row.newest_order_on), until: day(row.kept_until) })}</span></li>`)}
      </ul>
      ${kept.n > kept.rows.length ? html`<p class="none">${t("rulebook-kept-more", { n: kept.n - kept.rows.length })}</p>` : nothing}` : nothing}
  </div>`
