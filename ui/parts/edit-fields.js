// The fields of a customer to fill in: those that hold something, the others behind "More", each with its history.
import { html, nothing } from "lit"
import { live } from "lit/directives/live.js"
import { day, dayOfYear } from "../format.js"
import { hasWords, t } from "../words.js"
import { choiceField, field, textField } from "./field.js"
import { fieldName } from "./field-names.js"
import { icon } from "./icon.js"
import { key } from "./key.js"

/** @import { FieldVersion, OwnField } from "../generated/types.d.ts" */

/** Everything that can be typed of a customer, the names first. */
const ORDER = ["name", "latin_name", "say_as", "title", "family_name", "formality", "city", "country", "birthday", "occupation", "interests", "medium", "hours", "time_zone", "language", "source", "checked_on", "standing", "standing_note"]
const MEDIA = ["phone", "email", "message", "post"]
const FORMALITIES = ["formal", "familiar"]
const STANDINGS = ["very_good", "good", "fair", "poor", "new"]
const LONG = ["interests", "source", "standing_note"]

/**
 * @typedef {object} Editing
 * @property {Record<string, string>} typed what is being typed, by field
 * @property {Record<string, string>} stands what the card says, by field
 * @property {Record<string, string>} wrong why a text cannot be kept, by field
 * @property {boolean} isMore
 * @property {OwnField[]} own
 * @property {{ field: string, versions: FieldVersion[] } | null} history the field whose history stands open
 * @property {unknown} ownForm what makes and changes fields of the merchant's own
 */

/**
 * @typedef {object} EditActs
 * @property {(name: string, text: string) => void} type
 * @property {(name: string) => void} check
 * @property {(name: string) => void} history
 * @property {(name: string, value: string | null) => void} putBack
 * @property {() => void} today
 * @property {() => void} more
 * @property {() => void} save
 * @property {() => void} close
 */

/** @param {Editing} editing @param {EditActs} acts */
export const editFields = (editing, acts) => {
  const known = [...ORDER, ...editing.own.filter(({ id, is_retired }) => !is_retired || editing.stands[`own.${id}`]).map(({ id }) => `own.${id}`)]
  const isFilled = (/** @type {string} */ name) => name === "name" || Boolean(editing.stands[name]) || name in editing.typed
  const shown = editing.isMore ? known : known.filter(isFilled)
  return html`
    <form class="edit-form" aria-label=${t("edit-customer")} @submit=${(/** @type {SubmitEvent} */ event) => {
      event.preventDefault()
      acts.save()
    }}>
      <div class="edit-fields">${shown.map((name) => edited(name, editing, acts))}</div>
      ${editing.isMore ? editing.ownForm : html`<button class="link-button edit-more" type="button" @click=${acts.more}>${t("edit-more")}</button>`}
      <div class="cluster">
        <button class="button button-small" type="submit" data-act="save-fields">${t("save")}${key("Ctrl ↵")}</button>
        <button class="button button-quiet button-small" type="button" @click=${acts.close}>${t("edit-leave")}${key("Esc")}</button>
      </div>
    </form>`
}

/** @param {string} name @param {Editing} editing @param {EditActs} acts */
const edited = (name, editing, acts) => html`
  <div class="edit-field ${LONG.includes(name) ? "edit-field-wide" : ""}">
    ${box(name, editing, acts)}
    ${editing.stands[name] || editing.history?.field === name
      ? html`<button class="button button-quiet button-icon edit-history" type="button" aria-expanded=${editing.history?.field === name} aria-label=${t("field-history", { field: fieldName(name, editing.own) })} title=${t("field-history", { field: fieldName(name, editing.own) })} @click=${() => acts.history(name)}>${icon("clock", "small")}</button>`
      : nothing}
    ${editing.history?.field === name ? history(name, editing, acts) : nothing}
  </div>`

/** @param {string} name @param {Editing} editing @param {EditActs} acts */
const box = (name, editing, acts) => {
  const value = editing.typed[name] ?? editing.stands[name] ?? ""
  const own = editing.own.find(({ id }) => name === `own.${id}`)
  const it = {
    name: `edit-${name.replace(".", "-")}`, label: fieldName(name, editing.own), value, hint: hintOf(name, own),
    wrong: editing.wrong[name] && wrongWords(editing.wrong[name], value), set: (/** @type {string} */ text) => acts.type(name, text),
  }
  const choices = choicesOf(name, own)
  if (choices) return choiceField({ ...it, choices })
  if (LONG.includes(name)) return longField(it)
  if (name === "checked_on") return html`${textField(it)}<button class="link-button edit-today" type="button" @click=${acts.today}>${t("checked-today")}</button>`
  return html`<div @change=${() => acts.check(name)}>${textField(it)}</div>`
}

/** @param {string} name @param {OwnField | undefined} own @returns {[string, string][] | null} */
const choicesOf = (name, own) => {
  const none = /** @type {[string, string]} */ (["", t(name === "standing" ? "standing-computed" : "no-choice")])
  if (name === "medium") return [none, ...MEDIA.map((it) => /** @type {[string, string]} */ ([it, t(`medium-${it}`)]))]
  if (name === "formality") return [none, ...FORMALITIES.map((it) => /** @type {[string, string]} */ ([it, t(`formality-${it}`)]))]
  if (name === "standing") return [none, ...STANDINGS.map((it) => /** @type {[string, string]} */ ([it, t(`standing-word-${it}`)]))]
  if (own?.kind === "yes_no") return [none, ["yes", t("answer-yes")], ["no", t("answer-no")]]
  if (own?.kind === "choice") return [none, ...own.choices.map((it) => /** @type {[string, string]} */ ([it, it]))]
  return null
}

/** @param {string} name @param {OwnField | undefined} own */
const hintOf = (name, own) => {
  if (name === "birthday") return t("birthday-any")
  if (own?.kind === "date") return t("day-any")
  return hasWords(`edit-hint-${name}`) ? t(`edit-hint-${name}`) : undefined
}

/** What is wrong, with the text and the way out.
 * @param {string} why @param {string} text */
const wrongWords = (why, text) => t(`wrong-${why}`, { text })

/** @param {{ name: string, label: string, value: string, hint?: string, wrong?: string, set: (text: string) => void }} it */
const longField = (it) =>
  field(it, html`<textarea class="field-box edit-long" id=${it.name} name=${it.name} rows="2" maxlength="1000" aria-invalid=${it.wrong ? "true" : nothing} .value=${live(it.value)}
    @input=${(/** @type {InputEvent} */ { target }) => it.set(/** @type {HTMLTextAreaElement} */ (target).value)}></textarea>`)

/** Every value that ever stood here, who said it and when.
 * @param {string} name @param {Editing} editing @param {EditActs} acts */
const history = (name, { history: open, own, stands }, acts) => html`
  <ol class="versions" aria-label=${t("field-history", { field: fieldName(name, own) })}>
    ${(open?.versions ?? []).map(({ new: value, said_on, source, file, row }, at) => html`
      <li class="version">
        <span class="version-value">${value ? html`<bdi>${shownValue(name, value, own)}</bdi>` : html`<span class="none">${t("field-emptied")}</span>`}</span>
        <span class="none">${source === "file" ? t("version-file", { file: file ?? "", row: row ?? 0, on: day(said_on) }) : t(`version-${source}`, { on: day(said_on) })}</span>
        ${at > 0 && (value ?? "") !== (stands[name] ?? "") ? html`<button class="link-button" type="button" @click=${() => acts.putBack(name, value)}>${t("put-back")}</button>` : nothing}
      </li>`)}
  </ol>`

/** A value as it is read, not as it is kept.
 * @param {string} name @param {string} value @param {OwnField[]} own */
export const shownValue = (name, value, own) => {
  if (name === "medium") return t(`medium-${value}`)
  if (name === "formality") return t(`formality-${value}`)
  if (name === "standing") return t(`standing-word-${value}`)
  if (name === "checked_on") return day(value)
  const field = own.find(({ id }) => name === `own.${id}`)
  if (field?.kind === "yes_no") return t(`answer-${value}`)
  if (field?.kind === "date" || (name === "birthday" && !value.startsWith("--"))) return day(value)
  if (name === "birthday") return birthdayWithoutYear(value)
  return value
}

/** @param {string} value `--MM-DD` */
const birthdayWithoutYear = (value) => dayOfYear(value.replace("--", "2000-"))
