// Import: from a dropped file to orders in the shop. Nothing is written until the merchant says so.
import { html, nothing } from "lit"
import { chooseFiles, imports, knownFormats, onProgress, runImport, stop, tryImport } from "../api.js"
import { earlierImports, reachOfChannels } from "../parts/batches.js"
import { icon } from "../parts/icon.js"
import { changes, problems, recognised, sentences, totals } from "../parts/import-report.js"
import { key } from "../parts/key.js"
import { notice } from "../parts/notice.js"
import { progressBar } from "../parts/progress.js"
import { draw, go, reload } from "../parts/screen.js"
import { codeOf, tellError, wordsFor } from "../parts/toast.js"
import { t } from "../words.js"

/** @import { Batch, Import, ImportReport, KnownFormat, Progress, ShopStatus } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @typedef {{ status: ShopStatus, batches: Batch[], formats: KnownFormat[] }} Data */

/**
 * How far the file in hand has come.
 * @typedef {"start" | "reading" | "tried" | "importing" | "done"} Step
 */

/** @type {{ step: Step, request: Import, report: ImportReport | null, progress: Progress | null, error: unknown, isChanging: boolean }} */
const work = { step: "start", request: { paths: [] }, report: null, progress: null, error: null, isChanging: false }

let hearsProgress = false

/** @param {unknown} _place @param {ShopStatus} status @returns {Promise<Data>} */
export const load = async (_place, status) => {
  listenOnce()
  const [batches, formats] = await Promise.all([imports(), knownFormats()])
  return { status, batches, formats }
}

const listenOnce = () => {
  if (hearsProgress) return
  hearsProgress = true
  onProgress((progress) => {
    work.progress = progress
    if (isBusy()) draw()
  })
}

const isBusy = () => work.step === "reading" || work.step === "importing"

/** @param {Data} data */
export const page = (data) => html`
  <header class="page-head">
    <div class="page-head-words">
      <h1 class="page-title">${t("title-import")}</h1>
      <p class="page-lead">${t("import-lead")}</p>
    </div>
    ${work.step === "tried" || work.step === "done" ? html`
      <div class="page-actions"><button class="button" type="button" @click=${actions.choose}>${icon("file", "small")}${t("choose-other-files")}</button></div>` : nothing}
  </header>
  <div class="page-body">
    <div class="columns columns-import">
      <div class="column import-steps" data-step=${work.step} aria-busy=${isBusy()}>${steps[work.step](data)}</div>
      <aside class="column column-aside" aria-label=${t("earlier-imports")}>
        ${earlierImports(data.batches)}
        ${reachOfChannels(data.status.channels)}
      </aside>
    </div>
  </div>
  ${work.step === "tried" ? decision() : nothing}
  ${work.step === "done" ? onwards() : nothing}`

/** @returns {KeyAct[]} */
export const keys = () => {
  if (work.step === "tried") {
    return [
      { keys: ["Enter"], words: "key-import", act: () => actions.run() },
      { keys: ["Escape"], words: "not-now", act: () => actions.leave(), whileTyping: true },
    ]
  }
  if (work.step === "done") return [{ keys: ["Enter"], words: "to-today", act: () => actions.toToday() }]
  if (isBusy()) return [{ keys: ["Escape"], words: "stop", act: () => actions.stop() }]
  return [{ keys: ["Enter"], words: "choose-files", act: () => actions.choose() }]
}

export const actions = {
  choose: async () => {
    if (isBusy()) return
    try {
      const paths = await chooseFiles()
      if (paths.length) actions.receive(paths)
    } catch (error) {
      tellError(error)
    }
  },

  /** Files were dropped or chosen: reads them and tells what they would change.
   * @param {string[]} paths */
  receive: (paths) => {
    if (isBusy() || !paths.length) return draw()
    go("#/import")
    work.isChanging = false
    return actions.read({ paths })
  },

  /** @param {Import} request */
  read: async (request) => {
    await during("reading", request, async () => {
      work.report = await tryImport(request)
      work.step = "tried"
    })
  },

  run: async () => {
    if (!work.report?.orders.new && !work.report?.orders.changed) return actions.leave()
    await during("importing", work.request, async () => {
      work.report = await runImport(work.request)
      work.step = "done"
    })
    await reload()
  },

  stop: async () => {
    try {
      await stop()
    } catch (error) {
      tellError(error)
    }
  },

  leave: () => {
    Object.assign(work, { step: "start", report: null, error: null, isChanging: false })
    draw()
  },

  toToday: () => {
    actions.leave()
    go("#/today")
  },

  /** @param {Partial<Import>} change the merchant's own answer in place of what was recognised */
  change: (change) => actions.read({ ...work.request, ...change }),

  toggleChange: () => {
    work.isChanging = !work.isChanging
    draw()
  },
}

/** A long work: shows how far it is, and steps back when it fails or is stopped.
 * @param {Step} step @param {Import} request @param {() => Promise<void>} doIt */
const during = async (step, request, doIt) => {
  const before = step === "importing" ? "tried" : "start"
  Object.assign(work, { step, request, progress: null, error: null })
  draw()
  try {
    await doIt()
  } catch (error) {
    Object.assign(work, { step: before, error })
  }
  draw()
}

/** @type {Record<Step, (data: Data) => unknown>} */
const steps = {
  start: (data) => html`${refusal(data)}${dropHere()}${whereFilesHide()}`,
  reading: () => busy("reading-file"),
  tried: (data) => html`
    ${work.error ? notice("care", wordsFor(work.error)) : nothing}
    ${reported(data)}`,
  importing: () => busy("importing-file"),
  done: () => html`${finished()}${work.report ? html`${totals(work.report, "done")}${problems(work.report.files)}` : nothing}`,
}

/** @param {Data} data */
const reported = ({ formats }) => {
  const report = work.report
  if (!report) return nothing
  return html`
    ${report.files.map((file, at) => recognised(file, formats, at === 0 ? html`<button class="button button-small" type="button" aria-expanded=${work.isChanging} @click=${actions.toggleChange}>${t("change")}</button>` : nothing))}
    ${work.isChanging ? changeForm(formats) : nothing}
    ${sentences(report)}
    ${totals(report, "tried")}
    ${changes(report.changes)}
    ${problems(report.files)}`
}

/** @param {KnownFormat[]} formats */
const changeForm = (formats) => html`
  <section class="card change-form" aria-label=${t("change")}>
    <label class="field"><span class="field-name">${t("read-as")}</span>
      <select class="field-box" @change=${(/** @type {Event} */ event) => actions.change({ format: valueOf(event) })}>
        <option value="" ?selected=${!work.request.format}>${t("read-as-recognised")}</option>
        ${formats.map(({ id, title }) => html`<option value=${id} ?selected=${work.request.format === id}>${title}</option>`)}
      </select></label>
    <label class="field"><span class="field-name">${t("date-order")}</span>
      <select class="field-box" @change=${(/** @type {Event} */ event) => actions.change({ date_order: valueOf(event) })}>
        <option value="" ?selected=${!work.request.date_order}>${t("date-order-from-file")}</option>
        <option value="day_first" ?selected=${work.request.date_order === "day_first"}>${t("date-order-day-first")}</option>
        <option value="month_first" ?selected=${work.request.date_order === "month_first"}>${t("date-order-month-first")}</option>
      </select></label>
  </section>`

/** @param {Event} event */
const valueOf = ({ target }) => /** @type {HTMLSelectElement} */ (target).value || null

/** Why a file was refused, and the way on.
 * @param {Data} data */
const refusal = ({ formats }) => {
  if (!work.error) return nothing
  const names = work.request.paths.map((path) => path.split(/[\\/]/).at(-1) ?? path).join(t("comma"))
  return notice(codeOf(work.error) === "stopped" ? "plain" : "urgent", html`
    <p class="notice-title"><bdi>${names}</bdi></p>
    <p>${wordsFor(work.error)}</p>
    ${wayOn(formats)}`)
}

/** @param {KnownFormat[]} formats */
const wayOn = (formats) => {
  const code = codeOf(work.error)
  if (code === "file_dates_undecided") {
    return html`<div class="cluster way-on">
      <button class="button" type="button" @click=${() => actions.change({ date_order: "day_first" })}>${t("date-order-day-first")}</button>
      <button class="button" type="button" @click=${() => actions.change({ date_order: "month_first" })}>${t("date-order-month-first")}</button>
    </div>`
  }
  if (code === "file_unknown_format") {
    return html`<p class="way-on">${t("known-formats")}</p><ul class="known-formats">${formats.map(({ title }) => html`<li>${title}</li>`)}</ul>`
  }
  return nothing
}

const dropHere = () => html`
  <section class="drop" aria-label=${t("drop-here")}>
    ${icon("import", "large")}
    <p class="empty-sentence">${t("drop-here")}</p>
    <p class="none">${t("drop-here-words")}</p>
    <button class="button button-first" type="button" data-act="choose-files" @click=${actions.choose}>${t("choose-files")}${key("I")}</button>
  </section>`

const whereFilesHide = () => html`
  <section aria-labelledby="where">
    <h2 class="card-title step-title" id="where">${t("where-files-hide")}</h2>
    <dl class="pairs where">
      ${["etsy", "shopify", "taobao"].map((channel) => html`<dt>${t(`channel-${channel}`)}</dt><dd>${t(`where-${channel}`)}</dd>`)}
    </dl>
  </section>`

/** @param {string} words */
const busy = (words) => html`
  <section class="card busy" aria-labelledby="busy">
    <h2 class="recognised-title" id="busy">${t(words)}</h2>
    <p class="none">${work.request.paths.map((path) => path.split(/[\\/]/).at(-1)).join(t("comma"))}</p>
    ${progressBar(work.progress, actions.stop)}
  </section>`

const decision = () => {
  const { orders } = work.report ?? { orders: { new: 0, changed: 0, same: 0 } }
  const brings = orders.new || orders.changed
  return html`
    <div class="strip import-strip">
      ${brings ? html`<button class="button button-first" type="button" data-act="import" @click=${actions.run}>${t("import-now", { n: orders.new, changed: orders.changed })}${key("↵")}</button>` : html`<span>${t("nothing-new")}</span>`}
      <button class="button button-quiet" type="button" @click=${actions.leave}>${t("not-now")}${key("Esc")}</button>
      ${brings ? html`<span class="push none strip-item-optional">${t("import-promise")}</span>` : nothing}
    </div>`
}

const finished = () => {
  const report = work.report
  if (!report) return nothing
  const waiting = Object.entries(report.follow_ups).filter(([, n]) => n)
  return notice("good", html`
    <p class="notice-title">${t("imported", { orders: report.orders.new, customers: report.customers.new, changed: report.orders.changed })}</p>
    ${waiting.length ? html`<p>${t("waiting-this-week")} ${waiting.map(([kind, n], at) => html`${at ? t("comma") : nothing}<a href="#/today">${t(`waiting-${kind}`, { n })}</a>`)}</p>` : html`<p>${t("waiting-nothing")}</p>`}`)
}

const onwards = () => html`
  <div class="strip import-strip">
    <button class="button button-first" type="button" data-act="to-today" @click=${actions.toToday}>${t("to-today")}${key("↵")}</button>
    <a class="button button-quiet" href="#/customers">${t("see-customers")}</a>
  </div>`
