// The merchant's own reading of a file: what each column means, heard at once as sentences, and kept under a name.
import { html, nothing } from "lit"
import { fileColumns, ownFormats, saveFormat } from "../api.js"
import { icon } from "../parts/icon.js"
import { key } from "../parts/key.js"
import { countsAndOrders, mappingTable, nameFields, statusTable } from "../parts/mapping.js"
import { doubled, fieldKey, lacking, statusWords } from "../parts/mapping-fields.js"
import { draw, focusOn, go } from "../parts/screen.js"
import { codeOf, detailOf, tell, tellError } from "../parts/toast.js"
import { list } from "../format.js"
import { t } from "../words.js"
import { actions as importActs, work } from "./import-work.js"
import { forgetPreview, preview, previewNow, previewPart } from "./mapping-preview.js"

/** @import { FileColumns, OwnFormat } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */

/** The mapping in hand: of a file, or of a saved format without one. `seen` is what the core found in the file.
 * @type {{ of: string, path: string, seen: FileColumns | null, guess: OwnFormat | null, draft: OwnFormat | null, isSaving: boolean, wrong: string }} */
const form = { of: "", path: "", seen: null, guess: null, draft: null, isSaving: false, wrong: "" }

/** @param {{ query: URLSearchParams }} place */
export const load = async ({ query }) => {
  const of = query.toString()
  if (of === form.of && form.draft) return {}
  const path = query.get("path") ?? ""
  Object.assign(form, { of: "", path, seen: null, guess: null, draft: null, isSaving: false, wrong: "" })
  forgetPreview()
  const format = path ? await fromFile(path) : (await ownFormats()).find(({ id }) => id === query.get("format"))
  if (!format) return {}
  Object.assign(form, { of, guess: format, draft: structuredClone(format) })
  hear()
  return {}
}

/** @param {string} path */
const fromFile = async (path) => {
  form.seen = await fileColumns(path)
  return form.seen.guess
}

export const page = () => {
  const { draft, guess } = form
  if (!draft || !guess) return html`<div class="stopped"><p class="empty-sentence">${t("mapping-nothing")}</p><p><a class="button" href="#/import">${t("back-to-import")}</a></p></div>`
  const columns = form.seen?.columns ?? draft.columns.map((name) => ({ name, examples: [] }))
  const unknown = unknownWords()
  return html`
    <header class="page-head">
      <div class="page-head-words">
        <h1 class="page-title">${t(draft.id ? "mapping-title-edit" : "mapping-title")}</h1>
        <p class="page-lead">${form.seen ? fileWords(form.seen) : t("mapping-lead-edit", { title: draft.title })}</p>
      </div>
    </header>
    <div class="page-body">
      <div class="columns columns-mapping">
        <div class="column import-steps" data-part="mapping">
          ${form.seen ? near(form.seen) : nothing}
          ${stillNeeded(draft)}
          ${mappingTable({ columns, draft, guess, set: actions.mean })}
          ${statusTable(statusWords(draft, columns, unknown), actions.word)}
        </div>
        <aside class="column column-aside mapping-aside" aria-label=${t("mapping-aside")}>
          ${form.path ? previewPart() : nothing}
          ${nameFields(draft, form.wrong, actions.change)}
          ${countsAndOrders(draft, actions.change)}
        </aside>
      </div>
    </div>
    ${decision(draft)}`
}

/** @returns {KeyAct[]} */
export const keys = () => [
  { keys: ["Ctrl+Enter", "Ctrl+s"], words: "mapping-save", act: () => actions.save(), whileTyping: true },
  { keys: ["Escape"], words: "not-now", act: () => actions.leave(), whileTyping: true },
]

export const actions = {
  /** @param {number} at @param {string} field */
  mean: (at, field) => {
    const draft = /** @type {OwnFormat} */ (form.draft)
    actions.change({ fields: draft.fields.map((known, place) => (place === at ? field : known)) })
  },

  /** @param {string} word @param {string} meaning */
  word: (word, meaning) => {
    const { status_words } = /** @type {OwnFormat} */ (form.draft)
    actions.change({ status_words: { ...status_words, [word]: meaning } })
  },

  /** @param {Partial<OwnFormat>} change */
  change: (change) => {
    Object.assign(/** @type {OwnFormat} */ (form.draft), change)
    form.wrong = ""
    draw()
    hear()
  },

  save: async () => {
    const { draft } = form
    if (!draft || form.isSaving || !isWhole(draft)) return
    const nameless = ["title", "channel"].find((name) => !draft[/** @type {"title" | "channel"} */ (name)].trim())
    if (nameless) return refuse(nameless)
    form.isSaving = true
    draw()
    try {
      const saved = await saveFormat(named(draft))
      await leaveWith(saved)
    } catch (error) {
      if (codeOf(error) === "invalid") refuse(detailOf(error).split(":")[0])
      else tellError(error)
    }
    form.isSaving = false
    draw()
  },

  /** A known format, after all.
   * @param {string} format */
  readAs: (format) => {
    const { path } = form
    forget()
    go("#/import")
    return importActs.read({ paths: [path], format })
  },

  leave: () => {
    forget()
    go("#/import")
  },
}

/** @param {string} name the field that is missing or wrong */
const refuse = (name) => {
  form.wrong = name
  draw()
  focusOn(`[data-field="${CSS.escape(name)}"] input`)
}

/** @param {OwnFormat} saved */
const leaveWith = async (saved) => {
  const { path } = form
  const paths = work.request.paths.includes(path) ? work.request.paths : [path]
  forget()
  tell({ words: t("mapping-saved", { title: saved.title }) })
  go("#/import")
  if (path) await importActs.read({ paths })
}

const forget = () => {
  Object.assign(form, { of: "", path: "", seen: null, guess: null, draft: null })
  forgetPreview()
}

/** @param {OwnFormat} draft */
const isWhole = (draft) => !lacking(draft).length && !doubled(draft).length

/** Words of the status column without a meaning say nothing; only those of a status column are kept.
 * @param {OwnFormat} draft @returns {OwnFormat} */
const named = (draft) => {
  const words = Object.entries(draft.status_words).filter(([, meaning]) => meaning)
  return { ...draft, title: draft.title.trim(), channel: draft.channel.trim(), status_words: draft.fields.includes("status") ? Object.fromEntries(words) : {} }
}

/** Hears what the file says as the mapping stands. A channel without a name yet does not matter for that. */
const hear = () => {
  const { draft, path } = form
  if (!draft || !path) return
  if (!isWhole(draft)) return forgetPreview()
  const asked = named(draft)
  preview({ paths: [path], own_format: { ...asked, id: "", title: asked.title || "-", channel: asked.channel || "-" } })
}

/** Statuses that the preview met and nobody has given a meaning. */
const unknownWords = () => {
  const problems = previewNow().report?.files.flatMap(({ problems }) => problems) ?? []
  return problems.filter(({ code }) => code === "unknown_status").map(({ value }) => value)
}

/** @param {FileColumns} seen */
const fileWords = ({ file, encoding, columns }) => t("mapping-lead", { file, n: columns.length, encoding: encoding.toUpperCase() })

/** Formats that have some of these columns too.
 * @param {FileColumns} seen */
const near = ({ near }) => {
  if (!near.length) return nothing
  return html`
    <section aria-labelledby="near" data-part="near">
      <h2 class="card-title step-title" id="near">${t("near-title")}</h2>
      <ul class="offered">${near.map(({ id, title, n_matched, n_known }) => html`
        <li>${icon("file")}<span class="offered-words"><span class="offered-name">${title}</span><span class="batch-note">${t("near-columns", { n: n_matched, known: n_known })}</span></span>
          <button class="button button-small" type="button" data-near=${id} @click=${() => actions.readAs(id)}>${t("near-read")}</button></li>`)}
      </ul>
    </section>`
}

/** @param {OwnFormat} draft */
const stillNeeded = (draft) => {
  const names = (/** @type {string[]} */ fields) => list(fields.map((field) => t(`means-${fieldKey(field)}`)))
  const [missing, twice] = [lacking(draft), doubled(draft)]
  return html`<div role="status">
    ${missing.length ? html`<p class="field-wrong" data-part="lacking">${icon("alert", "small")}<span>${t("mapping-lacks", { fields: names(missing) })}</span></p>` : nothing}
    ${twice.length ? html`<p class="field-wrong">${icon("alert", "small")}<span>${t("mapping-doubled", { fields: names(twice) })}</span></p>` : nothing}
    ${!missing.length && !twice.length ? html`<p class="mapping-whole">${icon("check", "small")}<span>${t("mapping-whole")}</span></p>` : nothing}
  </div>`
}

/** @param {OwnFormat} draft */
const decision = (draft) => html`
  <div class="strip import-strip">
    <button class="button ${isWhole(draft) ? "button-first" : ""}" type="button" data-act="save-mapping" ?disabled=${!isWhole(draft)} aria-busy=${form.isSaving} @click=${actions.save}>${t(form.path ? "mapping-save" : "save")}${key("Ctrl ↵")}</button>
    <button class="button button-quiet" type="button" @click=${actions.leave}>${t("not-now")}${key("Esc")}</button>
    <span class="push none strip-item-optional">${t("mapping-promise")}</span>
  </div>`

