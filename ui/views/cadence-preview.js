// What a draft of the follow-up plan moves: asked for some thousand customers at a time, and shown at the side.
import { html, nothing, svg } from "lit"
import { previewCadence } from "../api.js"
import { number, weekday } from "../format.js"
import { kindName } from "../parts/cadence-words.js"
import { name } from "../parts/name.js"
import { draw } from "../parts/screen.js"
import { codeOf } from "../parts/toast.js"
import { t } from "../words.js"

/** @import { Cadence, CadencePreview, MovedFollowUp, WeekPreview } from "../generated/types.d.ts" */

/** What is known so far of the newest draft.
 * @type {{ draft: string, told: CadencePreview | null, isLooking: boolean, isWrong: boolean }} */
const seen = { draft: "", told: null, isLooking: false, isWrong: false }
let nth = 0
let timer = 0

/** The keyboard is given this long to finish a number. */
const WAIT_MS = 250

/** Looks at a draft; an older look is given up. A draft like the saved one moves nothing.
 * @param {Cadence | null} draft */
export const lookAt = (draft) => {
  const text = draft ? JSON.stringify(draft) : ""
  if (text === seen.draft) return
  const mine = ++nth
  clearTimeout(timer)
  Object.assign(seen, { draft: text, isLooking: Boolean(draft), isWrong: false, told: draft ? seen.told : null })
  if (draft) timer = window.setTimeout(() => look(draft, mine), WAIT_MS)
}

/** @param {Cadence} cadence @param {number} mine */
const look = async (cadence, mine) => {
  /** @type {CadencePreview | null} */
  let sum = null
  try {
    do {
      /** @type {CadencePreview} */
      const more = await previewCadence({ cadence, next: sum?.next ?? null })
      if (mine !== nth) return
      sum = sum ? together(sum, more) : more
      Object.assign(seen, { told: sum, isLooking: sum.next !== null })
      draw()
    } while (sum.next !== null)
  } catch (error) {
    if (mine !== nth) return
    Object.assign(seen, { told: null, isLooking: false, isWrong: codeOf(error) === "invalid" })
    draw()
  }
}

/** @param {CadencePreview} sum @param {CadencePreview} more @returns {CadencePreview} */
export const together = (sum, more) => ({
  n_people: sum.n_people + more.n_people,
  next: more.next,
  n_moved: sum.n_moved + more.n_moved,
  n_new: sum.n_new + more.n_new,
  n_gone: sum.n_gone + more.n_gone,
  n_late: sum.n_late + more.n_late,
  weeks: sum.weeks.map((week, at) => ({ ...week, before: week.before + more.weeks[at].before, after: week.after + more.weeks[at].after })),
  examples: sum.examples.length ? sum.examples : more.examples,
})

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
  const { n_moved, n_new, n_gone, n_late, n_people, next } = seen.told
  return html`
    <p class="preview-words">${t("preview-says", { moved: n_moved, fresh: n_new, gone: n_gone })}</p>
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
