// What happened with a customer, newest first: plans above, then talks and orders.
import { html, nothing } from "lit"
import { amount, nearDay, weekday } from "../format.js"
import { hasWords, t } from "../words.js"
import { kindName } from "./cadence-words.js"
import { channelName } from "./channel.js"
import { shownValue } from "./edit-fields.js"
import { fieldName } from "./field-names.js"
import { icon } from "./icon.js"

/** @import { CustomerCard, FieldVersion, Note, OwnField, TimelineEntry } from "../generated/types.d.ts" */

/** A note has its day in the timeline as well. @typedef {{ on: string, entry: "note", written: Note }} NoteEntry */
/** So has every step of the customer's way. @typedef {{ on: string, entry: "stage", stage: string }} StageEntry */
/** And every change of a field. @typedef {{ on: string, entry: "field", version: FieldVersion }} FieldEntry */
/** @typedef {TimelineEntry | NoteEntry | StageEntry | FieldEntry} Entry */
/** What can be done with a note, and the form in its place while it is changed. @typedef {{ editor: (id: number) => unknown, isOpen: (id: number) => boolean, change: (note: Note) => void, remove: (note: Note) => void }} NoteActs */

const TALKS = ["attempt", "skip", "snooze", "refusal", "complaint"]

/** Changes of fields are shown where they are asked for, and not among everything else.
 * @type {{ name: string, fits: (entry: Entry) => boolean, isCounted: boolean }[]} */
export const TIMELINE_CHOICES = [
  { name: "all", fits: ({ entry }) => entry !== "field", isCounted: false },
  { name: "orders", fits: ({ entry }) => entry === "order", isCounted: true },
  { name: "talks", fits: ({ entry }) => TALKS.includes(entry), isCounted: true },
  { name: "notes", fits: ({ entry }) => entry === "note", isCounted: true },
  { name: "changes", fits: ({ entry }) => entry === "stage" || entry === "field", isCounted: false },
]

/** Everything of a card, newest first; what comes on the day of a note stands below it.
 * @param {CustomerCard} card @param {FieldVersion[]} versions @returns {Entry[]} */
export const allEntries = ({ timeline, notes, stage_history }, versions) => {
  /** @type {Entry[]} */
  const all = [
    ...notes.map((note) => ({ on: note.written_on, entry: /** @type {const} */ ("note"), written: note })),
    ...timeline,
    ...stage_history.filter(({ stage }) => stage === "quiet" || stage === "back_again" || stage === "regular").map(({ stage, since_on }) => ({ on: since_on, entry: /** @type {const} */ ("stage"), stage })),
    ...versions.filter(({ said_on }) => said_on).map((version) => ({ on: version.said_on ?? "", entry: /** @type {const} */ ("field"), version })),
  ]
  return all.sort((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0))
}

/** @param {Entry[]} entries */
export const yearsOf = (entries) => [...new Set(entries.map(({ on }) => on.slice(0, 4)))]

/** @param {Entry[]} shown @param {string} today @param {OwnField[]} own @param {NoteActs} acts */
export const timeline = (shown, today, own, acts) => {
  if (!shown.length) return html`<p class="none">${t("timeline-empty")}</p>`
  return html`<ol class="timeline">${shown.map((entry, at) => html`${yearBefore(entry, shown[at - 1], today)}${row(entry, today, own, acts)}`)}</ol>`
}

/** A new year has its own line; this year needs none.
 * @param {Entry} entry @param {Entry | undefined} before @param {string} today */
const yearBefore = ({ on }, before, today) => {
  const year = on.slice(0, 4)
  if (year === (before?.on ?? today).slice(0, 4)) return nothing
  return html`<li class="timeline-year"><h3 class="timeline-year-name">${year}</h3></li>`
}

/** @param {Entry} entry @param {string} today @param {OwnField[]} own @param {NoteActs} acts */
const row = (entry, today, own, acts) => html`
  <li class="timeline-row" data-entry=${entry.entry}>
    <time class="timeline-when" datetime=${entry.on}>${nearDay(entry.on, today)}</time>
    <div class="timeline-entry timeline-${entry.entry}">${lookOf(entry, own, acts)}</div>
  </li>`

/** @param {Entry} entry @param {OwnField[]} own @param {NoteActs} acts */
const lookOf = (entry, own, acts) => {
  if ("written" in entry) return noted(entry.written, acts)
  if ("stage" in entry) return html`<p class="timeline-more">${t(`became-${entry.stage}`)}</p>`
  if ("version" in entry) return changed(entry.version, own)
  return (told[entry.entry] ?? talk)(entry)
}

/** What a field said before and says since then.
 * @param {FieldVersion} version @param {OwnField[]} own */
const changed = ({ field, old, new: value }, own) => {
  const shown = (/** @type {string | null} */ text) => (text ? shownValue(field, text, own) : t("field-emptied"))
  return html`
    <p class="timeline-what"><span>${fieldName(field, own)}${t("colon")}<bdi>${shown(value)}</bdi></span></p>
    ${old ? html`<p class="timeline-more">${t("field-before", { value: shown(old) })}</p>` : nothing}`
}

/** @param {Note} note @param {NoteActs} acts */
const noted = (note, { editor, isOpen, change, remove }) =>
  isOpen(note.id)
    ? editor(note.id)
    : html`
      <div class="noted" data-note=${note.id}>
        <p class="noted-text ${note.kind === "quote" ? "timeline-said" : ""}"><bdi>${note.text}</bdi></p>
        <p class="timeline-more">${t(`note-kind-${note.kind}`)}${note.is_pinned ? html`${t("comma")}${t("note-is-pinned")}` : nothing}${note.remind_on ? html`${t("comma")}${t(note.done_on ? "note-was-done" : "note-comes-up", { on: weekday(note.done_on ?? note.remind_on) })}` : nothing}</p>
        <span class="noted-acts">
          <button class="button button-quiet button-icon" type="button" aria-label=${t("note-change")} title=${t("note-change")} @click=${() => change(note)}>${icon("pen", "small")}</button>
          <button class="button button-quiet button-icon" type="button" aria-label=${t("note-remove")} title=${t("note-remove")} @click=${() => remove(note)}>${icon("close", "small")}</button>
        </span>
      </div>`

/** Its lines and its way stand below, among the orders.
 * @param {number | null} id */
const openOrder = (id) => {
  const order = document.querySelector(`details[data-order="${id}"]`)
  if (!(order instanceof HTMLDetailsElement)) return
  order.open = true
  order.scrollIntoView({ block: "nearest" })
  order.querySelector("summary")?.focus()
}

/** @type {Record<string, (entry: TimelineEntry) => unknown>} */
const told = {
  order: (entry) => html`
    <p class="timeline-what"><button class="timeline-order-open" type="button" title=${t("order-open", { number: entry.order_number ?? "" })} @click=${() => openOrder(entry.order_id)}><bdi>${entry.title || t("order-without-title")}</bdi>${entry.n_more ? html` ${t("and-more", { n: entry.n_more })}` : nothing}</button><span class="timeline-amount">${amount(entry.total)}</span></p>
    <p class="timeline-more">${t("order-on", { channel: channelName(entry.channel ?? ""), number: entry.order_number ?? "" })}${statusWords(entry.status)}</p>`,
  planned: ({ kind }) => html`<p class="timeline-what">${kindName(kind ?? "")}</p><p class="timeline-more">${t("planned")}</p>`,
  snooze: ({ kind, until_on, note }) => html`<p class="timeline-what">${kindName(kind ?? "")}</p><p class="timeline-more">${t("put-off-until", { on: weekday(until_on) })}</p>${said(note)}`,
  skip: ({ kind, note }) => html`<p class="timeline-what">${kindName(kind ?? "")}</p><p class="timeline-more">${t("did-skip")}</p>${said(note)}`,
  refusal: ({ note }) => html`<p class="timeline-what">${t("refused")}</p>${said(note)}`,
  complaint: ({ note }) => html`<p class="timeline-what">${t("complaint")}</p>${said(note)}`,
}

/** @param {TimelineEntry} entry */
const talk = ({ kind, outcome, until_on, note, overruled }) => html`
  <p class="timeline-what">${kind ? kindName(kind) : t("talk")}</p>
  <p class="timeline-more">${outcome && hasWords(`did-${outcome}`) ? t(`did-${outcome}`) : outcome}${until_on ? html`${t("comma")}${t("again-on", { on: weekday(until_on) })}` : nothing}</p>
  ${overruled ? html`<p class="timeline-more" data-overruled=${overruled}>${t("timeline-overruled", { rule: t(`state-reason-${overruled}`) })}</p>` : nothing}
  ${said(note)}`

/** @param {string | null | undefined} note */
const said = (note) => (note ? html`<p class="timeline-said"><bdi>${note}</bdi></p>` : nothing)

/** @param {string | null} status as the channel words it, or one of ours */
export const statusWords = (status) => {
  if (!status) return nothing
  return html`<span class="status-word">${t("comma")}${statusName(status)}</span>`
}

/** @param {string | null} status */
export const statusName = (status) => {
  const key = `status-${status}`
  return hasWords(key) ? t(key) : status
}
