// What to say: the greeting, the words for each thing that there is to talk about, and answers to what they may ask.
import { html, nothing } from "lit"
import { t } from "../words.js"
import { icon } from "./icon.js"
import { key } from "./key.js"
import { reasonSentence } from "./reason.js"
import { mediumOf } from "./talk-draft.js"

/** @import { ScriptSection, Suggestion, TalkPage, ToSay } from "../generated/types.d.ts" */
/** @import { TalkDraft } from "./talk-draft.js" */

/** @param {{ draft: TalkDraft, page: TalkPage }} here @param {{ take: (title: string) => void }} acts */
export const callScript = ({ draft, page }, acts) => {
  const shown = page.topics.map((topic, at) => ({ topic, say: page.say[at] })).filter(({ topic, say }) => say && !draft.off.includes(topic.id))
  const medium = mediumOf(draft, page)
  return html`
    <section class="call-script" aria-label=${t("call-script")} tabindex="0">
      <div class="script">
        ${shown.length ? nothing : html`<p class="none">${t("call-no-topic")}</p>`}
        ${shown.map(({ topic, say }) => html`
          <div class="script-topic" data-topic=${topic.id} lang=${say.script.language}>
            <p class="script-why" lang="">${reasonSentence(topic)}</p>
            ${say.script.is_in_other_language ? html`<p class="none" lang="">${t("call-other-language")}</p>` : nothing}
            ${say.script.sections.filter(({ section }) => (section === "message") !== (medium === "phone")).map(part)}
            <p class="script-change" lang=""><a href=${scriptPlace(topic.kind, say.script.language)} data-act="script">${icon("pen", "small")}${t("call-change-script")}</a>${topic === shown[0].topic ? key("⇧ E") : nothing}</p>
          </div>`)}
        ${shown.map(({ say }) => suggestions(say, draft, acts))}
      </div>
      ${answers(page.say)}
    </section>`
}

/** Where the words of a follow-up are written; from there one comes back to this round.
 * @param {string} kind @param {string} language */
const scriptPlace = (kind, language) => `#/scripts?${new URLSearchParams({ kind, language, call: location.hash.split("?")[1] ?? "" })}`

/** The words of what the talk is about first.
 * @param {TalkPage} page @param {TalkDraft} draft */
export const firstScript = ({ topics, say }, { off }) => {
  const at = topics.findIndex((topic, nth) => say[nth] && !off.includes(topic.id))
  return at < 0 ? null : scriptPlace(topics[at].kind, say[at].script.language)
}

/** @param {ScriptSection} it */
const part = ({ section, text, gaps }) => {
  const words = html`<span class="script-text">${text}</span>${gaps.length ? html` <span class="badge badge-care">${t("call-gap")}</span>` : nothing}`
  if (section === "open" || section === "message") return html`<p>${words}</p>`
  return html`<p class="script-branch"><span class="script-if" lang="">${t(`call-if-${section}`)}</span><span>${words}</span></p>`
}

/** What may go with what they have; one press says that they took it.
 * @param {ToSay} say @param {TalkDraft} draft @param {{ take: (title: string) => void }} acts */
const suggestions = ({ suggestions: all, same_again }, draft, acts) => {
  const titles = [...(same_again ? [same_again.title] : []), ...all.map(({ title }) => title)]
  if (!titles.length) return nothing
  return html`
    <div class="call-suggest">
      <h2 class="part-title">${t("call-suggest")}</h2>
      ${same_again ? offer(same_again.title, [same_again.variation, t("call-same-again")].filter(Boolean).join(t("comma")), 0, draft, acts) : nothing}
      ${all.map((it, at) => offer(it.title, why(it), at + (same_again ? 1 : 0), draft, acts))}
    </div>`
}

/** @param {Suggestion} it */
const why = ({ why: reason, n, of, days, after }) => (reason === "followed" ? `${t("script-suggestion-followed", { after: after ?? "" })}${t("comma")}${t("suggestion-followed", { n, of, days })}` : t("suggestion-best_seller", { n }))

/** @param {string} title @param {string} reason @param {number} at @param {TalkDraft} draft @param {{ take: (title: string) => void }} acts */
const offer = (title, reason, at, draft, acts) => html`
  <button class="outcome ${draft.took.includes(title) ? "outcome-chosen" : ""}" type="button" data-took=${title} aria-pressed=${draft.took.includes(title)} @click=${() => acts.take(title)}>
    ${at === 0 ? key("G") : html`<span></span>`}<span class="outcome-words"><bdi>${title}</bdi><span class="outcome-note">${reason}</span></span>
  </button>`

/** Each question once, whatever there is to talk about.
 * @param {ToSay[]} say */
const answers = (say) => {
  const all = new Map(say.flatMap(({ answers: of }) => of).map((it) => [it.question, it]))
  const notes = new Map(say.flatMap(({ products }) => products).map((it) => [it.title, it]))
  if (!all.size && !notes.size) return nothing
  return html`
    <div class="answers">
      <h2 class="part-title">${t("call-if-asked")}</h2>
      ${[...all.values()].map(({ question, answer }) => html`<details class="answer"><summary><bdi>${question}</bdi></summary><p><bdi>${answer}</bdi></p></details>`)}
      ${[...notes.values()].map(({ title, about, care }) => html`<details class="answer"><summary><bdi>${title}</bdi></summary><p><bdi>${[about, care].filter(Boolean).join(" ")}</bdi></p></details>`)}
    </div>`
}

/** The titles that can be taken, the first of which one key speaks to.
 * @param {TalkPage} page */
export const offered = ({ say }) => say.flatMap(({ same_again, suggestions: all }) => [...(same_again ? [same_again.title] : []), ...all.map(({ title }) => title)])
