// Lies over the whole window while files hang above it.
import { html } from "lit"
import { t } from "../words.js"
import { icon } from "./icon.js"

/** @param {string} [words] */
export const dropVeil = (words = t("drop-now")) => html`
  <div class="drop-veil"><div class="drop">${icon("import", "large")}<p class="empty-sentence">${words}</p></div></div>`
