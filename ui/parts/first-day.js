// The first day after the first import in numbers, and the choice with how much of it to begin.
import { html, nothing } from "lit"
import { number } from "../format.js"
import { hasWords, t } from "../words.js"

/** @import { FirstDay } from "../generated/types.d.ts" */

const KINDS = ["thank_you", "satisfaction", "cross_sell", "churn"]

/** @param {FirstDay | null} day @param {() => void} onlyService without suggestions and those who went quiet, at first */
export const firstDay = (day, onlyService) => {
  if (!day || !(day.n_people || day.n_later)) return nothing
  return html`
    <section class="first-day" aria-labelledby="first-day" data-part="first-day">
      <h2 class="card-title step-title" id="first-day">${t("first-day-title")}</h2>
      <p>${sentences(day).join(t("sentence-gap"))}</p>
      ${leftOut(day)}
      ${day.sells
        ? html`<div class="cluster">
            <button class="button" type="button" data-act="only-service" @click=${onlyService}>${t("first-day-only-service")}</button>
            <a class="button" href="#/today" data-act="all">${t("first-day-all")}</a>
          </div>`
        : html`<p class="none">${t("first-day-service-only")}</p>`}
    </section>`
}

/** @param {FirstDay} day */
const sentences = (day) => [
  t("first-day-due", { n: day.n_people, late: day.n_late }),
  dueWords(day),
  t("first-day-later", { n: day.n_later }),
  day.n_people > day.target ? t("first-day-target", { n: day.target }) : "",
].filter(Boolean)

/** @param {FirstDay} day */
const dueWords = ({ due }) => {
  const kinds = KINDS.filter((kind) => due[kind]).map((kind) => t("first-day-kind", { kind: t(`kind-${kind}`), n: due[kind] ?? 0 }))
  return kinds.length ? t("first-day-kinds", { kinds: kinds.join(t("comma")) }) : ""
}

/** @param {FirstDay} day */
const leftOut = ({ left_out }) => {
  const reasons = Object.entries(left_out).sort(([, one], [, other]) => other - one)
  if (!reasons.length) return nothing
  return html`<ul class="count-list">${reasons.map(([reason, n]) => html`<li><span class="count">${number(n)}</span><span>${hasWords(`left-out-${reason}`) ? t(`left-out-${reason}`, { n }) : reason}</span></li>`)}</ul>`
}
