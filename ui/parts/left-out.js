// Who is not on the list, and why: nobody is left out quietly, and one click shows them.
import { html, nothing } from "lit"
import { number } from "../format.js"
import { hasWords, t } from "../words.js"

/** @param {{ [reason in string]: number }} reasons */
export const leftOut = (reasons) => {
  const lines = Object.entries(reasons).filter(([, n]) => n).sort(([, one], [, other]) => other - one)
  if (!lines.length) return nothing
  return html`
    <section class="aside-part" data-part="left-out">
      <h2 class="card-title">${t("left-out-title")}</h2>
      <ul class="count-list">
        ${lines.map(([reason, n]) => html`<li><span class="count">${number(n)}</span><a href="#/left-out?reason=${encodeURIComponent(reason)}">${words(reason, n)}</a></li>`)}
      </ul>
    </section>`
}

/** @param {string} reason @param {number} n */
const words = (reason, n) => {
  const key = `left-out-${reason}`
  return hasWords(key) ? t(key, { n }) : reason
}

/** A reason in a few words.
 * @param {string} reason */
export const leftOutShort = (reason) => t(hasWords(`left-out-short-${reason}`) ? `left-out-short-${reason}` : "left-out-short-other")
