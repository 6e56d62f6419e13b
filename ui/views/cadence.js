// The follow-up plan: when Regulars suggests to get in touch, as sentences that can be changed, with what a change moves.
import { html, nothing } from "lit"
import { cadenceVersions, choosePapers, readHolidays, saveSettings, settings as readSettings } from "../api.js"
import { fullDay, list } from "../format.js"
import { days, often, transit } from "../parts/cadence-days.js"
import { kindRows } from "../parts/cadence-kinds.js"
import { ownRows } from "../parts/cadence-own.js"
import { fieldSays } from "../parts/cadence-words.js"
import { icon } from "../parts/icon.js"
import { key } from "../parts/key.js"
import { draw, focusOn, go, isInField, leaveField, reload } from "../parts/screen.js"
import { codeOf, detailOf, tell, tellError } from "../parts/toast.js"
import { hasWords, t } from "../words.js"
import { lookAt, previewPart } from "./cadence-preview.js"

/** @import { Cadence, CadenceVersion, Settings, ShopStatus } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */

/** What stands in the fields, saved or not, and what the core said of it. */
const form = {
  /** @type {Settings | null} */
  saved: null,
  /** @type {Cadence | null} */
  draft: null,
  /** The field that is wrong, by the name that the core uses, such as `gap_days`. */
  wrong: "",
  isSaving: false,
  /** The kind whose fields are open. */
  open: "",
  /** @type {import("../generated/types.d.ts").HolidaysRead | null} */
  read: null,
}

/** @param {unknown} _place @param {ShopStatus} status */
export const load = async (_place, { channels }) => {
  const [fresh, versions] = await Promise.all([readSettings(), cadenceVersions()])
  const isTouched = isChanged()
  form.saved = fresh
  if (!isTouched || !form.draft) form.draft = structuredClone(fresh.cadence)
  return { versions, channels: [...new Set([...channels.map(({ channel }) => channel), ...Object.keys(fresh.cadence.transit)])] }
}

/** @param {{ versions: CadenceVersion[], channels: string[] }} data */
export const page = ({ versions, channels }) => {
  const draft = /** @type {Cadence} */ (form.draft)
  lookAt(isChanged() ? draft : null)
  return html`
    <header class="page-head">
      <div class="page-head-words"><h1 class="page-title">${t("title-cadence")}</h1><p class="page-lead">${t("settings-cadence-words")}</p></div>
      <div class="page-actions"><a class="button" href="#/settings">${icon("left", "small")}${t("place-settings")}${key("Esc")}</a></div>
    </header>
    <div class="page-body cadence-columns">
      <form class="cadence-form" novalidate @submit=${submitted}>
        ${part("kinds", t("cadence-kinds"), t("cadence-kinds-words"), kindRows(draft, acts))}
        ${part("own", t("cadence-own"), t("cadence-own-words"), ownRows(draft, acts))}
        ${part("often", t("cadence-often"), t("settings-rhythm-words"), often(draft, acts))}
        ${part("days", t("cadence-days"), t("hint-closed-weekdays"), days(draft, { ...acts, fromFile: () => actions.fromFile(), read: form.read }))}
        ${part("transit", t("cadence-transit"), t("cadence-transit-words"), transit(draft, channels, acts))}
        ${part("versions", t("cadence-versions"), t("cadence-versions-words"), versionList(versions))}
      </form>
      ${previewPart(draft)}
    </div>
    ${isChanged() ? saveStrip() : nothing}`
}

/** @returns {KeyAct[]} */
export const keys = () => [
  { keys: ["Ctrl+Enter", "Ctrl+s"], words: "save", act: () => actions.save(), whileTyping: true },
  { keys: ["Escape"], words: isChanged() ? "as-it-was" : "place-settings", act: () => actions.back(), whileTyping: true },
]

export const lands = () => "[data-kind='thank_you'] [data-act='open']"

export const actions = {
  save: async () => {
    if (!form.saved || !form.draft || form.isSaving || !isChanged()) return
    form.wrong = ""
    form.isSaving = true
    draw()
    try {
      form.saved = await saveSettings({ ...form.saved, cadence: form.draft })
      Object.assign(form, { draft: structuredClone(form.saved.cadence), open: "", read: null })
      tell({ words: t("saved") })
    } catch (error) {
      refused(error)
    }
    form.isSaving = false
    await reload()
  },

  /** Out of the field first, then back to what is kept, then to Settings. */
  back: () => {
    if (isInField()) return leaveField()
    return isChanged() ? actions.forget() : go("#/settings")
  },

  forget: () => {
    Object.assign(form, { draft: structuredClone(form.saved?.cadence ?? null), wrong: "", read: null })
    draw()
  },

  /** Holidays that are there already are not taken twice. */
  fromFile: async () => {
    try {
      const [path] = await choosePapers()
      if (!path || !form.draft) return
      form.read = await readHolidays(path)
      const known = new Set(form.draft.holidays.map((holiday) => JSON.stringify([holiday.from, holiday.to])))
      const fresh = form.read.holidays.filter((holiday) => !known.has(JSON.stringify([holiday.from, holiday.to])))
      change({ holidays: [...form.draft.holidays, ...fresh] })
    } catch (error) {
      tellError(error)
    }
  },
}

const isChanged = () => JSON.stringify(form.saved?.cadence) !== JSON.stringify(form.draft ?? undefined)

/** @param {unknown} error */
const refused = (error) => {
  if (codeOf(error) !== "invalid") return tellError(error)
  form.wrong = detailOf(error).split(":")[0].trim()
  const field = `[data-field="${CSS.escape(form.wrong)}"]`
  if (document.querySelector(field)) focusOn(`${field} input, ${field} select, ${field} button`)
  else tell({ words: wrongWords(form.wrong), wrong: true })
}

/** The sentence under a field that the core refused.
 * @param {string} name */
const wrongWords = (name) => {
  if (form.wrong !== name) return ""
  const key = `wrong-${name}`
  return hasWords(key) ? t(key) : t("wrong-number")
}

/** @param {Partial<Cadence>} part */
const change = (part) => {
  Object.assign(/** @type {Cadence} */ (form.draft), part)
  draw()
}

const acts = {
  change,
  wrong: wrongWords,
  /** @param {string} kind */
  isOpen: (kind) => form.open === kind,
  /** @param {string} kind */
  toggle: (kind) => {
    form.open = form.open === kind ? "" : kind
    draw()
  },
}

/** @param {string} id @param {string} title @param {string} words @param {unknown} body */
const part = (id, title, words, body) => html`
  <section class="cadence-part" aria-labelledby="cadence-${id}">
    <div class="cadence-part-words"><h2 class="settings-title" id="cadence-${id}">${title}</h2><p>${words}</p></div>
    ${body}
  </section>`

/** @param {CadenceVersion[]} versions */
const versionList = (versions) =>
  versions.length
    ? html`<ol class="versions">${versions.map(({ on, changed }) => html`<li><time datetime=${on}>${fullDay(on)}</time><span>${list(changed.map(fieldSays))}</span></li>`)}</ol>`
    : html`<p class="kinds-none">${t("cadence-versions-none")}</p>`

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
