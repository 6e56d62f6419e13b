// One card becomes two: which of the buyers in it goes, what binds them, and what goes along.
import { html, nothing } from "lit"
import { customerParts, splitCustomer } from "../api.js"
import { day } from "../format.js"
import { channelName } from "../parts/channel.js"
import { empty } from "../parts/empty.js"
import { icon } from "../parts/icon.js"
import { key } from "../parts/key.js"
import { draw, go } from "../parts/screen.js"
import { tell, tellError } from "../parts/toast.js"
import { hasWords, t } from "../words.js"
import { inTurn, undoChange } from "./changes.js"

/** @import { Link, Part, PartIdentity, Parts } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @typedef {{ parts: Parts }} Data */
/** @typedef {"notes" | "tags" | "files"} Written */

/** What the merchant has marked to go.
 * @type {{ id: number, going: Set<number>, along: Record<Written, Set<number>>, isSplitting: boolean }} */
const state = { id: 0, going: new Set(), along: { notes: new Set(), tags: new Set(), files: new Set() }, isSplitting: false }

/** One of them may be named in the address; it is marked to go, with those whom evidence binds to it.
 * @param {{ id: number, query: URLSearchParams }} place @returns {Promise<Data>} */
export const load = async ({ id, query }) => {
  const parts = await customerParts(id)
  const named = parts.parts.find(({ identities }) => identities.some((it) => String(it.id) === query.get("take")))
  if (named && id !== state.id) {
    const goes = parts.parts.length > 1 ? named.identities : named.identities.filter((it) => String(it.id) === query.get("take"))
    Object.assign(state, { id, going: new Set(goes.map((it) => it.id)), along: { notes: new Set(), tags: new Set(), files: new Set() } })
  }
  if (id !== state.id) {
    const last = parts.parts.length > 1 ? parts.parts[parts.parts.length - 1].identities : []
    Object.assign(state, { id, going: new Set(last.map((it) => it.id)), along: { notes: new Set(), tags: new Set(), files: new Set() } })
  }
  return { parts }
}

/** @param {Data} data */
export const lands = ({ parts }) => (isOne(parts) ? ".empty .button" : ".split input:checked")

/** @param {Data} data */
export const page = ({ parts }) => html`
  <header class="page-head">
    <div class="page-head-words">
      <h1 class="page-title few-lines">${t("split-title", { name: parts.name })}</h1>
      <p class="page-lead">${t("split-lead")}</p>
    </div>
  </header>
  <div class="page-body">${isOne(parts) ? empty(t("split-only-one"), html`<a class="button" href="#/customers/${parts.id}">${t("back-to-list")}</a>`) : form(parts)}</div>
  ${isOne(parts) ? nothing : decision(parts)}`

/** @param {Data} data @returns {KeyAct[]} */
export const keys = ({ parts }) => [
  { keys: ["j", "ArrowDown"], words: "key-next", act: () => step(1) },
  { keys: ["k", "ArrowUp"], words: "key-previous", act: () => step(-1) },
  { keys: ["x", " "], words: "key-choose", act: () => tick() },
  { keys: ["Enter", "Ctrl+Enter"], words: "split-now", act: () => actions.split(parts), once: true },
  { keys: ["Escape"], words: "not-now", act: () => go(`#/customers/${parts.id}`) },
]

/** @param {Parts} parts */
const isOne = ({ parts }) => parts.flatMap(({ identities }) => identities).length < 2

/** @param {Parts} parts */
const form = (parts) => html`
  <div class="matching split">
    <fieldset class="split-part">
      <legend class="card-title">${t("split-who-goes")}</legend>
      ${parts.parts.map((part) => bound(part, parts.links))}
    </fieldset>
    ${written("notes", parts.notes.map(({ id, text, written_on }) => ({ id, text, note: day(written_on) })))}
    ${written("tags", parts.tags.map(({ id, name }) => ({ id, text: name, note: "" })))}
    ${written("files", parts.files.map(({ id, name }) => ({ id, text: name, note: "" })))}
    <p class="none">${t("split-restrictions")}</p>
  </div>`

/** Buyers whom evidence binds go together.
 * @param {Part} part @param {Link[]} links */
const bound = (part, links) => {
  const ids = part.identities.map(({ id }) => id)
  const inside = links.filter((link) => ids.includes(link.identity_id) && ids.includes(link.other_id))
  return html`
    <div class="split-bound" data-part=${ids.join("-")}>
      ${part.identities.map(identity)}
      ${inside.length ? html`<p class="split-why">${icon("lock", "small")}<span>${t("split-bound")} ${inside.map(linkWords).join(t("comma"))}</span></p>` : nothing}
    </div>`
}

/** @param {PartIdentity} it */
const identity = (it) => html`
  <label class="split-choice">
    <input type="checkbox" name="identity" value=${it.id} .checked=${state.going.has(it.id)} @change=${() => actions.mark(state.going, it.id)}>
    <span class="split-name">${channelName(it.channel)} <bdi>${it.is_by_hand ? t("made-by-hand") : it.value || it.name}</bdi></span>
    <span class="none">${it.name && it.name !== it.value ? html`<bdi>${it.name}</bdi>${t("comma")}` : nothing}${it.n_orders ? t("n-orders", { n: it.n_orders }) : t("no-order-yet")}</span>
  </label>`

/** @param {Link} link */
const linkWords = ({ reason, value, since_on }) => (hasWords(`link-${reason}`) ? t(`link-${reason}`, { value, on: day(since_on) }) : value)

/** @param {Written} what @param {{ id: number, text: string, note: string }[]} rows */
const written = (what, rows) => {
  if (!rows.length) return nothing
  return html`
    <fieldset class="split-part">
      <legend class="card-title">${t(`split-${what}`)}</legend>
      ${rows.map(({ id, text, note }) => html`
        <label class="split-choice">
          <input type="checkbox" name=${what} value=${id} .checked=${state.along[what].has(id)} @change=${() => actions.mark(state.along[what], id)}>
          <span class="split-name few-lines"><bdi>${text}</bdi></span><span class="none">${note}</span>
        </label>`)}
    </fieldset>`
}

/** @param {Parts} parts */
const decision = (parts) => html`
  <footer class="strip decision" role="group" aria-label=${t("split-title", { name: parts.name })}>
    <p class="decision-words" role="status">${t("split-goes", { n: state.going.size })}</p>
    <button class="button button-first" type="button" data-act="split" ?disabled=${!mayGo(parts)} aria-busy=${state.isSplitting} @click=${() => actions.split(parts)}>${t("split-now")}${key("↵")}</button>
    <a class="button button-quiet" href="#/customers/${parts.id}">${t("not-now")}${key("Esc")}</a>
  </footer>`

/** Somebody goes and somebody stays.
 * @param {Parts} parts */
const mayGo = ({ parts }) => state.going.size > 0 && state.going.size < parts.flatMap(({ identities }) => identities).length

const boxes = () => /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll(".split input[type=checkbox]")])

/** @param {number} by */
const step = (by) => {
  const all = boxes()
  const here = all.indexOf(/** @type {HTMLInputElement} */ (document.activeElement))
  all[Math.max(0, Math.min(all.length - 1, here + by))]?.focus()
}

const tick = () => {
  const all = boxes()
  const here = all.find((box) => box === document.activeElement) ?? all[0]
  here?.click()
}

export const actions = {
  /** @param {Set<number>} set @param {number} id */
  mark: (set, id) => {
    if (!set.delete(id)) set.add(id)
    draw()
  },

  /** @param {Parts} parts */
  split: async (parts) => {
    if (state.isSplitting || !mayGo(parts)) return
    state.isSplitting = true
    try {
      const { notes, tags, files } = state.along
      const { new_id, change_id } = await inTurn(() => splitCustomer({ id: parts.id, identities: [...state.going], take: { notes: [...notes], tags: [...tags], files: [...files] } }))
      state.id = 0
      tell({ words: t("split-done", { name: parts.name }), undo: () => undoChange(change_id) })
      go(`#/customers/${new_id}`)
    } catch (error) {
      tellError(error)
    }
    state.isSplitting = false
  },
}
