// One act for everybody who is ticked: counted while it is chosen, done as one change, with its way back.
import { choosePlace, doBulk, lists, onProgress, previewBulk, printList, saveList, stop, tags } from "../api.js"
import { ACTS, bulkBar } from "../parts/bulk-bar.js"
import { draw, focusOn } from "../parts/screen.js"
import { tell, tellError } from "../parts/toast.js"
import { t } from "../words.js"
import { byHand } from "./changes.js"
import { list, rowAt } from "./customer-rows.js"
import { chooseAll, chooseNobody, nChosen, toggle, whoIsChosen } from "./customers-choice.js"
import { viewName } from "./customers-views.js"

/** @import { Bulk, ListOnPaper, ShopStatus } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @import { Work } from "../parts/bulk-bar.js" */

/** @type {{ work: Work | null, known: string[], paper: string }} */
const state = { work: null, known: [], paper: "a4" }

/** These need no word: once it is counted, one press does it. */
const ASKS_NOTHING = ["export", "print", "trash"]

let nthCount = 0
let countTimer = 0
let hearsProgress = false

/** @param {ShopStatus} status */
export const manyBar = ({ later_on, settings }) => {
  state.paper = settings.paper
  return nChosen() ? bulkBar({ n: nChosen(), total: list.total, work: state.work, known: state.known, days: later_on }, actions) : null
}

/** While the form stands open, its keys alone are heard.
 * @returns {KeyAct[] | null} */
export const manyKeys = () => {
  const { work } = state
  if (!work || !nChosen()) return null
  return [{ keys: ["Escape"], words: work.isBusy ? "stop" : "not-now", act: () => (work.isBusy ? actions.stop() : actions.close()), whileTyping: true }]
}

/** What can be done with those who are ticked, else with whom one stands on. As long as nobody is ticked, `p` is
 * the call sheet as everywhere.
 * @returns {KeyAct[]} */
export const actKeys = () => ACTS.filter(({ act }) => act !== "print" || nChosen()).map(({ act, key, words }) => ({ keys: [key], words, act: () => actions.open(act) }))

/** Others are ticked now: the form counts again. */
export const choiceChanged = () => {
  if (!nChosen()) state.work = null
  else if (state.work) count()
}

export const actions = {
  /** @param {string} act */
  open: async (act) => {
    if (!nChosen()) toggle(list.at)
    if (!nChosen() || !rowAt(list.at)) return
    state.work = { act, isOff: false, text: "", reason: "", until: "", preview: null, isBusy: false, progress: null }
    await learn(act)
    count()
    draw()
    if (!ASKS_NOTHING.includes(act)) focusOn(".many-panel :is(input, button)")
  },

  /** @param {Partial<Work>} changed */
  change: (changed) => {
    if (!state.work) return
    Object.assign(state.work, changed)
    count()
    draw()
  },

  close: () => {
    state.work = null
    draw()
    focusOn(".customer-link[tabindex='0']")
  },

  go: async () => {
    const { work } = state
    const asked = bulkOf()
    if (!work || !asked || work.isBusy) return
    if (work.act === "print") return onPaper(work, printList)
    try {
      const to = work.act === "export" ? await choosePlace(`${t("many-file-name")}.csv`) : null
      if (work.act === "export" && !to) return
      await during(work, { ...asked, to })
    } catch (error) {
      tellError(error)
    }
  },

  /** The list as a file. */
  pdf: () => {
    if (state.work) onPaper(state.work, saveList)
  },

  stop: async () => {
    try {
      await stop()
    } catch (error) {
      tellError(error)
    }
  },

  all: () => {
    chooseAll()
    choiceChanged()
  },

  nobody: () => {
    chooseNobody()
    choiceChanged()
    draw()
    focusOn(".customer-link[tabindex='0']")
  },
}

/** @param {Work} work @param {Bulk} asked */
const during = async (work, asked) => {
  listenOnce()
  Object.assign(work, { isBusy: true, progress: null })
  draw()
  const done = await byHand(async () => {
    const done = await doBulk(asked)
    if (asked.act === "trash") chooseNobody()
    return done
  })
  state.work = null
  if (done?.path) tell({ words: t("many-exported", { n: done.n, path: done.path }) })
  draw()
  focusOn(".customer-link[tabindex='0']")
}

/** Those whom the preview counted, on the paper of the settings.
 * @param {Work} work @param {(list: ListOnPaper) => Promise<string | null | void>} print */
const onPaper = async (work, print) => {
  if (work.isBusy) return
  Object.assign(work, { isBusy: true, progress: null })
  draw()
  try {
    const path = await print({ who: whoIsChosen(), title: viewName(), paper: state.paper })
    if (path) tell({ words: t("pdf-saved", { path }) })
    state.work = null
  } catch (error) {
    tellError(error)
    work.isBusy = false
  }
  draw()
  focusOn(".customer-link[tabindex='0']")
}

const listenOnce = () => {
  if (hearsProgress) return
  hearsProgress = true
  onProgress((progress) => {
    if (!state.work?.isBusy) return
    state.work.progress = progress
    draw()
  })
}

/** What the core is asked; nothing as long as a word is missing.
 * @returns {Bulk | null} */
const bulkOf = () => {
  const { work } = state
  if (!work) return null
  const [text, who] = [work.text.trim(), whoIsChosen()]
  switch (work.act) {
    case "tag": return text ? { who, act: work.isOff ? "untag" : "tag", tag: text } : null
    case "list": return text ? { who, act: "list", list_name: text, reason: work.reason } : null
    case "postpone": return work.until ? { who, act: "postpone", until: work.until } : null
    default: return { who, act: work.act }
  }
}

const COUNT_AFTER_MS = 150

/** Counts once nobody types any more; the newest count wins. */
const count = () => {
  clearTimeout(countTimer)
  const mine = ++nthCount
  const asked = bulkOf()
  if (!asked) {
    if (state.work) state.work.preview = null
    return
  }
  countTimer = window.setTimeout(async () => {
    try {
      const preview = await previewBulk(asked)
      if (mine !== nthCount || !state.work) return
      const isFirst = !state.work.preview
      state.work.preview = preview
      draw()
      if (isFirst && ASKS_NOTHING.includes(state.work.act)) focusOn(".many-panel [data-act='go']")
    } catch (error) {
      tellError(error)
    }
  }, COUNT_AFTER_MS)
}

/** The tags or lists that are there, to choose from.
 * @param {string} act */
const learn = async (act) => {
  try {
    state.known = act === "tag" ? (await tags()).map(({ name }) => name) : act === "list" ? (await lists()).map(({ name }) => name) : []
  } catch (error) {
    tellError(error)
  }
}
