// Import: from a dropped file to orders in the shop. Nothing is written until the merchant says so.
import { html, nothing } from "lit"
import { chooseFiles, choosePlace, coverage, exportFormat, imports, knownFormats, ownFormats, removeFormat, saveFormat } from "../api.js"
import { earlierImports, newestStanding } from "../parts/batches.js"
import { channelName } from "../parts/channel.js"
import { reachOfChannels } from "../parts/coverage.js"
import { namesOf } from "../parts/file-names.js"
import { firstDay } from "../parts/first-day.js"
import { firstLook } from "../parts/first-look.js"
import { icon } from "../parts/icon.js"
import { alikePairs, alsoInFiles, changes } from "../parts/import-changes.js"
import { asksFirst, recognised, sentences, totals } from "../parts/import-report.js"
import { key } from "../parts/key.js"
import { notice } from "../parts/notice.js"
import { ownFormatList } from "../parts/own-formats.js"
import { problems } from "../parts/problems.js"
import { progressBar } from "../parts/progress.js"
import { questionOf, readingsCard } from "../parts/readings.js"
import { focusOn, go, reload } from "../parts/screen.js"
import { terms } from "../parts/terms.js"
import { codeOf, tell, tellError, wordsFor } from "../parts/toast.js"
import { offeredFiles, watchedFolder } from "../parts/watch.js"
import { t } from "../words.js"
import { actions as acts, brings, isBusy, listenOnce, waitsForYes, work } from "./import-work.js"
import { look, watchActions, watchNow } from "./watching.js"

/** @import { Batch, Coverage, KnownFormat, OwnFormat, ShopStatus } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @import { Step } from "./import-work.js" */
/** @typedef {{ status: ShopStatus, batches: Batch[], formats: KnownFormat[], own: OwnFormat[], coverage: Coverage }} Data */

/** @param {unknown} _place @param {ShopStatus} status @returns {Promise<Data>} */
export const load = async (_place, status) => {
  listenOnce()
  look()
  await acts.freshen()
  const [batches, formats, own, map] = await Promise.all([imports(), knownFormats(), ownFormats(), coverage()])
  return { status, batches, formats, own, coverage: map }
}

/** @param {Data} data */
export const page = (data) => html`
  <header class="page-head">
    <div class="page-head-words">
      <h1 class="page-title">${t("title-import")}</h1>
      <p class="page-lead">${t("import-lead")}</p>
    </div>
    ${work.step === "start" || isBusy() ? nothing : html`
      <div class="page-actions"><button class="button" type="button" @click=${acts.choose}>${icon("file", "small")}${t("choose-other-files")}</button></div>`}
  </header>
  <div class="page-body">
    <div class="columns columns-import">
      <div class="column import-steps" data-step=${work.step} aria-busy=${isBusy()}>${steps[work.step](data)}</div>
      <aside class="column column-aside" aria-label=${t("earlier-imports")}>
        ${earlierImports(data.batches, { showsKey: work.step === "start", saveProblems: acts.saveProblems })}
        ${reachOfChannels(data.coverage, data.status.today)}
        ${watchedFolder(watchNow(), folderActs)}
        ${ownFormatList(data.own, formatActs)}
      </aside>
    </div>
  </div>
  ${work.step === "tried" ? decision() : nothing}
  ${work.step === "done" ? onwards() : nothing}`

/** @param {Data} data @returns {KeyAct[]} */
export const keys = (data) => {
  if (work.step === "tried") {
    return [
      { keys: ["Enter"], words: "key-import", act: () => acts.run() },
      ...(work.report?.files.some(({ asks }) => asks) ? [{ keys: ["y"], words: "key-yes", act: () => acts.toggleYes() }] : []),
      { keys: ["Escape"], words: "not-now", act: () => acts.leave(), whileTyping: true },
    ]
  }
  if (work.step === "asked") return [...choiceKeys(), { keys: ["Escape"], words: "not-now", act: () => acts.leave() }]
  if (work.step === "done") {
    return [
      { keys: ["Enter"], words: "to-today", act: () => acts.toToday() },
      ...(work.report?.batch ? [{ keys: ["z"], words: "undo-import", act: () => acts.undo() }] : []),
      { keys: ["Escape"], words: "back-to-import", act: () => acts.leave() },
    ]
  }
  if (isBusy()) return [{ keys: ["Escape"], words: "stop", act: () => acts.stop() }]
  const newest = newestStanding(data.batches)
  return [
    { keys: ["Enter"], words: "choose-files", act: () => acts.choose() },
    ...(newest ? [{ keys: ["z"], words: "undo-import", act: () => go(`#/undo/${newest.id}`) }] : []),
  ]
}

/** 1 and 2 stand for the two readings. @returns {KeyAct[]} */
const choiceKeys = () => {
  const { of, choices } = questionOf(work.readings)
  return choices.map(({ value }, at) => ({ keys: [String(at + 1)], words: `question-${value.replace("_", "-")}`, act: () => acts.change({ [of]: value }) }))
}

export const actions = acts

/** @type {import("../parts/watch.js").WatchActs} */
const folderActs = { ...watchActions, lookAt: (path) => acts.receive([path]) }

const formatActs = {
  /** @param {OwnFormat} format */
  give: async ({ id, title }) => {
    try {
      const to = await choosePlace(`${title.replace(/[\\/:*?"<>|]/g, " ").trim() || "format"}.toml`)
      if (to) tell({ words: t("format-given", { path: (await exportFormat({ id, to })).path }) })
    } catch (error) {
      tellError(error)
    }
  },

  /** @param {OwnFormat} format */
  remove: async (format) => {
    try {
      await removeFormat(format.id)
      tell({ words: t("format-removed", { title: format.title }), undo: () => formatActs.putBack(format) })
      await reload()
    } catch (error) {
      tellError(error)
    }
  },

  /** @param {OwnFormat} format */
  putBack: async (format) => {
    try {
      await saveFormat({ ...format, id: "" })
      await reload()
    } catch (error) {
      tellError(error)
    }
  },

  bring: async () => {
    try {
      const [path] = await chooseFiles()
      if (path) await acts.bringFormat(path)
    } catch (error) {
      tellError(error)
    }
  },
}

/** @type {Record<Step, (data: Data) => unknown>} */
const steps = {
  start: (data) => html`${refusal()}${offeredFiles(watchNow(), folderActs)}${dropHere()}${whereFilesHide()}${knownExports(data.formats)}`,
  reading: () => busy("reading-file"),
  asked: () => readingsCard(work.readings, acts.change),
  tried: (data) => html`
    ${work.error ? notice("care", wordsFor(work.error)) : nothing}
    ${reported(data)}`,
  importing: () => busy("importing-file"),
  done: () => html`${finished()}${result()}`,
}

const result = () => {
  const { report } = work
  if (!report) return nothing
  return html`
    ${firstLook(work.look)}
    ${firstDay(work.day, acts.onlyService)}
    ${totals(report, "done")}
    ${changes(report)}
    ${alsoInFiles(report)}
    ${alikePairs(report)}
    ${problems(report.files, saveProblems(report.batch))}`
}

/** @param {number | null} batch */
const saveProblems = (batch) =>
  batch ? html`<button class="button button-small" type="button" data-act="save-problems" @click=${() => acts.saveProblems(batch)}>${icon("file", "small")}${t("problems-save")}</button>` : nothing

/** @param {Data} data */
const reported = ({ formats }) => {
  const { report } = work
  if (!report) return nothing
  return html`
    ${report.files.map((file, at) => recognised(file, formats, at === 0 ? html`<button class="button button-small" type="button" aria-expanded=${work.isChanging} @click=${acts.toggleChange}>${t("change")}</button>` : nothing))}
    ${work.isChanging ? changeForm(formats) : nothing}
    ${terms(report.files)}
    ${asksFirst(report.files, Boolean(work.request.confirmed), acts.toggleYes)}
    ${sentences(report)}
    ${totals(report, "tried")}
    ${changes(report)}
    ${alsoInFiles(report)}
    ${alikePairs(report)}
    ${problems(report.files)}`
}

/** @param {KnownFormat[]} formats */
const changeForm = (formats) => html`
  <section class="card change-form" aria-label=${t("change")}>
    <label class="field"><span class="field-name">${t("read-as")}</span>
      <select class="field-box" @change=${(/** @type {Event} */ event) => acts.change({ format: valueOf(event) })}>
        <option value="" ?selected=${!work.request.format}>${t("read-as-recognised")}</option>
        ${formats.map(({ id, title }) => html`<option value=${id} ?selected=${work.request.format === id}>${title}</option>`)}
      </select></label>
    <label class="field"><span class="field-name">${t("date-order")}</span>
      <select class="field-box" @change=${(/** @type {Event} */ event) => acts.change({ date_order: valueOf(event) })}>
        <option value="" ?selected=${!work.request.date_order}>${t("date-order-from-file")}</option>
        <option value="day_first" ?selected=${work.request.date_order === "day_first"}>${t("date-order-day-first")}</option>
        <option value="month_first" ?selected=${work.request.date_order === "month_first"}>${t("date-order-month-first")}</option>
      </select></label>
    ${work.request.paths.length === 1 ? html`<a class="link-button" href="#/mapping?path=${encodeURIComponent(work.request.paths[0])}">${icon("columns", "small")}${t("map-it-myself")}</a>` : nothing}
  </section>`

/** @param {Event} event */
const valueOf = ({ target }) => /** @type {HTMLSelectElement} */ (target).value || null

/** Why a file was refused, and the way out. */
const refusal = () => {
  if (!work.error) return nothing
  const names = namesOf(work.request.paths).join(t("comma"))
  return notice(codeOf(work.error) === "stopped" ? "plain" : "urgent", html`
    <p class="notice-title"><bdi>${names}</bdi></p>
    <p>${wordsFor(work.error)}</p>`)
}

const dropHere = () => html`
  <section class="drop" aria-label=${t("drop-here")}>
    ${icon("import", "large")}
    <p class="empty-sentence">${t("drop-here")}</p>
    <p class="none">${t("drop-here-words")}</p>
    <button class="button button-first" type="button" data-act="choose-files" @click=${acts.choose}>${t("choose-files")}${key("I")}</button>
  </section>`

const whereFilesHide = () => html`
  <section aria-labelledby="where">
    <h2 class="card-title step-title" id="where">${t("where-files-hide")}</h2>
    <dl class="pairs where">
      ${["etsy", "ebay", "amazon", "shopify", "taobao"].map((channel) => html`<dt>${t(`channel-${channel}`)}</dt><dd>${t(`where-${channel}`)}</dd>`)}
    </dl>
  </section>`

/** Everything that is recognised by itself, channel by channel.
 * @param {KnownFormat[]} formats */
const knownExports = (formats) => {
  const channels = [...new Set(formats.filter(({ is_own }) => !is_own).map(({ channel }) => channel))]
  return html`
    <section aria-labelledby="known" data-part="known">
      <h2 class="card-title step-title" id="known">${t("known-exports", { n: formats.length, channels: channels.length })}</h2>
      <p class="known-formats">${channels.map((channel) => html`<span>${channelName(channel)}</span>`)}</p>
      <p class="none">${t("known-exports-note")}</p>
    </section>`
}

/** @param {string} words */
const busy = (words) => html`
  <section class="card busy" aria-labelledby="busy">
    <h2 class="recognised-title" id="busy">${t(words)}</h2>
    <p class="none">${namesOf(work.request.paths).join(t("comma"))}</p>
    ${progressBar(work.progress, acts.stop)}
  </section>`

const decision = () => {
  const { orders } = work.report ?? { orders: { new: 0, changed: 0, same: 0 } }
  const does = brings(work.report)
  const waits = waitsForYes()
  return html`
    <div class="strip import-strip">
      ${does ? html`<button class="button ${waits ? "" : "button-first"}" type="button" data-act="import" aria-disabled=${waits} @click=${waits ? () => focusOn("[data-act='yes']") : acts.run}>${orders.new || orders.changed ? t("import-now", { n: orders.new, changed: orders.changed }) : t("key-import")}${waits ? nothing : key("↵")}</button>` : html`<span>${t("nothing-new")}</span>`}
      <button class="button button-quiet" type="button" @click=${acts.leave}>${t("not-now")}${key("Esc")}</button>
      ${does ? html`<span class="push none strip-item-optional">${t(waits ? "import-asks" : "import-promise")}</span>` : nothing}
    </div>`
}

const finished = () => {
  const { report } = work
  if (!report) return nothing
  const waiting = Object.entries(report.follow_ups).filter(([, n]) => n)
  return notice("good", html`
    <p class="notice-title">${t("imported", { orders: report.orders.new, customers: report.customers.new, changed: report.orders.changed })}</p>
    ${waiting.length ? html`<p>${t("waiting-this-week")} ${waiting.map(([kind, n], at) => html`${at ? t("comma") : nothing}<a href="#/today">${t(`waiting-${kind}`, { n })}</a>`)}</p>` : html`<p>${t("waiting-nothing")}</p>`}`,
    report.batch ? html`<a class="button button-small" href="#/undo/${report.batch}" data-act="undo">${icon("undo-file", "small")}${t("undo-import")}${key("Z")}</a>` : nothing)
}

const onwards = () => html`
  <div class="strip import-strip">
    <button class="button button-first" type="button" data-act="to-today" @click=${acts.toToday}>${t("to-today")}${key("↵")}</button>
    <a class="button button-quiet" href="#/customers">${t("see-customers")}</a>
  </div>`
