// Every sentence exists in every language, is used, and holds what comes from outside in its place.
import { parse } from "@fluent/syntax"
import { readFileSync, readdirSync } from "node:fs"
import { test } from "node:test"
import assert from "node:assert/strict"
import { hasWords, pieces, speak, t } from "../words.js"

const languages = ["en", "zh-Hans", "zh-Hant"]
/** The files that only the window reads; the others also serve paper and the command line. */
const ours = ["app.ftl", "welcome.ftl", "imports.ftl", "mapping.ftl", "undo.ftl", "coverage.ftl", "today.ftl", "customers.ftl", "list.ftl", "people.ftl", "file.ftl", "card.ftl", "sale.ftl", "changes.ftl", "matching.ftl", "settings.ftl"]

const folder = (language) => new URL(`../../assets/i18n/${language}/`, import.meta.url)
const files = readdirSync(folder("en")).filter((name) => name.endsWith(".ftl"))
const text = (language, file) => readFileSync(new URL(file, folder(language)), "utf8")
const messages = (language, file) => parse(text(language, file), {}).body.filter(({ type }) => type === "Message")
const keys = (language, file) => messages(language, file).map(({ id }) => id.name)
const all = (language) => files.flatMap((file) => keys(language, file))

const scripts = ["", "parts/", "views/"].flatMap((room) =>
  readdirSync(new URL(`../${room}`, import.meta.url))
    .filter((name) => name.endsWith(".js"))
    .map((name) => readFileSync(new URL(`../${room}${name}`, import.meta.url), "utf8")))
const source = scripts.join("\n")

for (const file of files) {
  test(`${file} holds the same keys in every language`, () => {
    for (const language of languages) {
      assert.deepEqual(readdirSync(folder(language)).filter((name) => name === file), [file], language)
      assert.deepEqual(keys(language, file).sort(), keys("en", file).sort(), language)
    }
  })

  test(`${file} can be read whole in every language`, () => {
    for (const language of languages) {
      const junk = parse(text(language, file), {}).body.filter(({ type }) => type === "Junk")
      assert.deepEqual(junk.map(({ content }) => content), [], language)
    }
  })

  test(`${file} has no places in a translation that the English sentence does not have`, () => {
    const places = (message) => new Set([...JSON.stringify(message).matchAll(/"type":"VariableReference","id":\{"type":"Identifier","name":"(\w+)"/g)].map(([, name]) => name))
    const english = new Map(messages("en", file).map((message) => [message.id.name, places(message)]))
    for (const language of languages) {
      for (const message of messages(language, file)) {
        for (const place of places(message)) assert.ok(english.get(message.id.name)?.has(place), `${language} ${message.id.name} $${place}`)
      }
    }
  })
}

test("no key stands in two files", () => {
  assert.equal(new Set(all("en")).size, all("en").length)
})

test("every key that a page names has its sentence", () => {
  const known = new Set(all("en"))
  const named = [...source.matchAll(/\b(?:t|pieces)\("([\w-]+)"/g), ...source.matchAll(/\bwords: "([\w-]+)"/g)].map(([, key]) => key)
  assert.ok(named.length > 100)
  assert.deepEqual([...new Set(named)].filter((key) => !known.has(key)), [])
})

test("every family of keys that a page puts together has its sentences", () => {
  const known = all("en")
  const families = [...source.matchAll(/\b(?:t|hasWords)\(`([\w-]+-)\$\{/g), ...source.matchAll(/= `([a-z]+(?:-[a-z]+)*-)\$\{/g)].map(([, start]) => start)
  assert.deepEqual([...new Set(families)].filter((start) => !known.some((key) => key.startsWith(start))), [])
})

test("no sentence of the window is left over", () => {
  const families = [...source.matchAll(/[`"]([\w-]+-)\$\{/g)].map(([, start]) => start)
  const left = ours.flatMap((file) => keys("en", file)).filter((key) => !source.includes(`"${key}"`) && !families.some((start) => key.startsWith(start)))
  assert.deepEqual(left, [])
})

test("no sentence is left over anywhere", () => {
  const core = new URL("../../src-tauri/", import.meta.url)
  const rust = readdirSync(core, { recursive: true }).filter((name) => name.endsWith(".rs")).map((name) => readFileSync(new URL(name, core), "utf8"))
  const papers = new URL("../../assets/paper/", import.meta.url)
  const users = [source, ...rust, ...readdirSync(papers).map((name) => readFileSync(new URL(name, papers), "utf8"))].join("\n")
  const families = [...users.matchAll(/[`"]([\w-]+[-_])(?:\$\{|\{)/g)].map(([, start]) => start)
  assert.deepEqual(all("en").filter((key) => !users.includes(key) && !families.some((start) => key.startsWith(start))), [])
})

test("every page has a title", () => {
  const [, views] = /const VIEWS = \{(.*)\}/.exec(source) ?? []
  const pages = [...views.matchAll(/(?:^|, )\s*"?([\w-]+)"?/g)].map(([, name]) => name)
  assert.ok(pages.length > 25)
  assert.deepEqual(pages.filter((name) => !all("en").includes(`title-${name}`)), [])
})

test("a key without a sentence shows as itself", () => {
  speak("en", "known = Known")
  assert.equal(t("unknown-key"), "unknown-key")
  assert.ok(hasWords("known") && !hasWords("unknown-key"))
})

test("a name from right to left stays in its place, and its marks turn nothing round", () => {
  speak("en", "said = { $name }: done.")
  assert.equal(t("said", { name: "Anna" }), "Anna: done.")
  assert.equal(t("said", { name: "محمد\u202eabc" }), "\u2068محمدabc\u2069: done.")
})

test("markup goes into its place, and text cannot pretend to be markup", () => {
  speak("en", "bought = { $buyer } bought { $title }.")
  const bold = { strong: true }
  assert.deepEqual(pieces("bought", { buyer: bold, title: "a\u{e000}0\u{e000}b" }), ["", bold, " bought a0b."])
})

test("a plural follows the number", () => {
  speak("en", "n = { $n ->\n    [one] 1 order\n   *[other] { $n } orders\n}")
  assert.equal(t("n", { n: 1 }), "1 order")
  assert.equal(t("n", { n: 1200 }), "1,200 orders")
})
