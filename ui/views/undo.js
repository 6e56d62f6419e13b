// Taking an import back: first what would go, what stays and what cannot go; then the button; then the outcome.
import { html, nothing } from "lit"
import { imports, undoImport } from "../api.js"
import { dayAndTime, list, number } from "../format.js"
import { channelName } from "../parts/channel.js"
import { facts } from "../parts/facts.js"
import { icon } from "../parts/icon.js"
import { changeTable } from "../parts/import-changes.js"
import { key } from "../parts/key.js"
import { name } from "../parts/name.js"
import { notice } from "../parts/notice.js"
import { draw, go, reload } from "../parts/screen.js"
import { tellError } from "../parts/toast.js"
import { t } from "../words.js"
import { actions as importActs, broughtBy, work } from "./import-work.js"

/** @import { Batch, Kept, Reversed, UndoReport } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @typedef {{ batch: Batch | undefined, report: UndoReport | null, isDone: boolean }} Data */

/** What came of each undo of this session.
 * @type {Map<number, UndoReport>} */
const outcomes = new Map()
let isUndoing = false

/** @param {{ id: number }} place @returns {Promise<Data>} */
export const load = async ({ id }) => {
  const batch = (await imports()).find((it) => it.id === id)
  if (!batch || batch.undone_at) return { batch, report: outcomes.get(id) ?? null, isDone: true }
  return { batch, report: await undoImport({ batch: id, is_dry_run: true }), isDone: false }
}

/** @param {Data} data */
export const page = (data) => {
  const { batch } = data
  if (!batch) return html`<div class="stopped">${notice("plain", t("undo-nothing"), html`<a class="button button-small" href="#/import">${t("place-import")}</a>`)}</div>`
  return html`
    <header class="page-head">
      <div class="page-head-words">
        <h1 class="page-title">${t(data.isDone ? "undone-title" : "undo-title")}</h1>
        <p class="page-lead"><bdi>${list(batch.files)}</bdi>${t("comma")}${channelName(batch.channel)}${t("comma")}${dayAndTime(batch.imported_at)}</p>
      </div>
    </header>
    <div class="page-body">
      <div class="undo-lists" data-undo=${data.isDone ? "done" : "asked"} aria-busy=${isUndoing}>
        ${data.isDone ? outcome(batch) : nothing}
        ${data.report ? html`${reversed(data.report)}${stays(data.report)}` : nothing}
      </div>
    </div>
    ${data.isDone ? redoStrip(batch) : decision(batch)}`
}

/** @param {Data} data @returns {KeyAct[]} */
export const keys = ({ batch, isDone }) => {
  if (!batch) return []
  if (isDone) return [{ keys: ["Enter"], words: "undo-redo", act: () => actions.redo(batch) }, { keys: ["Escape"], words: "place-import", act: () => go("#/import") }]
  return [
    { keys: ["Enter"], words: "undo-now", act: () => actions.undo(batch) },
    { keys: ["Escape"], words: "undo-keep", act: () => go("#/import") },
  ]
}

export const actions = {
  /** @param {Batch} batch */
  undo: async ({ id }) => {
    if (isUndoing) return
    isUndoing = true
    draw()
    try {
      outcomes.set(id, await undoImport({ batch: id, is_dry_run: false }))
      if (work.report?.batch === id) importActs.leave()
    } catch (error) {
      tellError(error)
    }
    isUndoing = false
    await reload()
  },

  /** The same files again, where this session knows them; else the merchant chooses them.
   * @param {Batch} batch */
  redo: ({ id }) => {
    const request = broughtBy.get(id)
    if (!request) return importActs.choose()
    go("#/import")
    return importActs.read(request)
  },
}

/** @param {UndoReport} report */
const reversed = (report) => {
  const { reversed, changes, is_dry_run, follow_ups } = report
  const counts = countsOf(reversed, is_dry_run).filter(({ n }) => n).map(({ name, n, note }) => ({ name, value: number(n), note }))
  const waiting = follow_ups.thank_you ?? 0
  return html`
    <section aria-labelledby="reversed" data-part="reversed">
      <h2 class="card-title step-title" id="reversed">${t(is_dry_run ? "undo-reversed" : "undone-reversed")}</h2>
      ${counts.length ? facts([...counts, { name: t("fact-thank-yous"), value: number(waiting), note: t("undo-thank-yous") }]) : html`<p class="none">${t("undo-nothing-to-reverse")}</p>`}
      ${reversed.orders_told_elsewhere ? html`<p class="undo-note">${icon("check", "small")}${t("undo-told-elsewhere", { n: reversed.orders_told_elsewhere })}</p>` : nothing}
    </section>
    ${changeTable(changes, { id: "given-back", title: t("undo-given-back"), before: t("column-now"), after: t("column-comes-back") })}`
}

/** @param {Reversed} reversed @param {boolean} isDryRun */
export const countsOf = (reversed, isDryRun) => {
  const go = t(isDryRun ? "undo-go" : "undone-go")
  return [
    { name: t("fact-orders"), n: reversed.orders_removed, note: go },
    { name: t("fact-orders"), n: reversed.orders_changed_back, note: t(isDryRun ? "undo-as-before" : "undone-as-before") },
    { name: t("fact-lines"), n: reversed.lines_removed, note: go },
    { name: t("fact-customers"), n: reversed.customers_removed, note: go },
    { name: t("fact-contact-points"), n: reversed.contact_points_removed, note: go },
  ]
}

/** @param {UndoReport} report */
const stays = ({ is_dry_run, kept, n_kept, could_not, n_could_not }) => html`
  ${keptList("kept", t(is_dry_run ? "undo-kept" : "undone-kept"), t("undo-kept-none"), kept, n_kept)}
  ${keptList("could-not", t("undo-could-not"), t("undo-could-not-none"), could_not, n_could_not)}`

/** @param {string} part @param {string} title @param {string} none @param {Kept[]} things @param {number} n */
const keptList = (part, title, none, things, n) => html`
  <section aria-labelledby=${part} data-part=${part}>
    <h2 class="card-title step-title" id=${part}>${title} <span class="ledger-part-note">${n ? number(n) : nothing}</span></h2>
    ${things.length
      ? html`<ul class="kept">${things.map(thing)}</ul>${n > things.length ? html`<p class="none">${t("problems-more", { n: n - things.length })}</p>` : nothing}`
      : html`<p class="none">${none}</p>`}
  </section>`

/** @type {Record<string, string>} */
const SIGN = { order: "orders", customer: "person", consent: "mail" }

/** @param {Kept} kept */
const thing = ({ what, reason, name: named, customer_id }) => html`
  <li>
    ${icon(SIGN[what] ?? "note", "small")}
    <span>${t(`kept-${what}`)} ${customer_id ? html`<a href="#/customers/${customer_id}">${name(named)}</a>` : html`<strong>${name(named)}</strong>`}</span>
    <span class="none">${t(`kept-because-${reason}`)}</span>
  </li>`

/** @param {Batch} batch */
const outcome = ({ undone_at }) => notice("good", html`
  <p class="notice-title">${t("undone-at", { at: dayAndTime(undone_at ?? "") })}</p>
  <p>${t("undone-words")}</p>`)

/** @param {Batch} batch */
const decision = (batch) => html`
  <div class="strip import-strip">
    <button class="button button-first" type="button" data-act="undo-now" aria-busy=${isUndoing} @click=${() => actions.undo(batch)}>${t(isUndoing ? "undoing" : "undo-now")}${key("↵")}</button>
    <a class="button button-quiet" href="#/import">${t("undo-keep")}${key("Esc")}</a>
    <span class="push none strip-item-optional">${t("undo-promise")}</span>
  </div>`

/** @param {Batch} batch */
const redoStrip = (batch) => html`
  <div class="strip import-strip">
    <button class="button button-first" type="button" data-act="redo" @click=${() => actions.redo(batch)}>${t(broughtBy.has(batch.id) ? "undo-redo" : "undo-redo-choose")}${key("↵")}</button>
    <a class="button button-quiet" href="#/import">${t("back-to-import")}${key("Esc")}</a>
  </div>`
