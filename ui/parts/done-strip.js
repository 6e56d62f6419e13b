// What was done today, with five minutes to take each back.
import { html, nothing } from "lit"
import { number, time } from "../format.js"
import { t } from "../words.js"
import { icon } from "./icon.js"
import { name } from "./name.js"

/** @import { DoneAct } from "../generated/types.d.ts" */

/** @param {DoneAct[]} acts @param {(act: DoneAct) => number} secondsLeft @param {{ isOpen: boolean, toggle: () => void, undo: (event_id: number) => void }} how */
export const doneStrip = (acts, secondsLeft, { isOpen, toggle, undo }) => html`
  ${isOpen ? html`<ol class="done-list" id="done-list">${acts.map((act) => html`<li>${one(act, secondsLeft(act), undo)}</li>`)}</ol>` : nothing}
  <div class="strip done-strip" role="region" aria-label=${t("done-today-title")}>
    <span class="strip-title">${icon("check")}${t("done-today", { n: acts.length })}</span>
    ${isOpen ? nothing : acts.slice(0, 2).map((act, at) => html`<span class="strip-item ${at ? "strip-item-optional" : ""}">${one(act, secondsLeft(act), undo)}</span>`)}
    ${acts.length > 1 ? html`
      <button class="link-button push" type="button" aria-expanded=${isOpen} aria-controls="done-list" @click=${toggle}>
        ${t(isOpen ? "done-fewer" : "done-all", { n: number(acts.length) })}
      </button>` : nothing}
  </div>`

/** @param {DoneAct} act @param {number} left @param {(event_id: number) => void} undo */
const one = (act, left, undo) => html`
  <time class="none" datetime=${act.at}>${time(act.at)}</time>
  <span class="done-name">${name(act.customer_name)}</span>
  <span>${t(`did-${act.act === "attempt" ? (act.outcome ?? "reached") : act.act}`)}</span>
  ${left > 0 ? html`<button class="link-button" type="button" @click=${() => undo(act.event_id)}>${t("undo")}</button><span class="none">${timeLeft(left)}</span>` : nothing}`

/** @param {number} seconds */
const timeLeft = (seconds) =>
  seconds >= 60 ? t("minutes-left", { n: Math.ceil(seconds / 60) }) : t("seconds-left", { n: seconds })
