// What to say: each thing that there is to talk about, with why it is now.
import { html, nothing } from "lit"
import { hasWords, t } from "../words.js"
import { reasonSentence } from "./reason.js"
import { topicsOf } from "./talk-draft.js"

/** @import { FollowUpRow, ShopStatus, TalkPage } from "../generated/types.d.ts" */
/** @import { TalkDraft } from "./talk-draft.js" */

/** @param {{ draft: TalkDraft, page: TalkPage, status: ShopStatus }} here */
export const callScript = ({ draft, page, status }) => {
  const topics = topicsOf(draft, page)
  const { caller_name, shop_name } = status.settings
  return html`
    <section class="call-script" aria-label=${t("call-script")}>
      <div class="script">
        ${caller_name && shop_name ? html`<p>${t("paper-say-greeting", { caller: caller_name, shop: shop_name })}</p>` : nothing}
        ${topics.map((topic) => say(topic))}
        ${topics.length ? nothing : html`<p class="none">${t("call-no-topic")}</p>`}
        <p class="script-branch"><span class="script-if">${t("call-to-close")}</span><span>${t("paper-say-permission")}</span></p>
      </div>
    </section>`
}

/** @param {FollowUpRow} topic */
const say = (topic) => html`
  <div class="script-topic" data-topic=${topic.id}>
    <p class="script-why">${reasonSentence(topic)}</p>
    ${hasWords(`paper-say-${topic.kind}`) ? html`<p>${t(`paper-say-${topic.kind}`)}</p>` : nothing}
  </div>`
