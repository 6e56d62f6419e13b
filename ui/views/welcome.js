// The first page of an empty shop: three ways to begin, and the language.
import { html } from "lit"
import { chooseFiles, saveSettings } from "../api.js"
import { pick } from "../parts/field.js"
import { icon } from "../parts/icon.js"
import { key } from "../parts/key.js"
import { LANGUAGES } from "../parts/languages.js"
import { reload } from "../parts/screen.js"
import { tellError } from "../parts/toast.js"
import { t } from "../words.js"
import { actions as imports } from "./import.js"
import { shelf } from "./welcome-shelf.js"

/** @import { Settings, ShopStatus } from "../generated/types.d.ts" */

/** A new shop takes over the time zone of the computer, which the merchant may change.
 * @param {unknown} _place @param {ShopStatus} status @returns {Promise<{ settings: Settings }>} */
export const load = async (_place, { settings }) => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  if (settings.time_zone !== "UTC" || !timeZone || timeZone === "UTC") return { settings }
  return { settings: await saveSettings({ ...settings, time_zone: timeZone }) }
}

/** @param {{ settings: Settings }} data */
export const page = ({ settings }) => html`
  <div class="welcome">
    <header class="welcome-head">
      <p class="welcome-mark"><span class="rail-mark">${icon("shop")}</span>Regulars</p>
      ${pick({ name: "language", legend: t("language"), value: settings.language, choices: LANGUAGES, isPlain: true, set: (language) => actions.speak(language, settings) })}
    </header>
    <div class="welcome-top">
      <div class="welcome-words">
        <h1 class="welcome-title">${t("welcome-title")}</h1>
        <p class="welcome-lead">${t("welcome-lead")}</p>
      </div>
      ${shelf}
    </div>
    <ul class="choices">
      <li><button class="choice choice-first" type="button" data-act="open-file" @click=${() => actions.open()}>
        ${choice("import", "welcome-open", "welcome-open-words")}${key("↵")}
      </button></li>
      <li>${later("products", "welcome-look", "welcome-look-words")}</li>
      <li>${later("backup", "welcome-back", "welcome-back-words")}</li>
    </ul>
    <p class="welcome-foot">${icon("lock", "small")}${t("welcome-foot")}</p>
  </div>`

export const keys = () => [
  { keys: ["Enter", "i"], words: "choose-files", act: () => actions.open() },
]

export const actions = {
  open: async () => {
    try {
      const paths = await chooseFiles()
      if (paths.length) imports.receive(paths)
    } catch (error) {
      tellError(error)
    }
  },

  /** @param {string} language @param {Settings} settings */
  speak: async (language, settings) => {
    try {
      await saveSettings({ ...settings, language })
      await reload()
    } catch (error) {
      tellError(error)
    }
  },
}

/** @param {string} sign @param {string} name @param {string} words */
const choice = (sign, name, words) => html`
  <span class="choice-sign">${icon(sign, "large")}</span>
  <span class="choice-name">${t(name)}</span>
  <span class="choice-words">${t(words)}</span>`

/** A choice that does not work yet, and says so.
 * @param {string} sign @param {string} name @param {string} words */
const later = (sign, name, words) => html`
  <div class="choice choice-later">${choice(sign, name, words)}<span class="badge badge-outline">${t("comes-later")}</span></div>`
