// Typing a sheet back: its number, then a line for each row; what the lines come to stands below until it is saved.
import { html, nothing } from "lit"
import { live } from "lit/directives/live.js"
import { enterLines, judgeLines, printedSheets, sheetToEnter } from "../api.js"
import { longDay, number } from "../format.js"
import { kindName } from "../parts/cadence-words.js"
import { textField } from "../parts/field.js"
import { icon } from "../parts/icon.js"
import { key } from "../parts/key.js"
import { name } from "../parts/name.js"
import { draw, focusOn, go } from "../parts/screen.js"
import { tell, tellError } from "../parts/toast.js"
import { rowTyped, typedLine } from "../parts/typed-line.js"
import { t } from "../words.js"
import { byHand } from "./changes.js"

/** @import { JudgedLine, JudgedLines, PrintedSheet, RowOfSheet, SheetPage } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @typedef {{ sheet: SheetPage | null, sheets: PrintedSheet[] }} Data */
/** @typedef {{ text: string, kept: number | null, judged: JudgedLine | null }} Line */

/** What is typed stays until it is saved, also while another page is open.
 * @type {{ number: number, lines: Line[], text: string, which: string, isUnknown: boolean, gone: number[], totals: JudgedLines | null }} */
const desk = { number: 0, lines: [], text: "", which: "", isUnknown: false, gone: [], totals: null }

/** @param {{ id: number }} place @returns {Promise<Data>} */
export const load = async ({ id }) => {
  if (!id) return { sheet: null, sheets: await printedSheets() }
  const sheet = await sheetToEnter(id)
  if (desk.number !== id) Object.assign(desk, { number: id, lines: [], text: "", gone: [], totals: null })
  const isThere = (/** @type {number} */ kept) => desk.gone.includes(kept) || desk.lines.some((line) => line.kept === kept)
  const kept = sheet.unclear.filter((line) => !isThere(line.id)).map((line) => ({ text: line.text, kept: line.id, judged: null }))
  desk.lines = [...kept, ...desk.lines.filter((line) => line.kept === null || sheet.unclear.some((it) => it.id === line.kept))]
  if (desk.lines.length) await judge()
  return { sheet, sheets: [] }
}

/** @param {Data} data */
export const lands = ({ sheet }) => (sheet ? "#line" : "#which")

/** @param {Data} data */
export const page = ({ sheet, sheets }) => (sheet ? entering(sheet) : choosing(sheets))

/** @param {PrintedSheet[]} sheets */
const choosing = (sheets) => html`
  <header class="page-head">
    <div class="page-head-words">
      <h1 class="page-title">${t("title-enter-sheet")}</h1>
      <p class="page-lead">${t("enter-lead", { example: EXAMPLE })}</p>
    </div>
  </header>
  <div class="page-body">
    <form class="enter-which" @submit=${(/** @type {SubmitEvent} */ event) => {
      event.preventDefault()
      actions.open(sheets)
    }}>
      ${textField({ name: "which", label: t("enter-which"), value: desk.which, wrong: desk.isUnknown ? t("enter-not-there") : undefined, set: (value) => (desk.which = value) })}
      <button class="button button-first" type="submit" data-act="open">${t("enter-open")}${key("↵")}</button>
    </form>
  </div>`

/** @param {SheetPage} page */
const entering = ({ sheet, rows }) => html`
  <header class="page-head">
    <div class="page-head-words">
      <h1 class="page-title">${t("sheet-number", { number: code(sheet.number) })}</h1>
      <p class="page-lead">${longDay(sheet.on)} · ${sheet.n_back === sheet.n_rows ? t("sheet-all-back", { rows: sheet.n_rows }) : t("sheet-back", { back: sheet.n_back, rows: sheet.n_rows })}</p>
    </div>
    <div class="page-actions">
      <a class="button button-quiet" href="#/enter-sheet">${t("enter-next-sheet")}</a>
      <button class="button button-first" type="button" data-act="save" ?disabled=${!desk.lines.length && !desk.text.trim()} @click=${() => actions.save()}>${t("enter-save")}${key("Ctrl ↵")}</button>
    </div>
  </header>
  <div class="page-body">
    <div class="columns enter-columns">
      <section class="column enter-desk" aria-label=${t("title-enter-sheet")}>
        <form class="enter-form" @submit=${(/** @type {SubmitEvent} */ event) => {
          event.preventDefault()
          actions.take()
        }}>
          <label class="field-name" for="line">${t("enter-line")}</label>
          <input class="field-box enter-line" id="line" name="line" maxlength="2000" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="line-row"
            placeholder=${EXAMPLE} .value=${live(desk.text)} @input=${actions.type}>
          <p class="enter-row" id="line-row" aria-live="polite">${rowWords(rowTyped(desk.text, rows))}</p>
        </form>
        <p class="enter-summary" role="status">${summary()}</p>
        ${desk.lines.length ? html`<ol class="typed" reversed>${desk.lines.map((line, at) => typed(line, at, rows)).reverse()}</ol>` : html`<p class="enter-nothing">${t("enter-nothing")}</p>`}
      </section>
      <aside class="column column-aside" aria-label=${t("enter-letters")}>
        <section class="aside-part">
          <h2 class="card-title">${t("enter-letters")}</h2>
          <p class="field-hint">${t("enter-letters-lead")}</p>
          <dl class="letters">${LETTERS.map((letter) => html`<dt>${letter === "many" ? "…" : letter}</dt><dd>${t(`letter-${letter}`)}</dd>`)}</dl>
        </section>
      </aside>
    </div>
  </div>`

const EXAMPLE = '07K s5 o+e p"…" 15/5 n2w'
const LETTERS = ["s", "n", "m", "y", "b", "w", "r", "x", "o", "p", "k", "g", "v", "a", "t", "many"]

/** As it stands on the paper.
 * @param {number} number */
const code = (number) => String(number).padStart(4, "0")

/** @param {RowOfSheet | "none" | null} row */
const rowWords = (row) => {
  if (!row) return nothing
  if (row === "none") return html`${icon("alert", "small")}<span>${t("enter-no-row")}</span>`
  const kinds = row.kinds.map((kind) => kindName(kind))
  return html`<span class="typed-code">${row.code}</span><strong>${name(row.customer_name ?? "")}</strong>${kinds.map((kind) => html`<span class="none">${kind}</span>`)}${row.is_back ? html`<span class="badge badge-outline">${t("entry-same")}</span>` : nothing}`
}

const summary = () => {
  const { totals } = desk
  if (!totals || !desk.lines.length) return nothing
  const { n_entered, n_same, n_elsewhere, n_unclear } = totals
  return t("enter-summary", { new: number(n_entered), same: number(n_same), elsewhere: number(n_elsewhere), unclear: number(n_unclear) })
}

/** @param {Line} line @param {number} at @param {RowOfSheet[]} rows */
const typed = (line, at, rows) =>
  typedLine({ text: line.text, judged: line.judged, row: rowTyped(line.text, rows), change: () => actions.change(at), remove: () => actions.remove(at) })

/** @param {Data} data @returns {KeyAct[]} */
export const keys = ({ sheet }) => [
  ...(sheet ? [
    { keys: ["Ctrl+Enter"], words: "enter-save", act: () => actions.save(), whileTyping: true, once: true },
    { keys: ["ArrowUp"], words: "enter-change-line", act: () => actions.up(), whileTyping: true },
  ] : []),
  { keys: ["Escape"], words: "title-calls", act: () => go("#/calls"), whileTyping: true },
]

let isJudging = false
let isStale = false

/** Asks what the lines come to; while one answer is on its way, the newest lines wait for the next. */
const judge = async () => {
  isStale = true
  if (isJudging) return
  isJudging = true
  try {
    while (isStale) {
      isStale = false
      await judgeOnce()
    }
  } catch (error) {
    tellError(error)
  } finally {
    isJudging = false
  }
  draw()
}

const judgeOnce = async () => {
  const lines = [...desk.lines]
  if (!lines.length) return void (desk.totals = null)
  const judged = await judgeLines({ number: desk.number, lines: lines.map(({ text }) => text), instead_of: desk.gone })
  desk.totals = judged
  for (const [at, line] of lines.entries()) line.judged = judged.lines.find((it) => it.at === at) ?? null
}

export const actions = {
  /** @param {PrintedSheet[]} sheets */
  open: (sheets) => {
    const which = Number(desk.which.normalize("NFKC").trim())
    desk.isUnknown = !sheets.some((sheet) => sheet.number === which)
    if (desk.isUnknown) {
      draw()
      return focusOn("#which")
    }
    desk.which = ""
    go(`#/enter-sheet/${which}`)
  },

  /** @param {InputEvent} event */
  type: ({ target }) => {
    desk.text = /** @type {HTMLInputElement} */ (target).value
    draw()
  },

  /** The line goes below, and the field is free for the next. */
  take: () => {
    const text = desk.text.trim()
    if (!text) return
    desk.lines.push({ text, kept: null, judged: null })
    desk.text = ""
    draw()
    void judge()
  },

  /** A line goes back into the field.
   * @param {number} at */
  change: (at) => {
    actions.take()
    const [line] = desk.lines.splice(at, 1)
    desk.text = line.text
    if (line.kept) desk.gone.push(line.kept)
    draw()
    focusOn("#line")
    void judge()
  },

  /** @param {number} at */
  remove: (at) => {
    const [line] = desk.lines.splice(at, 1)
    if (line.kept) desk.gone.push(line.kept)
    draw()
    focusOn("#line")
    void judge()
  },

  /** The last line once more. */
  up: () => {
    if (!desk.text && desk.lines.length) actions.change(desk.lines.length - 1)
  },

  /** What is still in the field belongs to it. What nobody could read stays here. */
  save: async () => {
    actions.take()
    if (!desk.lines.length && !desk.gone.length) return
    const sent = { lines: desk.lines, gone: desk.gone }
    Object.assign(desk, { lines: [], gone: [], totals: null })
    const saved = await byHand(() => enterLines({ number: desk.number, lines: sent.lines.map(({ text }) => text), instead_of: sent.gone }))
    if (!saved) {
      desk.lines = [...sent.lines, ...desk.lines]
      desk.gone = [...sent.gone, ...desk.gone]
    } else if (!saved.change) tell({ words: t("enter-saved", { n: 0 }) })
    draw()
    focusOn("#line")
  },
}
