// Which kind of follow-up may be made by which medium: a table whose fields are pressed, or answered by a letter.
import { html, nothing } from "lit"
import { live } from "lit/directives/live.js"
import { day } from "../format.js"
import { t } from "../words.js"
import { MEANS_ICON, channelName } from "./channel.js"
import { nextLeave } from "./channel-book.js"
import { icon } from "./icon.js"

/** @import { BookCell, BookRow, ChannelBook } from "../generated/types.d.ts" */
/** @import { Book } from "./channel-book.js" */
/** @typedef {{ change: () => void, wrong: (name: string) => string }} TableActs */

/** The letters that answer a field. */
const LETTERS = { y: "yes", o: "opt_in", n: "no" }
/** @type {Record<string, string>} */
const SIGNS = { yes: "check", opt_in: "chat", no: "close" }

/** @param {ChannelBook} told @param {Book} draft @param {TableActs} acts */
export const channelTable = (told, draft, acts) => html`
  <div class="table-frame">
    <table class="table table-plain rulebook-table" aria-label=${t("rulebook-table", { channel: channelName(told.channel) })} @keydown=${(/** @type {KeyboardEvent} */ event) => onKey(event, draft, acts)}>
      <thead><tr>
        <th>${t("rulebook-kind")}</th>
        ${told.rows[0].cells.map(({ medium }) => html`<th>${icon(MEANS_ICON[medium], "small")} ${t(`medium-${medium}`)}</th>`)}
        <th>${t("rulebook-until")}</th>
      </tr></thead>
      <tbody>${told.rows.map((row) => line(row, draft, acts))}</tbody>
    </table>
  </div>
  <p class="rulebook-legend none">${t("rulebook-legend", { may: "Y", agreed: "O", no: "N" })} <span class="rulebook-mark" aria-hidden="true"></span> ${t("rulebook-dot")}</p>
  ${told.rows.filter(({ source }) => source).map(({ kind, source, checked_on }) => html`<p class="rulebook-rule"><span class="rulebook-kind">${kindName(kind)}</span> ${t("rulebook-source", { on: day(checked_on), source })}</p>`)}
  ${acts.wrong("days") ? html`<p class="field-wrong">${icon("alert", "small")}<span>${acts.wrong("days")}</span></p>` : nothing}`

/** @param {BookRow} row @param {Book} draft @param {TableActs} acts */
const line = (row, draft, acts) => html`
  <tr>
    <th scope="row"><span class="rulebook-kind">${kindName(row.kind)}</span></th>
    ${row.cells.map((cell) => html`<td>${cellButton(row.kind, cell, draft, acts)}</td>`)}
    <td>${daysBox(row, draft, acts)}</td>
  </tr>`

/** @param {string} kind */
export const kindName = (kind) => (kind === "own" ? t("rulebook-own") : t(`kind-${kind}`))

/** @param {string} kind @param {BookCell} cell @param {Book} draft @param {TableActs} acts */
const cellButton = (kind, cell, draft, acts) => {
  const place = `${kind} ${cell.medium}`
  const leave = draft.leaves[place]
  const isYours = leave !== cell.default
  const places = { kind: kindName(kind), medium: t(`medium-${cell.medium}`), leave: t(`leave-${leave}`) }
  const words = isYours && cell.edited_on && leave === cell.leave
    ? t("leave-cell-yours", { ...places, on: day(cell.edited_on), default: t(`leave-${cell.default}`) })
    : t("leave-cell", places)
  return html`
    <button class="rulebook-cell" type="button" data-place=${place} data-leave=${leave} data-yours=${isYours ? "" : nothing} aria-label=${words} title=${words}
      @click=${() => set(draft, place, nextLeave(leave), acts)}>${icon(SIGNS[leave], "small")}<span>${t(`leave-${leave}`)}</span></button>`
}

/** @param {BookRow} row @param {Book} draft @param {TableActs} acts */
const daysBox = ({ kind, days }, draft, acts) => html`
  <span class="number-box" data-yours=${draft.days[kind] !== (days.default === null ? "" : String(days.default)) ? "" : nothing}>
    <input class="field-box field-number" inputmode="numeric" maxlength="4" name="days.${kind}" aria-label=${t("rulebook-until-of", { kind: kindName(kind) })} placeholder="∞"
      aria-invalid=${acts.wrong("days") ? "true" : nothing} .value=${live(draft.days[kind])}
      @input=${(/** @type {Event} */ event) => { draft.days[kind] = /** @type {HTMLInputElement} */ (event.target).value.replace(/\D/g, ""); acts.change() }}>
    <span class="number-unit">${draft.days[kind] ? t("rulebook-days", { n: Number(draft.days[kind]) }) : t("rulebook-no-end")}</span>
  </span>`

/** @param {Book} draft @param {string} place @param {string} leave @param {TableActs} acts */
const set = (draft, place, leave, acts) => {
  draft.leaves[place] = leave
  acts.change()
}

/** Letters answer the field that has the focus, arrows go to its neighbours.
 * @param {KeyboardEvent} event @param {Book} draft @param {TableActs} acts */
const onKey = (event, draft, acts) => {
  const button = event.target instanceof Element ? event.target.closest(".rulebook-cell") : null
  if (!(button instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return
  const leave = LETTERS[/** @type {keyof typeof LETTERS} */ (event.key.toLowerCase())]
  if (leave) set(draft, String(button.dataset.place), leave, acts)
  else if (!beside(button, event.key)) return
  event.preventDefault()
  event.stopPropagation()
}

/** @param {HTMLElement} button @param {string} arrow */
const beside = (button, arrow) => {
  const [down, right] = ARROWS[arrow] ?? [0, 0]
  if (!down && !right) return false
  const rows = [.../** @type {Element} */ (button.closest("tbody")).querySelectorAll("tr")]
  const row = /** @type {Element} */ (button.closest("tr"))
  const at = [...row.querySelectorAll(".rulebook-cell")].indexOf(button)
  const to = rows[rows.indexOf(/** @type {HTMLTableRowElement} */ (row)) + down]?.querySelectorAll(".rulebook-cell")[at + right]
  if (to instanceof HTMLElement) to.focus()
  return true
}

/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }
