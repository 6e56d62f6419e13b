// Everything done by hand, newest first, each line with its way back.
import { html, nothing } from "lit"
import { changes } from "../api.js"
import { day, time } from "../format.js"
import { changeWords } from "../parts/change-words.js"
import { empty } from "../parts/empty.js"
import { icon } from "../parts/icon.js"
import { key } from "../parts/key.js"
import { leave } from "../parts/screen.js"
import { t } from "../words.js"
import { redoNewest, undoChange, undoNewest } from "./changes.js"

/** @import { ChangeLine, ChangeList } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @typedef {{ list: ChangeList }} Data */

/** @returns {Promise<Data>} */
export const load = async () => ({ list: await changes({ limit: 200 }) })

/** @param {Data} data */
export const page = ({ list }) => html`
  <header class="page-head">
    <div class="page-head-words">
      <h1 class="page-title">${t("title-history")}</h1>
      <p class="page-lead">${t("history-lead")}</p>
    </div>
    <div class="page-actions">
      <button class="button" type="button" data-act="undo" ?disabled=${!list.undo} @click=${undoNewest}>${icon("undo", "small")}${t("undo")}${key("Ctrl Z")}</button>
      <button class="button" type="button" data-act="redo" ?disabled=${!list.redo} @click=${redoNewest}>${t("redo")}${key("Ctrl ⇧ Z")}</button>
    </div>
  </header>
  <div class="page-body">
    ${list.changes.length ? html`<ol class="history">${list.changes.map((change, at) => html`${dayBefore(change, list.changes[at - 1])}${line(change)}`)}</ol>` : empty(t("history-empty"), html`<a class="button" href="#/customers">${t("title-customers")}</a>`)}
  </div>`

/** @returns {KeyAct[]} */
export const keys = () => [{ keys: ["Escape"], words: "back-to-list", act: () => leave() }]

/** @param {ChangeLine} change @param {ChangeLine | undefined} before */
const dayBefore = ({ made_at }, before) => {
  const on = made_at.slice(0, 10)
  return on === before?.made_at.slice(0, 10) ? nothing : html`<li class="history-day"><h2 class="part-title">${day(on)}</h2></li>`
}

/** @param {ChangeLine} change */
const line = (change) => html`
  <li class="history-line ${change.is_undone ? "history-undone" : ""}" data-change=${change.id}>
    <time datetime=${change.made_at}>${time(change.made_at)}</time>
    <span class="history-words few-lines">${change.customer_id ? html`<a href="#/customers/${change.customer_id}">${changeWords(change)}</a>` : changeWords(change)}${change.is_undone ? html` <span class="badge badge-outline">${t("is-undone")}</span>` : nothing}</span>
    ${change.can_be_undone ? html`<button class="link-button" type="button" @click=${() => undoChange(change.id)}>${t("undo")}</button>` : nothing}
  </li>`
