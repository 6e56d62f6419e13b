// What the merchant says of an order on a card: its state in one key, and what is given back.
import { nothing } from "lit"
import { actOnOrder } from "../api.js"
import { orderPad, STATES } from "../parts/order-pad.js"
import { draw, focusOn } from "../parts/screen.js"
import { byHand } from "./changes.js"

/** @import { ActOnOrder, CustomerCard, OrderRow } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */

/** The order whose pad stands open.
 * @type {{ id: number, part: "status" | "refund" } | null} */
let open = null

/** @param {OrderRow} order */
export const padOf = (order) =>
  open?.id === order.id ? orderPad(open.part, { set: (status) => actions.say({ id: order.id, act: "status", status }), refund: actions.refund, giveBack: actions.giveBack, close: actions.close }) : nothing

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
  return [...STATES.map((it) => ({ keys: [it.key], words: `status-${it.status}`, act: () => actions.say({ id, act: "status", status: it.status }) })), { keys: ["r"], words: "order-refund", act: () => actions.refund() }, leave]
}

export const actions = {
  /** @param {number} id */
  open: (id) => {
    open = { id, part: "status" }
    draw()
    document.querySelector(".order-pad")?.scrollIntoView({ block: "nearest" })
    focusOn(".order-pad button")
  },

  /** @param {number} id */
  openRefund: (id) => {
    open = { id, part: "refund" }
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

  /** All that is left when nothing is typed.
   * @param {string} amount */
  giveBack: (amount) => {
    if (open) actions.say({ id: open.id, act: "refund", amount: amount || null })
  },

  /** @param {ActOnOrder} act */
  say: async (act) => {
    if (await byHand(() => actOnOrder(act))) actions.close()
  },

  /** What the merchant said earlier.
   * @param {number} id @param {number} act_id */
  takeBack: (id, act_id) => byHand(() => actOnOrder({ id, act: "take_back", act_id })),
}
