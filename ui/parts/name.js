// A person's name, kept whole and from turning the text around it.
import { html, nothing } from "lit"

const HAN = /\p{Script=Han}/u

/** @param {string} text */
export const name = (text) => html`<bdi class=${HAN.test(text) ? "han" : nothing}>${text}</bdi>`
