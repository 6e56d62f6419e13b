// The file in hand: how far it has come from the drop to the shop, and the acts that bring it on.
import { bringFormat, chooseFiles, choosePlace, firstDay, firstLook, onProgress, openReadings, runImport, saveSettings, settings as settingsNow, stop, tryImport, writeProblems } from "../api.js"
import { namesOf } from "../parts/file-names.js"
import { draw, focusOn, go, reload } from "../parts/screen.js"
import { codeOf, detailOf, tell, tellError } from "../parts/toast.js"
import { t } from "../words.js"

/** @import { FirstDay, FirstLook, Import, ImportReport, Progress, Reading } from "../generated/types.d.ts" */

/**
 * How far the file in hand has come; `asked` is the question on what its days or amounts mean.
 * @typedef {"start" | "reading" | "asked" | "tried" | "importing" | "done"} Step
 */

/** @type {{ step: Step, request: Partial<Import> & { paths: string[] }, report: ImportReport | null, progress: Progress | null, error: unknown, isChanging: boolean, readings: Reading[], look: FirstLook[], day: FirstDay | null }} */
export const work = { step: "start", request: { paths: [] }, report: null, progress: null, error: null, isChanging: false, readings: [], look: [], day: null }

/** What the batches of this session came from, so that they can be brought in again.
 * @type {Map<number, Partial<Import> & { paths: string[] }>} */
export const broughtBy = new Map()

let hearsProgress = false

export const listenOnce = () => {
  if (hearsProgress) return
  hearsProgress = true
  onProgress((progress) => {
    work.progress = progress
    if (isBusy()) draw()
  })
}

export const isBusy = () => work.step === "reading" || work.step === "importing"

/** Whether a file asks before it comes in and nobody has said yes yet. */
export const waitsForYes = () => Boolean(work.report?.files.some(({ asks }) => asks) && !work.request.confirmed)

/** Whether anything would change: orders, or customers and movements of files without orders.
 * @param {ImportReport | null} report */
export const brings = (report) => Boolean(report && (report.orders.new || report.orders.changed || report.customers.new || report.consents.granted || report.consents.refused || report.consents.bounced))

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
    if (paths.length === 1 && /\.toml$/i.test(paths[0])) return actions.bringFormat(paths[0])
    go("#/import")
    return actions.read({ paths })
  },

  /** @param {string} path a format file */
  bringFormat: async (path) => {
    try {
      const format = await bringFormat(path)
      tell({ words: t("format-brought", { title: format.title }) })
      go("#/import")
      await reload()
    } catch (error) {
      tellError(codeOf(error) === "invalid" ? { code: "no_format" } : error)
    }
  },

  /** @param {Partial<Import> & { paths: string[] }} request */
  read: async (request) => {
    Object.assign(work, { readings: [], look: [], day: null, report: null })
    await during("reading", request, async () => {
      work.report = await tryImport(whole(request))
      work.step = "tried"
    })
    if (isUndecided(work.error)) await ask(request)
    else if (codeOf(work.error) === "file_unknown_format") learn()
  },

  run: async () => {
    if (!brings(work.report)) return actions.leave()
    if (waitsForYes()) return focusOn("[data-act='yes']")
    await during("importing", work.request, async () => {
      work.report = await runImport(whole(work.request))
      if (work.report.batch) broughtBy.set(work.report.batch, work.request)
      work.look = work.report.is_first ? await firstLook() : []
      work.day = work.report.is_first ? await firstDay() : null
      work.step = "done"
    })
    await reload()
  },

  /** What the first day brings follows the settings, also when a change of them is taken back. */
  freshen: async () => {
    if (work.step === "done" && work.day) work.day = await firstDay()
  },

  /** Only thank-yous and questions at first: suggestions and those who went quiet are switched on later. */
  onlyService: async () => {
    try {
      const settings = await settingsNow()
      const { cadence } = settings
      const cross_sell = { ...cadence.cross_sell, is_on: false }
      await saveSettings({ ...settings, cadence: { ...cadence, cross_sell, churn: { ...cadence.churn, is_on: false } } })
      await reload()
    } catch (error) {
      tellError(error)
    }
  },

  /** The merchant has looked and says yes, or takes the yes back. */
  toggleYes: () => {
    work.request = { ...work.request, confirmed: !work.request.confirmed }
    draw()
  },

  stop: async () => {
    try {
      await stop()
    } catch (error) {
      tellError(error)
    }
  },

  leave: () => {
    Object.assign(work, { step: "start", report: null, error: null, isChanging: false, readings: [], look: [] })
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

  undo: () => {
    if (work.report?.batch) go(`#/undo/${work.report.batch}`)
  },

  /** @param {number} batch */
  saveProblems: async (batch) => {
    try {
      const to = await choosePlace("problems.csv")
      if (!to) return
      const { path } = await writeProblems({ batch, to })
      tell({ words: t("problems-saved", { path }) })
    } catch (error) {
      tellError(error)
    }
  },
}

/** The answers that a request leaves open.
 * @param {Partial<Import> & { paths: string[] }} request @returns {Import} */
export const whole = (request) => ({ channel: null, format: null, date_order: null, decimal: null, own_format: null, format_file: null, confirmed: false, ...request })

/** @param {unknown} error */
export const isUndecided = (error) => error && ["file_dates_undecided", "file_decimals_undecided"].includes(codeOf(error))

/** Two readings are possible: shows both and lets the merchant choose.
 * @param {Partial<Import> & { paths: string[] }} request */
const ask = async (request) => {
  try {
    work.readings = await openReadings(whole(request))
    if (work.readings.length) Object.assign(work, { step: "asked", error: null })
  } catch (error) {
    work.error = error
  }
  draw()
}

/** An unknown file goes to the page on which the merchant says what its columns mean. */
const learn = () => {
  const path = unknownPath(work.request.paths, detailOf(work.error))
  if (!path) return
  work.step = "start"
  work.error = null
  go(`#/mapping?path=${encodeURIComponent(path)}`)
}

/** The path of the file of which the error speaks; none when it cannot be said.
 * @param {string[]} paths @param {string} detail `name: why` */
export const unknownPath = (paths, detail) =>
  paths.length === 1 ? paths[0] : paths.find((path) => detail.startsWith(`${namesOf([path])[0]}:`))

/** A long work: shows how far it is, and steps back when it fails or is stopped.
 * @param {Step} step @param {Partial<Import> & { paths: string[] }} request @param {() => Promise<void>} doIt */
const during = async (step, request, doIt) => {
  const before = step === "importing" ? "tried" : "start"
  Object.assign(work, { step, request, progress: null, error: null, isChanging: false })
  draw()
  try {
    await doIt()
  } catch (error) {
    Object.assign(work, { step: before, error })
  }
  draw()
}
