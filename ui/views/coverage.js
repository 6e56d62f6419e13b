// The coverage map: which months of which channel are in the shop, where files leave gaps, and by when to export.
import { html } from "lit"
import { coverage } from "../api.js"
import { coverageMap, coverageSentences, legend, noCoverage } from "../parts/coverage.js"
import { icon } from "../parts/icon.js"
import { key } from "../parts/key.js"
import { go } from "../parts/screen.js"
import { t } from "../words.js"

/** @import { Coverage, ShopStatus } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */

/** @param {unknown} _place @param {ShopStatus} status */
export const load = async (_place, { today }) => ({ today, map: await coverage() })

/** @param {{ today: string, map: Coverage }} data */
export const page = ({ today, map }) => html`
  <header class="page-head">
    <div class="page-head-words">
      <h1 class="page-title">${t("title-coverage")}</h1>
      <p class="page-lead">${t("coverage-lead")}</p>
    </div>
    <div class="page-actions"><a class="button button-first" href="#/import">${icon("import", "small")}${t("coverage-bring")}${key("↵")}</a></div>
  </header>
  <div class="page-body">
    <div class="coverage-page" data-part="coverage">
      ${map.channels.length ? html`${legend()}${coverageMap(map)}${coverageSentences(map, today)}` : noCoverage(html`<a class="button button-small" href="#/import">${t("choose-files")}</a>`)}
    </div>
  </div>`

/** @returns {KeyAct[]} */
export const keys = () => [
  { keys: ["Enter"], words: "coverage-bring", act: () => go("#/import") },
  { keys: ["Escape"], words: "place-import", act: () => go("#/import") },
]
