// The status line: where the shop lies and how fresh each channel is.
import { html, nothing } from "lit"
import { t } from "../words.js"
import { channelName } from "./channel.js"
import { icon } from "./icon.js"

/** @import { ChannelStatus, ShopStatus } from "../generated/types.d.ts" */

/** @param {ShopStatus} status */
export const statusLine = (status) => {
  const fresh = status.channels.filter((it) => !isLate(it))
  const late = status.channels.filter(isLate)
  return html`
    <footer class="status-line">
      <span class="status-item" title=${status.folder}>${icon("file", "small")}<bdi class="status-folder">${folderName(status.folder)}</bdi></span>
      ${fresh.length ? html`<span class="status-item status-item-optional">${fresh.map(imported).join(t("comma"))}</span>` : nothing}
      ${late.map((it) => html`<span class="status-item status-late">${icon("clock", "small")}${imported(it)}</span>`)}
      <span class="status-item push">${t("version", { version: status.version })}</span>
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
