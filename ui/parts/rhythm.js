// How long somebody has been quiet beside their habit: a bar with a mark where the habit ends.
import { html, nothing, svg } from "lit"
import { t } from "../words.js"

/** @import { Rhythm } from "../generated/types.d.ts" */

const WIDE = 64

/** The bar ends at twice the habit. The widths are those of a picture, no figures are made of them.
 * @param {Rhythm | null} rhythm @param {number} nOrders */
export const rhythmBar = (rhythm, nOrders) => {
  if (!rhythm?.usual) return html`<span class="none">${nOrders ? t(nOrders === 1 ? "rhythm-one-order" : "rhythm-too-few") : "–"}</span>`
  const { days, usual } = rhythm
  const gap = Math.min(WIDE, (days / usual / 2) * WIDE)
  return html`
    <span class="rhythm">
      <svg class="rhythm-bar" viewBox="0 0 64 10" width="64" height="10" aria-hidden="true">
        <rect class="rhythm-track" x="0" y="4" width=${WIDE} height="2" rx="1"/>
        ${gap ? svg`<rect class="rhythm-gap ${days > usual ? "rhythm-over" : ""}" x="0" y="3" width=${gap} height="4" rx="2"/>` : nothing}
        <rect class="rhythm-usual" x=${WIDE / 2 - 0.75} y="0" width="1.5" height="10"/>
      </svg>
      <span>${t("days-of-usual", { days, usual })}</span>
    </span>`
}
