// Nothing here: a sentence, and the next act.
import { html } from "lit"

/** @param {unknown} sentence @param {unknown} next */
export const empty = (sentence, next) => html`
  <div class="empty"><p class="empty-sentence">${sentence}</p>${next}</div>`
