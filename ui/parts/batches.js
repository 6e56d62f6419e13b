// What came in before, each with the way to take it back.
import { html, nothing } from "lit"
import { dayAndTime } from "../format.js"
import { t } from "../words.js"
import { channelName } from "./channel.js"
import { icon } from "./icon.js"
import { key } from "./key.js"

/** @import { Batch } from "../generated/types.d.ts" */

const SHOWN = 30
const NAMES = 3

/** The batch that Z takes back: the newest that still stands.
 * @param {Batch[]} batches newest first */
export const newestStanding = (batches) => batches.find(({ undone_at }) => !undone_at)

/** @param {Batch[]} batches newest first @param {{ showsKey: boolean, saveProblems: (batch: number) => void }} acts */
export const earlierImports = (batches, acts) => {
  const newest = newestStanding(batches)
  return html`
    <section class="aside-part">
      <h2 class="card-title">${t("earlier-imports")}</h2>
      ${batches.length ? html`<ul class="batches">${batches.slice(0, SHOWN).map((it) => batch(it, acts.showsKey && it === newest, acts.saveProblems))}</ul>` : html`<p class="none">${t("no-imports-yet")}</p>`}
    </section>`
}

/** @param {Batch} it @param {boolean} showsKey @param {(batch: number) => void} saveProblems */
const batch = ({ id, files, channel, imported_at, orders_new, customers_new, n_problems, undone_at }, showsKey, saveProblems) => html`
  <li class="batch ${undone_at ? "batch-undone" : ""}" data-batch=${id}>
    ${files.slice(0, NAMES).map((file) => html`<p class="batch-name"><bdi>${file}</bdi></p>`)}
    ${files.length > NAMES ? html`<p class="batch-note">${t("and-more-files", { n: files.length - NAMES })}</p>` : nothing}
    <p class="batch-note">${channelName(channel)}${t("comma")}${dayAndTime(imported_at)}</p>
    ${undone_at
      ? html`<p class="batch-note batch-state">${icon("undo", "small")}${t("batch-undone", { at: dayAndTime(undone_at) })}</p>`
      : html`
        <p class="batch-note">${t("batch-brought", { orders: orders_new, customers: customers_new, problems: n_problems })}</p>
        <p class="batch-acts">
          <a class="link-button" href="#/undo/${id}" data-act="undo-batch">${icon("undo-file", "small")}${t("undo-import")}${showsKey ? key("Z") : nothing}</a>
          ${n_problems ? html`<button class="link-button" type="button" @click=${() => saveProblems(id)}>${t("problems-as-csv")}</button>` : nothing}
        </p>`}
  </li>`
