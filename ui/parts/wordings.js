// The words in which permission is asked for, in every language, with the versions that led to them.
import { html, nothing } from "lit"
import { live } from "lit/directives/live.js"
import { day } from "../format.js"
import { t } from "../words.js"
import { icon } from "./icon.js"
import { key } from "./key.js"
import { LANGUAGES } from "./languages.js"

/** @import { WordingLanguage, Wordings } from "../generated/types.d.ts" */
/** @typedef {{ words: Record<string, string>, wrong: string, isChanged: boolean, set: (language: string, text: string) => void, keep: () => void }} WordingActs */

/** @param {Wordings} wordings @param {WordingActs} acts */
export const wordingPart = ({ languages }, acts) => html`
  <section class="rulebook-channel" aria-labelledby="rulebook-asking">
    <div class="rulebook-head"><h2 class="settings-title" id="rulebook-asking">${t("rulebook-asking-item")}</h2></div>
    <p class="rulebook-source">${t("wording-lead")}</p>
    ${languages.map((it) => ofLanguage(it, acts))}
    ${acts.wrong ? html`<p class="field-wrong">${icon("alert", "small")}<span>${acts.wrong}</span></p>` : nothing}
    <div><button class="button ${acts.isChanged ? "button-first" : ""}" type="button" data-act="keep-words" ?disabled=${!acts.isChanged} @click=${acts.keep}>${t("wording-keep")}${key("Ctrl ↵")}</button></div>
  </section>`

/** @param {WordingLanguage} it @param {WordingActs} acts */
const ofLanguage = ({ language, text, versions }, acts) => html`
  <div class="field" data-field="text">
    <label class="field-name" for="words-${language}" lang=${language}>${LANGUAGES.find(([code]) => code === language)?.[1] ?? language}</label>
    <textarea class="field-box rulebook-words" id="words-${language}" name="words-${language}" lang=${language} maxlength="600" rows="2" .value=${live(acts.words[language] ?? text)}
      @input=${(/** @type {Event} */ event) => acts.set(language, /** @type {HTMLTextAreaElement} */ (event.target).value)}></textarea>
    ${versions.length
      ? html`<ol class="rulebook-versions">${versions.map((version) => html`<li><span>${t("wording-version", { version: version.version, on: day(version.since_on) })}</span><span class="none">${t("wording-answers", { n: version.n_answers })}</span>${version.text === text ? nothing : html`<q class="few-lines" lang=${language}>${version.text}</q>`}</li>`)}</ol>`
      : html`<p class="field-hint">${t("wording-none")}</p>`}
  </div>`
