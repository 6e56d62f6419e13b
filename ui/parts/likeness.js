// What speaks for two customers being one person, or against it, in words.
import { hasWords, t } from "../words.js"

/** @param {string} code */
export const likeWords = (code) => (hasWords(`like-${code}`) ? t(`like-${code}`) : t("like-other"))
