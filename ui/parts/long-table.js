// A table as long as the shop: only the rows in view are drawn, and only their pages are asked for.
import { html, nothing } from "lit"
import { ref } from "lit/directives/ref.js"
import { repeat } from "lit/directives/repeat.js"

/** How many rows are asked for at a time. */
export const PAGE_ROWS = 100

/** Rows drawn above and below the view, so that a quick scroll meets no gap. */
const SPARE_ROWS = 12

/** The height of a row in rem: table.css keeps to it. */
const ROW_REM = 2.3125

/** @returns {number} */
const rowHeight = () => ROW_REM * parseFloat(getComputedStyle(document.documentElement).fontSize)

/** The first and the last row to draw for where the frame is scrolled to.
 * @param {Element | null} frame @param {number} total */
export const rowsInView = (frame, total) => {
  const height = rowHeight()
  const first = Math.floor((frame?.scrollTop ?? 0) / height) - SPARE_ROWS
  const n = Math.ceil((frame?.clientHeight || 800) / height) + 2 * SPARE_ROWS
  return { first: Math.max(0, Math.min(first, total - n)), last: Math.min(total, Math.max(0, first) + n) }
}

/** Scrolls no further than needed for the row to be seen whole, below the head.
 * @param {Element | null} frame @param {number} at */
export const bringIntoView = (frame, at) => {
  if (!frame) return
  const height = rowHeight()
  const head = frame.querySelector("thead")?.getBoundingClientRect().height ?? 0
  const top = at * height
  if (top < frame.scrollTop) frame.scrollTop = top
  else if (top + height + head > frame.scrollTop + frame.clientHeight) frame.scrollTop = top + height + head - frame.clientHeight
}

/**
 * @param {object} table
 * @param {string} table.name the class of the table
 * @param {number} table.total
 * @param {{ first: number, last: number }} table.view
 * @param {unknown} table.head
 * @param {number} table.columns
 * @param {(at: number) => unknown} table.row
 * @param {() => void} table.scrolled
 * @param {string} table.label
 */
export const longTable = ({ name, total, view, head, columns, row, scrolled, label }) => html`
  <div class="table-frame" tabindex="-1" @scroll=${scrolled}>
    <table class="table long-table ${name}" role="grid" aria-rowcount=${total} aria-label=${label}>
      <thead>${head}</thead>
      <tbody>
        ${gap(view.first, columns)}
        ${repeat(range(view), (at) => at, row)}
        ${gap(total - view.last, columns)}
      </tbody>
    </table>
  </div>`

/** @param {{ first: number, last: number }} view */
const range = ({ first, last }) => Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at)

/** As high as the rows that are not drawn. Its height is a number that no style sheet can know.
 * @param {number} rows @param {number} columns */
const gap = (rows, columns) =>
  rows > 0
    ? html`<tr class="gap" aria-hidden="true"><td colspan=${columns} ${ref((cell) => {
        if (cell instanceof HTMLElement) cell.style.blockSize = `${rows * ROW_REM}rem`
      })}></td></tr>`
    : nothing
