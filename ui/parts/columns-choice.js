// Which columns the list shows beside the name.
import { html, nothing } from "lit"
import { live } from "lit/directives/live.js"
import { t } from "../words.js"
import { COLUMNS } from "./customers-table.js"
import { icon } from "./icon.js"
import { popover } from "./popover.js"

/** @param {{ isOpen: boolean, columns: string[] }} it @param {{ toggle: () => void, set: (columns: string[]) => void, close: () => void }} acts */
export const columnsChoice = ({ isOpen, columns }, { toggle, set, close }) => html`
  <div class="columns-choice">
    <button class="button" type="button" data-act="columns" aria-haspopup="dialog" aria-expanded=${isOpen} @click=${toggle}>${icon("columns", "small")}${t("columns-open")}</button>
    ${isOpen ? popover({ label: t("columns-title"), anchor: "[data-act='columns']", part: "columns", close }, html`
      <p class="popover-title">${t("columns-title")}</p>
      <div class="ticks">${COLUMNS.map(({ name, head }) => html`
        <label class="tick"><input type="checkbox" name="column" value=${name} .checked=${live(columns.includes(name))} @change=${() => set(turned(columns, name))}> ${t(head)}</label>`)}
      </div>`) : nothing}
  </div>`

/** The columns stand in one order, whichever was ticked first; one stays at least.
 * @param {string[]} columns @param {string} name */
export const turned = (columns, name) => {
  const is = (/** @type {string} */ one) => columns.includes(one) !== (one === name)
  const now = COLUMNS.map((column) => column.name).filter(is)
  return now.length ? now : columns
}
