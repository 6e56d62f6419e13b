// Two ways to read what a file leaves open, side by side, each as the sentences that would come of it.
import { html, nothing } from "lit"
import { amount, fullDay } from "../format.js"
import { pieces, t } from "../words.js"
import { key } from "./key.js"

/** @import { Import, Reading } from "../generated/types.d.ts" */

/** @typedef {{ of: "date_order" | "decimal", choices: { value: string, tell: (reading: Reading) => unknown }[] }} Question */

const DAYS = {
  of: /** @type {const} */ ("date_order"),
  choices: [
    { value: "day_first", tell: (/** @type {Reading} */ it) => dayTold(it, it.day_first) },
    { value: "month_first", tell: (/** @type {Reading} */ it) => dayTold(it, it.month_first) },
  ],
}

const AMOUNTS = {
  of: /** @type {const} */ ("decimal"),
  choices: [
    { value: "point", tell: (/** @type {Reading} */ it) => amountTold(it, it.point) },
    { value: "comma", tell: (/** @type {Reading} */ it) => amountTold(it, it.comma) },
  ],
}

const SHOWN = 2

/** The question that comes next: days before amounts.
 * @param {Reading[]} readings @returns {Question} */
export const questionOf = (readings) => (readings.some(({ day_first }) => day_first) ? DAYS : AMOUNTS)

/** @param {Reading[]} readings @param {(answer: Partial<Import>) => void} choose */
export const readingsCard = (readings, choose) => {
  const { of, choices } = questionOf(readings)
  const shown = readings.filter((it) => (of === "date_order" ? it.day_first : it.point))
  return html`
    <section class="card question" aria-labelledby="question" data-question=${of}>
      <h2 class="recognised-title" id="question">${t(`question-${of.replace("_", "-")}`)}</h2>
      <p class="recognised-why">${t("question-words")}</p>
      <div class="question-choices">
        ${choices.map(({ value, tell }, at) => html`
          <button class="choice question-choice" type="button" data-choice=${value} @click=${() => choose({ [of]: value })}>
            <span class="question-name">${t(`question-${value.replace("_", "-")}`)}${key(String(at + 1))}</span>
            ${columnsOf(shown).map(([column, list]) => html`
              <span class="question-column"><span class="none">${t("question-column", { column })}</span>
              ${list.slice(0, SHOWN).map((it) => html`<span class="question-sentence">${tell(it)}</span>`)}</span>`)}
          </button>`)}
      </div>
    </section>`
}

/** @param {Reading[]} readings @returns {[string, Reading[]][]} */
export const columnsOf = (readings) => {
  /** @type {Map<string, Reading[]>} */
  const columns = new Map()
  for (const it of readings) columns.set(it.column, [...(columns.get(it.column) ?? []), it])
  return [...columns]
}

/** @param {Reading} reading @param {string | null} on */
const dayTold = ({ text, buyer }, on) =>
  on ? pieces("reads-day", { text: html`<code>${text}</code>`, on: html`<strong>${fullDay(on)}</strong>`, buyer: who(buyer) }) : nothing

/** @param {Reading} reading @param {Reading["point"]} money */
const amountTold = ({ text, buyer }, money) =>
  money ? pieces("reads-amount", { text: html`<code>${text}</code>`, amount: html`<strong>${amount(money)}</strong>`, buyer: who(buyer) }) : nothing

/** @param {string} buyer */
const who = (buyer) => html`<bdi>${buyer || t("somebody")}</bdi>`
