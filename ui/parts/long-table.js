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

/** A box may be no higher than some 33 million pixels in WebKit: a longer list is squeezed, and only its ends and
 * what is in view stand at their true height. */
const MOST_PX = 8_000_000

/** How far the list was scrolled, and how far ahead of that the rows in view are.
 * @typedef {{ scroll: number, ahead: number }} Place */

/** @type {WeakMap<Element, Place & { total: number }>} */
const places = new WeakMap()

/** What is known of a frame: pixels of a row, of the rows' view without the head, and how many rows there are.
 * @typedef {{ row: number, view: number, total: number }} Measures */

/** @param {Measures} of */
const squeezed = ({ row, total }) => Math.min(total * row, MOST_PX)

/** Near its ends the list is not squeezed, so that the first and the last rows are reached.
 * @param {Measures} of */
const endPx = ({ row, view }) => view + 3 * SPARE_ROWS * row

/** How far ahead of the scrolled pixels the rows are, in proportion.
 * @param {number} scroll @param {Measures} of */
const inProportion = (scroll, of) => {
  const missing = of.total * of.row - squeezed(of)
  const end = endPx(of)
  const share = (scroll - end) / (squeezed(of) - of.view - 2 * end)
  return missing * Math.max(0, Math.min(1, share))
}

/** Small steps go from row to row; a jump goes to its share of the list.
 * @param {number} scroll @param {Measures} of @param {Place} [before]
 * @returns {Place} */
export const placeAt = (scroll, of, before) => {
  const end = endPx(of)
  const isSmall = before && Math.abs(scroll - before.scroll) <= of.view
  const isBetween = scroll > end && scroll < squeezed(of) - of.view - end
  return { scroll, ahead: isSmall && isBetween ? before.ahead : inProportion(scroll, of) }
}

/** Where to scroll for a row's upper edge, in pixels of the whole list.
 * @param {number} top @param {Measures} of @param {Place} before
 * @returns {Place} */
export const placeFor = (top, of, before) => {
  const end = endPx(of)
  const near = top - before.ahead
  const isBetween = near > end && near < squeezed(of) - of.view - end
  if (isBetween && Math.abs(near - before.scroll) <= of.view) return { scroll: near, ahead: before.ahead }
  const missing = of.total * of.row - squeezed(of)
  const between = squeezed(of) - of.view - 2 * end
  const scroll = top <= end ? top : top >= end + between + missing ? top - missing : end + ((top - end) * between) / (between + missing)
  return { scroll, ahead: top - scroll }
}

/** The rows to draw at a place, and the pixels above and below them.
 * @param {Place} place @param {Measures} of */
export const drawnAt = ({ scroll, ahead }, of) => {
  const n = Math.ceil(of.view / of.row) + 2 * SPARE_ROWS
  const first = Math.max(0, Math.min(Math.floor((scroll + ahead) / of.row) - SPARE_ROWS, of.total - n))
  const last = Math.min(of.total, first + n)
  const above = Math.max(0, first * of.row - ahead)
  return { first, last, above, below: Math.max(0, squeezed(of) - above - (last - first) * of.row) }
}

/** @param {Element | null} frame @param {number} total @returns {Measures} */
const measuresOf = (frame, total) => {
  const head = frame?.querySelector("thead")?.getBoundingClientRect().height ?? 0
  return { row: rowHeight(), view: Math.max(1, (frame?.clientHeight || 800) - head), total }
}

/** @param {Element | null} frame @param {Measures} of @returns {Place} */
const placeOf = (frame, of) => {
  if (!frame) return placeAt(0, of)
  const known = places.get(frame)
  const before = known?.total === of.total ? known : undefined
  const place = before && Math.abs(before.scroll - frame.scrollTop) < 1 ? before : placeAt(frame.scrollTop, of, before)
  places.set(frame, { ...place, total: of.total })
  return place
}

/** The rows to draw for where the frame is scrolled to.
 * @param {Element | null} frame @param {number} total */
export const rowsInView = (frame, total) => {
  const of = measuresOf(frame, total)
  return drawnAt(placeOf(frame, of), of)
}

/** Scrolls no further than needed for the row to be seen whole, below the head.
 * @param {Element | null} frame @param {number} at @param {number} [total] of all rows, where the list is longer than a box may be high */
export const bringIntoView = (frame, at, total) => {
  if (!frame) return
  const rows = total ?? Number(frame.querySelector("table")?.getAttribute("aria-rowcount") ?? 0)
  const of = measuresOf(frame, rows)
  const place = placeOf(frame, of)
  const [top, upper] = [at * of.row, place.scroll + place.ahead]
  const wanted = top < upper ? top : top + of.row > upper + of.view ? top + of.row - of.view : upper
  if (wanted === upper) return
  const next = placeFor(wanted, of, place)
  places.set(frame, { ...next, total: rows })
  frame.scrollTop = next.scroll
}

/**
 * @param {object} table
 * @param {string} table.name the class of the table
 * @param {number} table.total
 * @param {{ first: number, last: number, above: number, below: number }} table.view
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
        ${gap(view.above, columns)}
        ${repeat(range(view), (at) => at, row)}
        ${gap(view.below, columns)}
      </tbody>
    </table>
  </div>`

/** @param {{ first: number, last: number }} view */
const range = ({ first, last }) => Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at)

/** As high as the rows that are not drawn. Its height is a number that no style sheet can know.
 * @param {number} height @param {number} columns */
const gap = (height, columns) =>
  height > 0
    ? html`<tr class="gap" aria-hidden="true"><td colspan=${columns} ${ref((cell) => {
        if (cell instanceof HTMLElement) cell.style.blockSize = `${height}px`
      })}></td></tr>`
    : nothing
