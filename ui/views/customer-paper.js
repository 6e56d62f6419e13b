// One customer on paper: the page to hold while calling, and the statement of orders to hand over.
import { html, nothing } from "lit"
import { customerStatement, pageAddress, prepPage, printPage, savePage } from "../api.js"
import { icon } from "../parts/icon.js"
import { key } from "../parts/key.js"
import { name } from "../parts/name.js"
import { paperButtons, paperKeys } from "../parts/on-paper.js"
import { draw, focusOn, go, reload } from "../parts/screen.js"
import { t } from "../words.js"

/** @import { CustomerPaper, ShopStatus } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @import { OnPaper } from "../parts/on-paper.js" */
/** @typedef {"prep" | "statement"} Kind */
/** @typedef {{ kind: Kind, id: number, sheet: CustomerPaper, today: string }} Data */
/** @typedef {{ id: number }} Place */

const PERIODS = ["all", "this_year", "last_year", "twelve_months"]

/** What was chosen here: the paper, the setting until then, and the time that a statement is about. */
const chosen = { paper: "", period: "all", since: "", until: "" }
/** Whose statement it was: the next customer's begins with everything. */
let shownId = 0

/** @param {Kind} kind */
const viewOf = (kind) => ({
  /** @param {Place} place @param {ShopStatus} status @returns {Promise<Data>} */
  load: async ({ id }, { settings, today }) => {
    chosen.paper ||= settings.paper
    if (id !== shownId) Object.assign(chosen, { period: "all", since: "", until: "" })
    shownId = id
    const { paper, period } = chosen
    return { kind, id, today, sheet: await (kind === "prep" ? prepPage({ id, paper }) : customerStatement({ id, paper, period })) }
  },
  page,
  keys,
})

/** @param {Data} data */
const page = (data) => html`
  <header class="page-head page-head-sheet">
    <div class="page-head-words">
      <h1 class="page-title">${t(`title-${data.kind}`)}</h1>
      <p class="page-lead few-lines">${name(data.sheet.customer_name)}</p>
    </div>
    ${paperButtons(onPaper(data))}
  </header>
  <div class="filters paper-says">
    ${data.kind === "statement" ? periods() : html`<p class="none">${t("prep-lead")}</p>`}
    <button class="button button-quiet button-small push" type="button" @click=${() => actions.leave(data)}>${icon("left", "small")}${t("back-to-card")}${key("Esc")}</button>
  </div>
  <div class="page-body">
    <div class="sheet-desk paper-desk"><iframe class="sheet-frame" title=${t(`title-${data.kind}`)} src=${pageAddress(addressOf(data))}></iframe></div>
  </div>`

/** The time that the statement is about; the days may be typed too. */
const periods = () => html`
  <div class="cluster" role="group" aria-label=${t("statement-time")}>
    ${PERIODS.map((period) => html`<button class="chip" type="button" data-period=${period} aria-pressed=${chosen.period === period} @click=${() => actions.choose({ period, since: "", until: "" })}>${t(`statement-time-${period}`)}</button>`)}
    ${key("Y")}
    <label class="paper-day">${t("statement-since")} <input class="field-box" type="date" name="since" .value=${chosen.since} @change=${setDay("since")}></label>
    <label class="paper-day">${t("statement-until")} <input class="field-box" type="date" name="until" .value=${chosen.until} @change=${setDay("until")}></label>
    ${isTurnedRound() ? html`<p class="field-wrong">${icon("alert", "small")}<span>${t("statement-turned-round")}</span></p>` : nothing}
  </div>`

/** @param {"since" | "until"} end */
const setDay = (end) => (/** @type {Event} */ { target }) => actions.setDay(end, /** @type {HTMLInputElement} */ (target).value)

/** Days are written so that they sort as text. */
const isTurnedRound = () => chosen.since !== "" && chosen.until !== "" && chosen.since > chosen.until

/** @param {Data} data */
const addressOf = ({ kind, id }) => (kind === "prep" ? `prep/${id}/${chosen.paper}` : `statement/${id}/${chosen.paper}/${chosen.period}`)

/** @param {Data} data @returns {OnPaper} */
const onPaper = (data) => ({
  paper: chosen.paper,
  choose: (paper) => actions.choose({ paper }),
  print: () => printPage({ page: addressOf(data) }),
  save: () => savePage({ page: addressOf(data) }),
})

/** @param {Data} data @returns {KeyAct[]} */
const keys = (data) => {
  /** @type {KeyAct[]} */
  const time = data.kind === "statement" ? [{ keys: ["y"], words: "statement-time", act: () => actions.nextPeriod() }] : []
  return [
    ...paperKeys(onPaper(data)),
    ...time,
    { keys: ["Escape"], words: "back-to-card", act: () => actions.leave(data), whileTyping: true },
  ]
}

export const prep = viewOf("prep")
export const statement = viewOf("statement")

const actions = {
  /** @param {Partial<typeof chosen>} choice */
  choose: (choice) => {
    Object.assign(chosen, choice)
    return reload()
  },

  nextPeriod: () => {
    const period = PERIODS[(PERIODS.indexOf(chosen.period) + 1) % PERIODS.length]
    return actions.choose({ period, since: "", until: "" })
  },

  /** @param {"since" | "until"} end @param {string} day */
  setDay: (end, day) => {
    chosen[end] = day
    if (isTurnedRound()) return draw()
    chosen.period = chosen.since || chosen.until ? `${chosen.since}..${chosen.until}` : "all"
    return reload().then(() => focusOn(`[name="${end}"]`))
  },

  /** Back to the card; the frame has a history of its own.
   * @param {Data} data */
  leave: ({ id }) => go(`#/customers/${id}`),
}
