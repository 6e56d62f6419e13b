// How far a long work has come, with Stop.
import { html, nothing } from "lit"
import { number } from "../format.js"
import { t } from "../words.js"
import { key } from "./key.js"

/** @import { Progress } from "../generated/types.d.ts" */

/** @param {Progress | null} progress nothing yet while the work begins @param {() => void} stop */
export const progressBar = (progress, stop) => html`
  <div class="reading">
    ${progress?.total
      ? html`<progress class="progress" max=${progress.total} value=${progress.done} aria-label=${t("progress")}></progress>`
      : html`<progress class="progress" aria-label=${t("progress")}></progress>`}
    <p class="none">${words(progress)}</p>
    <button class="button button-small" type="button" data-act="stop" @click=${stop}>${t("stop")}${key("Esc")}</button>
  </div>`

/** @param {Progress | null} progress */
const words = (progress) => {
  if (!progress) return nothing
  const stage = t(`stage-${progress.stage}`)
  return progress.total ? t("progress-of", { stage, done: number(progress.done), total: number(progress.total) }) : stage
}
