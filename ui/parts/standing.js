// How far a customer has come and how well they keep their side, in a word each, with the reasons.
import { html, nothing } from "lit"
import { hasWords, t } from "../words.js"

/** @import { Standing } from "../generated/types.d.ts" */

/** @type {Record<string, string>} */
const LOOKS = { regular: "badge-regular", back_again: "badge-regular", quiet: "badge-care" }

/** @param {string} stage @param {string} [title] */
export const stageBadge = (stage, title) => html`<span class="badge ${LOOKS[stage] ?? ""}" data-stage=${stage} title=${title || nothing}>${t(`customer-stage-${stage}`)}</span>`

/** @param {string} level @param {string} [title] */
export const standingSign = (level, title) => html`<span class="standing standing-${level}" data-standing=${level} title=${title || nothing}>${t(`standing-${level}`)}</span>`

/** The same where there is room for one word.
 * @param {string} level */
export const standingWord = (level) => html`<span class="standing standing-${level}" data-standing=${level} title=${t(`standing-${level}`)}>${t(`standing-word-${level}`)}</span>`

/** Why it is so, in one line: what the merchant says first, else the counts.
 * @param {Standing} standing */
export const standingReasons = ({ reasons, is_overruled, note }) => {
  if (is_overruled) return note ? t("standing-by-you-because", { note }) : t("standing-by-you")
  const told = reasons.map(({ code, n, of }) => (hasWords(`standing-because-${code}`) ? t(`standing-because-${code}`, { n, of }) : "")).filter(Boolean)
  return told.join(t("comma")) || t("standing-too-new")
}
