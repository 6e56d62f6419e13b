// What the merchant says of an order on a card: its state in one key, and what is given back.
import { nothing } from "lit"
import { actOnOrder } from "../api.js"
import { orderPad, STATES } from "../parts/order-pad.js"
import { draw, focusOn } from "../parts/screen.js"
import { codeOf, tell } from "../parts/toast.js"
import { t } from "../words.js"
import { byHand, undoChange } from "./changes.js"

/** @import { ActOnOrder, CustomerCard, OrderRow } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */

/** The order whose pad stands open, and whether an amount was refused.
 * @type {{ id: number, part: "status" | "refund", isWrong: boolean } | null} */
let open = null

/** @param {OrderRow} order */
export const isOpenOrder = ({ id }) => open?.id === id

/** @param {OrderRow} order */
export const padOf = (order) =>
  open?.id === order.id ? orderPad(order, open, { set: (status) => actions.say({ id: order.id, act: "status", status }), refund: actions.refund, giveBack: actions.giveBack, close: actions.close }) : nothing

/** @param {CustomerCard} card @returns {KeyAct[]} */
export const orderKeys = (card) => {
  if (!card.orders.length) return []
  if (!open) return [
    { keys: ["s"], words: "order-pad", act: () => actions.open(card.orders[0].id) },
    { keys: ["r"], words: "order-refund", act: () => actions.openRefund(card.orders[0].id) },
  ]
  const { id, part } = open
  const leave = { keys: ["Escape"], words: "not-now", act: () => actions.close(), whileTyping: true }
  if (part === "refund") return [leave]
  const at = card.orders.findIndex((order) => order.id === id)
  /** @param {number} step */
  const walk = (step) => () => {
    const there = card.orders[at + step]
    if (there) actions.open(there.id)
  }
  const others = card.orders.length > 1 ? [{ keys: ["ArrowDown"], words: "order-next", act: walk(1) }, { keys: ["ArrowUp"], words: "order-next", act: walk(-1), unlisted: true }] : []
  return [...others, ...STATES.map((it) => ({ keys: [it.key], words: `status-${it.status}`, act: () => actions.say({ id, act: "status", status: it.status }) })), { keys: ["r"], words: "order-refund", act: () => actions.refund() }, leave]
}

export const actions = {
  /** @param {number} id */
  open: (id) => {
    open = { id, part: "status", isWrong: false }
    draw()
    document.querySelector(".order-pad")?.scrollIntoView({ block: "nearest" })
    focusOn(".order-pad button")
  },

  /** @param {number} id */
  openRefund: (id) => {
    open = { id, part: "refund", isWrong: false }
    draw()
    document.querySelector(".order-pad")?.scrollIntoView({ block: "nearest" })
    focusOn(".refund-amount")
  },

  close: () => {
    open = null
    draw()
  },

  refund: () => {
    if (open) open = { ...open, part: "refund" }
    draw()
    focusOn(".refund-amount")
  },

  /** All that is left when nothing is typed. What is too much, or no amount, stays to be written anew.
   * @param {string} amount */
  giveBack: async (amount) => {
    if (!open) return
    const { id } = open
    let isWrong = false
    const done = await byHand(async () => {
      try {
        return await actOnOrder({ id, act: "refund", amount: amount || null })
      } catch (error) {
        if (codeOf(error) !== "invalid") throw error
        isWrong = true
        return { change: null }
      }
    })
    if (isWrong) {
      open = { id, part: "refund", isWrong }
      draw()
      focusOn(".refund-amount")
    } else if (done) actions.close()
  },

  /** @param {ActOnOrder} act */
  say: async (act) => {
    const done = await byHand(() => actOnOrder(act))
    if (!done) return
    actions.close()
    const [first] = done.open_promises
    if (first) tell({ words: t("parcel-promise", { text: first.text }), wrong: true, undo: () => undoChange(done.change?.id ?? null) })
  },

  /** What the merchant said earlier.
   * @param {number} id @param {number} act_id */
  takeBack: (id, act_id) => byHand(() => actOnOrder({ id, act: "take_back", act_id })),
}
