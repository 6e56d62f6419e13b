// Looks into the watched folder when the window gets the focus and every half minute while it is seen.
// What lies there is offered; nothing comes in unasked.
import { chooseFolder, dismissFile, watched, watchFolder } from "../api.js"
import { draw } from "../parts/screen.js"
import { tellError } from "../parts/toast.js"

/** @import { Watch } from "../generated/types.d.ts" */

const EVERY_MS = 30_000

/** @type {Watch} */
let watch = { folder: null, is_lost: false, offered: [] }
let isLooking = false

/** The folder as it was last seen. */
export const watchNow = () => watch

export const startWatching = () => {
  look()
  window.addEventListener("focus", look)
  window.setInterval(() => document.visibilityState === "visible" && look(), EVERY_MS)
}

/** Looks anew; a folder that cannot be looked into now is looked into next time. */
export const look = async () => {
  if (isLooking) return
  isLooking = true
  try {
    take(await watched())
  } catch {
    take({ ...watch, offered: [] })
  }
  isLooking = false
}

export const watchActions = {
  choose: () => told(async () => {
    const folder = await chooseFolder()
    if (folder) take(await watchFolder(folder))
  }),

  end: () => told(async () => take(await watchFolder(null))),

  /** @param {string} path */
  dismiss: (path) => told(async () => take(await dismissFile(path))),
}

/** @param {() => Promise<void>} act */
const told = async (act) => {
  try {
    await act()
  } catch (error) {
    tellError(error)
  }
}

/** @param {Watch} seen */
const take = (seen) => {
  const isSame = JSON.stringify(seen) === JSON.stringify(watch)
  watch = seen
  if (!isSame) draw()
}
