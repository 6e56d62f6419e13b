// The tags of a customer, each with its way off, and the field for one more.
import { html, nothing } from "lit"
import { live } from "lit/directives/live.js"
import { t } from "../words.js"
import { icon } from "./icon.js"

/**
 * @typedef {object} TagActs
 * @property {() => void} open
 * @property {(text: string) => void} type
 * @property {(tag: string) => void} add
 * @property {(tag: string) => void} drop
 */

/** @param {string[]} tags @param {{ isOpen: boolean, text: string, known: string[] }} field @param {TagActs} acts */
export const tagRow = (tags, { isOpen, text, known }, acts) => html`
  ${tags.map((tag) => html`
    <span class="badge badge-outline tag" data-tag=${tag}><bdi>${tag}</bdi>${isOpen ? html`<button class="tag-drop" type="button" aria-label=${t("tag-drop", { tag })} @click=${() => acts.drop(tag)}>${icon("close", "small")}</button>` : nothing}</span>`)}
  ${isOpen
    ? html`
      <form class="tag-form" @submit=${(/** @type {SubmitEvent} */ event) => {
        event.preventDefault()
        const tag = String(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get("tag") ?? "").trim()
        if (tag) acts.add(tag)
      }}>
        <input class="field-box tag-field" name="tag" list="tags-known" maxlength="60" autocomplete="off" aria-label=${t("tag-new")} placeholder=${t("tag-new")} .value=${live(text)}
          @input=${(/** @type {InputEvent} */ { target }) => acts.type(/** @type {HTMLInputElement} */ (target).value)}>
        <datalist id="tags-known">${known.filter((tag) => !tags.includes(tag)).map((tag) => html`<option value=${tag}></option>`)}</datalist>
      </form>`
    : html`<button class="link-button tag-open" type="button" aria-keyshortcuts="t" title="${t("key-tag")} (T)" @click=${acts.open}>${icon("plus", "small")}${t("key-tag")}</button>`}`
