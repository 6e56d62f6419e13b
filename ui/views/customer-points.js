// How a customer is reached, by hand on the card: a point is added, retired and brought back, or they asked for peace.
import { addPoint, bringBackPoint, refuse, retirePoint } from "../api.js"
import { contactPoints, mayWeWrite, pointKey, reasonsFor } from "../parts/contact-points.js"
import { draw, focusOn, go } from "../parts/screen.js"
import { codeOf, tell, tellError } from "../parts/toast.js"
import { t } from "../words.js"
import { byHand } from "./changes.js"

/** @import { ContactPoint, CustomerCard, PointChanged } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @import { PointDraft, RefusalDraft } from "../parts/contact-points.js" */

/** @returns {PointDraft} */
const EMPTY = () => ({ kind: "phone", text: "", label: "", country: "" })

/** What stands open on which card.
 * @type {{ id: number, draft: PointDraft | null, wrong: boolean, retiring: string | null, refusal: RefusalDraft | null }} */
const open = { id: 0, draft: null, wrong: false, retiring: null, refusal: null }

/** @param {number} id */
export const openPointsOn = (id) => {
  if (id !== open.id) Object.assign(open, { id, draft: null, wrong: false, retiring: null, refusal: null })
}

/** @param {CustomerCard} card @param {string} today */
export const pointsOf = (card, today) =>
  contactPoints(card.contact_points, today, open, {
    begin: actions.begin, type: actions.type, add: () => actions.add(card), ask: actions.ask,
    retire: (point, reason) => actions.retire(card, point, reason), bringBack: (point) => actions.bringBack(card, point), close: actions.close,
  })

/** @param {CustomerCard} card */
export const permissionsOf = (card) =>
  mayWeWrite(card, open.refusal, { begin: actions.beginRefusal, type: actions.typeRefusal, save: () => actions.refuse(card), close: actions.close })

/** @param {CustomerCard} card @returns {KeyAct[]} */
export const pointKeys = (card) => {
  if (!open.draft && !open.retiring && !open.refusal) return []
  const leave = { keys: ["Escape"], words: "not-now", act: () => actions.close(), whileTyping: true }
  const point = card.contact_points.find((it) => pointKey(it) === open.retiring)
  if (!point) return [leave]
  return [...reasonsFor(point).map(({ reason, key }) => ({ keys: [key], words: `point-reason-${reason}`, act: () => actions.retire(card, point, reason) })), leave]
}

export const actions = {
  begin: () => {
    Object.assign(open, { draft: open.draft ? null : EMPTY(), wrong: false, retiring: null, refusal: null })
    draw()
    focusOn(open.draft ? ".point-kind" : "[data-act='add-point']")
  },

  /** @param {PointDraft} draft */
  type: (draft) => {
    Object.assign(open, { draft, wrong: false })
    draw()
  },

  /** What cannot be read stays in its field, with the way out.
   * @param {CustomerCard} card */
  add: async (card) => {
    const { draft } = open
    if (!draft?.text.trim()) return
    try {
      await after(await addPoint({ customer: card.id, kind: draft.kind, text: draft.text, label: draft.label.trim() || null, country: draft.country || null }))
    } catch (error) {
      if (codeOf(error) !== "invalid") return tellError(error)
      open.wrong = true
      draw()
      focusOn(".point-text")
    }
  },

  /** @param {ContactPoint} point */
  ask: (point) => {
    Object.assign(open, { retiring: open.retiring === pointKey(point) ? null : pointKey(point), draft: null, refusal: null })
    draw()
    focusOn(".point-reasons button")
  },

  /** @param {CustomerCard} card @param {ContactPoint} point @param {string} reason */
  retire: (card, { kind, value }, reason) => attempt(() => retirePoint({ customer: card.id, kind, value, reason })),

  /** @param {CustomerCard} card @param {ContactPoint} point */
  bringBack: (card, { kind, value }) => attempt(() => bringBackPoint({ customer: card.id, kind, value })),

  beginRefusal: () => {
    Object.assign(open, { refusal: { scope: "phone", note: "" }, draft: null, retiring: null })
    draw()
    focusOn(".refuse-scope")
  },

  /** @param {RefusalDraft} draft */
  typeRefusal: (draft) => {
    open.refusal = draft
    draw()
  },

  /** @param {CustomerCard} card */
  refuse: async (card) => {
    if (!open.refusal) return
    const { scope, note } = open.refusal
    if (await byHand(() => refuse({ id: card.id, scope, note: note.trim() || null }))) actions.close()
  },

  close: () => {
    Object.assign(open, { draft: null, wrong: false, retiring: null, refusal: null })
    draw()
  },
}

/** @param {() => Promise<PointChanged>} work */
const attempt = async (work) => {
  try {
    await after(await work())
  } catch (error) {
    tellError(error)
  }
}

/** Says what was done; whoever turns out to be one with an older card is shown there.
 * @param {PointChanged} done */
const after = async (done) => {
  actions.close()
  await byHand(async () => done)
  if (!done.is_joined) return
  tell({ words: t("point-joined") })
  go(`#/customers/${done.id}`)
}
