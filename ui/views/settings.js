// Settings: the shop, how Regulars looks, and when it suggests to get in touch.
import { html, nothing } from "lit"
import { saveSettings, settings as readSettings } from "../api.js"
import { country, isTimeZone } from "../format.js"
import { COUNTRIES } from "../parts/countries.js"
import { choiceField, pick, textField } from "../parts/field.js"
import { icon } from "../parts/icon.js"
import { key } from "../parts/key.js"
import { LANGUAGES } from "../parts/languages.js"
import { draw, focusOn, go, isInField, leaveField, reload } from "../parts/screen.js"
import { codeOf, detailOf, tell, tellError } from "../parts/toast.js"
import { hasWords, t } from "../words.js"
import { calendarPart } from "./settings-calendar.js"

/** @import { Settings } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */

/** What stands in the fields, saved or not, and what the core said of it. */
const form = {
  /** @type {Settings | null} */
  saved: null,
  /** @type {Settings | null} */
  draft: null,
  /** The field that is wrong, by the name that the core uses, such as `gap_days`. */
  wrong: "",
  isSaving: false,
}

export const load = async () => {
  const fresh = await readSettings()
  const isTouched = isChanged()
  form.saved = fresh
  if (!isTouched || !form.draft) form.draft = structuredClone(fresh)
  else Object.assign(form.draft, look(fresh))
  return {}
}

export const page = () => {
  const draft = /** @type {Settings} */ (form.draft)
  return html`
    <header class="page-head">
      <div class="page-head-words"><h1 class="page-title">${t("title-settings")}</h1><p class="page-lead">${t("settings-lead")}</p></div>
    </header>
    <div class="page-body">
      <form class="settings" novalidate @submit=${submitted}>
        ${shopPart(draft)}
        ${lookPart(draft)}
        ${rulesPart()}
        ${calendarPart()}
      </form>
    </div>
    ${isChanged() ? saveStrip() : nothing}`
}

/** @returns {KeyAct[]} */
export const keys = () => [
  { keys: ["Ctrl+Enter", "Ctrl+s"], words: "save", act: () => actions.save(), whileTyping: true },
  { keys: ["Escape"], words: "as-it-was", act: () => (isInField() ? leaveField() : actions.forget()), whileTyping: true },
  { keys: ["c"], words: "title-cadence", act: () => go("#/cadence") },
  { keys: ["r"], words: "title-rulebook", act: () => go("#/rulebook") },
  { keys: ["s"], words: "title-scripts", act: () => go("#/scripts") },
]

export const actions = {
  save: async () => {
    if (!form.draft || form.isSaving || !isChanged()) return
    form.wrong = isTimeZone(form.draft.time_zone) ? "" : "time_zone"
    if (form.wrong) return draw()
    form.isSaving = true
    draw()
    try {
      form.saved = await saveSettings(form.draft)
      form.draft = structuredClone(form.saved)
      tell({ words: t("saved") })
    } catch (error) {
      refused(error)
    }
    form.isSaving = false
    await reload()
  },

  forget: () => {
    if (form.saved) form.draft = structuredClone(form.saved)
    form.wrong = ""
    draw()
  },

  /** Language, theme and text size show at once; the rest of the draft stays a draft.
   * @param {Partial<Settings>} change */
  dress: async (change) => {
    if (!form.saved || !form.draft) return
    try {
      form.saved = await saveSettings({ ...form.saved, ...change })
      Object.assign(form.draft, look(form.saved))
      await reload()
    } catch (error) {
      tellError(error)
    }
  },
}

/** @param {Settings} settings */
const look = ({ language, theme, text_size }) => ({ language, theme, text_size })

const isChanged = () => JSON.stringify(form.saved) !== JSON.stringify(form.draft)

/** @param {unknown} error */
const refused = (error) => {
  if (codeOf(error) !== "invalid") return tellError(error)
  form.wrong = detailOf(error).split(":")[0].trim()
  if (!document.querySelector(`[data-field="${CSS.escape(form.wrong)}"]`)) tellError(error)
  else focusOn(`[data-field="${CSS.escape(form.wrong)}"] input, [data-field="${CSS.escape(form.wrong)}"] select`)
}

/** The sentence under a field that the core refused.
 * @param {string} name */
const wrongWords = (name) => {
  if (form.wrong !== name) return ""
  const key = `wrong-${name}`
  return hasWords(key) ? t(key) : t("wrong-number")
}

/** @param {Partial<Settings>} change */
const change = (change) => {
  Object.assign(/** @type {Settings} */ (form.draft), change)
  draw()
}

/** @param {Settings} draft */
const shopPart = (draft) => html`
  <section class="settings-part" aria-labelledby="settings-shop">
    ${partHead("settings-shop", t("settings-shop"), t("settings-shop-words"))}
    <div class="settings-fields">
      ${text("shop_name", draft.shop_name, "hint-shop-name")}
      ${text("caller_name", draft.caller_name, "hint-caller-name")}
      ${text("email", draft.email, "hint-shop-email")}
      ${text("phone", draft.phone, "hint-shop-phone")}
      ${choice("country", draft.country, countries(), "hint-country")}
      ${choice("currency", draft.currency, currencies(draft.currency), "hint-currency")}
      ${text("time_zone", draft.time_zone, "hint-time-zone", "time-zones")}
      <datalist id="time-zones">${Intl.supportedValuesOf("timeZone").map((zone) => html`<option value=${zone}></option>`)}</datalist>
      ${choice("paper", draft.paper, [["a4", t("paper-a4-long")], ["letter", t("paper-letter-long")]], "hint-paper")}
    </div>
  </section>`

/** @param {Settings} draft */
const lookPart = (draft) => html`
  <section class="settings-part" aria-labelledby="settings-look">
    ${partHead("settings-look", t("settings-look"), t("settings-look-words"))}
    <div class="settings-picks">
      ${pick({ name: "language", legend: t("language"), value: draft.language, choices: LANGUAGES, set: (language) => actions.dress({ language }) })}
      ${pick({ name: "theme", legend: t("theme"), value: draft.theme, choices: ["system", "light", "dark"].map((name) => [name, t(`theme-${name}`)]), set: (theme) => actions.dress({ theme }) })}
      ${pick({ name: "text_size", legend: t("text-size"), value: draft.text_size, choices: ["normal", "large", "larger", "double"].map((name) => [name, t(`text-size-${name}`)]), set: (text_size) => actions.dress({ text_size }) })}
    </div>
  </section>`

/** What is decided on pages of its own. */
const rulesPart = () => html`
  <section class="settings-part" aria-labelledby="settings-rules">
    ${partHead("settings-rules", t("settings-cadence"), t("settings-rules-words"))}
    <div class="settings-links">
      <a class="button" href="#/cadence" data-act="cadence">${icon("clock", "small")}${t("title-cadence")}${key("C")}</a>
      <a class="button" href="#/rulebook" data-act="rulebook">${icon("lock", "small")}${t("title-rulebook")}${key("R")}</a>
      <a class="button" href="#/scripts" data-act="scripts">${icon("chat", "small")}${t("title-scripts")}${key("S")}</a>
    </div>
  </section>`

/** @param {string} id @param {string} title @param {string} words */
const partHead = (id, title, words) => html`<div class="settings-words"><h2 class="settings-title" id=${id}>${title}</h2><p>${words}</p></div>`

/** @param {"shop_name" | "caller_name" | "email" | "phone" | "time_zone"} name @param {string} value @param {string} hint @param {string} [list] */
const text = (name, value, hint, list) =>
  textField({ name, label: t(`setting-${name.replaceAll("_", "-")}`), value, hint: t(hint), list, wrong: wrongWords(name), set: (value) => change({ [name]: value }) })

/** @param {"country" | "currency" | "paper"} name @param {string} value @param {[string, string][]} choices @param {string} hint */
const choice = (name, value, choices, hint) =>
  choiceField({ name, label: t(`setting-${name}`), value, choices, hint: t(hint), wrong: wrongWords(name), set: (value) => change({ [name]: value }) })

/** @returns {[string, string][]} */
const countries = () => {
  /** @type {[string, string][]} */
  const named = COUNTRIES.map((code) => [code, country(code)])
  return [["", t("no-country")], ...named.sort(([, one], [, other]) => one.localeCompare(other, document.documentElement.lang))]
}

/** @param {string} current @returns {[string, string][]} */
const currencies = (current) => {
  const codes = Intl.supportedValuesOf("currency")
  const names = new Intl.DisplayNames(document.documentElement.lang, { type: "currency" })
  return [...new Set([current, ...COMMON, ...codes])].map((code) => [code, `${code} ${names.of(code) ?? ""}`])
}

const COMMON = ["EUR", "USD", "GBP", "CNY", "HKD", "TWD", "JPY", "CAD", "AUD", "CHF"]

const saveStrip = () => html`
  <div class="strip import-strip">
    <button class="button button-first" type="button" data-act="save" aria-busy=${form.isSaving} @click=${actions.save}>${t(form.isSaving ? "saving" : "save")}${key("Ctrl ↵")}</button>
    <button class="button button-quiet" type="button" @click=${actions.forget}>${t("as-it-was")}${key("Esc")}</button>
  </div>`

/** @param {SubmitEvent} event */
const submitted = (event) => {
  event.preventDefault()
  actions.save()
}
