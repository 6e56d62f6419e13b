// The watched folder: which it is, and what new exports lie in it. Each is looked at or put aside.
import { html, nothing } from "lit"
import { day, number } from "../format.js"
import { t } from "../words.js"
import { namesOf } from "./file-names.js"
import { icon } from "./icon.js"

/** @import { OfferedFile, Watch } from "../generated/types.d.ts" */

/** @typedef {{ choose: () => void, end: () => void, dismiss: (path: string) => void, lookAt: (path: string) => void }} WatchActs */

/** The folder itself, for the side of the page.
 * @param {Watch} watch @param {WatchActs} acts */
export const watchedFolder = ({ folder, is_lost }, acts) => html`
  <section class="aside-part" data-part="watch">
    <h2 class="card-title">${t("watched-folder")}</h2>
    ${folder
      ? html`
        <p class="batch-name" title=${folder}><bdi>${namesOf([folder.replace(/[\\/]+$/, "")])[0]}</bdi></p>
        ${is_lost ? html`<p class="field-wrong">${icon("alert", "small")}<span>${t("watched-lost")}</span></p>` : html`<p class="batch-note">${t("watched-words")}</p>`}
        <p class="batch-acts">
          <button class="link-button" type="button" data-act="watch-other" @click=${acts.choose}>${t("watch-other")}</button>
          <button class="link-button" type="button" data-act="watch-end" @click=${acts.end}>${t("watch-end")}</button>
        </p>`
      : html`
        <p class="batch-note">${t("watch-none")}</p>
        <button class="link-button" type="button" data-act="watch-choose" @click=${acts.choose}>${icon("plus", "small")}${t("watch-choose")}</button>`}
  </section>`

/** What arrived in the folder, for the middle of the page.
 * @param {Watch} watch @param {WatchActs} acts */
export const offeredFiles = ({ offered }, acts) => {
  if (!offered.length) return nothing
  return html`
    <section aria-labelledby="offered" data-part="offered">
      <h2 class="card-title step-title" id="offered">${t("offered-title", { n: offered.length })}</h2>
      <ul class="offered">${offered.map((it) => offer(it, acts))}</ul>
    </section>`
}

/** @param {OfferedFile} file @param {WatchActs} acts */
const offer = ({ path, name, size_bytes, modified_on, format }, acts) => html`
  <li>
    ${icon("file")}
    <span class="offered-words"><span class="offered-name" title=${path}><bdi>${name}</bdi></span>
      <span class="batch-note">${format ?? t("offered-unknown")}${t("comma")}${day(modified_on)}${t("comma")}${size(size_bytes)}</span></span>
    <button class="button button-small" type="button" data-act="look-at" @click=${() => acts.lookAt(path)}>${t("look-at-it")}</button>
    <button class="button button-small button-quiet" type="button" data-act="not-this" @click=${() => acts.dismiss(path)}>${t("not-this-one")}</button>
  </li>`

/** @param {number} bytes */
const size = (bytes) => (bytes < 1_000_000 ? t("size-kb", { n: number(Math.max(1, Math.round(bytes / 1000))) }) : t("size-mb", { n: number(Math.round(bytes / 1_000_000)) }))
