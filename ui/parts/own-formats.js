// The formats that the merchant has made, each to be changed, given away or removed.
import { html } from "lit"
import { t } from "../words.js"
import { icon } from "./icon.js"

/** @import { OwnFormat } from "../generated/types.d.ts" */

/** @param {OwnFormat[]} formats @param {{ give: (format: OwnFormat) => void, remove: (format: OwnFormat) => void, bring: () => void }} acts */
export const ownFormatList = (formats, acts) => html`
  <section class="aside-part" data-part="own-formats">
    <h2 class="card-title">${t("own-formats")}</h2>
    ${formats.length ? html`<ul class="batches">${formats.map((it) => html`
      <li class="batch" data-own=${it.id}>
        <p class="batch-name"><bdi>${it.title}</bdi></p>
        <p class="batch-note"><bdi>${it.channel}</bdi></p>
        <p class="batch-acts">
          <a class="link-button" href="#/mapping?format=${encodeURIComponent(it.id)}">${icon("pen", "small")}${t("edit-format")}</a>
          <button class="link-button" type="button" data-act="give-format" @click=${() => acts.give(it)}>${t("give-format")}</button>
          <button class="link-button" type="button" data-act="remove-format" @click=${() => acts.remove(it)}>${t("remove-format")}</button>
        </p>
      </li>`)}</ul>` : html`<p class="batch-note">${t("own-formats-none")}</p>`}
    <button class="link-button" type="button" data-act="bring-format" @click=${acts.bring}>${icon("plus", "small")}${t("bring-format")}</button>
  </section>`
