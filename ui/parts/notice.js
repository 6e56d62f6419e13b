// A sentence that needs to be seen: plain, good, to be careful with, or urgent.
import { html, nothing } from "lit"
import { icon } from "./icon.js"

/** @type {Record<string, string>} */
const SIGN = { plain: "note", good: "check", care: "clock", urgent: "alert" }

/** @param {"plain" | "good" | "care" | "urgent"} kind @param {unknown} words @param {unknown} [act] a button or link */
export const notice = (kind, words, act = nothing) => html`
  <section class="notice notice-${kind}" role=${kind === "urgent" ? "alert" : "status"}>
    ${icon(SIGN[kind])}<div>${words}</div>${act}
  </section>`
