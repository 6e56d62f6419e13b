// Choosing another customer while typing: a field and who is meant by it.
import { html, nothing } from "lit"
import { live } from "lit/directives/live.js"
import { day } from "../format.js"
import { t } from "../words.js"
import { key } from "./key.js"
import { name } from "./name.js"

/** @import { CustomerRow } from "../generated/types.d.ts" */

/** @typedef {{ label: string, query: string, rows: CustomerRow[], at: number }} Pick */
/** @typedef {{ type: (query: string) => void, take: (row: CustomerRow) => void, close: () => void }} PickActs */

/** @param {Pick} pick @param {PickActs} acts */
export const personPick = ({ label, query, rows, at }, { type, take, close }) => html`
  <div class="person-pick">
    <input class="field-box pick-field" type="search" autocomplete="off" spellcheck="false" maxlength="200" role="combobox" aria-expanded=${rows.length > 0} aria-controls=${rows.length ? "pick-found" : nothing}
      aria-activedescendant=${rows[at] ? `pick-${rows[at].id}` : nothing} aria-label=${label} placeholder=${label} .value=${live(query)}
      @input=${(/** @type {InputEvent} */ { target }) => type(/** @type {HTMLInputElement} */ (target).value)}>
    ${rows.length ? found(rows, at, label, take) : nothing}
    ${query.trim() && !rows.length ? html`<p class="none" role="status">${t("merge-nobody")}</p>` : nothing}
    <button class="button button-quiet button-small" type="button" @click=${close}>${t("not-now")}${key("Esc")}</button>
  </div>`

/** @param {CustomerRow[]} rows @param {number} at @param {string} label @param {(row: CustomerRow) => void} take */
const found = (rows, at, label, take) => html`
  <ul class="pick-found" id="pick-found" role="listbox" aria-label=${label}>
    ${rows.map((row, nth) => html`
      <li class="menu-choice pick-row" id="pick-${row.id}" role="option" aria-selected=${nth === at} @click=${() => take(row)}>
        <span class="merge-row-name">${name(row.name)}</span><span class="none">${[row.city, row.last_ordered_on && day(row.last_ordered_on)].filter(Boolean).join(t("comma"))}</span>
      </li>`)}
  </ul>`
