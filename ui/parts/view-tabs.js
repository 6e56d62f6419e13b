// Saved views as tabs over the list, and the form that keeps, names and orders them.
import { html, nothing } from "lit"
import { number } from "../format.js"
import { t } from "../words.js"
import { icon } from "./icon.js"
import { key } from "./key.js"
import { popover } from "./popover.js"

/** @import { SavedView } from "../generated/types.d.ts" */

/**
 * @typedef {object} ViewActs
 * @property {(id: number | null) => void} show
 * @property {() => void} begin a name for what is shown now
 * @property {(name: string) => void} keep
 * @property {() => void} keepChanges
 * @property {() => void} manage
 * @property {(view: SavedView, name: string) => void} rename
 * @property {(view: SavedView) => void} remove
 * @property {(at: number, by: number) => void} move
 * @property {() => void} close
 */

/**
 * @typedef {object} Tabs
 * @property {SavedView[]} views
 * @property {(number | undefined)[]} counts in the same order
 * @property {number} everybody
 * @property {number | null} here
 * @property {boolean} isChanged the list is not as the view says
 * @property {"keep" | "manage" | null} part what stands open
 * @property {string} wrong why a name was not taken
 */

/** @param {Tabs} tabs @param {ViewActs} acts */
export const viewTabs = ({ views, counts, everybody, here, isChanged, part, wrong }, acts) => html`
  <div class="views" role="group" aria-label=${t("views-title")}>
    <div class="views-tabs">
      ${tab({ id: null, name: t("view-everybody"), n: everybody, isHere: here === null && !isChanged }, acts)}
      ${views.map((view, at) => tab({ id: view.id, name: view.name, n: counts[at], isHere: view.id === here }, acts))}
    </div>
    <div class="views-acts">
      ${isChanged && here !== null ? html`<button class="link-button" type="button" data-act="keep-changes" @click=${acts.keepChanges}>${t("view-keep-changes")}</button>` : nothing}
      ${isChanged ? html`<button class="link-button" type="button" data-act="keep-view" aria-haspopup="dialog" aria-expanded=${part === "keep"} @click=${acts.begin}>${t("view-keep")}</button>` : nothing}
      <button class="button button-quiet button-small" type="button" data-act="views" aria-haspopup="dialog" aria-expanded=${part === "manage"} aria-keyshortcuts="v" @click=${acts.manage}>${t("view-open")}${key("V")}</button>
    </div>
    ${part === "keep" ? nameForm(wrong, acts) : part === "manage" ? management(views, here, wrong, acts) : nothing}
  </div>`

/** @param {{ id: number | null, name: string, n: number | undefined, isHere: boolean }} it @param {ViewActs} acts */
const tab = ({ id, name, n, isHere }, acts) => html`
  <button class="view" type="button" data-view=${id ?? "everybody"} aria-current=${isHere ? "true" : nothing} @click=${() => acts.show(id)}><bdi>${name}</bdi>${n === undefined ? nothing : html` <span>${number(n)}</span>`}</button>`

/** @param {string} wrong @param {ViewActs} acts */
const nameForm = (wrong, acts) =>
  popover({ label: t("view-keep"), anchor: "[data-act='keep-view']", part: "keep-view", close: acts.close }, html`
    <form class="view-form" @submit=${(/** @type {SubmitEvent} */ event) => named(event, acts.keep)}>
      <input class="field-box" name="name" required maxlength="60" autocomplete="off" aria-label=${t("view-name")} placeholder=${t("view-name")} aria-invalid=${wrong ? "true" : nothing}>
      <button class="button button-small" type="submit">${t("save")}${key("↵")}</button>
      ${wrong ? html`<p class="field-wrong">${icon("alert", "small")}${wrong}</p>` : nothing}
    </form>`)

/** @param {SavedView[]} views @param {number | null} here @param {string} wrong @param {ViewActs} acts */
const management = (views, here, wrong, acts) =>
  popover({ label: t("views-title"), anchor: "[data-act='views']", part: "views", close: acts.close }, html`
    <p class="popover-title">${t("views-title")}</p>
    ${views.length ? nothing : html`<p class="none">${t("view-none")}</p>`}
    <ul class="views-list">
      ${views.map((view, at) => html`
        <li class="views-line" data-line=${view.id}>
          <form @submit=${(/** @type {SubmitEvent} */ event) => named(event, (name) => acts.rename(view, name))}>
            <input class="field-box" name="name" required maxlength="60" autocomplete="off" aria-label=${t("view-rename", { name: view.name })} .value=${view.name} @change=${(/** @type {Event} */ { target }) => acts.rename(view, /** @type {HTMLInputElement} */ (target).value.trim())}>
          </form>
          <button class="button button-quiet button-small" type="button" @click=${() => acts.show(view.id)} aria-current=${view.id === here ? "true" : nothing}>${t("key-open")}</button>
          <button class="button button-quiet button-icon" type="button" ?disabled=${at === 0} aria-label=${t("view-earlier", { name: view.name })} @click=${() => acts.move(at, -1)}>${icon("left", "small")}</button>
          <button class="button button-quiet button-icon" type="button" ?disabled=${at === views.length - 1} aria-label=${t("view-later", { name: view.name })} @click=${() => acts.move(at, 1)}>${icon("right", "small")}</button>
          <button class="button button-quiet button-icon" type="button" aria-label=${t("view-remove", { name: view.name })} @click=${() => acts.remove(view)}>${icon("close", "small")}</button>
        </li>`)}
    </ul>
    ${wrong ? html`<p class="field-wrong">${icon("alert", "small")}${wrong}</p>` : nothing}`)

/** @param {SubmitEvent} event @param {(name: string) => void} keep */
const named = (event, keep) => {
  event.preventDefault()
  const name = String(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get("name") ?? "").trim()
  if (name) keep(name)
}
