// Lies over the whole window while files hang above it.
import { html } from "lit"
import { t } from "../words.js"
import { icon } from "./icon.js"

export const dropVeil = () => html`
  <div class="drop-veil"><div class="drop">${icon("import", "large")}<p class="empty-sentence">${t("drop-now")}</p></div></div>`
