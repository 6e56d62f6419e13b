// What a view may ask of the window: to be drawn again, to be loaded again, to go to another place.

/** @type {{ draw: () => void, reload: () => Promise<void> }} */
const screen = { draw: () => {}, reload: async () => {} }

/** The window says how it does these things.
 * @param {typeof screen} ways */
export const screenIs = (ways) => Object.assign(screen, ways)

/** Draws the page again with what it knows. */
export const draw = () => screen.draw()

/** Asks the core again, then draws. Focus and scroll stay. */
export const reload = () => screen.reload()

/** @param {string} place such as `#/today` */
export const go = (place) => {
  location.hash = place
}

/** The place that is open, or from which the page that is open was reached. */
let home = "#/today"

/** @param {string} place one of the rail */
export const isHome = (place) => {
  home = place
}

/** Out of a page that stands under a place, whatever was done on it and on the way to it. */
export const leave = () => go(home)

/** Whether somebody writes: a key that takes back leads out of the field first, so that nothing typed is lost. */
export const isInField = () => document.activeElement instanceof HTMLTextAreaElement || document.activeElement instanceof HTMLInputElement

/** Out of a field, so that keys mean the page again. */
export const leaveField = () => focusOn("main")

/** Puts the focus somewhere: at once where it is drawn already, so that no key goes astray, else when it is.
 * @param {string} selector */
export const focusOn = (selector) => {
  if (!focus(selector)) requestAnimationFrame(() => focus(selector))
}

/** @param {string} selector */
const focus = (selector) => {
  const found = document.querySelector(selector)
  if (found instanceof HTMLElement) found.focus({ preventScroll: true })
  return found !== null
}
