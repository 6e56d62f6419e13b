// The ledger: people to get in touch with, on ruled paper; left of the margin when, right of it who and why.
import { html, nothing } from "lit"
import { repeat } from "lit/directives/repeat.js"
import { list, nearDay, number, weekday } from "../format.js"
import { hasWords, t } from "../words.js"
import { kindName } from "./cadence-words.js"
import { means, meansName } from "./channel.js"
import { icon } from "./icon.js"
import { name } from "./name.js"
import { reasonSentence, topicSentence } from "./reason.js"
import { standingWord } from "./standing.js"

/** @import { FollowUpRow, Line, TodaySection } from "../generated/types.d.ts" */

/**
 * @typedef {object} LedgerActs
 * @property {(line: Line) => void} choose the line is the one that keys speak to
 * @property {(line: Line) => void} press the line's own button
 * @property {(line: Line) => unknown} inside what stands open under the line
 */

/** The day, and the customer of the line that keys speak to.
 * @typedef {{ today: string, selected: number }} Here */

/** @param {TodaySection} section @param {Here} here @param {LedgerActs} acts */
export const ledgerPart = (section, here, acts) => html`
  <section aria-labelledby="part-${section.name}" data-section=${section.name}>
    <div class="ledger-part">
      <span class="ledger-part-count">${number(section.n)}</span>
      <h2 class="ledger-part-name" id="part-${section.name}">${t(`section-${section.name}`)}${firstFew(section)}</h2>
    </div>
    <ul class="ledger">${repeat(section.lines, ({ customer_id }) => customer_id, (line) => ledgerRow(line, section.name, here, acts))}</ul>
  </section>`

/** @param {TodaySection} section */
const firstFew = ({ n, lines }) =>
  n > lines.length ? html`<span class="ledger-part-note">${t("section-first-few", { shown: lines.length })}</span>` : nothing

/** @param {Line} line @param {string} section @param {Here} here @param {LedgerActs} acts */
const ledgerRow = (line, section, { today, selected }, acts) => {
  const isSelected = line.customer_id === selected
  const [first, ...others] = line.topics
  return html`
    <li class="ledger-row" data-line=${line.customer_id} data-follow-up=${first?.id ?? nothing} tabindex=${isSelected ? 0 : -1} aria-current=${isSelected ? "true" : nothing}
      @mousedown=${() => acts.choose(line)} @focusin=${() => acts.choose(line)}>
      ${when(line, section)}
      <div class="ledger-entry">
        <div class="ledger-words">
          <div class="ledger-who">
            <a class="ledger-name" href="#/customers/${line.customer_id}" tabindex=${isSelected ? 0 : -1}>${name(line.customer_name)}</a>
            ${marks(line)}
          </div>
          ${line.promises.map(({ text }) => html`<p class="ledger-reason few-lines">${t("promise-line", { text })}</p>`)}
          ${endsLine(line)}
          ${line.topics.map(({ called_back_at: time, due_on }) => (time ? html`<p class="ledger-reason few-lines">${icon("clock", "small")} ${t("called-back-at", { on: nearDay(due_on, today), time })}</p>` : nothing))}
          ${first ? html`<p class="ledger-reason few-lines">${isOwn(first) ? html`<span class="ledger-topic">${kindName(first.kind)}</span> ` : nothing}${reasonSentence(first)}</p>` : nothing}
          ${others.map((topic) => html`<p class="ledger-reason few-lines"><span class="ledger-topic">${kindName(topic.kind)}</span> ${topicSentence(topic)}</p>`)}
          ${isSelected ? moreOf(line) : nothing}
        </div>
        <div class="ledger-reach">${first?.medium ? means(first.medium, first.point_channel) : nothing}<span>${lastTalk(line, today)}</span></div>
        <button class="button button-small ledger-do" type="button" tabindex=${isSelected ? 0 : -1} @click=${() => acts.press(line)}>${t(doWords(line))}</button>
        ${isSelected ? acts.inside(line) : nothing}
      </div>
    </li>`
}

/** Whether the line's own button keeps a promise; else it is about the first topic.
 * @param {Line} line */
export const isPromiseFirst = ({ promises, topics, class: what }) => promises.length > 0 && (what === "promise" || !topics.length)

/** @param {Line} line */
const doWords = (line) => {
  const [topic] = line.topics
  if (isPromiseFirst(line)) return "do-promise"
  if (!topic) return "do-ending"
  return isOwn(topic) ? "do-own" : `do-${topic.kind}`
}

/** Whether it is a kind that the merchant made, whose name has to be said.
 * @param {FollowUpRow} topic */
const isOwn = ({ kind }) => kind.startsWith("own.")

/** @param {Line} line @param {string} section */
const when = (line, section) => {
  const [topic] = line.topics
  const [promise] = line.promises
  if (section === "tomorrow" || section === "this_week") return html`<span class="ledger-when">${weekday(earliest(line))}</span>`
  if (line.class === "promise" && promise) {
    return html`<span class="ledger-when ledger-when-urgent">${promise.days_late ? t("days-late", { days: promise.days_late }) : t("due-today")}</span>`
  }
  if (line.class === "ending" && line.days_left !== null) return html`<span class="ledger-when ledger-when-late">${t("days-left", { days: line.days_left })}</span>`
  if (!topic) return html`<span class="ledger-when"></span>`
  if (topic.days_late > 0) return html`<span class="ledger-when ${topic.kind === "ticket" ? "ledger-when-urgent" : "ledger-when-late"}">${t("days-late", { days: topic.days_late })}</span>`
  if (topic.kind === "ticket") return html`<span class="ledger-when ledger-when-urgent">${t("due-today")}</span>`
  return html`<span class="ledger-when">${dayOf(topic)}</span>`
}

/** @param {Line} line */
const earliest = ({ topics, promises }) => [...topics, ...promises].map(({ due_on }) => due_on).sort()[0]

/** “day 4 of 3–7”, where the window is short; else “day 31”.
 * @param {FollowUpRow} topic */
const dayOf = ({ reason: { days, window } }) =>
  window && window.until <= SHORT_WINDOW ? t("day-of-window", { days, from: window.from, until: window.until }) : t("day-of", { days })

const SHORT_WINDOW = 21

/** @param {Line} line */
const marks = ({ standing, topics, promises, class: what }) => html`
  ${standing ? standingWord(standing) : nothing}
  ${promises.length ? html`<span class="badge badge-urgent">${icon("promise", "small")}${t("promise")}</span>` : nothing}
  ${topics.some(({ kind }) => kind === "ticket") ? html`<span class="badge badge-urgent">${icon("alert", "small")}${t("complaint")}</span>` : nothing}
  ${what === "ending" ? html`<span class="badge badge-care">${icon("expiring", "small")}${t("number-ends")}</span>` : nothing}
  ${topics[0]?.attempts ? html`<span class="badge badge-outline">${t("tried", { n: topics[0].attempts })}</span>` : nothing}`

/** That a number or address ends soon, and what could replace it.
 * @param {Line} line */
const endsLine = ({ ends_on, instead, lost }) => {
  if (!ends_on) return nothing
  if (lost.length) {
    const what = list(lost.map(({ kind, due_on }) => t("ends-lost-one", { kind: kindName(kind), on: weekday(due_on) })))
    return html`<p class="ledger-reason few-lines">${t("ends-lost", { on: weekday(ends_on), what, instead })}</p>`
  }
  const words = instead ? t("ends-instead", { on: weekday(ends_on), instead: t(`medium-${instead}`) }) : t("ends-ask", { on: weekday(ends_on) })
  return html`<p class="ledger-reason few-lines">${words}</p>`
}

/** What the chosen line says besides: by what they may be reached, and what takes them off the list.
 * @param {Line} line */
const moreOf = (line) => html`
  <p class="ledger-more">${[...line.media.map((it) => mediumWords(it, line)), leavesWords(line)].filter(Boolean).join(t("sentence-gap"))}</p>`

/** @param {Line["media"][number]} it @param {Line} line */
const mediumWords = ({ medium, may, until_on, why }, { topics }) => {
  const words = meansName(medium, topics[0]?.medium === medium ? topics[0].point_channel : null)
  if (may) return until_on ? t("medium-until", { medium: words, on: weekday(until_on) }) : t("medium-may", { medium: words })
  const because = why && hasWords(`state-reason-${why}`) ? t(`state-reason-${why}`) : ""
  return because ? t("medium-not-because", { medium: words, because }) : t("medium-not", { medium: words })
}

/** @param {Line} line */
const leavesWords = ({ leaves: { by, on } }) => t(on ? `leaves-${by}-on` : `leaves-${by}`, { on: weekday(on) })

/** @param {Line} line @param {string} today */
const lastTalk = ({ last_attempt_on, last_outcome }, today) => {
  if (!last_attempt_on) return t("never-talked")
  const how = last_outcome && hasWords(`talk-${last_outcome}`) ? t(`talk-${last_outcome}`) : ""
  return t("last-talk", { on: nearDay(last_attempt_on, today), how })
}
