// One product: what is good to know of it, the questions that customers ask, and what people bought after it.
import { html, nothing } from "lit"
import { live } from "lit/directives/live.js"
import { number } from "../format.js"
import { inARow, t } from "../words.js"
import { field, numberBox } from "./field.js"
import { icon } from "./icon.js"
import { key } from "./key.js"
import { rowsFor } from "./script-text.js"

/** @import { ProductAfter, ProductCard } from "../generated/types.d.ts" */
/** @typedef {{ about: string, care: string, lasts_days: string, warranty_months: string }} Noted */
/** @typedef {{ question: string, answer: string }} Answered */

/** @param {Noted} draft @param {ProductCard} card @param {string} wrong the field that is wrong @param {(change: Partial<Noted>) => void} set */
export const noteFields = (draft, card, wrong, set) => html`
  <div class="product-note">
    ${longField("about", draft.about, (about) => set({ about }))}
    ${longField("care", draft.care, (care) => set({ care }))}
    <div class="product-numbers">
      ${countField("lasts_days", "product-lasts", "product-days", draft.lasts_days, lastsHint(card), wrong, (lasts_days) => set({ lasts_days }))}
      ${countField("warranty_months", "product-warranty", "product-months", draft.warranty_months, "", wrong, (warranty_months) => set({ warranty_months }))}
    </div>
  </div>`

/** What holds as long as nothing is written.
 * @param {ProductCard} card */
const lastsHint = ({ is_used_up, again_days }) => inARow(t("product-lasts-hint"), is_used_up ? t("product-lasts-reckoned", { days: again_days }) : t("product-lasts-never"))

/** @param {"about" | "care"} name @param {string} value @param {(text: string) => void} set */
const longField = (name, value, set) =>
  field({ name: `product-${name}`, label: t(`product-${name}`), hint: t(`product-${name}-hint`) }, html`
    <textarea class="field-box product-long" id="product-${name}" rows=${rowsFor(value)} maxlength="4000" .value=${live(value)} @input=${(/** @type {Event} */ event) => set(valueOf(event))}></textarea>`)

/** @param {string} name @param {string} label @param {string} unit @param {string} value @param {string} hint @param {string} wrong @param {(text: string) => void} set */
const countField = (name, label, unit, value, hint, wrong, set) =>
  field({ name, label: t(label), hint, wrong: wrong === name ? t(`wrong-${name}`) : "" }, numberBox({ name, label: t(label), value, unit: t(unit), wrong: wrong === name, empty: "–", set }))

/** @param {Answered[]} questions @param {string} wrong @param {{ answer: (at: number, change: Partial<Answered>) => void, add: () => void, remove: (at: number) => void }} acts */
export const questionFields = (questions, wrong, acts) => html`
  <section class="product-part" aria-labelledby="questions" data-part="questions">
    <h3 class="card-title" id="questions">${t("product-questions")}</h3>
    <p class="field-hint">${t("product-questions-words")}</p>
    ${questions.map((it, at) => question(it, at, wrong, acts))}
    <button class="button button-small" type="button" data-act="add-question" @click=${acts.add}>${icon("plus", "small")}${t("product-add-question")}${key("N")}</button>
  </section>`

/** @param {Answered} it @param {number} at @param {string} wrong @param {{ answer: (at: number, change: Partial<Answered>) => void, remove: (at: number) => void }} acts */
const question = ({ question, answer }, at, wrong, { answer: set, remove }) => {
  const isWrong = (/** @type {string} */ name, /** @type {string} */ value) => wrong === name && !value.trim() && Boolean(question.trim() || answer.trim())
  return html`
    <div class="question">
      <input class="field-box" id="question-${at}" maxlength="500" aria-label=${t("product-question")} placeholder=${t("product-question")} data-wrong=${isWrong("question", question) ? "question" : nothing} aria-invalid=${isWrong("question", question) ? "true" : nothing} .value=${live(question)} @input=${(/** @type {Event} */ event) => set(at, { question: valueOf(event) })}>
      <button class="button button-quiet button-icon" type="button" aria-label=${t("product-remove-question")} title=${t("product-remove-question")} @click=${() => remove(at)}>${icon("close", "small")}</button>
      <textarea class="field-box" rows=${rowsFor(answer)} maxlength="4000" aria-label=${t("product-answer")} placeholder=${t("product-answer")} data-wrong=${isWrong("answer", answer) ? "answer" : nothing} aria-invalid=${isWrong("answer", answer) ? "true" : nothing} .value=${live(answer)} @input=${(/** @type {Event} */ event) => set(at, { answer: valueOf(event) })}></textarea>
      ${isWrong("question", question) || isWrong("answer", answer) ? html`<p class="field-wrong">${icon("alert", "small")}<span>${t(`wrong-${wrong}`)}</span></p>` : nothing}
    </div>`
}

/** @param {ProductCard} card */
export const afterTable = ({ after }) => html`
  <section class="product-part" aria-labelledby="after" data-part="after">
    <h3 class="card-title" id="after">${t("product-after")}</h3>
    ${after.length ? html`
      <table class="table table-plain product-after">
        <thead><tr><th>${t("product-after-title")}</th><th>${t("product-after-how")}</th><th class="number">${t("product-after-together")}</th></tr></thead>
        <tbody>${after.map(follower)}</tbody>
      </table>
      ${after.some(({ is_enough }) => !is_enough) ? html`<p class="field-hint">${t("product-after-few")}</p>` : nothing}`
    : html`<p class="none">${t("product-after-none")}</p>`}
  </section>`

/** @param {ProductAfter} it */
const follower = ({ title, n, of, days, together, is_enough }) => html`
  <tr class=${is_enough ? nothing : "product-after-few"}>
    <td><a href="#/products?${new URLSearchParams({ title })}"><bdi>${title}</bdi></a></td>
    <td>${is_enough ? t("product-after-is", { n, of, days }) : t("product-after-count", { n, of })}</td>
    <td class="number">${together ? number(together) : "–"}</td>
  </tr>`

/** @param {Event} event */
const valueOf = ({ target }) => /** @type {HTMLInputElement | HTMLTextAreaElement} */ (target).value
