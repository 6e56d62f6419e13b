// An icon out of icons.svg, which stands in the page itself. It is never the only thing that tells something.
import { html } from "lit"

/** @param {string} name @param {"small" | "large"} [size] */
export const icon = (name, size) => html`<svg class="icon ${size ? `icon-${size}` : ""}" aria-hidden="true"><use href="#icon-${name}"></use></svg>`
