// Finds the sentence for a key in the merchant's language.
import { FluentBundle, FluentResource } from "@fluent/bundle"

/** @type {FluentBundle} */
let bundle = new FluentBundle("en")

/** From now on speaks this language, whose sentences are `text`.
 * @param {string} language @param {string} text */
export const speak = (language, text) => {
  bundle = new FluentBundle(language, { useIsolating: false })
  bundle.addResource(new FluentResource(text))
}

export const language = () => bundle.locales[0]

/** The whole sentence, with its places filled in. A key without a sentence shows as itself.
 * @param {string} key @param {Record<string, string | number | null | undefined>} [places] */
export const t = (key, places = {}) => {
  const value = bundle.getMessage(key)?.value
  if (!value) return key
  return bundle.formatPattern(value, mapValues(places, plain), [])
}

/** Whole sentences one after the other, as the language sets them.
 * @param {string[]} sentences */
export const inARow = (...sentences) => sentences.filter(Boolean).join(t("between-sentences"))

/** Whether the language has a sentence for this key.
 * @param {string} key */
export const hasWords = (key) => bundle.hasMessage(key)

/** The sentence in pieces, for places that hold markup: `[text, markup, text]`.
 * @param {string} key @param {Record<string, unknown>} places */
export const pieces = (key, places) => {
  /** @type {unknown[]} */
  const markup = []
  const marked = mapValues(places, (value) => {
    if (value === null || typeof value !== "object") return typeof value === "number" ? value : String(value ?? "").replaceAll(MARK, "")
    markup.push(value)
    return `${MARK}${markup.length - 1}${MARK}`
  })
  const sentence = t(key, marked)
  return sentence.split(MARK).map((piece, at) => (at % 2 ? markup[Number(piece)] : piece))
}

/** Stands where markup goes; text from outside may not hold it. */
const MARK = "\u{e000}"

const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/

/** Text from outside stays inside its place: nothing in it turns the rest of the sentence round.
 * @param {unknown} value */
const plain = (value) => {
  if (typeof value === "number") return value
  const text = String(value ?? "")
  if (!RIGHT_TO_LEFT.test(text)) return text
  return `\u2068${text.replace(/[\u202a-\u202e\u2066-\u2069]/g, "")}\u2069`
}

/** @param {Record<string, unknown>} record @param {(value: unknown) => any} change */
const mapValues = (record, change) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]))
