// The live preview of a mapping: a dry run a moment after the last change, never two at a time.
import { html, nothing } from "lit"
import { tryImport } from "../api.js"
import { sentenceList } from "../parts/import-report.js"
import { draw } from "../parts/screen.js"
import { wordsFor } from "../parts/toast.js"
import { t } from "../words.js"
import { isUndecided, whole } from "./import-work.js"

/** @import { Import, ImportReport } from "../generated/types.d.ts" */

const AFTER_MS = 400

/** @type {{ report: ImportReport | null, error: unknown, isHearing: boolean }} */
let heard = { report: null, error: null, isHearing: false }
/** @type {(Partial<Import> & { paths: string[] }) | null} */
let next = null
let timer = 0
let isRunning = false

export const previewNow = () => heard

/** @param {Partial<Import> & { paths: string[] }} request */
export const preview = (request) => {
  next = request
  heard = { ...heard, isHearing: true }
  clearTimeout(timer)
  timer = window.setTimeout(run, AFTER_MS)
}

export const forgetPreview = () => {
  clearTimeout(timer)
  next = null
  heard = { report: null, error: null, isHearing: false }
}

/** Runs what was asked last; what is asked meanwhile comes after. */
const run = async () => {
  if (isRunning || !next) return
  const request = next
  next = null
  isRunning = true
  const found = await outcome(request)
  isRunning = false
  if (next) return run()
  if (heard.isHearing) heard = { ...found, isHearing: false }
  draw()
}

/** @param {Partial<Import> & { paths: string[] }} request */
const outcome = async (request) => {
  try {
    return { report: await tryImport(whole(request)), error: null }
  } catch (error) {
    return { report: null, error }
  }
}

export const previewPart = () => html`
  <section class="aside-part preview-part" aria-labelledby="preview" aria-live="polite" aria-busy=${heard.isHearing} data-part="preview">
    <h2 class="card-title" id="preview">${t("mapping-preview")}</h2>
    ${inside()}
  </section>`

const inside = () => {
  const { report, error, isHearing } = heard
  if (error) return html`<p class=${isUndecided(error) ? "mapping-open" : "field-wrong"}>${wordsFor(error)}${isUndecided(error) ? html` ${t("mapping-decide-below")}` : nothing}</p>`
  if (!report) return html`<p class="none">${t(isHearing ? "mapping-hearing" : "mapping-preview-none")}</p>`
  const n = report.files.reduce((sum, file) => sum + file.n_problems, 0)
  return html`
    ${report.examples.length ? sentenceList(report.examples) : nothing}
    <p class="batch-note">${t("mapping-counts", { orders: report.orders.new + report.orders.changed + report.orders.same, customers: report.customers.new + report.customers.known })}${n ? html`${t("sentence-gap")}<span class="mapping-problems">${t("mapping-problems", { n })}</span>` : nothing}</p>`
}
