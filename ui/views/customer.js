// The customer card: who it is, how to reach them, what happened and what comes next.
import { html, nothing } from "lit"
import { customerCard } from "../api.js"
import { country, day, list } from "../format.js"
import { channelName } from "../parts/channel.js"
import { contactPoints, knownAs, mayWeWrite } from "../parts/contact-points.js"
import { customerFacts } from "../parts/customer-facts.js"
import { goodToKnow } from "../parts/good-to-know.js"
import { icon } from "../parts/icon.js"
import { key } from "../parts/key.js"
import { name } from "../parts/name.js"
import { nextCard, plan } from "../parts/next-card.js"
import { orders } from "../parts/orders.js"
import { portrait } from "../parts/portrait.js"
import { readyAnswer } from "../parts/ready-answer.js"
import { draw, go, leave } from "../parts/screen.js"
import { stageBadge, standingReasons, standingSign } from "../parts/standing.js"
import { timeline, TIMELINE_CHOICES, withNotes } from "../parts/timeline.js"
import { t } from "../words.js"
import { actions as file, fileKeys, isOpenNote, listsOpen, noteEditor, openOn, tagsOf } from "./customer-file.js"
import { actions as orderActs, orderKeys, padOf } from "./customer-orders.js"
import { neighbours } from "./customer-rows.js"
import { actions as followUp, keysFor, pad } from "./follow-up.js"

/** @import { CustomerCard, ShopStatus } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @import { NoteActs } from "../parts/timeline.js" */
/** @typedef {{ card: CustomerCard, status: ShopStatus }} Data */

/** What the timeline shows: everything, orders, talks or plans. */
let shows = "all"

/** @param {{ id: number }} place @param {ShopStatus} status @returns {Promise<Data>} */
export const load = async ({ id }, status) => {
  openOn(id)
  return { card: await customerCard(id), status }
}

/** @param {Data} data */
export const page = ({ card, status }) => html`
  ${recordBar(card)}
  <div class="page-body">
    <div class="columns columns-card">
      <article class="column card-page" aria-labelledby="customer-name" data-customer=${card.id}>
        <header>
          <h1 class="person-name few-lines" id="customer-name" title=${card.name}>${name(card.name)}</h1>
          <p class="person-say">${whereabouts(card)}</p>
          <div class="cluster person-words">${stageBadge(card.stage, since(card))}${standingSign(card.standing.level, standingReasons(card.standing))}${tagsOf(card)}</div>
        </header>
        <p class="portrait">${portrait(card)}</p>
        ${readyAnswer(card.ready_answer)}
        ${customerFacts(card)}
        <section class="card-page-part" aria-labelledby="happened">
          <div class="timeline-head">
            <h2 class="card-title" id="happened">${t("what-happened")}</h2>
            <div class="cluster push" role="group" aria-label=${t("timeline-show")}>${TIMELINE_CHOICES.map((choice) => timelineChip(choice, card))}</div>
          </div>
          ${noteEditor(null)}
          ${timeline(withNotes(card.timeline, card.notes), shows, status.today, noteActs)}
        </section>
        ${orders(card.orders, { open: orderActs.open, pad: padOf })}
      </article>
      <aside class="column column-aside" aria-label=${t("reach-and-next")}>
        ${nextCard(card.next, status.today, { done: followUp.open, later: followUp.open, skip: followUp.skip, inside: (row) => pad(row, status) })}
        ${goodToKnow(card, listsOpen(), { finish: file.finishNote, putOn: (name, reason) => file.putOn(card, name, reason), takeOff: (list) => file.takeOff(card, list) })}
        ${contactPoints(card.contact_points, status.today)}
        ${mayWeWrite(card)}
        ${plan(card)}
        ${knownAs(card)}
      </aside>
    </div>
  </div>`

/** @type {NoteActs} */
const noteActs = { editor: noteEditor, isOpen: isOpenNote, change: file.openNote, remove: file.removeNote }

/** @param {Data} data @returns {KeyAct[]} */
export const keys = ({ card, status }) => {
  const place = neighbours(card.id)
  /** @type {KeyAct[]} */
  const walking = place ? [
    { keys: ["["], words: "previous-customer", act: () => place.before && place.step(-1) },
    { keys: ["]"], words: "next-customer", act: () => place.after && place.step(1) },
  ] : []
  const sale = { keys: ["b"], words: "key-sale", act: () => go(`#/sale?customer=${card.id}`) }
  const papers = [
    { keys: ["p", "Ctrl+p"], words: "key-prep", act: () => go(`#/prep/${card.id}`) },
    { keys: ["Shift+p"], words: "key-statement", act: () => go(`#/statement/${card.id}`) },
  ]
  const matching = [
    { keys: ["Shift+m"], words: "key-merge", act: () => go(`#/merge/${card.id}`) },
    { keys: ["Shift+s"], words: "key-split", act: () => go(`#/split/${card.id}`) },
  ]
  return [...orderKeys(card), sale, ...papers, ...matching, ...fileKeys(card), ...(card.next ? keysFor(card.next, status) : []), ...walking, { keys: ["Escape"], words: "back-to-list", act: () => (place ? go("#/customers") : leave()) }]
}

/** @param {CustomerCard} card */
const recordBar = (card) => {
  const place = neighbours(card.id)
  return html`
    <nav class="record-bar" aria-label=${t("within-list")}>
      <a class="button button-quiet button-small" href="#/customers">${icon("left", "small")}${t("title-customers")}</a>
      ${place ? html`
        <span class="record-place">${t("place-in-list", { at: place.at + 1, total: place.total })}</span>
        ${step("left", "previous-customer", "[", place.before, () => place.step(-1))}
        ${step("right", "next-customer", "]", place.after, () => place.step(1))}` : nothing}
      <span class="push"></span>
      <a class="button button-quiet button-small" href="#/prep/${card.id}" aria-keyshortcuts="p">${icon("print", "small")}${t("key-prep")}${key("P")}</a>
      <a class="button button-quiet button-small" href="#/statement/${card.id}" aria-keyshortcuts="Shift+p">${t("key-statement")}${key("⇧ P")}</a>
      <button class="button button-quiet button-small" type="button" data-act="note" @click=${() => file.openNote(null)}>${icon("note", "small")}${t("key-note")}${key("N")}</button>
      <a class="button button-quiet button-small" href="#/sale?customer=${card.id}" aria-keyshortcuts="b">${icon("plus", "small")}${t("key-sale")}${key("B")}</a>
    </nav>`
}

/** @param {string} sign @param {string} words @param {string} keyName @param {unknown} there @param {() => void} press */
const step = (sign, words, keyName, there, press) => html`
  <button class="button button-quiet button-icon" type="button" aria-label=${t(words)} title="${t(words)} (${keyName})" ?disabled=${!there} @click=${press}>${icon(sign, "small")}</button>`

/** Since when they stand where they stand.
 * @param {CustomerCard} card */
const since = ({ stage_history }) => {
  const last = stage_history[stage_history.length - 1]
  return last ? t("since", { on: day(last.since_on) }) : ""
}

/** @param {CustomerCard} card */
const whereabouts = (card) => {
  const parts = [card.city, card.country && country(card.country), list(card.channels.map(channelName))].filter(Boolean)
  return parts.map((part, at) => html`${at ? html`<span class="none"> · </span>` : nothing}<bdi>${part}</bdi>`)
}

/** @param {typeof TIMELINE_CHOICES[number]} choice @param {CustomerCard} card */
const timelineChip = ({ name, fits }, card) => html`
  <button class="chip chip-small" type="button" aria-pressed=${shows === name} @click=${() => actions.show(name)}>
    ${t(`timeline-${name}`)}${name === "all" ? nothing : html` <span class="chip-count">${withNotes(card.timeline, card.notes).filter(fits).length}</span>`}
  </button>`

export const actions = {
  /** @param {string} name */
  show: (name) => {
    shows = name
    draw()
  },
}
