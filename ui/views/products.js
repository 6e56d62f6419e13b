// Products: what the merchant knows of them, what customers ask, and what people buy after them.
import { html, nothing } from "lit"
import { live } from "lit/directives/live.js"
import { answerQuestions, noteProduct, product, products } from "../api.js"
import { number } from "../format.js"
import { empty } from "../parts/empty.js"
import { key } from "../parts/key.js"
import { afterTable, noteFields, questionFields } from "../parts/product-card.js"
import { draw, focusOn, go, isInField, leave, leaveField } from "../parts/screen.js"
import { tellError } from "../parts/toast.js"
import { inARow, t } from "../words.js"
import { byHand } from "./changes.js"

/** @import { ProductCard, ProductList } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @typedef {{ about: string, care: string, lasts_days: string, warranty_months: string, questions: { question: string, answer: string }[] }} Draft */

/** What is written in hand; `title` is empty for what holds for every product.
 * @type {{ title: string, card: ProductCard | null, draft: Draft, saved: string, wrong: string, isSaving: boolean }} */
const form = { title: "", card: null, draft: blank(), saved: "", wrong: "", isSaving: false }
/** @type {{ words: string, list: ProductList | null, timer: number }} */
const found = { words: "", list: null, timer: 0 }

/** @returns {Draft} */
function blank() {
  return { about: "", care: "", lasts_days: "", warranty_months: "", questions: [] }
}

/** @param {{ query: URLSearchParams }} place */
export const load = async ({ query }) => {
  found.list = await products({ words: found.words })
  const title = query.get("title") ?? (query.has("every") ? "" : (found.list.rows[0]?.title ?? ""))
  if (title === form.title && form.card && isChanged()) return {}
  // A product of the list has what holds for every product beside its own.
  const any = title || found.list.rows[0]?.title
  take(title, any ? await product(any) : null)
  return {}
}

/** @param {string} title @param {ProductCard | null} card */
const take = (title, card) => {
  const note = title ? card?.note : null
  const questions = ((title ? card?.answers : card?.general) ?? []).map(({ question, answer }) => ({ question, answer }))
  const draft = note ? { about: note.about, care: note.care, lasts_days: String(note.lasts_days ?? ""), warranty_months: String(note.warranty_months ?? ""), questions } : { ...blank(), questions }
  Object.assign(form, { title, card, draft, saved: JSON.stringify(draft), wrong: "", isSaving: false })
}

const isChanged = () => JSON.stringify(form.draft) !== form.saved

export const page = () => {
  const { list } = found
  if (!list || (!list.n && !found.words)) return nothingYet()
  return html`
    ${head()}
    <div class="page-body">
      <div class="columns columns-products">
        <nav class="column product-list" aria-label=${t("place-products")} data-part="products">
          <input class="field-box product-find" id="product-find" type="search" maxlength="80" aria-label=${t("products-find")} placeholder=${t("products-find")} .value=${live(found.words)} @input=${(/** @type {InputEvent} */ { target }) => actions.find(/** @type {HTMLInputElement} */ (target).value)}>
          ${entry("", t("products-every"), t("products-every-note"), nothing)}
          ${list.rows.map((row) => entry(row.title, row.title, t("product-buyers", { n: row.n_buyers }), marks(row)))}
          ${list.rows.length ? nothing : html`<p class="none product-none">${t("products-none")}</p>`}
          ${list.rows.length < list.n ? html`<p class="none product-none">${t("product-shown", { shown: number(list.rows.length), n: number(list.n) })}</p>` : nothing}
        </nav>
        <div class="column product-card" data-part="product">${form.title ? one() : every()}</div>
      </div>
    </div>
    ${strip()}`
}

const head = () => html`
  <header class="page-head">
    <div class="page-head-words"><h1 class="page-title">${t("title-products")}</h1><p class="page-lead">${t("products-lead")}</p></div>
    <div class="page-actions">${form.title ? html`<a class="button" href=${paperOf(form.title)} data-act="paper">${t("product-paper")}${key("P")}</a>` : nothing}<a class="button" href="#/scripts">${t("title-scripts")}</a></div>
  </header>`

const nothingYet = () => html`${head()}<div class="page-body">${empty(t("products-empty"), html`<a class="button button-first" href="#/import">${t("place-import")}</a>`)}</div>`

/** @param {string} title @param {string} words @param {string} note @param {unknown} marks */
const entry = (title, words, note, marks) => html`
  <a class="product-entry" href=${addressOf(title)} aria-current=${title === form.title ? "true" : nothing}>
    <bdi class="product-entry-title">${words}</bdi><span class="product-entry-note">${note}${marks}</span>
  </a>`

/** @param {string} title */
const addressOf = (title) => `#/products?${title ? new URLSearchParams({ title }) : "every"}`

/** @param {string} title */
const paperOf = (title) => `#/product-paper?${new URLSearchParams({ title })}`

/** @param {{ n_answers: number, has_note: boolean }} row */
const marks = ({ n_answers, has_note }) => html`
  ${has_note ? html`<span class="badge badge-outline">${t("product-noted")}</span>` : nothing}
  ${n_answers ? html`<span class="badge badge-outline">${t("product-answers", { n: n_answers })}</span>` : nothing}`

const one = () => {
  const card = /** @type {ProductCard} */ (form.card)
  return html`
    <h2 class="product-title"><bdi>${card.note.title}</bdi></h2>
    <p class="product-sentence">${inARow(t("product-bought", { n: card.n_buyers }), card.n_buyers ? t("product-again", { n: card.n_again, days: card.again_days }) : "")}</p>
    ${noteFields(form.draft, card, form.wrong, actions.change)}
    ${questionFields(form.draft.questions, form.wrong, actions)}
    ${afterTable(card)}`
}

const every = () => html`
  <h2 class="product-title">${t("products-every")}</h2>
  <p class="product-sentence">${t("products-every-words")}</p>
  ${questionFields(form.draft.questions, form.wrong, actions)}`

const strip = () => html`
  <div class="strip import-strip">
    <button class="button button-first" type="button" data-act="save" ?disabled=${!isChanged()} aria-busy=${form.isSaving} @click=${actions.save}>${t("product-save")}${key("Ctrl ↵")}</button>
    <button class="button button-quiet" type="button" ?disabled=${!isChanged()} @click=${actions.back}>${t("script-back")}${key("Esc")}</button>
  </div>`

/** @returns {KeyAct[]} */
export const keys = () => [
  { keys: ["Ctrl+Enter", "Ctrl+s"], words: "product-save", act: () => actions.save(), whileTyping: true, once: true },
  { keys: ["f"], words: "products-find", act: (event) => { event.preventDefault(); focusOn("#product-find") } },
  { keys: ["j", "ArrowDown"], words: "key-next", act: (event) => { event.preventDefault(); actions.step(1) } },
  { keys: ["k", "ArrowUp"], words: "key-next", act: (event) => { event.preventDefault(); actions.step(-1) }, unlisted: true },
  { keys: ["e"], words: "product-write", act: (event) => { event.preventDefault(); focusOn(".product-card textarea, .product-card input") } },
  { keys: ["n"], words: "product-add-question", act: (event) => { event.preventDefault(); actions.add() } },
  { keys: ["p"], words: "product-paper", act: () => form.title && go(paperOf(form.title)) },
  { keys: ["Escape"], words: "script-back", act: () => (isInField() ? leaveField() : actions.back()), whileTyping: true },
]

export const actions = {
  /** @param {string} words */
  find: (words) => {
    found.words = words
    clearTimeout(found.timer)
    found.timer = window.setTimeout(async () => {
      const list = await products({ words }).catch(tellError)
      if (!list || words !== found.words) return
      found.list = list
      draw()
    }, 150)
  },

  /** To the next or the previous of the list.
   * @param {number} by */
  step: (by) => {
    const titles = ["", ...(found.list?.rows ?? []).map(({ title }) => title)]
    const at = titles.indexOf(form.title) + by
    if (titles[at] !== undefined) go(addressOf(titles[at]))
  },

  /** @param {Partial<Draft>} change */
  change: (change) => {
    Object.assign(form.draft, change)
    form.wrong = ""
    draw()
  },

  /** @param {number} at @param {Partial<{ question: string, answer: string }>} change */
  answer: (at, change) => actions.change({ questions: form.draft.questions.map((it, place) => (place === at ? { ...it, ...change } : it)) }),

  add: () => {
    actions.change({ questions: [...form.draft.questions, { question: "", answer: "" }] })
    focusOn(`#question-${form.draft.questions.length - 1}`)
  },

  /** @param {number} at */
  remove: (at) => {
    actions.change({ questions: form.draft.questions.filter((_, place) => place !== at) })
    focusOn("[data-act='add-question']")
  },

  save: async () => {
    if (form.isSaving || !isChanged()) return
    const questions = form.draft.questions.filter(({ question, answer }) => question.trim() || answer.trim())
    const missing = ["question", "answer"].find((part) => questions.some((it) => !it[/** @type {"question" | "answer"} */ (part)].trim()))
    if (missing) return refuse(missing)
    const number = NUMBERS.find(({ name, most }) => !isWhole(form.draft[name], most))
    if (number) return refuse(number.name)
    form.isSaving = true
    draw()
    await write(questions)
    form.isSaving = false
    draw()
  },

  back: () => {
    if (!isChanged()) return leave()
    take(form.title, form.card)
    draw()
  },
}

/** Two changes of the history where both were written.
 * @param {{ question: string, answer: string }[]} answers */
const write = async (answers) => {
  const { title, draft } = form
  const saved = () => /** @type {Draft} */ (JSON.parse(form.saved))
  const { about, care } = draft
  const noted = { about, care, lasts_days: draft.lasts_days, warranty_months: draft.warranty_months }
  const { questions: asked, ...before } = saved()
  if (title && JSON.stringify(noted) !== JSON.stringify(before)) {
    await byHand(async () => {
      const done = await noteProduct({ title, about, care, lasts_days: whole(draft.lasts_days), warranty_months: whole(draft.warranty_months) })
      form.saved = JSON.stringify({ ...noted, questions: asked })
      return done
    })
  }
  if (JSON.stringify(answers) === JSON.stringify(asked)) return
  await byHand(async () => {
    const done = await answerQuestions({ title: title || null, answers })
    form.saved = JSON.stringify(draft)
    return done
  })
}

/** @type {{ name: "lasts_days" | "warranty_months", most: number }[]} */
const NUMBERS = [{ name: "lasts_days", most: 36500 }, { name: "warranty_months", most: 1200 }]

/** @param {string} text @param {number} most */
const isWhole = (text, most) => text.trim() === "" || (/^\d+$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most)

/** @param {string} text */
const whole = (text) => (text.trim() === "" ? null : Number(text))

/** @param {string} name */
const refuse = (name) => {
  form.wrong = name
  draw()
  focusOn(`[data-field="${CSS.escape(name)}"] input, [data-field="${CSS.escape(name)}"] textarea, [data-wrong="${CSS.escape(name)}"]`)
}
