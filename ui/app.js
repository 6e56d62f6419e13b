// Starts the window: finds the page for the address, draws it in the frame, and answers the keyboard.
import { html, nothing, render } from "lit"
import { onDrop, saveSettings, shopStatus } from "./api.js"
import { showFor } from "./format.js"
import { nameKinds } from "./parts/cadence-words.js"
import { dropVeil } from "./parts/drop-veil.js"
import { followFocus, keepingFocus } from "./parts/focus-trail.js"
import { hold } from "./parts/held-keys.js"
import { actFor, isComposing, turnTyping } from "./parts/key.js"
import { notice } from "./parts/notice.js"
import { PLACES, rail } from "./parts/rail.js"
import { draw, go, isHome, reload, screenIs } from "./parts/screen.js"
import { statusLine } from "./parts/status-line.js"
import { tellError, toasts, wordsFor } from "./parts/toast.js"
import { sayWhole } from "./parts/whole-words.js"
import * as cadence from "./views/cadence.js"
import * as call from "./views/call.js"
import * as callSheet from "./views/call-sheet.js"
import * as calls from "./views/calls.js"
import { lastChange, loadChanges, redoNewest, undoNewest } from "./views/changes.js"
import * as coverage from "./views/coverage.js"
import * as customerPaper from "./views/customer-paper.js"
import * as customer from "./views/customer.js"
import * as customers from "./views/customers.js"
import * as duplicates from "./views/duplicates.js"
import * as enterSheet from "./views/enter-sheet.js"
import { find, openFind } from "./views/find.js"
import { closeHelp, help, openHelp } from "./views/help.js"
import * as history from "./views/history.js"
import * as imports from "./views/import.js"
import * as leftOut from "./views/left-out.js"
import * as mapping from "./views/mapping.js"
import * as merge from "./views/merge.js"
import * as newCustomer from "./views/new-customer.js"
import * as productPaper from "./views/product-paper.js"
import * as products from "./views/products.js"
import * as rulebook from "./views/rulebook.js"
import * as sale from "./views/sale.js"
import * as scripts from "./views/scripts.js"
import * as settings from "./views/settings.js"
import * as slips from "./views/slips.js"
import * as split from "./views/split.js"
import * as today from "./views/today.js"
import * as trash from "./views/trash.js"
import * as undo from "./views/undo.js"
import { startWatching, watchNow } from "./views/watching.js"
import * as welcome from "./views/welcome.js"
import { speak, t } from "./words.js"

/** @import { ShopStatus } from "./generated/types.d.ts" */
/** @import { KeyAct } from "./parts/key.js" */

/**
 * @typedef {object} View
 * @property {(place: Place, status: ShopStatus) => any} load what the page needs from the core
 * @property {(data: any) => unknown} page the data as markup
 * @property {(data: any) => KeyAct[]} [keys] what the keys do on this page
 * @property {(paths: string[], data: any) => void} [receive] takes files that are dropped here; without it they are imported
 * @property {() => string} [dropWords] what is said while they hang over the window
 * @property {(data: any) => string | null} [lands] what has the focus when the page opens; without it the page itself
 */

/** @typedef {{ name: string, id: number, query: URLSearchParams }} Place */

/** @type {Record<string, View>} */
const VIEWS = { welcome, today, customers, customer, import: imports, mapping, undo, coverage, settings, cadence, history, new: newCustomer, sale, scripts, products, duplicates, merge, split, trash, call, calls, "enter-sheet": enterSheet, "call-sheet": callSheet, "left-out": leftOut, rulebook, slips, prep: customerPaper.prep, statement: customerPaper.statement, "product-paper": productPaper }

/** Where a page without an entry of its own stands in the rail.
 * @type {Record<string, string>} */
const SHOWN_UNDER = { customer: "customers", duplicates: "customers", merge: "customers", split: "customers", trash: "customers", new: "customers", sale: "customers", scripts: "products", "product-paper": "products", prep: "customers", statement: "customers", "call-sheet": "today", "left-out": "today", rulebook: "settings", slips: "today", "enter-sheet": "calls", mapping: "import", undo: "import", coverage: "import", cadence: "settings" }

const root = document.documentElement
const app = /** @type {HTMLElement} */ (document.querySelector(".app"))

/** @type {ShopStatus} */
let status
/** @type {{ place: Place, view: View, data: any, error: unknown }} */
let shown
let isDropping = false
let nthLoad = 0
/** Another page is asked for, and the old one still stands. */
let isOnTheWay = false
let loadedAt = 0

/** After so long the day may be another one, or the shop written by another hand. */
const STALE_AFTER_MS = 10 * 60 * 1000

screenIs({ draw: drawPage, reload: load })
start()

async function start() {
  followFocus()
  sayWhole()
  await load(true)
  bringHanFonts()
  startWatching()
  window.addEventListener("hashchange", () => load(true))
  window.addEventListener("focus", () => performance.now() - loadedAt > STALE_AFTER_MS && load())
  document.addEventListener("keydown", onKey)
  await onDrop({ over: () => hang(true), away: () => hang(false), dropped: receive })
}

/** The pieces of the Han fonts are many; they come once the first page stands. */
function bringHanFonts() {
  const sheet = document.createElement("link")
  sheet.rel = "stylesheet"
  sheet.href = "vendor/fonts/han.css"
  document.head.append(sheet)
}

/** Asks the core for the shop and the page; the newest request wins.
 * @param {boolean} [isNewPlace] */
async function load(isNewPlace = false) {
  const mine = ++nthLoad
  isOnTheWay ||= isNewPlace
  delete root.dataset.ready
  try {
    const fresh = await shopStatus()
    await dress(fresh)
    const place = placeIn(location.hash, fresh)
    const view = VIEWS[place.name]
    const [data, error] = await attempt(async () => (await Promise.all([view.load(place, fresh), loadChanges()]))[0])
    if (mine !== nthLoad) return
    status = fresh
    nameKinds(fresh.settings.cadence.own)
    shown = { place, view, data, error }
    if (PLACES.some(({ name }) => name === place.name)) isHome(location.hash || "#/today")
    loadedAt = performance.now()
    drawPage()
  } catch (error) {
    await dress({ settings: WITHOUT_SHOP })
    fill(html`<main class="main" tabindex="-1">${refused(error)}</main>`)
  }
  root.dataset.ready = "1"
  if (isOnTheWay) land()
  isOnTheWay = false
}

/** Puts the focus where the work on a new page begins. */
const land = () => {
  const place = shown && !shown.error ? shown.view.lands?.(shown.data) : null
  const found = (place && document.querySelector(place)) || document.querySelector("main")
  if (found instanceof HTMLElement) found.focus({ preventScroll: true })
}

const WITHOUT_SHOP = { language: navigator.language.startsWith("zh") ? "zh-Hans" : "en", time_zone: "UTC", theme: "system", text_size: "normal" }

/** @param {() => Promise<unknown>} work @returns {Promise<[unknown, unknown]>} */
const attempt = async (work) => {
  try {
    return [await work(), undefined]
  } catch (error) {
    return [undefined, error]
  }
}

/** Language, theme and text size of the whole window.
 * @param {{ settings: { language: string, time_zone: string, theme: string, text_size: string } }} status */
async function dress({ settings }) {
  showFor(settings)
  if (root.lang !== settings.language || !root.dataset.theme) speak(settings.language, await sentences(settings.language))
  root.lang = settings.language
  root.dataset.theme = settings.theme
  if (root.dataset.textSize !== settings.text_size) fit(settings.text_size)
}

/** A larger text folds the window; not every web view asks its container queries again by itself.
 * @param {string} textSize */
function fit(textSize) {
  root.dataset.textSize = textSize
  root.dataset.fitting = ""
  document.body.getBoundingClientRect()
  delete root.dataset.fitting
}

/** @param {string} language */
const sentences = async (language) => {
  if (language === "zh-Hans") return (await import("words:zh-Hans")).default
  if (language === "zh-Hant") return (await import("words:zh-Hant")).default
  return (await import("words:en")).default
}

/** `#/customers/12?find` as a place. Without a place: Welcome for an empty shop, else Today.
 * @param {string} hash @param {ShopStatus} status @returns {Place} */
function placeIn(hash, status) {
  const [path, query = ""] = hash.replace(/^#\/?/, "").split("?")
  const [word, id] = path.split("/")
  const name = word === "customers" && id ? "customer" : word
  const home = status.is_empty ? "welcome" : "today"
  return { name: name in VIEWS ? name : home, id: Number(id ?? 0), query: new URLSearchParams(query) }
}

function drawPage() {
  if (!shown) return
  const { place, view, data, error } = shown
  const page = error ? refused(error) : view.page(data)
  document.title = `${t(`title-${place.name}`)} – ${status.settings.shop_name || "Regulars"}`
  fill(html`
    ${BARE.includes(place.name) ? bare(place, page) : framed(place, page)}
    ${toasts()}
    ${help(keysHere(), keysElsewhere(), status.version)}
    ${find()}
    ${isDropping ? dropVeil(view.dropWords?.()) : nothing}`)
}

/** The first page takes the place of the empty frame of index.html.
 * @param {unknown} markup */
function fill(markup) {
  app.querySelector(":scope > [aria-hidden]")?.remove()
  keepingFocus(() => render(markup, app))
}

/** A page that could not be loaded says why, and offers to try again.
 * @param {unknown} error */
const refused = (error) => html`
  <div class="stopped">${notice("urgent", wordsFor(error), html`<button class="button button-small" type="button" @click=${() => load()}>${t("again")}</button>`)}</div>`

/** Pages that fill the window: nothing stands beside them, and what keys mean elsewhere they do not mean here. */
const BARE = ["welcome", "call"]

/** @param {Place} place @param {unknown} page */
const bare = ({ name }, page) => html`<main class="bare" data-page=${name} tabindex="-1">${page}</main>`

/** @param {Place} place @param {unknown} page */
const framed = ({ name }, page) => html`
  <div class="window">
    ${rail(status, SHOWN_UNDER[name] ?? name, watchNow().offered.length, { help: openHelp, find: openFind })}
    <main class="main" data-page=${name} tabindex="-1">${page}</main>
    ${statusLine(status, lastChange())}
  </div>`

/** @type {KeyAct[]} */
const everywhere = [
  ...PLACES.map(({ name, key }) => ({ keys: [key], words: `place-${name}`, act: () => go(`#/${name}`) })),
  { keys: ["/"], words: "find-anyone", act: () => findAnyone() },
  { keys: ["Ctrl+n"], words: "title-new", act: () => go("#/new"), whileTyping: true },
  { keys: ["b"], words: "key-sale", act: () => go("#/sale") },
  { keys: ["Shift+m"], words: "title-duplicates", act: () => go("#/duplicates") },
  { keys: ["i"], words: "choose-files", act: () => imports.actions.choose() },
  { keys: ["p"], words: "print-call-sheet", act: () => go("#/call-sheet") },
  { keys: ["Ctrl+p"], words: "print-call-sheet", act: () => go("#/call-sheet"), whileTyping: true, unlisted: true },
  { keys: ["Ctrl+z"], words: "undo-last", act: () => undoNewest() },
  { keys: ["Ctrl+Shift+z"], words: "redo-last", act: () => redoNewest() },
  { keys: ["Shift+h"], words: "title-history", act: () => go("#/history") },
  { keys: ["Ctrl++"], words: "text-larger", act: () => resize(1) },
  { keys: ["Ctrl+="], words: "text-larger", act: () => resize(1), unlisted: true },
  { keys: ["Ctrl+-"], words: "text-smaller", act: () => resize(-1) },
  { keys: ["Ctrl+0"], words: "text-normal", act: () => resize(0) },
  { keys: ["?"], words: "help-and-keys", act: () => openHelp() },
]

/** The keys that are about the window itself.
 * @param {KeyAct} act */
const isOfWindow = ({ keys }) => keys.every((name) => name === "?" || /^Ctrl\+(Shift\+z|[+=0-])$/.test(name))

const keysHere = () => (shown.error ? [] : (shown.view.keys?.(shown.data) ?? []))

/** A key that means something of its own on the page does not mean what it means elsewhere. */
const keysElsewhere = () => {
  const here = new Set(keysHere().flatMap(({ keys }) => keys))
  const elsewhere = BARE.includes(shown.place.name) ? everywhere.filter(isOfWindow) : everywhere
  return elsewhere.filter(({ keys }) => !keys.some((key) => here.has(key)))
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (!shown || event.defaultPrevented || isComposing(event) || hold(event) || turnTyping(event)) return
  if (document.querySelector("dialog[open]")) return closeHelp(event)
  // A key pressed on the way to a page does not mean the page that is left.
  if (isOnTheWay) return event.preventDefault()
  const act = actFor(keysHere(), event) ?? actFor(BARE.includes(shown.place.name) ? everywhere.filter(isOfWindow) : everywhere, event)
  if (!act || isPressing(event)) return
  event.preventDefault()
  if (event.repeat && act.once) return
  act.act(event)
}

/** Enter and Space on a button or link press it, whatever they do elsewhere; a box to tick knows only Space.
 * @param {KeyboardEvent} event */
const isPressing = ({ key, target }) =>
  target instanceof Element && ((key === " " && Boolean(target.closest("label, input[type=checkbox], input[type=radio]"))) || ((key === "Enter" || key === " ") && Boolean(target.closest("button, a[href], summary"))))

/** The list has a field of its own. */
const findAnyone = () => {
  if (shown.place.name === "customers") customers.actions.find()
  else openFind()
}

const TEXT_SIZES = ["normal", "large", "larger", "double"]

/** @param {number} step 0 is back to normal */
const resize = async (step) => {
  const at = step ? TEXT_SIZES.indexOf(status.settings.text_size) + step : 0
  const text_size = TEXT_SIZES[Math.min(Math.max(at, 0), TEXT_SIZES.length - 1)]
  try {
    await saveSettings({ ...status.settings, text_size })
    await reload()
  } catch (error) {
    tellError(error)
  }
}

/** @param {boolean} does files hang over the window */
const hang = (does) => {
  isDropping = does
  draw()
}

/** @param {string[]} paths */
const receive = (paths) => {
  isDropping = false
  const { view, data, error } = shown
  if (view.receive && !error) view.receive(paths, data)
  else imports.actions.receive(paths)
}
