// The kinds of follow-ups: each a sentence beside its switch, and its fields where it is opened.
import { html, nothing } from "lit"
import { live } from "lit/directives/live.js"
import { inARow, t } from "../words.js"
import { choiceLine, lengthLine, mediaLine, numberLine, tickLine, wrongLine } from "./cadence-fields.js"
import { churnSays, mediaSays, stepSays } from "./cadence-words.js"

/** @import { Cadence, ChurnStep, Step } from "../generated/types.d.ts" */

/**
 * @typedef {object} CadenceActs
 * @property {(part: Partial<Cadence>) => void} change
 * @property {(name: string) => string} wrong the sentence under a field, empty when all is well
 * @property {(kind: string) => boolean} isOpen
 * @property {(kind: string) => void} toggle opens or closes the fields of a kind
 */

/** @type {("thank_you" | "satisfaction" | "cross_sell")[]} */
const STEPS = ["thank_you", "satisfaction", "cross_sell"]

/** @param {Cadence} cadence @param {CadenceActs} acts */
export const kindRows = (cadence, acts) => html`
  <ul class="kinds">
    ${STEPS.map((name) => stepRow(name, cadence, acts))}
    ${churnRow(cadence, acts)}
  </ul>`

/**
 * @typedef {object} KindRow
 * @property {string} kind
 * @property {string} name
 * @property {boolean} isOn
 * @property {() => void} switch_
 * @property {string} says
 * @property {string} [wrong]
 * @property {() => unknown} fields
 */

/** @param {KindRow} row @param {CadenceActs} acts */
export const kindRow = ({ kind, name, isOn, switch_, says, wrong, fields }, acts) => {
  const isOpen = acts.isOpen(kind)
  return html`
    <li class="kind ${isOn ? "" : "kind-off"}" data-kind=${kind} data-field=${kind}>
      <label class="kind-name cadence-switch"><input type="checkbox" name="${kind}.is_on" .checked=${live(isOn)} @change=${switch_}><span>${name}</span></label>
      <div class="kind-body">
        <p class="kind-says">${isOn ? says : t("cadence-is-off")}</p>
        <button class="button button-small" type="button" data-act="open" aria-expanded=${isOpen} aria-label=${t(isOpen ? "cadence-close-kind" : "cadence-open-kind", { name })} @click=${() => acts.toggle(kind)}>${t(isOpen ? "cadence-close" : "cadence-open")}</button>
        ${isOpen ? html`<div class="kind-fields">${fields()}</div>` : nothing}
        ${wrongLine(wrong ?? "")}
      </div>
    </li>`
}

/** @param {typeof STEPS[number]} name @param {Cadence} cadence @param {CadenceActs} acts */
const stepRow = (name, cadence, acts) => {
  const step = cadence[name]
  const set = (/** @type {Partial<Step>} */ part) => acts.change({ [name]: { ...step, ...part } })
  return kindRow({
    kind: name,
    name: t(`kind-${name}`),
    isOn: step.is_on,
    switch_: () => set({ is_on: !step.is_on }),
    says: inARow(t(`cadence-words-${name}`), stepSays(step), mediaSays(step.media, cadence)),
    wrong: acts.wrong(name),
    fields: () => stepFields(name, step, Boolean(acts.wrong(name)), set),
  }, acts)
}

/** @returns {[string, string][]} */
export const anchors = () => [["ordered", t("anchor-ordered")], ["delivered", t("anchor-delivered")]]

/** @param {string} name @param {Step} step @param {boolean} isWrong @param {(part: Partial<Step>) => void} set */
const stepFields = (name, step, isWrong, set) => html`
  ${choiceLine({ name: `${name}.anchor`, label: t("cadence-anchor"), value: step.anchor, choices: anchors(), set: (anchor) => set({ anchor }) })}
  ${lengthLine({ name: `${name}.from`, label: t("cadence-from"), offset: step.from, isWrong, set: (from) => set({ from }) })}
  ${lengthLine({ name: `${name}.until`, label: t("cadence-until"), offset: step.until, isWrong, set: (until) => set({ until }) })}
  ${lengthLine({ name: `${name}.grace`, label: t("cadence-grace"), offset: step.grace, isWrong, daysOnly: true, set: (grace) => set({ grace }) })}
  ${mediaLine({ name: `${name}.media`, media: step.media, mayBeShops: true, set: (media) => set({ media }) })}
  ${name === "cross_sell" ? nothing : numberLine({ name: `${name}.join_days`, label: t("cadence-join"), value: step.join_days, unit: t("unit-days", { n: step.join_days }), set: (join_days) => set({ join_days }) })}
  ${numberLine({ name: `${name}.min_gap_days`, label: t("cadence-min-gap"), value: step.min_gap_days, unit: t("unit-days", { n: step.min_gap_days }), set: (min_gap_days) => set({ min_gap_days }) })}
  ${tickLine({ name: `${name}.message_done`, label: t("cadence-message-done"), isOn: step.message_done, set: (message_done) => set({ message_done }) })}`

/** @param {Cadence} cadence @param {CadenceActs} acts */
const churnRow = (cadence, acts) => {
  const { churn } = cadence
  const set = (/** @type {Partial<ChurnStep>} */ part) => acts.change({ churn: { ...churn, ...part } })
  return kindRow({
    kind: "churn",
    name: t("kind-churn"),
    isOn: churn.is_on,
    switch_: () => set({ is_on: !churn.is_on }),
    says: inARow(t("cadence-words-churn"), churnSays(churn), mediaSays(churn.media, cadence)),
    wrong: acts.wrong("churn"),
    fields: () => html`
      ${CHURN.map((which) => numberLine({ name: which, label: t(`cadence-${which.replaceAll("_", "-")}`), value: churn[which], unit: which === "factor" ? t("unit-times") : t("unit-days", { n: churn[which] }), wrong: acts.wrong(which), set: (value) => set({ [which]: value }) }))}
      ${lengthLine({ name: "churn.window", label: t("cadence-window"), offset: churn.window, daysOnly: true, set: (window) => set({ window }) })}
      ${lengthLine({ name: "churn.grace", label: t("cadence-grace"), offset: churn.grace, daysOnly: true, set: (grace) => set({ grace }) })}
      ${mediaLine({ name: "churn.media", media: churn.media, mayBeShops: true, set: (media) => set({ media }) })}
      ${tickLine({ name: "churn.message_done", label: t("cadence-message-done"), isOn: churn.message_done, set: (message_done) => set({ message_done }) })}`,
  }, acts)
}

/** @type {("factor" | "min_days" | "fallback_days")[]} */
const CHURN = ["factor", "min_days", "fallback_days"]
