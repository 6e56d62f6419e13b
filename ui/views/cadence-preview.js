// What a draft of the follow-up plan moves, shown at the side.
import { html, nothing, svg } from "lit"
import { previewCadence } from "../api.js"
import { number, weekday } from "../format.js"
import { kindName } from "../parts/cadence-words.js"
import { looking } from "../parts/looking.js"
import { name } from "../parts/name.js"
import { inARow, t } from "../words.js"

/** @import { Cadence, MovedFollowUp, WeekPreview } from "../generated/types.d.ts" */

const { seen, lookAt } = looking((/** @type {Cadence} */ cadence, next) => previewCadence({ cadence, next }))

export { lookAt }

/** @param {Cadence} cadence */
export const previewPart = (cadence) => html`
  <aside class="preview" aria-labelledby="preview-title">
    <h2 class="settings-title" id="preview-title">${t("preview-title")}</h2>
    <div aria-live="polite" aria-busy=${seen.isLooking}>${words()}</div>
    ${seen.told ? html`${weeks(seen.told.weeks)}${examples(seen.told.examples, cadence)}` : nothing}
  </aside>`

const words = () => {
  if (seen.isWrong) return html`<p class="preview-words">${t("preview-wrong")}</p>`
  if (!seen.told) return html`<p class="preview-words">${t(seen.isLooking ? "preview-looking" : "preview-nothing")}</p>`
  const { n_moved, n_new, n_gone, n_late, n_other_way, n_people, next } = seen.told
  return html`
    <p class="preview-words">${inARow(t("preview-says", { moved: n_moved, fresh: n_new, gone: n_gone }), n_other_way ? t("preview-other-way", { n: n_other_way }) : "")}</p>
    <p class="preview-words">${n_late ? t("preview-late", { n: n_late }) : t("preview-never-late")}</p>
    <p class="field-hint">${t(next === null ? "preview-all" : "preview-so-far", { n: n_people })}</p>`
}

const WIDE = 120

/** Two bars a week: as it is, and as it would be. The widths are those of a picture.
 * @param {WeekPreview[]} weeks */
const weeks = (weeks) => {
  const most = Math.max(1, ...weeks.map(({ before, after }) => Math.max(before, after)))
  return html`
    <table class="preview-weeks">
      <caption class="part-title">${t("preview-weeks")}</caption>
      <thead><tr><th scope="col">${t("preview-week")}</th><th scope="col">${t("preview-before")}</th><th scope="col">${t("preview-after")}</th><td></td></tr></thead>
      <tbody>${weeks.map(({ from_on, before, after }) => html`
        <tr class=${before === after ? "" : "preview-other"}>
          <th scope="row">${weekday(from_on)}</th><td>${number(before)}</td><td>${number(after)}</td>
          <td><svg class="preview-bars" viewBox="0 0 120 12" width="120" height="12" aria-hidden="true">
            ${svg`<rect class="preview-was" x="0" y="1" width=${(before / most) * WIDE} height="4" rx="1"/><rect class="preview-will" x="0" y="7" width=${(after / most) * WIDE} height="4" rx="1"/>`}
          </svg></td>
        </tr>`)}</tbody>
    </table>`
}

/** @param {MovedFollowUp[]} examples @param {Cadence} cadence */
const examples = (examples, cadence) =>
  examples.length
    ? html`
      <h3 class="part-title">${t("preview-examples")}</h3>
      <ul class="preview-people">${examples.map((moved) => html`
        <li><a href="#/customers/${moved.customer_id}">${name(moved.customer_name)}</a><span>${kindName(moved.kind, cadence.own)}</span><span class="preview-days">${days(moved)}</span></li>`)}</ul>`
    : nothing

/** @param {MovedFollowUp} moved */
const days = ({ before_on, after_on }) => {
  if (before_on && after_on) return t("preview-moves", { before: weekday(before_on), after: weekday(after_on) })
  return after_on ? t("preview-comes", { after: weekday(after_on) }) : t("preview-goes", { before: weekday(before_on ?? "") })
}
