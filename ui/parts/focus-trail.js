// Where the keys went: when what had the focus goes from the page, they go back to what had it before.

/** What had the focus, newest last; some of it may be gone by now.
 * @type {HTMLElement[]} */
let trail = []

const LONGEST = 12

/** Called once, when the window starts. */
export const followFocus = () =>
  document.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof HTMLElement)) return
    trail = [...trail.filter((it) => it !== target && it.isConnected), target].slice(-LONGEST)
  })

/** Draws, and does not leave the keys without a place when the drawing takes theirs away.
 * @param {() => void} draw */
export const keepingFocus = (draw) => {
  const before = document.activeElement
  draw()
  const isLost = before instanceof HTMLElement && before !== document.body && !canHold(before)
  if (isLost && (document.activeElement === document.body || document.activeElement === before)) goBack()
}

const goBack = () => {
  const place = trail.findLast(canHold) ?? document.querySelector("main")
  if (place instanceof HTMLElement) place.focus({ preventScroll: true })
}

/** @param {HTMLElement} element */
const canHold = (element) => element.isConnected && !element.matches(":disabled") && element.checkVisibility()
