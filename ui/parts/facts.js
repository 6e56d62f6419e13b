// A strip of figures, each with its name and what it rests on.
import { html, nothing } from "lit"

/** @typedef {{ name: string, value: unknown, note?: unknown, care?: boolean }} Fact */

/** @param {Fact[]} list */
export const facts = (list) => html`
  <dl class="facts">
    ${list.map(({ name, value, note, care }) => html`
      <div class="fact">
        <dt class="fact-name">${name}</dt>
        <dd class="fact-value ${care ? "fact-care" : ""}">${value}</dd>
        ${note ? html`<dd class="fact-note">${note}</dd>` : nothing}
      </div>`)}
  </dl>`
