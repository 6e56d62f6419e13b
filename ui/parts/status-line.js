// The status line: where the shop lies, how fresh each channel is, and what was done last.
import { html, nothing } from "lit"
import { t } from "../words.js"
import { channelName } from "./channel.js"
import { icon } from "./icon.js"

/** @import { ChannelStatus, ShopStatus } from "../generated/types.d.ts" */

/** @param {ShopStatus} status @param {unknown} last the last change by hand, with its way back */
export const statusLine = (status, last) => {
  const fresh = status.channels.filter((it) => !isLate(it))
  const late = status.channels.filter(isLate)
  return html`
    <footer class="status-line">
      <span class="status-item" title=${status.folder}>${icon("file", "small")}<bdi class="status-folder">${folderName(status.folder)}</bdi></span>
      ${fresh.length ? html`<span class="status-item status-item-optional">${fresh.map(imported).join(t("comma"))}</span>` : nothing}
      ${late.map((it) => html`<span class="status-item status-late">${icon("clock", "small")}${imported(it)}</span>`)}
      ${last}
    </footer>`
}

const LATE_AFTER_DAYS = 10

/** @param {ChannelStatus} channel */
const isLate = ({ days_since_import }) => days_since_import >= LATE_AFTER_DAYS

/** @param {ChannelStatus} channel */
const imported = ({ channel, days_since_import }) =>
  t("last-import", { channel: channelName(channel), days: days_since_import })

/** The last part of the path; the whole one shows when the pointer rests on it.
 * @param {string} folder */
const folderName = (folder) => folder.split(/[\\/]/).filter(Boolean).at(-1) ?? folder
