// By what the channels know a customer, and for each why it is the same person.
import { html, nothing } from "lit"
import { day } from "../format.js"
import { hasWords, t } from "../words.js"
import { channelName } from "./channel.js"
import { icon } from "./icon.js"

/** @import { CustomerCard, Link, PartIdentity } from "../generated/types.d.ts" */

/** @param {CustomerCard} card */
export const knownAs = (card) => html`
  <section class="aside-part" data-part="known-as">
    <h2 class="card-title">${t("known-as")}</h2>
    ${card.identities.length ? html`<ul class="known-list">${card.identities.map((it) => identity(it, card))}</ul>` : nothing}
    <div class="cluster known-as-acts">
      <a class="link-button" href="#/merge/${card.id}" aria-keyshortcuts="Shift+m">${icon("merge", "small")}${t("key-merge")}</a>
      ${card.identities.length > 1 ? html`<a class="link-button" href="#/split/${card.id}" aria-keyshortcuts="Shift+s">${t("key-split")}</a>` : nothing}
    </div>
  </section>`

/** @param {PartIdentity} it @param {CustomerCard} card */
const identity = (it, card) => {
  const links = card.why_joined.filter(({ identity_id, other_id }) => it.id === identity_id || it.id === other_id)
  return html`
    <li class="known-row" data-identity=${it.id}>
      <p class="known-name"><span class="none">${channelName(it.channel)}</span> <bdi class="known-as">${it.is_by_hand ? t("made-by-hand") : it.value || it.name}</bdi></p>
      <p class="known-note">${it.name && it.name !== it.value && !it.is_by_hand ? html`<bdi>${it.name}</bdi>${t("comma")}` : nothing}${it.n_orders ? t("n-orders", { n: it.n_orders }) : t("no-order-yet")}</p>
      ${links.length ? html`
        <details class="known-why">
          <summary class="link-button">${t("known-why")}</summary>
          <ul>${links.map((link) => html`<li>${because(it, link, card.identities)}</li>`)}</ul>
          <a class="link-button" href="#/split/${card.id}?take=${it.id}" data-act="split-this">${t("known-split")}</a>
        </details>` : nothing}
    </li>`
}

/** The evidence that joined it, in a sentence.
 * @param {PartIdentity} it @param {Link} link @param {PartIdentity[]} identities */
const because = (it, { identity_id, other_id, reason, value, since_on }, identities) => {
  const other = identities.find(({ id }) => id === (it.id === identity_id ? other_id : identity_id))
  const name = other ? `${channelName(other.channel)} ${other.is_by_hand ? t("made-by-hand") : other.value || other.name}` : ""
  return t("known-because", { other: name, reason: hasWords(`link-${reason}`) ? t(`link-${reason}`, { value, on: day(since_on) }) : value })
}
