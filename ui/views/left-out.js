// Left out: whose day has come and who is not on the list, which rule says so, and what would help.
import { html, nothing } from "lit"
import { recordTalk, whoIsLeftOut } from "../api.js"
import { day, number } from "../format.js"
import { channelName } from "../parts/channel.js"
import { kindName } from "../parts/cadence-words.js"
import { empty } from "../parts/empty.js"
import { forgetHeldKeys, holdingKeys, isUnderWay } from "../parts/held-keys.js"
import { icon } from "../parts/icon.js"
import { key } from "../parts/key.js"
import { leftOutShort } from "../parts/left-out.js"
import { name } from "../parts/name.js"
import { overrulePad } from "../parts/overrule-pad.js"
import { draw, focusOn, go, leave, reload } from "../parts/screen.js"
import { tell, tellError } from "../parts/toast.js"
import { t } from "../words.js"

/** @import { LeftOutCount, LeftOutMedium, LeftOutPage, LeftOutRow } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @import { Overruling } from "../parts/overrule-pad.js" */
/** @typedef {{ page: LeftOutPage, reason: string | null, channel: string | null }} Data */

/** The row that keys speak to. */
let selected = 0
/** The row whose rule is being set aside, and what is written of it.
 * @type {Overruling | null} */
let overruling = null

/** @param {{ query: URLSearchParams }} place @returns {Promise<Data>} */
export const load = async ({ query }) => {
  const [reason, channel] = [query.get("reason"), query.get("channel")]
  const page = await whoIsLeftOut({ reason, channel, on: query.get("on") })
  if (!page.rows.some(({ id }) => id === selected)) selected = page.rows[0]?.id ?? 0
  if (overruling && !page.rows.some(({ id }) => id === overruling?.id)) overruling = null
  return { page, reason, channel }
}

/** @param {Data} data */
export const page = (data) => html`
  <header class="page-head">
    <div class="page-head-words">
      <h1 class="page-title">${t("title-left-out")}</h1>
      <p class="page-lead">${t("left-out-lead", { n: total(data.page.counts) })}</p>
    </div>
    <div class="page-actions">
      <a class="button" href="#/rulebook">${t("title-rulebook")}</a>
      <button class="button" type="button" @click=${leave}>${icon("left", "small")}${t("back-to-list")}${overruling ? nothing : key("Esc")}</button>
    </div>
  </header>
  <div class="filters" role="group" aria-label=${t("left-out-show")}>${chips(data)}</div>
  <div class="page-body">
    ${data.page.rows.length ? table(data) : empty(t("left-out-none-of-these"), html`<a class="button" href="#/today">${t("back-to-today")}</a>`)}
  </div>`

/** @param {Data} data @returns {KeyAct[]} */
export const keys = ({ page: { rows } }) => {
  const row = rows.find(({ id }) => id === selected)
  return [
    { keys: ["j", "ArrowDown"], words: "key-next", act: () => step(rows, 1) },
    { keys: ["k", "ArrowUp"], words: "key-previous", act: () => step(rows, -1) },
    ...(overruling ? [] : [{ keys: ["Enter", "o"], words: "key-open-customer", act: () => row && go(`#/customers/${row.customer_id}`) }]),
    ...(row?.can_be_overruled ? [{ keys: ["v"], words: "overrule", act: () => actions.ask(row) }] : []),
    ...(overruling ? [{ keys: ["Ctrl+Enter"], words: "overrule-save", act: () => actions.overrule(), whileTyping: true }] : []),
    { keys: ["Escape"], words: "not-now", act: () => (overruling ? actions.close() : leave()), whileTyping: true },
  ]
}

export const actions = {
  /** @param {LeftOutRow} row */
  ask: (row) => {
    selected = row.id
    const medium = row.media.find(({ why }) => why === "rule" || why === "too_late")?.medium ?? "phone"
    overruling = { id: row.id, customer: row.customer_id, medium, outcome: medium === "phone" ? "reached" : "sent", note: "", isMissing: false }
    draw()
    focusOn(`[data-part="overrule"] input`)
  },

  close: () => {
    overruling = null
    draw()
    focusOn(`[data-follow-up="${selected}"]`)
  },

  overrule: async () => {
    if (!overruling) return
    const { id, customer, medium, outcome, note } = overruling
    if (!note.trim()) {
      overruling.isMissing = true
      draw()
      return focusOn(`[data-part="overrule"] [name="note"]`)
    }
    if (isUnderWay()) return
    await holdingKeys(async () => {
      try {
        await recordTalk({ customer, topics: [id], outcome, medium, note: note.trim(), overrule: true, consents: [], is_no_complaint: false, took: [] })
        overruling = null
        tell({ words: t("overruled") })
      } catch (error) {
        forgetHeldKeys()
        tellError(error)
      }
      await reload()
    })
  },
}

/** @param {LeftOutCount[]} counts */
const total = (counts) => counts.reduce((sum, { n }) => sum + n, 0)

/** One chip for each reason, and for each channel where several have the same.
 * @param {Data} data */
const chips = ({ page: { counts }, reason, channel }) => html`
  <a class="chip" href="#/left-out" aria-current=${reason ? nothing : "true"}>${t("left-out-all")} <span class="chip-count">${number(total(counts))}</span></a>
  ${counts.map((count) => html`
    <a class="chip" href=${placeOf(count)} aria-current=${count.reason === reason && (!channel || count.channel === channel) ? "true" : nothing}>${leftOutShort(count.reason)}${count.channel ? html`<span class="chip-count">${channelName(count.channel)}</span>` : nothing} <span class="chip-count">${number(count.n)}</span></a>`)}`

/** @param {LeftOutCount} count */
export const placeOf = ({ reason, channel }) => `#/left-out?${new URLSearchParams({ reason, ...(channel ? { channel } : {}) })}`

/** @param {Data} data */
const table = ({ page: { rows, n } }) => html`
  <div class="table-frame left-out-frame">
    <table class="table table-plain left-out-table">
      <thead><tr><th>${t("left-out-customer")}</th><th>${t("left-out-what")}</th><th>${t("left-out-why")}</th><th><span class="read-aloud-only">${t("overrule")}</span></th></tr></thead>
      <tbody>${rows.map(line)}</tbody>
    </table>
    ${rows.length < n ? html`<p class="none">${t("left-out-more", { n: n - rows.length })}</p>` : nothing}
  </div>`

/** @param {LeftOutRow} row */
const line = (row) => html`
  <tr data-follow-up=${row.id} tabindex="-1" aria-selected=${row.id === selected ? "true" : "false"} @click=${() => choose(row)}>
    <td class="name"><a href="#/customers/${row.customer_id}">${name(row.customer_name)}</a></td>
    <td>${row.channel ? t("left-out-bought-at", { kind: kindName(row.kind), channel: channelName(row.channel) }) : kindName(row.kind)}<br><span class="none">${day(row.due_on)}</span></td>
    <td><div class="left-out-why">
      <span>${leftOutShort(row.reason)}${row.instead && row.reason !== "source_policy" ? html`. ${t(`left-out-instead-${row.instead}`)}` : nothing}</span>
      <ul>${row.media.map(mediumLine)}</ul>
      ${sourceOf(row)}
      ${overruling?.id === row.id ? overrulePad(row, overruling, { change: draw, save: actions.overrule, close: actions.close }) : nothing}
    </div></td>
    <td class="left-out-act">${row.can_be_overruled && overruling?.id !== row.id ? html`<button class="button button-small" type="button" data-act="overrule" @click=${() => actions.ask(row)}>${t("overrule")}${row.id === selected ? key("V") : nothing}</button>` : nothing}</td>
  </tr>`

/** @param {LeftOutMedium} it */
const mediumLine = ({ medium, why, channel, edited_on }) => {
  const places = { medium: t(`medium-${medium}`), channel: channel ? channelName(channel) : "", on: edited_on ? day(edited_on) : "" }
  return html`<li>${t(why === "rule" && edited_on ? "why-rule-yours" : `why-${why}`, places)}</li>`
}

/** Each text that says so once, with the day on which it was read.
 * @param {LeftOutRow} row */
const sourceOf = ({ media }) => {
  const said = media.filter(({ why, source }) => source && (why === "rule" || why === "too_late"))
  const texts = [...new Map(said.map((it) => [it.source, it])).values()]
  return texts.map(({ source, checked_on, channel }) => html`
    <details><summary class="none">${t("left-out-rules-of", { channel: channelName(String(channel)) })}</summary><p class="none">${t("rulebook-source", { on: day(checked_on), source })} <a href="#/rulebook?channel=${encodeURIComponent(String(channel))}">${t("title-rulebook")}</a></p></details>`)
}

/** @param {LeftOutRow} row */
const choose = ({ id }) => {
  if (id === selected) return
  selected = id
  draw()
}

/** @param {LeftOutRow[]} rows @param {number} by */
const step = (rows, by) => {
  const at = rows.findIndex(({ id }) => id === selected)
  selected = rows[Math.max(0, Math.min(rows.length - 1, at + by))]?.id ?? 0
  draw()
  const row = document.querySelector(`[data-follow-up="${selected}"]`)
  if (!(row instanceof HTMLElement)) return
  row.focus({ preventScroll: true })
  row.scrollIntoView({ block: "nearest" })
}
