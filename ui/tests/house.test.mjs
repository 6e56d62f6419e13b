// The interface stands as it was drawn: who may know whom, and what no page may do.
import { readFileSync, readdirSync, statSync } from "node:fs"
import { test } from "node:test"
import assert from "node:assert/strict"

const root = new URL("../", import.meta.url)
const inRoom = (room, extension) =>
  readdirSync(new URL(room, root)).filter((name) => name.endsWith(extension) && statSync(new URL(room + name, root)).isFile()).map((name) => room + name)
const read = (path) => readFileSync(new URL(path, root), "utf8")

const views = inRoom("views/", ".js")
const parts = inRoom("parts/", ".js")
const scripts = [...inRoom("./", ".js"), ...parts, ...views]
const sheets = ["css/", "css/parts/", "css/views/"].flatMap((room) => inRoom(room, ".css"))

/** The modules that a file takes from elsewhere in the house. */
const taken = (path) => [...read(path).matchAll(/from "([^"]+)"/g)].map(([, from]) => from).filter((from) => !from.startsWith("lit"))

test("views know parts, commands, words and formats, and each other", () => {
  for (const path of views) {
    for (const from of taken(path)) assert.match(from, /^(\.\/|\.\.\/parts\/|\.\.\/(api|words|format)\.js$|\.\.\/generated\/)/, `${path}: ${from}`)
  }
})

test("parts know only parts, words and formats", () => {
  for (const path of parts) {
    for (const from of taken(path)) assert.match(from, /^(\.\/|\.\.\/(words|format)\.js$|\.\.\/generated\/)/, `${path}: ${from}`)
  }
})

test("only bridge.js knows Tauri, and only api.js knows bridge.js", () => {
  for (const path of scripts) {
    if (!path.endsWith("bridge.js")) assert.doesNotMatch(read(path), /@tauri|__TAURI|tauri:/i, path)
    if (!path.endsWith("api.js")) assert.ok(!taken(path).some((from) => from.endsWith("bridge.js")), path)
  }
})

test("the names of commands stand in api.js alone", () => {
  for (const path of scripts) if (!path.endsWith("api.js")) assert.doesNotMatch(read(path), /\bcall\("/, path)
})

test("markup comes from templates alone", () => {
  for (const path of scripts) assert.doesNotMatch(read(path), /innerHTML|outerHTML|insertAdjacentHTML|unsafe(HTML|SVG|Static)|\beval\(|new Function|document\.write/, path)
})

test("no template carries a style of its own", () => {
  for (const path of [...scripts, "index.html"]) assert.doesNotMatch(read(path), /\sstyle="|<style/, path)
})

test("nothing is fetched from another place", () => {
  for (const path of [...scripts, ...sheets, "index.html"]) assert.doesNotMatch(read(path).replaceAll("http://www.w3.org/", ""), /https?:\/\/|url\(/, path)
})

test("style sheets name no colour; tokens do", () => {
  for (const path of sheets.filter((path) => !path.endsWith("tokens.css"))) assert.doesNotMatch(read(path).replace(/rgb\(20 16 10 \/ 40%\)/, ""), /#[0-9a-f]{3,8}\b|rgb\(|hsl\(/i, path)
})

test("each script and style sheet is short and says what it is for", () => {
  for (const path of [...scripts, ...sheets]) {
    const text = read(path)
    assert.match(text, /^(\/\/|\/\*) /, path)
    assert.ok(text.split("\n").length <= 500, path)
  }
})

test("every style sheet is part of the window", () => {
  const gathered = read("css/app.css")
  for (const path of sheets.filter((path) => path !== "css/app.css")) assert.ok(gathered.includes(`"${path.slice("css/".length)}"`), path)
})

test("every icon that is used is drawn", () => {
  const drawn = new Set([...read("icons.svg").matchAll(/<symbol id="([\w-]+)"/g)].map(([, id]) => id))
  const used = scripts.flatMap((path) => [...read(path).matchAll(/\bicon\("([\w-]+)"/g)].map(([, id]) => id))
  assert.deepEqual(used.filter((id) => !drawn.has(id)), [])
})
