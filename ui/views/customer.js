// The customer card: who it is, how to reach them, what happened and what comes next.
import { html, nothing } from "lit"
import { customerCard } from "../api.js"
import { country, day, list } from "../format.js"
import { channelName } from "../parts/channel.js"
import { aboutList } from "../parts/about.js"
import { customerFacts } from "../parts/customer-facts.js"
import { goodToKnow } from "../parts/good-to-know.js"
import { icon } from "../parts/icon.js"
import { key } from "../parts/key.js"
import { knownAs } from "../parts/known-as.js"
import { name } from "../parts/name.js"
import { nextCard, plan } from "../parts/next-card.js"
import { orders } from "../parts/orders.js"
import { portrait } from "../parts/portrait.js"
import { readyAnswer } from "../parts/ready-answer.js"
import { go, leave } from "../parts/screen.js"
import { stageBadge, standingReasons, standingSign } from "../parts/standing.js"
import { t } from "../words.js"
import { actions as edit, editKeys, editOn, editor, hasDraft, isEditing, openEditOn, ownOnes } from "./customer-edit.js"
import { actions as file, fileKeys, isOpenNote, listsOpen, noteEditor, openOn, tagsOf } from "./customer-file.js"
import { actions as orderActs, isOpenOrder, orderKeys, padOf } from "./customer-orders.js"
import { openPointsOn, permissionsOf, pointKeys, pointsOf } from "./customer-points.js"
import { neighbours } from "./customer-rows.js"
import { actions as tie, moreToSay, openTiesOn, papersOf, tieKeys, tiesOf } from "./customer-ties.js"
import { happened, openTimelineOn, timelineKeys } from "./customer-timeline.js"
import { actions as followUp, keysFor, pad } from "./follow-up.js"
import { isOwedOpen, owedKeys, owedOf } from "./promises.js"

/** @import { CustomerCard, ShopStatus } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @import { NoteActs } from "../parts/timeline.js" */
/** @typedef {{ card: CustomerCard, status: ShopStatus }} Data */

/** @param {{ id: number }} place @param {ShopStatus} status @returns {Promise<Data>} */
export const load = async ({ id }, status) => {
  const card = await customerCard(id)
  for (const openThis of [openOn, openPointsOn, openTiesOn]) openThis(card.id)
  editOn(status.today)
  await Promise.all([openEditOn(card.id), openTimelineOn(card.id)])
  return { card, status }
}

/** @param {Data} data */
export const page = ({ card, status }) => html`
  ${recordBar(card)}
  <div class="page-body">
    <div class="columns columns-card">
      <article class="column card-page" aria-labelledby="customer-name" data-customer=${card.id}>
        <header>
          <h1 class="person-name few-lines" id="customer-name" title=${card.name}>${name(card.name)}${latinName(card)}</h1>
          <p class="person-say">${whereabouts(card)}</p>
          <div class="cluster person-words">${stageBadge(card.stage, since(card))}${standingSign(card.standing.level, standingReasons(card.standing))}${tagsOf(card)}${!isEditing() && hasDraft(card) ? html`<button class="link-button" type="button" @click=${edit.open}>${icon("pen", "small")}${t("edit-draft")}</button>` : nothing}</div>
        </header>
        ${editor(card)}
        <p class="portrait">${portrait(card)}</p>
        ${readyAnswer(card.ready_answer)}
        ${customerFacts(card)}
        ${happened(card, status.today, ownOnes(), noteActs)}
        ${orders(card.orders, { open: orderActs.open, pad: padOf, isOpen: isOpenOrder })}
      </article>
      <aside class="column column-aside" aria-label=${t("reach-and-next")}>
        ${nextCard(card.next, status.today, { done: followUp.open, later: followUp.open, skip: followUp.skip, inside: (row) => pad(row, status) })}
        ${owedOf(card, status.today)}
        ${pointsOf(card, status.today)}
        ${permissionsOf(card)}
        ${goodToKnow(card, listsOpen(), { finish: file.finishNote, putOn: (name, reason) => file.putOn(card, name, reason), takeOff: (list) => file.takeOff(card, list) }, { about: aboutList(card, ownOnes()), ties: tiesOf(card), more: moreToSay(card) })}
        ${papersOf(card)}
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
  const next = card.next
  const log = next ? [{ keys: ["l"], words: "key-log", act: () => followUp.open(next, "outcomes") }] : []
  const owed = owedKeys(card.id, card.promises)
  const calling = { keys: ["c"], words: "key-call", act: () => go(`#/call?customers=${card.id}`) }
  const open = [...(isOwedOpen(card.id) ? owed : []), ...tieKeys(card), ...pointKeys(card), ...editKeys(card)]
  return [...open, ...orderKeys(card), sale, ...papers, ...matching, ...fileKeys(card), ...log, ...timelineKeys(card), ...(card.next ? keysFor(card.next, status) : []), ...owed, calling, ...walking, { keys: ["Escape"], words: "back-to-list", act: () => (place ? go("#/customers") : leave()) }]
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
      <button class="button button-quiet button-small" type="button" data-act="edit" aria-pressed=${isEditing()} @click=${edit.open}>${icon("pen", "small")}${t("key-edit")}${key("E")}</button>
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

/** @param {CustomerCard} card @param {string} field */
const said = ({ fields }, field) => fields.find((it) => it.field === field)?.value ?? ""

/** @param {CustomerCard} card */
const latinName = (card) => {
  const latin = said(card, "latin_name")
  return latin && latin !== card.name ? html` <bdi class="person-latin">${latin}</bdi>` : nothing
}

/** How to say the name, where they are, and where they buy.
 * @param {CustomerCard} card */
const whereabouts = (card) => {
  const say = said(card, "say_as")
  const parts = [say && t("say-it", { say }), card.city, card.country && country(card.country), list(card.channels.map(channelName))].filter(Boolean)
  return parts.map((part, at) => html`${at ? html`<span class="none"> · </span>` : nothing}<bdi>${part}</bdi>`)
}

/** Files that were dropped on a card are kept with that customer.
 * @param {string[]} paths @param {Data} data */
export const receive = (paths, { card }) => tie.keepFiles(card, paths)

export const dropWords = () => t("drop-on-card")
