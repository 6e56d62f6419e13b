// A small form that floats below the button that opened it.
import { html } from "lit"
import { ref } from "lit/directives/ref.js"

/** Where it stands is a number that no style sheet can know: below its button, and never beyond its frame. It is
 * measured once all of it is drawn.
 * @param {string} anchor the selector of the button */
const below = (anchor) => (/** @type {Element | undefined} */ box) =>
  queueMicrotask(() => {
    const frame = box instanceof HTMLElement ? box.offsetParent : null
    const button = document.querySelector(anchor)
    if (!(box instanceof HTMLElement) || !frame || !button) return
    const [frameAt, buttonAt] = [frame.getBoundingClientRect(), button.getBoundingClientRect()]
    const most = frameAt.width - box.offsetWidth - 12
    box.style.insetInlineStart = `${Math.max(12, Math.min(buttonAt.left - frameAt.left, most))}px`
    box.style.insetBlockStart = `${buttonAt.bottom - frameAt.top + 4}px`
  })

/** @param {{ label: string, anchor: string, part: string, close: () => void }} where @param {unknown} inside */
export const popover = ({ label, anchor, part, close }, inside) => html`
  <div class="popover" role="dialog" tabindex="-1" aria-label=${label} data-popover=${part} ${ref(below(anchor))} @focusout=${(/** @type {FocusEvent} */ event) => leaves(event, anchor) && close()}>${inside}</div>`

/** The focus goes to something else on the page; into nothing, when a part of it is drawn anew, it does not leave.
 * @param {FocusEvent} event @param {string} anchor */
const leaves = ({ currentTarget, relatedTarget }, anchor) =>
  relatedTarget instanceof Element && !(/** @type {Element} */ (currentTarget).contains(relatedTarget)) && !relatedTarget.closest(anchor)
