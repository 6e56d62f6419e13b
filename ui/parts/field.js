// Fields: a name, something to fill in, a hint, and what is wrong with it, right beside it.
import { html, nothing } from "lit"
import { live } from "lit/directives/live.js"
import { icon } from "./icon.js"

/**
 * @typedef {object} Field
 * @property {string} name the name of the value, also the one an error points at
 * @property {string} label
 * @property {string} [hint]
 * @property {string} [wrong] the sentence that says what is wrong
 */

/** @param {Field} field @param {unknown} box */
export const field = ({ name, label, hint, wrong }, box) => html`
  <div class="field" data-field=${name}>
    <label class="field-name" for=${name}>${label}</label>
    ${box}
    ${hint ? html`<span class="field-hint" id="${name}-hint">${hint}</span>` : nothing}
    ${wrong ? html`<span class="field-wrong" id="${name}-wrong">${icon("alert", "small")}<span>${wrong}</span></span>` : nothing}
  </div>`

/** What is wrong with a field, beside it.
 * @param {string} words */
export const fieldWrong = (words) => html`<span class="field-wrong" role="alert">${icon("alert", "small")}<span>${words}</span></span>`

/** The name of a day that is only half typed, or that no calendar has: the field says nothing of it by itself.
 * @param {string} within */
export const halfTyped = (within) => {
  const fields = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll(`${within} input`))
  return [...fields].find(({ validity }) => validity.badInput)?.name ?? ""
}

/** @param {Field & { value: string, list?: string, set: (value: string) => void }} it */
export const textField = (it) =>
  field(it, html`<input class="field-box" id=${it.name} name=${it.name} maxlength="200" list=${it.list ?? nothing} .value=${live(it.value)} aria-invalid=${it.wrong ? "true" : nothing}
    aria-describedby=${describedBy(it)} @input=${(/** @type {Event} */ event) => it.set(valueOf(event))}>`)

/** @param {Field & { value: string, choices: [string, string][], set: (value: string) => void }} it */
export const choiceField = (it) =>
  field(it, html`<select class="field-box" id=${it.name} name=${it.name} aria-invalid=${it.wrong ? "true" : nothing} aria-describedby=${describedBy(it)}
    @change=${(/** @type {Event} */ event) => it.set(valueOf(event))}>
    ${it.choices.map(([value, words]) => html`<option value=${value} ?selected=${value === it.value}>${words}</option>`)}</select>`)

/** A whole number with its unit behind it.
 * @param {{ name: string, label: string, value: number | string, unit: string, wrong?: boolean, empty?: string, set: (value: string) => void }} it */
export const numberBox = ({ name, label, value, unit, wrong, empty = "0", set }) => html`
  <span class="number-box">
    <input class="field-box field-number" type="number" inputmode="numeric" min="0" max="9999" placeholder=${empty} step="1" id=${name} name=${name} aria-label=${label}
      aria-invalid=${wrong ? "true" : nothing} .value=${String(value)} @input=${(/** @type {Event} */ event) => set(valueOf(event))}>
    <span class="number-unit">${unit}</span>
  </span>`

/** A few choices side by side; where they speak for themselves the legend is only read aloud.
 * @param {{ name: string, legend: string, value: string, choices: string[][], isPlain?: boolean, set: (value: string) => void }} it */
export const pick = ({ name, legend, value, choices, isPlain, set }) => html`
  <fieldset class="pick" data-field=${name}>
    <legend class=${isPlain ? "read-aloud-only" : "field-name"}>${legend}</legend>
    <div class="languages">
      ${choices.map(([choice, words]) => html`
        <label class="language">
          <input class="read-aloud-only" type="radio" name=${name} value=${choice} .checked=${live(choice === value)} @change=${() => set(choice)}>
          <span lang=${name === "language" ? choice : nothing}>${words}</span>
        </label>`)}
    </div>
  </fieldset>`

/** @param {Field} it */
const describedBy = ({ name, hint, wrong }) => [hint && `${name}-hint`, wrong && `${name}-wrong`].filter(Boolean).join(" ") || nothing

/** @param {Event} event */
const valueOf = ({ target }) => /** @type {HTMLInputElement | HTMLSelectElement} */ (target).value
