// Words that end in an ellipsis say themselves whole when the pointer rests on them.

/** The titles that stand here because words were cut, not because a page wrote them.
 * @type {WeakSet<HTMLElement>} */
const ours = new WeakSet()

/** Called once, when the window starts. */
export const sayWhole = () =>
  document.addEventListener("pointerover", ({ target }) => {
    for (let it = target; it instanceof HTMLElement && it !== document.body; it = it.parentElement) name(it)
  })

/** @param {HTMLElement} element */
const name = (element) => {
  if (element.title && !ours.has(element)) return
  if (!isCut(element)) return ours.delete(element) && element.removeAttribute("title")
  element.title = element.innerText
  ours.add(element)
}

/** @param {HTMLElement} element */
const isCut = (element) => {
  const { textOverflow, webkitLineClamp } = getComputedStyle(element)
  return (textOverflow === "ellipsis" && element.scrollWidth > element.clientWidth) || (webkitLineClamp !== "none" && element.scrollHeight > element.clientHeight)
}
