// What is good to know of a customer: pinned notes, what to ask next time, and the lists they are on.
import { html, nothing } from "lit"
import { day } from "../format.js"
import { t } from "../words.js"
import { icon } from "./icon.js"

/** @import { CustomerCard, CustomerListed, Note } from "../generated/types.d.ts" */

/**
 * @typedef {object} KnowActs
 * @property {(note: Note) => void} finish
 * @property {(name: string, reason: string) => void} putOn
 * @property {(list: number) => void} takeOff
 */

/** @param {CustomerCard} card @param {CustomerListed[] | null} choice the lists to choose from, while one chooses @param {KnowActs} acts @param {{ about: unknown, ties: unknown, more: unknown }} parts what is known besides */
export const goodToKnow = (card, choice, acts, { about, ties, more }) => {
  const notes = card.notes.filter((note) => note.is_pinned || note.kind === "ask" || (note.remind_on && !note.done_on))
  return html`
    <section class="aside-part" data-part="good-to-know">
      <h2 class="card-title">${t("good-to-know")}</h2>
      ${about}
      ${ties}
      ${notes.length ? html`<ul class="know-list">${notes.map((note) => known(note, acts))}</ul>` : nothing}
      ${card.lists.length ? html`
        <ul class="know-list">${card.lists.map(({ list_id, name, reason, since_on }) => html`
          <li class="know-line">${icon("lists", "small")}<span><bdi>${name}</bdi> <span class="none">${reason ? html`<bdi>${reason}</bdi>${t("comma")}` : nothing}${t("since", { on: day(since_on) })}</span></span>
            <button class="button button-quiet button-icon" type="button" aria-label=${t("list-off", { list: name })} @click=${() => acts.takeOff(list_id)}>${icon("close", "small")}</button></li>`)}
        </ul>` : nothing}
      ${choice ? listForm(choice, acts) : nothing}
      ${more}
    </section>`
}

/** @param {Note} note @param {KnowActs} acts */
const known = (note, acts) => html`
  <li class="know-line" data-note=${note.id}>${icon(note.kind === "ask" ? "chat" : note.remind_on ? "clock" : "note", "small")}
    <span><bdi class="few-lines">${note.text}</bdi>${note.remind_on ? html`<span class="none">${t(note.done_on ? "note-was-done" : "note-comes-up", { on: day(note.done_on ?? note.remind_on) })}</span>` : note.kind === "ask" ? html`<span class="none">${t("note-kind-ask")}</span>` : nothing}</span>
    ${note.remind_on && !note.done_on ? html`<button class="button button-quiet button-icon" type="button" aria-label=${t("note-finish")} title=${t("note-finish")} @click=${() => acts.finish(note)}>${icon("check", "small")}</button>` : nothing}
  </li>`

/** @param {CustomerListed[]} choice @param {KnowActs} acts */
const listForm = (choice, acts) => html`
  <form class="list-form" @submit=${(/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const form = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget))
    const name = String(form.get("list") ?? "").trim()
    if (name) acts.putOn(name, String(form.get("reason") ?? "").trim())
  }}>
    <input class="field-box list-field" name="list" list="lists-known" maxlength="80" required autocomplete="off" aria-label=${t("list-which")} placeholder=${t("list-which")}>
    <datalist id="lists-known">${choice.map(({ name }) => html`<option value=${name}></option>`)}</datalist>
    <input class="field-box" name="reason" maxlength="200" aria-label=${t("list-why")} placeholder=${t("list-why")}>
    <button class="button button-small" type="submit">${t("list-put")}</button>
  </form>`
