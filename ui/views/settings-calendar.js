// The work of the coming days for a calendar program: what goes into the file, and the file itself.
import { html } from "lit"
import { choosePlace, exportCalendar } from "../api.js"
import { pick } from "../parts/field.js"
import { draw } from "../parts/screen.js"
import { tell, tellError } from "../parts/toast.js"
import { inARow, t } from "../words.js"

/** Counts name nobody, and events are what every program takes. */
const chosen = { per: "day", as: "event" }

export const calendarPart = () => html`
  <section class="settings-part" aria-labelledby="settings-calendar">
    <div class="settings-words"><h2 class="settings-title" id="settings-calendar">${t("calendar-title")}</h2><p>${t("calendar-words")}</p></div>
    <div class="settings-picks">
      ${pick({ name: "calendar_per", legend: t("calendar-per"), value: chosen.per, choices: ["day", "follow_up"].map((per) => [per, t(`calendar-per-${per}`)]), set: (per) => choose({ per }) })}
      ${pick({ name: "calendar_as", legend: t("calendar-as"), value: chosen.as, choices: ["event", "todo"].map((shape) => [shape, t(`calendar-as-${shape}`)]), set: (as) => choose({ as }) })}
      <p class="field-hint">${inARow(t(`calendar-hint-${chosen.per}`), t(`calendar-hint-${chosen.as}`))}</p>
      <button class="button" type="button" data-act="calendar" @click=${saveCalendar}>${t("calendar-save")}</button>
    </div>
  </section>`

/** @param {Partial<typeof chosen>} change */
const choose = (change) => {
  Object.assign(chosen, change)
  draw()
}

/** Written in the way that was chosen last; at first one entry a day, which names nobody. */
export const saveCalendar = async () => {
  try {
    const to = await choosePlace(t("calendar-file"))
    if (!to) return
    const { path, n_entries, n_cancelled } = await exportCalendar({ ...chosen, to })
    tell({ words: t("calendar-saved", { path, entries: n_entries, off: n_cancelled }) })
  } catch (error) {
    tellError(error)
  }
}
