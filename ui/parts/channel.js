// Channels and the ways to reach somebody, by the names that a merchant knows.
import { html } from "lit"
import { hasWords, t } from "../words.js"
import { icon } from "./icon.js"

/** @param {string} channel its key, such as `etsy` */
export const channelName = (channel) => (hasWords(`channel-${channel}`) ? t(`channel-${channel}`) : channel)

/** @param {string} medium `phone`, `email`, `post` or `message` @param {string | null} channel */
export const means = (medium, channel) => html`
  <span class="means">${icon(MEANS_ICON[medium] ?? "chat", "small")}${meansName(medium, channel)}</span>`

/** @param {string} medium @param {string | null} channel */
export const meansName = (medium, channel) =>
  medium === "message" && channel ? t("medium-message-in", { channel: channelName(channel) }) : t(`medium-${medium}`)

/** @type {Record<string, string>} */
export const MEANS_ICON = { phone: "phone", email: "mail", post: "post", message: "chat", handle: "chat" }
