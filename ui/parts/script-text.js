// A script as text: one field to write in for each part of the talk, put together by headings.

/** The parts of a script in the order in which they are said. */
export const SECTIONS = ["open", "content", "not", "close", "message"]

/** What each part holds. A part that the text does not have is empty.
 * @param {string} text @returns {Record<string, string>} */
export const parted = (text) => {
  /** @type {Record<string, string[]>} */
  const parts = Object.fromEntries(SECTIONS.map((section) => [section, []]))
  let here = "open"
  for (const line of text.split(/\r?\n/)) {
    const heading = headingOf(line)
    if (heading) here = heading
    else parts[here].push(line)
  }
  return Object.fromEntries(SECTIONS.map((section) => [section, parts[section].join("\n").trim()]))
}

/** @param {string} line */
const headingOf = (line) => {
  const word = line.trim().replace(/^#\s*/, "").toLowerCase()
  return line.trim().startsWith("#") && SECTIONS.includes(word) ? word : null
}

/** The parts as one text; those without a word are left out.
 * @param {Record<string, string>} parts */
export const joined = (parts) =>
  SECTIONS.filter((section) => parts[section].trim())
    .map((section) => (section === "open" ? parts.open : `# ${section}\n${parts[section]}`).trim())
    .join("\n\n")

/** In which part a line of the joined text stands, and the how-manieth of that part it is, from 1.
 * @param {string} text @param {number} line */
export const placeOf = (text, line) => {
  let section = "open"
  let first = 1
  text.split("\n").slice(0, line).forEach((words, at) => {
    const heading = headingOf(words)
    if (heading) [section, first] = [heading, at + 2]
  })
  return { section, line: Math.max(1, line - first + 1) }
}

/** So many lines of a box show a text whole; Han characters are twice as wide.
 * @param {string} text */
export const rowsFor = (text) => {
  const width = (/** @type {string} */ line) => [...line].reduce((sum, letter) => sum + (letter > "\u2e80" ? 2 : 1), 0)
  return text.split("\n").reduce((rows, line) => rows + Math.max(1, Math.ceil(width(line) / 58)), 0)
}

/** A text with a field put in where the writer stands, and what of it is to be written over: the fallback.
 * @param {string} text @param {number} from @param {number} until @param {string} field @param {string} fallback */
export const withField = (text, from, until, field, fallback) => {
  const put = `{${field}|${fallback}}`
  const start = from + field.length + 2
  return { text: text.slice(0, from) + put + text.slice(until), from: start, until: start + fallback.length }
}
