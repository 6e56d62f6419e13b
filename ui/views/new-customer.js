// A customer written down by hand: a name or one way to reach them is enough.
import { html, nothing } from "lit"
import { likeCustomers, newCustomer } from "../api.js"
import { textField } from "../parts/field.js"
import { fieldName } from "../parts/field-names.js"
import { key } from "../parts/key.js"
import { likeList, toLike } from "../parts/person-form.js"
import { draw, focusOn, go } from "../parts/screen.js"
import { codeOf, tellError } from "../parts/toast.js"
import { t } from "../words.js"
import { byHand } from "./changes.js"

/** @import { LikeCustomer, NewPoint } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */

const POINTS = ["phone", "email", "handle", "post"]
const MORE = ["latin_name", "say_as", "city", "birthday", "occupation", "interests", "source"]

/** What is typed stays until it is kept.
 * @type {{ typed: Record<string, string>, like: LikeCustomer[], isMore: boolean, then: string, wrong: string }} */
const form = { typed: {}, like: [], isMore: false, then: "", wrong: "" }

let nthLook = 0

/** @param {{ query: URLSearchParams }} place */
export const load = async ({ query }) => {
  form.then = query.get("then") ?? ""
  const called = query.get("name")
  if (called) form.typed.name = called
  return {}
}

export const lands = () => "#name"

export const page = () => html`
  <header class="page-head">
    <div class="page-head-words">
      <h1 class="page-title">${t("title-new")}</h1>
      <p class="page-lead">${t("new-lead")}</p>
    </div>
  </header>
  <div class="page-body">
    <div class="columns person-columns">
      <form class="column person-form" @submit=${(/** @type {SubmitEvent} */ event) => {
        event.preventDefault()
        actions.save()
      }}>
        ${box("name")}
        ${POINTS.slice(0, 2).map(box)}
        ${form.isMore
          ? html`${POINTS.slice(2).map(box)}${MORE.map(box)}`
          : html`<button class="link-button person-more" type="button" @click=${actions.more}>${t("new-more")}</button>`}
        <div class="cluster">
          <button class="button button-first" type="submit" data-act="save">${t("new-save")}${key("Ctrl ↵")}</button>
          <button class="button button-quiet" type="button" @click=${actions.leave}>${t("not-now")}${key("Esc")}</button>
        </div>
      </form>
      <aside class="column column-aside" aria-live="polite">${form.like.length ? likeList(form.like, (id) => (form.then === "sale" ? `#/sale?customer=${id}` : `#/customers/${id}`)) : nothing}</aside>
    </div>
  </div>`

/** @returns {KeyAct[]} */
export const keys = () => [
  { keys: ["Ctrl+Enter"], words: "new-save", act: () => actions.save(), whileTyping: true },
  ...toLike(form.like, "name", ...POINTS.slice(0, 2)),
  { keys: ["Escape"], words: "not-now", act: () => actions.leave(), whileTyping: true },
]

/** @param {string} name */
const box = (name) =>
  textField({
    name, label: fieldName(name, []), value: form.typed[name] ?? "", hint: name === "birthday" ? t("birthday-any") : undefined,
    wrong: form.wrong === name ? t("new-needs-one") : undefined, set: (value) => actions.type(name, value),
  })

/** @returns {NewPoint[]} */
const points = () => POINTS.filter((kind) => form.typed[kind]?.trim()).map((kind) => ({ kind, text: form.typed[kind].trim() }))

export const actions = {
  /** Whoever is there already is shown while one types.
   * @param {string} name @param {string} value */
  type: async (name, value) => {
    form.typed[name] = value
    form.wrong = ""
    if (name !== "name" && !POINTS.includes(name)) return
    const mine = ++nthLook
    try {
      const like = await likeCustomers({ name: form.typed.name?.trim() || null, points: points() })
      if (mine !== nthLook) return
      form.like = like
      draw()
    } catch (error) {
      if (codeOf(error) !== "invalid") tellError(error)
    }
  },

  more: () => {
    form.isMore = true
    draw()
    focusOn("#handle")
  },

  leave: () => history.back(),

  save: async () => {
    const called = form.typed.name?.trim() || null
    if (!called && !points().length) {
      form.wrong = "name"
      draw()
      return focusOn("#name")
    }
    const fields = Object.fromEntries(MORE.filter((name) => form.typed[name]?.trim()).map((name) => [name, form.typed[name].trim()]))
    const made = await byHand(() => newCustomer({ name: called, points: points(), fields }))
    if (!made) return
    Object.assign(form, { typed: {}, like: [], isMore: false })
    go(form.then === "sale" ? `#/sale?customer=${made.id}` : `#/customers/${made.id}`)
  },
}
