// A script as it is said to one customer: the beginning, the branches, and the text to be written.
import { html, nothing } from "lit"
import { list } from "../format.js"
import { t } from "../words.js"

/** @import { Script, ScriptSection } from "../generated/types.d.ts" */

/** What shows in the place of a value that is missing; the core writes it. */
const GAP = "____"

/** @param {Script} script */
export const scriptSaid = (script) => html`
  <div class="script" lang=${script.language}>
    ${script.sections.filter(({ section }) => section !== "message").map(said)}
  </div>`

/** The same in writing, where the script has it.
 * @param {Script} script */
export const scriptWritten = (script) => {
  const message = script.sections.find(({ section }) => section === "message")
  return message ? html`<div class="script-message" lang=${script.language}>${paragraphs(message)}</div>` : nothing
}

/** @param {ScriptSection} part */
const said = (part) =>
  part.section === "open"
    ? html`<div class="script-open">${paragraphs(part)}</div>`
    : html`<div class="script-branch"><span class="script-if" lang=${document.documentElement.lang}>${t(`script-section-${part.section}`)}</span><div>${paragraphs(part)}</div></div>`

/** @param {ScriptSection} part */
const paragraphs = ({ text, gaps }) => html`
  ${text.split(/\n{2,}/).map((paragraph) => html`<p>${withGaps(paragraph, gaps)}</p>`)}`

/** @param {string} text @param {string[]} gaps */
const withGaps = (text, gaps) => {
  if (!gaps.length) return text
  const words = t("script-gap", { field: list([...new Set(gaps)].map(fieldWords)) })
  return text.split(GAP).map((piece, at) => html`${at ? html`<mark class="script-gap" title=${words}>${GAP}<span class="read-aloud-only">${words}</span></mark>` : nothing}${piece}`)
}

/** What a field is called on the screen.
 * @param {string} field */
export const fieldWords = (field) => t(`script-field-${field.replaceAll(".", "-")}`)
