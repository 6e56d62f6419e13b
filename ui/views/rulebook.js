// The rulebook: what each channel lets the shop do with its buyers, who says so, and what the merchant decided.
import { html, nothing } from "lit"
import { addWording, keptTooLong, previewRulebook, rulebook, saveRulebook, wordings } from "../api.js"
import { day } from "../format.js"
import { channelName } from "../parts/channel.js"
import { bookOf, isSame, rulesOf } from "../parts/channel-book.js"
import { channelTable } from "../parts/channel-table.js"
import { channelTerms } from "../parts/channel-terms.js"
import { icon } from "../parts/icon.js"
import { key } from "../parts/key.js"
import { looking } from "../parts/looking.js"
import { draw, focusOn, go, isInField, leaveField, reload } from "../parts/screen.js"
import { codeOf, detailOf, tell, tellError } from "../parts/toast.js"
import { wordingPart } from "../parts/wordings.js"
import { hasWords, inARow, t } from "../words.js"

/** @import { ChannelBook, KeptTooLong, RulebookPage, SaveRulebook, Wordings } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @import { Book } from "../parts/channel-book.js" */
/** @typedef {{ page: RulebookPage, wordings: Wordings, chosen: string }} Data */

/** The place of the list where permission is asked for; no channel is called so. */
const ASKING = "?"

/** What stands in the fields, saved or not. */
const form = {
  channel: "",
  /** @type {Book | null} */
  draft: null,
  /** @type {Record<string, string>} the words of each language, as they are typed */
  words: {},
  wrong: "",
  isSaving: false,
  showsOthers: false,
  /** @type {KeptTooLong | null} */
  kept: null,
}

const { seen, lookAt } = looking((/** @type {SaveRulebook} */ rules, next) => previewRulebook({ rules, next }))

/** @param {{ query: URLSearchParams }} place @returns {Promise<Data>} */
export const load = async ({ query }) => {
  const [page, words] = await Promise.all([rulebook(), wordings()])
  const asked = query.has("asking") ? ASKING : query.get("channel")
  const chosen = asked === ASKING || page.channels.some(({ channel }) => channel === asked) ? String(asked) : page.channels[0]?.channel ?? ASKING
  if (form.channel !== chosen) Object.assign(form, { channel: chosen, draft: null, wrong: "", kept: null, words: {} })
  return { page, wordings: words, chosen }
}

/** @param {Data} data */
export const page = (data) => {
  const isOfChannel = data.chosen !== ASKING
  lookAt(isOfChannel && isChanged(data) ? rulesOf(draftOf(data)) : null)
  return html`
    <header class="page-head">
      <div class="page-head-words"><h1 class="page-title">${t("title-rulebook")}</h1><p class="page-lead">${t("rulebook-lead")}</p></div>
      <div class="page-actions">
        <a class="button" href="#/left-out">${t("rulebook-see-left-out")}</a>
        <a class="button" href="#/settings">${icon("left", "small")}${t("place-settings")}${key("Esc")}</a>
      </div>
    </header>
    <div class="page-body">
      <div class="rulebook">
        ${listOf(data)}
        ${isOfChannel ? ofChannel(bookShown(data), data) : asking(data)}
      </div>
    </div>
    ${isOfChannel && isChanged(data) ? saveStrip(data) : nothing}`
}

/** @param {Data} data @returns {KeyAct[]} */
export const keys = (data) => [
  { keys: ["Ctrl+Enter", "Ctrl+s"], words: "save", act: () => (data.chosen === ASKING ? actions.keepWords(data) : actions.save(data)), whileTyping: true },
  { keys: ["Escape"], words: isChanged(data) ? "as-it-was" : "place-settings", act: () => actions.back(data), whileTyping: true },
  { keys: ["j"], words: "rulebook-key-next", act: () => step(data, 1) },
  { keys: ["k"], words: "rulebook-key-previous", act: () => step(data, -1) },
]

/** Letters and arrows answer at once. @param {Data} data */
export const lands = ({ chosen }) => (chosen === ASKING ? null : ".rulebook-cell")

export const actions = {
  /** Out of the field first, then back to what is kept, then to Settings.
   * @param {Data} data */
  back: (data) => {
    if (isInField()) return leaveField()
    return isChanged(data) ? actions.forget() : go("#/settings")
  },

  /** @param {Data} data */
  save: async (data) => {
    if (form.isSaving || !isChanged(data)) return
    form.isSaving = true
    draw()
    try {
      await saveRulebook(rulesOf(draftOf(data)))
      form.draft = null
      form.wrong = ""
      tell({ words: t("rulebook-saved", { channel: channelName(data.chosen) }) })
    } catch (error) {
      refused(error)
    }
    form.isSaving = false
    await reload()
  },

  forget: () => {
    Object.assign(form, { draft: null, words: {}, wrong: "" })
    draw()
  },

  /** @param {Data} data */
  asTheChannelSays: (data) => {
    form.draft = bookOf(ofPage(data), { asByDefault: true })
    draw()
  },

  /** @param {string} channel */
  showKept: async (channel) => {
    try {
      form.kept = form.kept ? null : await keptTooLong(channel)
      draw()
    } catch (error) {
      tellError(error)
    }
  },

  /** @param {Data} data */
  keepWords: async (data) => {
    const changed = changedWords(data)
    try {
      for (const { language } of changed) await addWording({ language, text: form.words[language] })
      if (changed.length) tell({ words: t("wording-kept") })
      form.words = {}
      form.wrong = ""
    } catch (error) {
      refused(error)
    }
    await reload()
  },
}

/** @param {unknown} error */
const refused = (error) => {
  if (codeOf(error) !== "invalid") return tellError(error)
  form.wrong = detailOf(error).split(":")[0].trim()
  focusOn(`[data-field="${CSS.escape(form.wrong)}"] input`)
}

/** @param {string} name */
const wrongWords = (name) => (form.wrong === name ? t(hasWords(`wrong-${name}`) ? `wrong-${name}` : "wrong-number") : "")

/** @param {Data} data @returns {ChannelBook} */
const ofPage = ({ page, chosen }) => /** @type {ChannelBook} */ (page.channels.find(({ channel }) => channel === chosen))

/** @param {Data} data @returns {Book} */
const draftOf = (data) => form.draft ?? bookOf(ofPage(data))

/** What was pressed or typed is a draft from now on; until then the fields show what is kept.
 * @param {Book} draft */
const change = (draft) => {
  form.draft = draft
  draw()
}

/** @param {Data} data */
const bookShown = (data) => ({ told: ofPage(data), draft: draftOf(data) })

/** The languages whose words stand otherwise in the field than they are kept.
 * @param {Data} data */
const changedWords = ({ wordings: { languages } }) => languages.filter(({ language, text }) => (form.words[language] ?? text).trim() !== text)

/** @param {Data} data */
const isChanged = (data) =>
  data.chosen === ASKING
    ? changedWords(data).length > 0
    : form.draft !== null && !isSame(form.draft, bookOf(ofPage(data)))

/** @param {{ told: ChannelBook, draft: Book }} book @param {Data} data */
const ofChannel = ({ told, draft }, data) => html`
  <section class="rulebook-channel" aria-labelledby="rulebook-channel">
    <div class="rulebook-head">
      <h2 class="settings-title" id="rulebook-channel">${channelName(told.channel)}</h2>
      ${told.edited_on ? html`<button class="button button-small" type="button" data-act="back" @click=${() => actions.asTheChannelSays(data)}>${t("rulebook-back")}</button>` : nothing}
    </div>
    <p class="rulebook-source">${told.source ? t("rulebook-source", { on: day(told.checked_on), source: told.source }) : t("rulebook-own-words")}</p>
    ${channelTable(told, draft, { change: () => change(draft), wrong: wrongWords })}
    ${channelTerms(told, draft, { change: () => change(draft), wrong: wrongWords, kept: form.kept, showKept: () => actions.showKept(told.channel) })}
  </section>`

/** @param {Data} data */
const asking = (data) => wordingPart(data.wordings, {
  words: form.words,
  wrong: wrongWords("text"),
  set: (language, text) => {
    form.words[language] = text
    draw()
  },
  keep: () => actions.keepWords(data),
  isChanged: isChanged(data),
})

/** @param {Data} data */
const listOf = ({ page, chosen }) => {
  const ofShop = page.channels.filter(({ is_of_shop }) => is_of_shop)
  const others = page.channels.filter(({ is_of_shop }) => !is_of_shop)
  const isOpen = form.showsOthers || !ofShop.length || others.some(({ channel }) => channel === chosen)
  return html`
    <nav class="rulebook-list" aria-label=${t("title-rulebook")}>
      ${ofShop.length ? html`<h2 class="card-title">${t("rulebook-of-shop")}</h2><ul>${ofShop.map((it) => listed(it, chosen))}</ul>` : nothing}
      <h2 class="card-title">${t("rulebook-asking")}</h2>
      <ul><li><a class="rulebook-item" href="#/rulebook?asking" aria-current=${chosen === ASKING ? "true" : nothing}><span>${t("rulebook-asking-item")}</span></a></li></ul>
      <details ?open=${isOpen} @toggle=${(/** @type {Event} */ event) => { form.showsOthers = /** @type {HTMLDetailsElement} */ (event.target).open }}>
        <summary class="card-title">${icon("right", "small")}${t("rulebook-others")}</summary>
        <ul>${others.map((it) => listed(it, chosen))}</ul>
      </details>
    </nav>`
}

/** @param {ChannelBook} book @param {string} chosen */
const listed = ({ channel, checked_on, edited_on, n_left_out }, chosen) => html`
  <li><a class="rulebook-item" href="#/rulebook?channel=${encodeURIComponent(channel)}" data-channel=${channel} aria-current=${channel === chosen ? "true" : nothing}>
    <span>${channelName(channel)}</span>
    <span class="none">${edited_on ? t("rulebook-edited", { on: day(edited_on) }) : checked_on ? t("rulebook-read", { on: day(checked_on) }) : t("rulebook-own-shop")}${n_left_out ? html`<br>${t("rulebook-n-left-out", { n: n_left_out })}` : nothing}</span>
  </a></li>`

/** The places of the list in the order in which they stand.
 * @param {Data} data @param {number} by */
const step = ({ page, chosen }, by) => {
  const ofShop = page.channels.filter(({ is_of_shop }) => is_of_shop).map(({ channel }) => channel)
  const others = page.channels.filter(({ is_of_shop }) => !is_of_shop).map(({ channel }) => channel)
  const places = [...ofShop, ASKING, ...others]
  const next = places[Math.max(0, Math.min(places.length - 1, places.indexOf(chosen) + by))]
  go(next === ASKING ? "#/rulebook?asking" : `#/rulebook?channel=${encodeURIComponent(next)}`)
}

/** @param {Data} data */
const saveStrip = (data) => html`
  <div class="strip import-strip">
    <button class="button button-first" type="button" data-act="save" aria-busy=${form.isSaving} @click=${() => actions.save(data)}>${t(form.isSaving ? "saving" : "save")}${key("Ctrl ↵")}</button>
    <button class="button button-quiet" type="button" @click=${actions.forget}>${t("as-it-was")}${key("Esc")}</button>
    <span class="rulebook-moves" data-part="moves" aria-live="polite" aria-busy=${seen.isLooking}>${movesWords()}</span>
  </div>`

/** What is known so far of what these rules would let through and hold back. */
const movesWords = () => {
  if (seen.isWrong) return t("preview-wrong")
  if (!seen.told) return t("preview-looking")
  const { n_new, n_gone, n_moved, n_other_way, n_people, next } = seen.told
  const other = n_moved + n_other_way
  const words = n_new || n_gone || other ? t("rulebook-moves", { fresh: n_new, gone: n_gone, other }) : t("rulebook-moves-nothing")
  return inARow(words, next === null ? "" : t("preview-so-far", { n: n_people }))
}
