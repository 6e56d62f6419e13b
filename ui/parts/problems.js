// Rows and values of files that could not be read, with the reason.
import { html, nothing } from "lit"
import { hasWords, t } from "../words.js"

/** @import { ImportedFile, Problem } from "../generated/types.d.ts" */

const SHOWN = 100

/** Orders left aside come first.
 * @param {ImportedFile[]} files @param {unknown} [act] what the merchant may do with them */
export const problems = (files, act = nothing) => {
  const all = files.flatMap(({ file, problems }) => problems.map((problem) => ({ ...problem, file })))
  if (!all.length) return nothing
  const aside = all.filter(({ left_aside }) => left_aside)
  const within = all.filter(({ left_aside }) => !left_aside)
  const shows = files.length > 1
  return html`
    ${problemTable(t("problems-left-aside"), t("problems-left-aside-note"), aside, shows)}
    ${problemTable(t("problems-within"), t("problems-within-note"), within, shows)}
    <div class="problems-act"><p class="none">${t("problems-way-on")}</p>${act}</div>`
}

/** @param {string} title @param {string} note @param {(Problem & { file: string })[]} list @param {boolean} showsFile */
const problemTable = (title, note, list, showsFile) => {
  if (!list.length) return nothing
  return html`
    <section data-part="problems">
      <h2 class="card-title step-title">${title} <span class="ledger-part-note">${note}</span></h2>
      <table class="table table-plain problems">
        <thead><tr><th class="number">${t("column-row")}</th>${showsFile ? html`<th>${t("column-file")}</th>` : nothing}<th>${t("column-column")}</th><th>${t("column-says")}</th><th>${t("column-why")}</th></tr></thead>
        <tbody>${list.slice(0, SHOWN).map((it) => problemRow(it, showsFile))}</tbody>
      </table>
      ${list.length > SHOWN ? html`<p class="none">${t("problems-more", { n: list.length - SHOWN })}</p>` : nothing}
    </section>`
}

/** @param {Problem & { file: string }} problem @param {boolean} showsFile */
const problemRow = ({ row, file, column, value, code }, showsFile) => html`
  <tr>
    <td class="number">${row}</td>
    ${showsFile ? html`<td class="clip" title=${file}><bdi>${file}</bdi></td>` : nothing}
    <td class="clip" title=${column}><bdi>${column}</bdi></td>
    <td class="says">${value ? html`<code title=${value}><bdi>${value}</bdi></code>` : html`<span class="none">${t("says-nothing")}</span>`}</td>
    <td>${problemWords(code)}</td>
  </tr>`

/** @param {string} code */
const problemWords = (code) => {
  const key = `problem-${code}`
  return hasWords(key) ? t(key) : code
}
