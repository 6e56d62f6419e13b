// What happened with a customer, as far as it is chosen: which kind, and which year.
import { html, nothing } from "lit"
import { fieldHistory } from "../api.js"
import { draw } from "../parts/screen.js"
import { allEntries, timeline, TIMELINE_CHOICES, yearsOf } from "../parts/timeline.js"
import { tellError } from "../parts/toast.js"
import { t } from "../words.js"
import { noteEditor } from "./customer-file.js"

/** @import { CustomerCard, FieldVersion, OwnField } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @import { Entry, NoteActs } from "../parts/timeline.js" */

/** What is shown of which card; changes of fields are asked for once they are wanted.
 * @type {{ id: number, shows: string, year: string, versions: FieldVersion[] }} */
const chosen = { id: 0, shows: "all", year: "", versions: [] }

/** Another customer begins with everything; the same one is asked anew what was changed.
 * @param {number} id */
export const openTimelineOn = async (id) => {
  if (id !== chosen.id) Object.assign(chosen, { id, shows: "all", year: "", versions: [] })
  if (chosen.shows === "changes") chosen.versions = await fieldHistory({ customer: id })
}

/** @param {CustomerCard} card @param {string} today @param {OwnField[]} own @param {NoteActs} acts */
export const happened = (card, today, own, acts) => {
  const entries = allEntries(card, chosen.versions)
  const years = yearsOf(entries)
  const shown = entries.filter((entry) => fits(entry) && (!chosen.year || entry.on.startsWith(chosen.year)))
  return html`
    <section class="card-page-part" aria-labelledby="happened">
      <div class="timeline-head">
        <h2 class="card-title" id="happened">${t("what-happened")}</h2>
        <div class="cluster push" role="group" aria-label=${t("timeline-show")}>
          ${TIMELINE_CHOICES.map((choice) => chip(choice, entries))}
          ${years.length > 1 ? html`
            <select class="field-box timeline-years" aria-label=${t("timeline-year")} @change=${(/** @type {Event} */ { target }) => actions.pickYear(/** @type {HTMLSelectElement} */ (target).value)}>
              <option value="" ?selected=${!chosen.year}>${t("timeline-every-year")}</option>
              ${years.map((year) => html`<option value=${year} ?selected=${year === chosen.year}>${year}</option>`)}
            </select>` : nothing}
        </div>
      </div>
      ${noteEditor(null)}
      ${timeline(shown, today, own, acts)}
    </section>`
}

/** @param {CustomerCard} card @returns {KeyAct[]} */
export const timelineKeys = (card) => {
  const years = yearsOf(allEntries(card, chosen.versions))
  return [
    { keys: ["f"], words: "key-timeline-kind", act: () => actions.show(next(TIMELINE_CHOICES.map(({ name }) => name), chosen.shows)) },
    ...(years.length > 1 ? [{ keys: ["y"], words: "key-timeline-year", act: () => actions.pickYear(next(["", ...years], chosen.year)) }] : []),
  ]
}

/** @param {string[]} all @param {string} now */
const next = (all, now) => all[(all.indexOf(now) + 1) % all.length]

/** @param {Entry} entry */
const fits = (entry) => TIMELINE_CHOICES.find(({ name }) => name === chosen.shows)?.fits(entry) ?? true

/** @param {typeof TIMELINE_CHOICES[number]} choice @param {Entry[]} entries */
const chip = ({ name, fits, isCounted }, entries) => html`
  <button class="chip chip-small" type="button" aria-pressed=${chosen.shows === name} @click=${() => actions.show(name)}>
    ${t(`timeline-${name}`)}${isCounted ? html` <span class="chip-count">${entries.filter(fits).length}</span>` : nothing}
  </button>`

export const actions = {
  /** @param {string} name */
  show: async (name) => {
    chosen.shows = name
    try {
      if (name === "changes") chosen.versions = await fieldHistory({ customer: chosen.id })
    } catch (error) {
      tellError(error)
    }
    draw()
  },

  /** @param {string} year */
  pickYear: (year) => {
    chosen.year = year
    draw()
  },
}
