// Fields of the merchant's own: made, renamed, and offered no more.
import { html, nothing } from "lit"
import { live } from "lit/directives/live.js"
import { t } from "../words.js"
import { icon } from "./icon.js"

/** @import { OwnField, SaveOwnField } from "../generated/types.d.ts" */

const KINDS = ["text", "number", "date", "choice", "yes_no"]

/** A field as it is being made or changed; without an id a new one.
 * @typedef {{ id: number | null, name: string, kind: string, choices: string }} OwnDraft */
/** @typedef {{ begin: (field: OwnField | null) => void, type: (draft: OwnDraft) => void, save: () => void, retire: (field: OwnField, is_retired: boolean) => void }} OwnActs */

/** @param {OwnField[]} own @param {OwnDraft | null} draft @param {OwnActs} acts */
export const ownFields = (own, draft, acts) => html`
  <fieldset class="own-fields">
    <legend class="field-name">${t("own-fields")}</legend>
    ${own.length ? html`<ul class="own-list">${own.map((field) => row(field, acts))}</ul>` : nothing}
    ${draft ? form(draft, acts) : html`<button class="link-button" type="button" data-act="own-field" @click=${() => acts.begin(null)}>${icon("plus", "small")}${t("own-field-new")}</button>`}
  </fieldset>`

/** @param {OwnField} field @param {OwnActs} acts */
const row = (field, acts) => html`
  <li class="own-row">
    <span><bdi>${field.name}</bdi> <span class="none">${t(`own-kind-${field.kind}`)}${field.is_retired ? html`${t("comma")}${t("own-retired")}` : nothing}</span></span>
    <button class="link-button" type="button" @click=${() => acts.begin(field)}>${t("own-rename")}</button>
    <button class="link-button" type="button" @click=${() => acts.retire(field, !field.is_retired)}>${t(field.is_retired ? "own-bring-back" : "own-retire")}</button>
  </li>`

/** @param {OwnDraft} draft @param {OwnActs} acts */
const form = (draft, acts) => html`
  <div class="own-form" @keydown=${(/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Enter" || event.ctrlKey) return
    event.preventDefault()
    acts.save()
  }}>
    <input class="field-box own-name" name="own-name" maxlength="60" autocomplete="off" aria-label=${t("own-name")} placeholder=${t("own-name")} .value=${live(draft.name)}
      @input=${(/** @type {InputEvent} */ { target }) => acts.type({ ...draft, name: /** @type {HTMLInputElement} */ (target).value })}>
    <select class="field-box" name="own-kind" aria-label=${t("own-kind")} ?disabled=${draft.id !== null} @change=${(/** @type {Event} */ { target }) => acts.type({ ...draft, kind: /** @type {HTMLSelectElement} */ (target).value })}>
      ${KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === draft.kind}>${t(`own-kind-${kind}`)}</option>`)}
    </select>
    ${draft.kind === "choice" ? html`<input class="field-box own-choices" name="own-choices" maxlength="600" autocomplete="off" aria-label=${t("own-choices")} placeholder=${t("own-choices")} .value=${live(draft.choices)}
      @input=${(/** @type {InputEvent} */ { target }) => acts.type({ ...draft, choices: /** @type {HTMLInputElement} */ (target).value })}>` : nothing}
    <button class="button button-small" type="button" ?disabled=${!draft.name.trim() || (draft.kind === "choice" && !choicesIn(draft).length)} @click=${acts.save}>${t("own-save")}</button>
  </div>`

/** The choices apart by commas, in any writing.
 * @param {OwnDraft} draft */
export const choicesIn = ({ kind, choices }) => (kind === "choice" ? choices.split(/[,，、;；]/).map((it) => it.trim()).filter(Boolean) : [])

/** @param {OwnDraft} draft @param {boolean} is_retired @returns {SaveOwnField} */
export const savedOwn = (draft, is_retired) => ({ id: draft.id, name: draft.name.trim(), kind: draft.kind, choices: choicesIn(draft), is_retired })
