// Files that belong to a customer, each opened by the system.
import { html, nothing } from "lit"
import { day, fileSize } from "../format.js"
import { t } from "../words.js"
import { icon } from "./icon.js"

/** @import { CustomerFile } from "../generated/types.d.ts" */

/** @param {CustomerFile[]} files @param {{ open: (file: CustomerFile) => void, remove: (file: CustomerFile) => void }} acts */
export const papers = (files, { open, remove }) => {
  if (!files.length) return nothing
  return html`
    <section class="aside-part" data-part="files">
      <h2 class="card-title">${t("files-of")}</h2>
      <ul class="know-list">
        ${files.map((file) => html`
          <li class="know-line" data-file=${file.id}>${icon("file", "small")}
            <span><button class="link-button file-name" type="button" @click=${() => open(file)}><bdi>${file.name}</bdi></button>
              <span class="none file-note">${fileSize(file.size_bytes)}${t("comma")}${day(file.added_on)}</span></span>
            <button class="button button-quiet button-icon" type="button" aria-label=${t("file-off", { file: file.name })} title=${t("file-off", { file: file.name })} @click=${() => remove(file)}>${icon("close", "small")}</button>
          </li>`)}
      </ul>
    </section>`
}
