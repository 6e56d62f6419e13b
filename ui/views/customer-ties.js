// Whom a customer belongs to, who has brought whom, and the files kept with them: written down on the card.
import { html, nothing } from "lit"
import { addFile, choosePapers, findCustomers, openPaper, removeFile, setHousehold, setReferral } from "../api.js"
import { ties } from "../parts/about.js"
import { icon } from "../parts/icon.js"
import { key } from "../parts/key.js"
import { papers } from "../parts/papers.js"
import { personPick } from "../parts/person-pick.js"
import { draw, focusOn } from "../parts/screen.js"
import { tellError } from "../parts/toast.js"
import { t } from "../words.js"
import { byHand } from "./changes.js"

/** @import { CustomerCard, CustomerFile, CustomerRow } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */

/** Whom one is looking for, or what is being named, on which card.
 * @type {{ id: number, part: "household" | "referral" | "name" | null, query: string, rows: CustomerRow[], at: number }} */
const open = { id: 0, part: null, query: "", rows: [], at: 0 }

let nthSearch = 0

/** @param {number} id */
export const openTiesOn = (id) => {
  if (id !== open.id) Object.assign(open, { id, part: null, query: "", rows: [], at: 0 })
}

/** @param {CustomerCard} card */
export const tiesOf = (card) => html`
  ${ties(card, { leave: () => actions.leave(card), forget: () => actions.forget(card) })}
  ${open.part === "name" ? naming(card) : open.part ? personPick({ label: t(`pick-${open.part}`), query: open.query, rows: open.rows, at: open.at }, { type: (query) => actions.type(card, query), take: (row) => actions.take(card, row), close: actions.close }) : nothing}`

/** How the household is called.
 * @param {CustomerCard} card */
const naming = (card) => html`
  <form class="household-form" @submit=${(/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    actions.name(card, String(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get("household") ?? "").trim())
  }}>
    <input class="field-box household-name" name="household" maxlength="80" required autocomplete="off" aria-label=${t("say-household-name")} .value=${card.household?.name ?? ""}>
    <button class="button button-small" type="submit">${t("save")}${key("↵")}</button>
  </form>`

/** What may still be said; small, since it is rarely needed.
 * @param {CustomerCard} card */
export const moreToSay = (card) => html`
  <div class="cluster more-to-say">
    <button class="link-button" type="button" data-act="household" @click=${() => actions.begin("household")}>${icon("plus", "small")}${t("say-household")}</button>
    ${card.household ? html`<button class="link-button" type="button" data-act="household-name" @click=${() => actions.begin("name")}>${icon("pen", "small")}${t("say-household-name")}</button>` : nothing}
    ${card.referred_by ? nothing : html`<button class="link-button" type="button" data-act="referral" @click=${() => actions.begin("referral")}>${icon("plus", "small")}${t("say-referral")}</button>`}
    <button class="link-button" type="button" data-act="file" @click=${() => actions.chooseFiles(card)}>${icon("plus", "small")}${t("say-file")}</button>
  </div>`

/** @param {CustomerCard} card */
export const papersOf = (card) => papers(card.files, { open: actions.openFile, remove: actions.removeFile })

/** @param {CustomerCard} card @returns {KeyAct[]} */
export const tieKeys = (card) => {
  if (!open.part) return []
  if (open.part === "name") return [{ keys: ["Escape"], words: "not-now", act: () => actions.close(), whileTyping: true }]
  return [
    { keys: ["ArrowDown"], words: "key-next", act: () => actions.move(1), whileTyping: true },
    { keys: ["ArrowUp"], words: "key-previous", act: () => actions.move(-1), whileTyping: true },
    { keys: ["Enter"], words: "pick-take", act: () => open.rows[open.at] && actions.take(card, open.rows[open.at]), whileTyping: true },
    { keys: ["Escape"], words: "not-now", act: () => actions.close(), whileTyping: true },
  ]
}

export const actions = {
  /** @param {"household" | "referral" | "name"} part */
  begin: (part) => {
    Object.assign(open, { part, query: "", rows: [], at: 0 })
    draw()
    focusOn(part === "name" ? ".household-name" : ".pick-field")
  },

  /** @param {CustomerCard} card @param {string} name */
  name: (card, name) => {
    if (!name) return
    actions.close()
    return byHand(() => setHousehold({ customer: card.id, name }))
  },

  close: () => {
    open.part = null
    draw()
  },

  /** @param {CustomerCard} card @param {string} query */
  type: async (card, query) => {
    open.query = query
    const mine = ++nthSearch
    try {
      const { rows } = query.trim() ? await findCustomers({ query, limit: 8, offset: 0 }) : { rows: [] }
      if (mine !== nthSearch) return
      Object.assign(open, { rows: rows.filter(({ id }) => id !== card.id), at: 0 })
      draw()
    } catch (error) {
      tellError(error)
    }
  },

  /** @param {number} by */
  move: (by) => {
    open.at = Math.max(0, Math.min(open.rows.length - 1, open.at + by))
    draw()
  },

  /** @param {CustomerCard} card @param {CustomerRow} row */
  take: (card, row) => {
    const { part } = open
    actions.close()
    return byHand(() => (part === "household" ? setHousehold({ customer: card.id, with: row.id }) : setReferral({ customer: card.id, referred_by: row.id })))
  },

  /** @param {CustomerCard} card */
  leave: (card) => byHand(() => setHousehold({ customer: card.id })),

  /** @param {CustomerCard} card */
  forget: (card) => byHand(() => setReferral({ customer: card.id })),

  /** @param {CustomerCard} card */
  chooseFiles: async (card) => {
    try {
      await actions.keepFiles(card, await choosePapers())
    } catch (error) {
      tellError(error)
    }
  },

  /** Each is a change of its own, so that one can be taken off again.
   * @param {CustomerCard} card @param {string[]} paths */
  keepFiles: async (card, paths) => {
    for (const path of paths) {
      if (!(await byHand(() => addFile({ customer: card.id, path })))) return
    }
  },

  /** @param {CustomerFile} file */
  openFile: async ({ id }) => {
    try {
      await openPaper(id)
    } catch (error) {
      tellError(error)
    }
  },

  /** @param {CustomerFile} file */
  removeFile: ({ id }) => byHand(() => removeFile(id)),
}
