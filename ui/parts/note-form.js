// Writing down a note: the words, whether it stays on top, and the day on which it comes up again.
import { html } from "lit"
import { live } from "lit/directives/live.js"
import { t } from "../words.js"
import { key } from "./key.js"

/** A note as it is being written; without an id a new one.
 * @typedef {{ id: number | null, text: string, kind: string, is_pinned: boolean, remind_on: string }} Draft */

export const NOTE_KINDS = ["note", "ask", "service", "quote"]

/** @param {Draft} draft @param {{ change: (draft: Draft) => void, save: () => void, close: () => void }} acts */
export const noteForm = (draft, { change, save, close }) => html`
  <form class="note-form" aria-label=${t(draft.id === null ? "note-new" : "note-change")} @submit=${(/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    save()
  }}>
    <textarea class="field-box note-text" name="text" rows="3" maxlength="10000" aria-label=${t("note-text")} placeholder=${t("note-text")} .value=${live(draft.text)}
      @input=${(/** @type {InputEvent} */ { target }) => change({ ...draft, text: /** @type {HTMLTextAreaElement} */ (target).value })}></textarea>
    <div class="cluster">
      <select class="field-box note-kind" name="kind" aria-label=${t("note-kind")} @change=${(/** @type {Event} */ { target }) => change({ ...draft, kind: /** @type {HTMLSelectElement} */ (target).value })}>
        ${NOTE_KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === draft.kind}>${t(`note-kind-${kind}`)}</option>`)}
      </select>
      <label class="note-tick"><input type="checkbox" name="is_pinned" .checked=${live(draft.is_pinned)} @change=${() => change({ ...draft, is_pinned: !draft.is_pinned })}> ${t("note-pin")}</label>
      <label class="note-tick">${t("note-remind")} <input class="field-box note-day" type="date" name="remind_on" .value=${live(draft.remind_on)} @input=${(/** @type {InputEvent} */ { target }) => change({ ...draft, remind_on: /** @type {HTMLInputElement} */ (target).value })}></label>
      <span class="push cluster">
        <button class="button button-quiet button-small" type="button" @click=${close}>${t("not-now")}${key("Esc")}</button>
        <button class="button button-small" type="submit" data-act="save-note" ?disabled=${!draft.text.trim()}>${t("save")}${key("Ctrl ↵")}</button>
      </span>
    </div>
  </form>`
