// The queue of pairs who may be one person: look, decide with one key, and take it back.
import { html, nothing } from "lit"
import { decideDuplicate, duplicates, ownFields } from "../api.js"
import { choicesOf, comparison, movesSentence } from "../parts/comparison.js"
import { empty } from "../parts/empty.js"
import { fieldName } from "../parts/field-names.js"
import { icon } from "../parts/icon.js"
import { key } from "../parts/key.js"
import { draw, go, reload } from "../parts/screen.js"
import { tell, tellError } from "../parts/toast.js"
import { t } from "../words.js"
import { inTurn, undoChange } from "./changes.js"
import { sideKeys } from "./merge.js"

/** @import { Comparison, DuplicateList, OwnField } from "../generated/types.d.ts" */
/** @import { Chosen } from "../parts/comparison.js" */
/** @import { KeyAct } from "../parts/key.js" */
/** @typedef {{ found: DuplicateList, own: OwnField[] }} Data */

/** The side whose value stands, for the pair that is shown.
 * @type {{ pair: string, chosen: Chosen, isDeciding: boolean }} */
const at = { pair: "", chosen: {}, isDeciding: false }

/** @returns {Promise<Data>} */
export const load = async () => {
  const [found, own] = await Promise.all([duplicates({ limit: 2 }), ownFields()])
  const pair = found.pairs[0] ? nameOf(found.pairs[0]) : ""
  if (pair !== at.pair) Object.assign(at, { pair, chosen: {} })
  return { found, own }
}

/** @param {Data} data */
export const page = ({ found, own }) => {
  const pair = found.pairs[0]
  return html`
    <header class="page-head">
      <div class="page-head-words">
        <h1 class="page-title">${t("title-duplicates")}</h1>
        <p class="page-lead" role="status">${pair ? t("pairs-left", { n: found.total }) : t("pairs-none-lead")}${found.is_looking ? html` ${t("pairs-looking")}` : nothing}</p>
      </div>
    </header>
    <div class="page-body">
      ${pair
        ? html`<div class="matching" aria-busy=${at.isDeciding}>${comparison(pair, at.chosen, actions.choose, (field) => fieldName(field, own))}</div>`
        : empty(t("pairs-none"), html`<a class="button" href="#/customers">${t("title-customers")}</a>`)}
    </div>
    ${pair ? decision(pair) : nothing}`
}

/** @param {Data} data @returns {KeyAct[]} */
export const keys = ({ found: { pairs: [pair] } }) => {
  const out = { keys: ["Escape"], words: "back-to-list", act: () => go("#/customers") }
  if (!pair) return [out]
  return [
    { keys: ["ArrowLeft", "s"], words: "verdict-same", act: () => actions.decide(pair, "same"), once: true },
    { keys: ["ArrowRight", "d"], words: "verdict-different", act: () => actions.decide(pair, "different"), once: true },
    { keys: ["ArrowDown", "z"], words: "verdict-later", act: () => actions.decide(pair, "later"), once: true },
    ...sideKeys(pair, at.chosen, actions.choose),
    out,
  ]
}

/** @param {Comparison} pair */
const decision = (pair) => html`
  <footer class="strip decision" role="group" aria-label=${t("pair-decision")}>
    <p class="decision-words">${movesSentence(pair, pair.sides[0].name)}</p>
    <button class="button button-first" type="button" data-verdict="same" @click=${() => actions.decide(pair, "same")}>${icon("merge", "small")}${t("verdict-same")}${key("←")}</button>
    <button class="button" type="button" data-verdict="different" @click=${() => actions.decide(pair, "different")}>${t("verdict-different")}${key("→")}</button>
    <button class="button button-quiet" type="button" data-verdict="later" @click=${() => actions.decide(pair, "later")}>${t("verdict-later")}${key("↓")}</button>
  </footer>`

/** @param {Comparison} pair */
const nameOf = ({ sides }) => sides.map(({ id }) => id).join("-")

export const actions = {
  /** @param {string} field @param {0 | 1} side */
  choose: (field, side) => {
    at.chosen = { ...at.chosen, [field]: side }
    draw()
  },

  /** @param {Comparison} pair @param {"same" | "different" | "later"} verdict */
  decide: async (pair, verdict) => {
    if (at.isDeciding) return
    at.isDeciding = true
    try {
      const [one, other] = pair.sides
      const choices = verdict === "same" ? choicesOf(pair, at.chosen) : null
      const { change_id } = await inTurn(() => decideDuplicate({ id: one.id, other_id: other.id, verdict, choices }))
      tell({ words: t(`decided-${verdict}`, { one: one.name, other: other.name }), undo: () => undoChange(change_id) })
    } catch (error) {
      tellError(error)
    }
    at.isDeciding = false
    await reload()
  },
}
