// Who is ticked in the list: some, or everybody whom it shows but for some.
import { PAGE_ROWS } from "../parts/long-table.js"
import { draw } from "../parts/screen.js"
import { tellError } from "../parts/toast.js"
import { bringRows, list, matching, rowAt } from "./customer-rows.js"

/** @import { Who } from "../generated/types.d.ts" */

/** `from` is the row that was ticked last: from there one chooses up to another.
 * @type {{ isAll: boolean, ids: Set<number>, except: Set<number>, from: number | null }} */
export const chosen = { isAll: false, ids: new Set(), except: new Set(), from: null }

/** @param {number} id */
export const isChosen = (id) => (chosen.isAll ? !chosen.except.has(id) : chosen.ids.has(id))

export const nChosen = () => (chosen.isAll ? list.total - chosen.except.size : chosen.ids.size)

/** Those who are ticked, as the core is told.
 * @returns {Who} */
export const whoIsChosen = () => (chosen.isAll ? { ids: [], matching: matching(), except: [...chosen.except] } : { ids: [...chosen.ids], matching: null, except: [] })

export const chooseNobody = () => {
  Object.assign(chosen, { isAll: false, ids: new Set(), except: new Set(), from: null })
}

export const chooseAll = () => {
  Object.assign(chosen, { isAll: true, ids: new Set(), except: new Set() })
  draw()
}

/** @param {number} at the row */
export const toggle = (at) => {
  const row = rowAt(at)
  if (!row) return
  set(row.id, !isChosen(row.id))
  chosen.from = at
  draw()
}

/** @param {number} id @param {boolean} is */
const set = (id, is) => {
  const ids = chosen.isAll ? chosen.except : chosen.ids
  if (is === chosen.isAll) ids.delete(id)
  else ids.add(id)
}

/** More than this are chosen as all, not one by one. */
const MOST_ROWS = 100 * PAGE_ROWS

/** From the row that was ticked last up to this one.
 * @param {number} at */
export const chooseTo = async (at) => {
  const [first, last] = [Math.min(chosen.from ?? at, at), Math.max(chosen.from ?? at, at)]
  if (last - first > MOST_ROWS) return
  try {
    await bringRows(first, last)
    for (let place = first; place <= last; place++) {
      const row = rowAt(place)
      if (row) set(row.id, true)
    }
    chosen.from = at
    draw()
  } catch (error) {
    tellError(error)
  }
}

/** First those in view, and all once these are chosen.
 * @param {{ first: number, last: number }} view the rows */
export const chooseView = ({ first, last }) => {
  const rows = Array.from({ length: last - first }, (_, at) => rowAt(first + at)).filter((row) => row !== undefined)
  if (chosen.isAll || rows.every(({ id }) => isChosen(id))) return chooseAll()
  rows.forEach(({ id }) => set(id, true))
  chosen.from = last - 1
  draw()
}
