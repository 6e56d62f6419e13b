// Two cards become one: whom with, what differs, what moves, and which card stays.
import { html, nothing } from "lit"
import { live } from "lit/directives/live.js"
import { compareCustomers, customerCard, findCustomers, mergeCustomers, ownFields } from "../api.js"
import { day } from "../format.js"
import { channelName } from "../parts/channel.js"
import { choicesOf, choosable, comparison, movesSentence } from "../parts/comparison.js"
import { fieldName } from "../parts/field-names.js"
import { icon } from "../parts/icon.js"
import { key } from "../parts/key.js"
import { name } from "../parts/name.js"
import { draw, go } from "../parts/screen.js"
import { tell, tellError } from "../parts/toast.js"
import { t } from "../words.js"
import { inTurn, undoChange } from "./changes.js"

/** @import { Comparison, CustomerRow, OwnField } from "../generated/types.d.ts" */
/** @import { Chosen } from "../parts/comparison.js" */
/** @import { KeyAct } from "../parts/key.js" */
/** @typedef {{ id: number, name: string, pair: Comparison | null, own: OwnField[] }} Data */

/** @type {{ of: string, chosen: Chosen, query: string, rows: CustomerRow[], at: number, isMerging: boolean }} */
const state = { of: "", chosen: {}, query: "", rows: [], at: 0, isMerging: false }

let nthSearch = 0

/** @param {{ id: number, query: URLSearchParams }} place @returns {Promise<Data>} */
export const load = async ({ id, query }) => {
  const other = Number(query.get("with") ?? 0)
  const of = `${id}-${other}`
  if (of !== state.of) Object.assign(state, { of, chosen: {}, query: "", rows: [], at: 0 })
  const own = await ownFields()
  if (other) {
    const pair = await compareCustomers({ id, other_id: other })
    return { id, name: pair.sides[0].name, pair, own }
  }
  return { id, name: (await customerCard(id)).name, pair: null, own }
}

/** @param {Data} data */
export const lands = ({ pair }) => (pair ? null : ".merge-find")

/** @param {Data} data */
export const page = (data) => html`
  <header class="page-head">
    <div class="page-head-words">
      <h1 class="page-title">${t("title-merge")}</h1>
      <p class="page-lead few-lines">${data.pair ? t("merge-lead", { name: data.name }) : t("merge-with-whom", { name: data.name })}</p>
    </div>
  </header>
  <div class="page-body">${data.pair ? html`<div class="matching">${comparison(data.pair, state.chosen, actions.choose, (field) => fieldName(field, data.own))}</div>` : whom(data)}</div>
  ${data.pair ? decision(data.pair) : nothing}`

/** @param {Data} data @returns {KeyAct[]} */
export const keys = ({ id, pair }) => {
  const back = { keys: ["Escape"], words: "not-now", act: () => go(`#/customers/${id}`), whileTyping: true }
  if (!pair) {
    return [
      { keys: ["ArrowDown"], words: "key-next", act: () => actions.move(1), whileTyping: true },
      { keys: ["ArrowUp"], words: "key-previous", act: () => actions.move(-1), whileTyping: true },
      { keys: ["Enter"], words: "merge-take", act: () => actions.take(id), whileTyping: true, once: true },
      back,
    ]
  }
  return [
    { keys: ["Enter", "Ctrl+Enter"], words: "merge-now", act: () => actions.merge(pair), once: true },
    { keys: ["x"], words: "merge-other-way", act: () => actions.turn(pair) },
    ...sideKeys(pair, state.chosen, actions.choose),
    back,
  ]
}

/** `1` and `2` say whose value stands: of the field that has the focus, else of the first that is still open.
 * @param {Comparison} pair @param {Chosen} chosen @param {(field: string, side: 0 | 1) => void} choose @returns {KeyAct[]} */
export const sideKeys = (pair, chosen, choose) => {
  const fields = choosable(pair).map(({ field }) => field)
  if (!fields.length) return []
  const side = (/** @type {0 | 1} */ which) => {
    const focused = document.activeElement?.closest("[data-field]")?.getAttribute("data-field") ?? ""
    choose(fields.includes(focused) ? focused : (fields.find((field) => !(field in chosen)) ?? fields[0]), which)
  }
  return [
    { keys: ["1"], words: "take-first", act: () => side(0) },
    { keys: ["2"], words: "take-second", act: () => side(1) },
  ]
}

/** @param {Data} data */
const whom = ({ id }) => html`
  <div class="merge-whom">
    <div class="customers-search merge-search" role="search">
      ${icon("search", "small")}
      <input class="customers-find merge-find" type="search" autocomplete="off" spellcheck="false" maxlength="200" role="combobox" aria-expanded=${state.rows.length > 0} aria-controls=${state.rows.length ? "merge-found" : nothing}
        aria-activedescendant=${state.rows[state.at] ? `merge-${state.rows[state.at].id}` : nothing} aria-label=${t("merge-find")} placeholder=${t("find-placeholder")} .value=${live(state.query)} @input=${(/** @type {InputEvent} */ event) => actions.type(event, id)}>
    </div>
    ${state.rows.length ? html`<ul class="merge-found" id="merge-found" role="listbox" aria-label=${t("merge-find")}>
      ${state.rows.map((row, at) => html`
        <li class="menu-choice merge-row" id="merge-${row.id}" role="option" aria-selected=${at === state.at} @click=${() => actions.with(id, row)}>
          <span class="merge-row-name">${name(row.name)}</span><span class="none">${[row.city, row.phone ?? row.email ?? row.handle, row.channels.map(channelName).join(t("comma")), row.last_ordered_on && day(row.last_ordered_on)].filter(Boolean).join(t("comma"))}</span>
        </li>`)}
    </ul>` : nothing}
    ${state.query && !state.rows.length ? html`<p class="none" role="status">${t("merge-nobody")}</p>` : nothing}
  </div>`

/** @param {Comparison} pair */
const decision = (pair) => html`
  <footer class="strip decision" role="group" aria-label=${t("pair-decision")}>
    <p class="decision-words">${movesSentence(pair, pair.sides[0].name)}</p>
    <button class="button button-first" type="button" data-act="merge" aria-busy=${state.isMerging} @click=${() => actions.merge(pair)}>${icon("merge", "small")}${t("merge-now")}${key("↵")}</button>
    <button class="button" type="button" data-act="turn" @click=${() => actions.turn(pair)}>${t("merge-other-way")}${key("X")}</button>
    <a class="button button-quiet" href="#/customers/${pair.sides[0].id}">${t("not-now")}${key("Esc")}</a>
  </footer>`

export const actions = {
  /** @param {InputEvent} event @param {number} id */
  type: async ({ target }, id) => {
    state.query = /** @type {HTMLInputElement} */ (target).value
    const mine = ++nthSearch
    try {
      const { rows } = state.query.trim() ? await findCustomers({ query: state.query, limit: 12, offset: 0 }) : { rows: [] }
      if (mine !== nthSearch) return
      Object.assign(state, { rows: rows.filter((row) => row.id !== id), at: 0 })
      draw()
    } catch (error) {
      tellError(error)
    }
  },

  /** @param {number} step */
  move: (step) => {
    state.at = Math.max(0, Math.min(state.rows.length - 1, state.at + step))
    draw()
  },

  /** @param {number} id */
  take: (id) => {
    const row = state.rows[state.at]
    if (row) actions.with(id, row)
  },

  /** @param {number} id @param {CustomerRow} row */
  with: (id, row) => go(`#/merge/${id}?with=${row.id}`),

  /** @param {string} field @param {0 | 1} side */
  choose: (field, side) => {
    state.chosen = { ...state.chosen, [field]: side }
    draw()
  },

  /** @param {Comparison} pair */
  turn: ({ sides }) => location.replace(`#/merge/${sides[1].id}?with=${sides[0].id}`),

  /** @param {Comparison} pair */
  merge: async (pair) => {
    if (state.isMerging) return
    state.isMerging = true
    try {
      const [keep, other] = pair.sides
      const { id, change_id } = await inTurn(() => mergeCustomers({ keep: keep.id, other: other.id, choices: choicesOf(pair, state.chosen) }))
      tell({ words: t("decided-same", { one: keep.name, other: other.name }), undo: () => undoChange(change_id) })
      go(`#/customers/${id}`)
    } catch (error) {
      tellError(error)
    }
    state.isMerging = false
  },
}
