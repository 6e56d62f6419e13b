// What is owed to a customer: promises and complaints, with what can be done about each, and the forms to say so.
import { html, nothing } from "lit"
import { live } from "lit/directives/live.js"
import { amount, day, nearDay } from "../format.js"
import { t } from "../words.js"
import { complaintWords } from "./call-who.js"
import { fieldWrong } from "./field.js"
import { icon } from "./icon.js"
import { key } from "./key.js"

/** @import { Complaint, CustomerCard, Promise as Promised } from "../generated/types.d.ts" */

/** What is being said: a promise, a complaint, what was done about one, or how it ended.
 * @typedef {{ part: "promise" | "complaint" | "settle" | "close" | "move", id: number, text: string, about: string, on: string, cost: string, wrong: string, isNoDay: boolean }} OwedDraft */

/**
 * @typedef {object} OwedActs
 * @property {() => void} promise begins a new one
 * @property {() => void} complain
 * @property {(promise: Promised) => void} keep
 * @property {(promise: Promised) => void} move
 * @property {(promise: Promised) => void} drop
 * @property {(complaint: Complaint) => void} settle
 * @property {(complaint: Complaint) => void} close
 * @property {(of: number) => unknown} inside what stands open under one of them; under none with 0
 */

/** Promises and complaints of a card. The first promise and the first complaint are those that keys speak to.
 * @param {CustomerCard} card @param {string} today @param {OwedActs} acts */
export const owed = ({ promises, complaints }, today, acts) => html`
  <section class="aside-part owed" aria-labelledby="owed-title">
    <h2 class="card-title" id="owed-title">${t("owed-title")}</h2>
    ${promises.map((it, at) => promise(it, at, today, acts))}
    ${complaints.map((it) => complaint(it, acts))}
    ${promises.length || complaints.length ? nothing : html`<p class="none">${t("owed-nothing")}</p>`}
    ${acts.inside(0)}
    <div class="cluster">
      <button class="button button-quiet button-small" type="button" data-act="promise" @click=${acts.promise}>${icon("promise", "small")}${t("call-promise")}${key("W")}</button>
      <button class="button button-quiet button-small" type="button" data-act="complain" @click=${acts.complain}>${icon("alert", "small")}${t("call-complaint")}${key("X")}</button>
    </div>
  </section>`

/** @param {Promised} it @param {number} at @param {string} today @param {OwedActs} acts */
const promise = (it, at, today, acts) => html`
  <div class="owed-one" data-promise=${it.id}>
    <p class="${it.days_late ? "owed-late" : ""}"><strong>${it.days_late ? t("promise-is-late", { days: it.days_late }) : t("promise-is-due", { on: nearDay(it.due_on, today) })}</strong> <bdi>${it.text}</bdi></p>
    ${it.first_due_on ? html`<p class="none">${t("promise-first", { on: nearDay(it.first_due_on, today) })}</p>` : nothing}
    <div class="cluster">
      <button class="button button-small" type="button" data-act="keep" @click=${() => acts.keep(it)}>${t("promise-keep")}${at === 0 ? key("K") : nothing}</button>
      <button class="button button-quiet button-small" type="button" data-act="move" @click=${() => acts.move(it)}>${t("key-later")}</button>
      <button class="button button-quiet button-small" type="button" data-act="drop" @click=${() => acts.drop(it)}>${t("promise-drop")}</button>
    </div>
    ${acts.inside(it.id)}
  </div>`

/** @param {Complaint} it @param {OwedActs} acts */
const complaint = (it, acts) => {
  if (it.closed_on) return html`<p class="none owed-one" data-complaint=${it.id}>${t("complaint-last")} ${complaintWords(it)}</p>`
  return html`
    <div class="owed-one" data-complaint=${it.id}>
      <p class="owed-late"><strong>${t("complaint-since", { on: day(it.opened_on) })}</strong> <bdi>${[it.about, it.text].filter(Boolean).join(": ")}</bdi></p>
      ${it.solution ? html`<p>${t("complaint-done", { solution: it.solution })}${it.cost ? html` ${amount(it.cost)}` : nothing}</p>` : nothing}
      <div class="cluster">
        <button class="button button-small" type="button" data-act="settle" @click=${() => acts.settle(it)}>${t(it.solution ? "complaint-settle-again" : "complaint-settle")}</button>
        <button class="button button-quiet button-small" type="button" data-act="close" @click=${() => acts.close(it)}>${t("complaint-close")}</button>
      </div>
      ${acts.inside(it.id)}
    </div>`
}

/**
 * @typedef {object} FormActs
 * @property {(change: Partial<OwedDraft>) => void} type
 * @property {(content?: boolean | null) => void} save
 * @property {() => void} close
 */

/** @param {OwedDraft} draft @param {string} today @param {FormActs} acts */
export const owedForm = (draft, today, acts) => html`
  <form class="pad owed-form" data-part=${draft.part} aria-label=${t(`owed-${draft.part}`)} novalidate @submit=${(/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    acts.save()
  }}>
    <p class="pad-title">${t(`owed-${draft.part}`)}</p>
    ${fields(draft, today, acts)}
    <div class="cluster">
      ${draft.part === "close" ? contents(acts) : html`<button class="button" type="submit">${t("save")}${key("↵")}</button>`}
      <button class="button button-quiet" type="button" @click=${acts.close}>${t("not-now")}${key("Esc")}</button>
    </div>
  </form>`

/** @param {OwedDraft} draft @param {string} today @param {FormActs} acts */
const fields = (draft, today, acts) => {
  const text = (/** @type {"text" | "about" | "cost"} */ field, /** @type {string} */ words, isNeeded = false) => html`<label class="field"><span class="field-name">${t(words)}</span><input class="field-box" name=${field} maxlength="2000" ?required=${isNeeded} .value=${live(draft[field])} @input=${(/** @type {InputEvent} */ { target }) => acts.type({ [field]: /** @type {HTMLInputElement} */ (target).value })}>${wrong(draft, field)}</label>`
  const on = (/** @type {string} */ words, isNeeded = false) => html`<label class="field"><span class="field-name">${t(words)}</span><input class="field-box" type="date" name="on" min=${today} ?required=${isNeeded} .value=${live(draft.on)} @input=${(/** @type {InputEvent} */ { target }) => acts.type({ on: /** @type {HTMLInputElement} */ (target).value })}>${wrong(draft, "on")}</label>`
  if (draft.part === "promise") return html`${text("text", "call-promise-what", true)}${on("call-promise-by")}`
  if (draft.part === "move") return on("pad-later-title", true)
  if (draft.part === "complaint") return html`${text("text", "call-complaint-what")}${text("about", "complaint-about")}${on("complaint-due")}`
  if (draft.part === "settle") return html`${text("text", "complaint-solution", true)}${text("cost", "complaint-cost")}${on("complaint-ask-on")}`
  return text("text", "note-text")
}

/** The field of the form for the name that the core has for it.
 * @param {string} name */
export const fieldFor = (name) => ({ text: "text", solution: "text", cost: "cost" })[name] ?? "on"

/** What was refused, right beside its field.
 * @param {OwedDraft} draft @param {string} field */
const wrong = ({ wrong: refused, isNoDay }, field) => {
  if (!refused || fieldFor(refused) !== field) return nothing
  return fieldWrong(t(isNoDay ? "owed-no-such-day" : `owed-wrong-${refused}`))
}

/** Whether they are content, in one press.
 * @param {FormActs} acts */
const contents = ({ save }) => html`
  <button class="button" type="button" data-content="yes" @click=${() => save(true)}>${t("complaint-content")}</button>
  <button class="button" type="button" data-content="no" @click=${() => save(false)}>${t("complaint-not-content")}</button>
  <button class="button" type="button" data-content="unknown" @click=${() => save(null)}>${t("complaint-nobody-knows")}</button>`
