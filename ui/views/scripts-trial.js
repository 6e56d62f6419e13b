// A script tried on real customers while it is written: what three of them would hear, and who gets a gap.
import { html, nothing } from "lit"
import { checkScript } from "../api.js"
import { icon } from "../parts/icon.js"
import { key } from "../parts/key.js"
import { name } from "../parts/name.js"
import { draw } from "../parts/screen.js"
import { fieldWords, scriptSaid, scriptWritten } from "../parts/script.js"
import { placeOf } from "../parts/script-text.js"
import { tellError } from "../parts/toast.js"
import { t } from "../words.js"

/** @import { CheckScript, ScriptChecked, ScriptFlaw, ScriptLack, ScriptPreview } from "../generated/types.d.ts" */

const AFTER_MS = 300

/** @type {{ checked: ScriptChecked | null, pick: string, isHearing: boolean }} */
const heard = { checked: null, pick: "newest", isHearing: false }
/** @type {CheckScript | null} */
let next = null
let timer = 0
let isRunning = false

/** @param {CheckScript} text */
export const trial = (text) => {
  next = text
  heard.isHearing = true
  clearTimeout(timer)
  timer = window.setTimeout(run, heard.checked ? AFTER_MS : 0)
}

/** What has to be put right before it can be kept. @returns {ScriptFlaw[]} */
trial.flaws = () => heard.checked?.flaws ?? []

export const forgetTrial = () => {
  clearTimeout(timer)
  next = null
  Object.assign(heard, { checked: null, isHearing: false })
}

/** Tries what was asked last; what is asked meanwhile comes after. */
const run = async () => {
  if (isRunning || !next) return
  const text = next
  next = null
  isRunning = true
  try {
    const checked = await checkScript(text)
    if (!next) Object.assign(heard, { checked, isHearing: false })
  } catch (error) {
    heard.isHearing = false
    tellError(error)
  }
  isRunning = false
  if (next) return run()
  draw()
}

/** The next of the three. */
export const nextPick = () => {
  const previews = heard.checked?.previews ?? []
  if (!previews.length) return
  const at = previews.findIndex(({ pick }) => pick === shown()?.pick)
  heard.pick = previews[(at + 1) % previews.length].pick
  draw()
}

/** @returns {ScriptPreview | undefined} */
const shown = () => {
  const previews = heard.checked?.previews ?? []
  return previews.find(({ pick }) => pick === heard.pick) ?? previews[0]
}

/** @param {string} text as it is written now, for the places of gaps */
export const trialPart = (text) => html`
  ${lacking(text)}
  <section class="aside-part script-trial" aria-labelledby="script-hears" aria-live="polite" aria-busy=${heard.isHearing} data-part="trial">
    <div class="script-trial-head"><h2 class="card-title" id="script-hears">${t("script-hears")}</h2>${key("Alt N")}</div>
    ${inside()}
  </section>`

const inside = () => {
  const { checked } = heard
  if (!checked) return html`<p class="none">${t("mapping-hearing")}</p>`
  if (checked.flaws.length) return html`<p class="none">${t("script-not-before-right")}</p>`
  const one = shown()
  if (!one) return html`<p class="none">${t("script-no-preview")}</p>`
  return html`
    <div class="script-picks" role="group" aria-label=${t("script-hears")}>
      ${checked.previews.map(({ pick }) => html`<button class="chip" type="button" aria-pressed=${pick === one.pick} @click=${() => { heard.pick = pick; draw() }}>${t(`script-pick-${pick}`)}</button>`)}
    </div>
    <p class="script-who"><a href="#/customers/${one.customer_id}">${one.customer_name ? name(one.customer_name) : t("change-nobody")}</a>${one.script.is_in_other_language ? html` <span class="badge badge-care">${t("script-other-language", { language: languageWords(one.script.their_language) })}</span>` : nothing}</p>
    ${scriptSaid(one.script)}
    ${one.script.sections.some(({ section }) => section === "message") ? html`<h3 class="part-title">${t("script-section-message")}</h3>${scriptWritten(one.script)}` : nothing}`
}

/** In the language of the screen. @param {string} tag */
const languageWords = (tag) => new Intl.DisplayNames(document.documentElement.lang, { type: "language" }).of(tag) ?? tag

/** @param {string} text */
const lacking = (text) => {
  const { checked } = heard
  if (!checked || checked.flaws.length || !checked.n_looked_at) return nothing
  if (!checked.lacking.length) return html`<p class="script-whole">${icon("check", "small")}${t("script-lack-all", { n: checked.n_looked_at })}</p>`
  return html`<ul class="script-lacks" data-part="lacking">${checked.lacking.map((it) => lack(it, text, checked.n_looked_at))}</ul>`
}

/** @param {ScriptLack} it @param {string} text @param {number} of */
const lack = ({ field, line, n, customers }, text, of) => {
  const place = placeOf(text, line)
  return html`
    <li class="script-lack">
      <p class="script-lack-words">${icon("alert", "small")}<span>${t("script-lack", { n, of, field: fieldWords(field) })}</span></p>
      <p class="field-hint">${t(`script-section-${place.section}`)}, ${t("script-lack-line", { line: place.line })}. ${t("script-lack-words", { example: `{${field}|${t("script-fallback")}}` })}</p>
      <p class="script-lack-who">${customers.map(({ id, name: called }) => html`<a href="#/customers/${id}">${called ? name(called) : t("change-nobody")}</a>`)}</p>
    </li>`
}
