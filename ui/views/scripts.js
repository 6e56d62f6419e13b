// What the merchant says: the words of each follow-up, and beside them what three customers would hear.
import { html, nothing } from "lit"
import { live } from "lit/directives/live.js"
import { saveScript, script } from "../api.js"
import { icon } from "../parts/icon.js"
import { key } from "../parts/key.js"
import { LANGUAGES } from "../parts/languages.js"
import { draw, focusOn, go, isInField, leave, leaveField } from "../parts/screen.js"
import { fieldWords } from "../parts/script.js"
import { joined, parted, placeOf, rowsFor, SECTIONS, withField } from "../parts/script-text.js"
import { codeOf, tellError } from "../parts/toast.js"
import { day } from "../format.js"
import { t } from "../words.js"
import { byHand } from "./changes.js"
import { forgetTrial, nextPick, trial, trialPart } from "./scripts-trial.js"

/** @import { ScriptFlaw, ScriptPage } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */

/** The script in hand. `parts` are as they are written, `saved` as they are kept.
 * `call` is the round of calls from which it was opened, if it was.
 * @type {{ of: string, call: string, page: ScriptPage | null, parts: Record<string, string>, saved: string, at: string, wrongLanguage: string, newLanguage: string, isAll: boolean, isSaving: boolean }} */
const form = { of: "", call: "", page: null, parts: {}, saved: "", at: "open", wrongLanguage: "", newLanguage: "", isAll: false, isSaving: false }

/** @param {{ query: URLSearchParams }} place */
export const load = async ({ query }) => {
  const of = query.toString()
  form.call = query.get("call") ?? ""
  if (of === form.of && form.page && isChanged()) return {}
  take(await script({ kind: query.get("kind") ?? undefined, language: query.get("language") ?? undefined }), of)
  return {}
}

/** @param {ScriptPage} page @param {string} of */
const take = (page, of) => {
  const parts = parted(page.text)
  Object.assign(form, { of, page, parts, saved: joined(parts), at: "open", wrongLanguage: "", newLanguage: "", isSaving: false })
  forgetTrial()
  hear()
}

const isChanged = () => joined(form.parts) !== form.saved

/** What three customers would hear, a moment after the last letter. */
const hear = () => {
  const { kind, language } = /** @type {ScriptPage} */ (form.page)
  trial({ kind, language, text: joined(form.parts) })
}

export const page = () => {
  const shown = /** @type {ScriptPage} */ (form.page)
  return html`
    <header class="page-head">
      <div class="page-head-words">
        <h1 class="page-title">${t("title-scripts")}</h1>
        <p class="page-lead">${t("script-lead")}</p>
      </div>
      <div class="page-actions"><a class="button" href="#/products">${t("title-products")}</a></div>
    </header>
    <div class="page-body">
      <div class="columns columns-scripts">
        <div class="column script-write" data-part="script">
          ${kinds(shown)}
          ${languages(shown)}
          ${fieldChips(shown)}
          ${SECTIONS.map((section) => sectionField(section))}
          ${versions(shown)}
        </div>
        <aside class="column column-aside script-aside" aria-label=${t("script-hears")}>${trialPart(joined(form.parts))}</aside>
      </div>
    </div>
    ${strip(shown)}`
}

/** @returns {KeyAct[]} */
export const keys = () => [
  { keys: ["Ctrl+Enter", "Ctrl+s"], words: "script-save", act: () => actions.save(), whileTyping: true, once: true },
  { keys: ["Alt+n"], words: "script-next-pick", act: () => nextPick(), whileTyping: true },
  { keys: ["Alt+k"], words: "script-next-kind", act: () => actions.nextKind(), whileTyping: true },
  { keys: ["e"], words: "script-write", act: () => focusOn(`#script-${form.at}`) },
  { keys: ["Escape"], words: isChanged() ? "script-back" : leavesTo(), act: () => (isInField() ? leaveField() : actions.back()), whileTyping: true },
]

export const actions = {
  /** @param {string} section @param {string} text */
  write: (section, text) => {
    form.parts[section] = text
    draw()
    hear()
  },

  /** Puts a field where the writer stands; what is said without it is chosen, to be written over.
   * @param {string} field */
  put: (field) => {
    const box = /** @type {HTMLTextAreaElement | null} */ (document.querySelector(`#script-${form.at}`))
    const text = form.parts[form.at]
    const put = withField(text, box?.selectionStart ?? text.length, box?.selectionEnd ?? text.length, field, t("script-fallback"))
    actions.write(form.at, put.text)
    focusOn(`#script-${form.at}`)
    box?.setSelectionRange(put.from, put.until)
  },

  all: () => {
    form.isAll = true
    draw()
  },

  save: async () => {
    const { page } = form
    if (!page || form.isSaving || !isChanged() || trial.flaws().length) return
    form.isSaving = true
    draw()
    const text = joined(form.parts)
    await byHand(async () => {
      const done = await saveScript({ kind: page.kind, language: page.language, text })
      form.saved = text
      return done
    })
    form.isSaving = false
    draw()
  },

  /** An earlier text; it is kept only when it is saved.
   * @param {string} text */
  takeBack: (text) => {
    form.parts = parted(text)
    draw()
    hear()
    focusOn("#script-open")
  },

  back: () => {
    if (!isChanged()) return form.call ? go(`#/call?${form.call}`) : leave()
    form.parts = parted(form.saved)
    draw()
    hear()
  },

  nextKind: () => {
    const { kinds, kind } = /** @type {ScriptPage} */ (form.page)
    const at = kinds.findIndex((it) => it.kind === kind)
    open({ kind: kinds[(at + 1) % kinds.length].kind })
  },

  addLanguage: async () => {
    const { kind } = /** @type {ScriptPage} */ (form.page)
    const text = form.newLanguage.trim()
    if (!text) return
    try {
      open({ language: (await script({ kind, language: text })).language })
    } catch (error) {
      if (codeOf(error) !== "invalid") return tellError(error)
      form.wrongLanguage = text
      draw()
      focusOn("#new-language")
    }
  },
}

/** @param {{ kind?: string, language?: string }} other */
const open = (other) => {
  const { kind, language } = { .../** @type {ScriptPage} */ (form.page), ...other }
  go(`#/scripts?${new URLSearchParams({ kind, language, ...(form.call ? { call: form.call } : {}) })}`)
}

/** Whoever came from a talk goes on with it. */
const leavesTo = () => (form.call ? "script-to-call" : "not-now")

/** @param {ScriptPage} page */
const kinds = ({ kinds, kind: here }) => html`
  <nav class="script-choice" aria-label=${t("script-kinds")}>
    ${kinds.map(({ kind, name, is_changed }) => html`
      <button class="chip" type="button" aria-current=${kind === here ? "true" : nothing} @click=${() => open({ kind })}>
        <bdi>${name ?? t(`kind-${kind}`)}</bdi>${is_changed ? icon("pen", "small") : nothing}
      </button>`)}
    ${key("Alt K")}
  </nav>`

/** @param {ScriptPage} page */
const languages = ({ languages, language: here }) => html`
  <div class="script-choice script-languages" role="group" aria-label=${t("script-languages")}>
    ${languages.map((language) => html`<button class="chip" type="button" aria-current=${language === here ? "true" : nothing} @click=${() => open({ language })}><span lang=${language}>${languageName(language)}</span></button>`)}
    <span class="script-add">
      <input class="field-box" id="new-language" maxlength="40" aria-label=${t("script-language-other")} placeholder=${t("script-language-other")} .value=${live(form.newLanguage)} aria-invalid=${form.wrongLanguage ? "true" : nothing} aria-describedby=${form.wrongLanguage ? "new-language-wrong" : nothing}
        @input=${(/** @type {InputEvent} */ { target }) => { form.newLanguage = /** @type {HTMLInputElement} */ (target).value; form.wrongLanguage = "" }}
        @keydown=${(/** @type {KeyboardEvent} */ event) => { if (event.key === "Enter" && !event.ctrlKey) actions.addLanguage() }}>
      <button class="button button-small" type="button" @click=${actions.addLanguage}>${t("script-language-add")}</button>
    </span>
    ${form.wrongLanguage ? html`<span class="field-wrong" id="new-language-wrong">${icon("alert", "small")}<span>${t("script-language-wrong", { text: form.wrongLanguage })}</span></span>` : nothing}
  </div>`

/** In itself, as whoever speaks it calls it.
 * @param {string} tag */
const languageName = (tag) => LANGUAGES.find(([known]) => known === tag)?.[1] ?? new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag

/** @param {string} section */
const sectionField = (section) => {
  const text = form.parts[section]
  const wrong = flawsIn(section)
  const hint = section === "message" ? `script-${section}-hint` : ""
  return html`
    <div class="field script-section" data-section=${section}>
      <label class="field-name" for="script-${section}">${t(`script-section-${section}`)}</label>
      <textarea class="field-box script-box" id="script-${section}" lang=${form.page?.language ?? nothing} rows=${rowsFor(text)} .value=${live(text)} aria-invalid=${wrong.length ? "true" : nothing}
        aria-describedby=${[hint && `${hint}-of`, wrong.length ? `script-${section}-wrong` : ""].filter(Boolean).join(" ") || nothing}
        @focus=${() => { form.at = section }} @input=${(/** @type {InputEvent} */ { target }) => actions.write(section, /** @type {HTMLTextAreaElement} */ (target).value)}></textarea>
      ${hint ? html`<span class="field-hint" id="${hint}-of">${t(hint)}</span>` : nothing}
      ${wrong.length ? html`<div id="script-${section}-wrong">${wrong.map((words) => html`<p class="field-wrong">${icon("alert", "small")}<span>${words}</span></p>`)}</div>` : nothing}
    </div>`
}

/** @param {string} section */
const flawsIn = (section) => {
  const text = joined(form.parts)
  return trial.flaws().map((flaw) => ({ flaw, place: placeOf(text, flaw.line) })).filter(({ place }) => place.section === section)
    .map(({ flaw, place }) => flawWords(flaw, place.line))
}

/** @param {ScriptFlaw} flaw @param {number} line */
const flawWords = ({ code, word }, line) => t(`script-flaw-${code}`, { line, word: word ?? "" })

/** The fields that most scripts name; the others come with one press.
 * @param {ScriptPage} page */
const fieldChips = ({ fields }) => html`
  <div class="script-fields" role="group" aria-label=${t("script-fields")}>
    <span class="field-name">${t("script-fields")}</span>
    ${(form.isAll ? fields : fields.filter((field) => USUAL.includes(field))).map((field) => html`<button class="chip script-chip" type="button" title=${`{${field}}`} @mousedown=${stayInText} @click=${() => actions.put(field)}>${fieldWords(field)}</button>`)}
    ${form.isAll ? nothing : html`<button class="link-button" type="button" data-act="all-fields" @click=${actions.all}>${t("script-fields-all")}</button>`}
    <p class="field-hint script-fields-words">${t("script-fields-words", { example: `{name|${t("script-fallback")}}` })}</p>
  </div>`

const USUAL = ["greeting", "name", "last_order.first_item", "suggestion", "shop_name", "owner_name"]

/** The text keeps the focus, and with it the place where the field is to stand.
 * @param {Event} event */
const stayInText = (event) => event.preventDefault()

/** @param {ScriptPage} page */
const versions = ({ versions, original, is_original }) => {
  const earlier = versions.slice(1)
  return html`
    <section class="script-versions">
      ${original && joined(form.parts) !== joined(parted(original))
        ? html`<button class="link-button" type="button" data-act="original" @click=${() => actions.takeBack(original)}>${icon("undo", "small")}${t("script-original")}</button>`
        : is_original && original ? html`<p class="field-hint">${t("script-is-original")}</p>` : nothing}
      ${earlier.length ? html`
        <details class="script-earlier">
          <summary>${t("script-versions")}</summary>
          <ul class="know-list">${earlier.map(({ text, since_on }) => html`
            <li><span>${day(since_on)}</span> <span class="script-earlier-text">${text === null ? t("script-version-original") : parted(text).open}</span>
              <button class="link-button" type="button" @click=${() => actions.takeBack(text ?? original ?? "")}>${t("script-version-take")}</button></li>`)}</ul>
        </details>` : nothing}
    </section>`
}

/** @param {ScriptPage} page */
const strip = (page) => html`
  <div class="strip import-strip">
    <button class="button button-first" type="button" data-act="save" ?disabled=${!isChanged() || trial.flaws().length > 0} aria-busy=${form.isSaving} @click=${actions.save}>${t("script-save")}${key("Ctrl ↵")}</button>
    <button class="button button-quiet" type="button" @click=${actions.back}>${t(isChanged() ? "script-back" : leavesTo())}${key("Esc")}</button>
    <span class="strip-item push none">${page.kinds.find(({ kind }) => kind === page.kind)?.name ?? t(`kind-${page.kind}`)}</span>
  </div>`
