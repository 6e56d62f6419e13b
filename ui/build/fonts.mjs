// Makes ui/vendor/fonts: the open fonts that come with the app, one style sheet that names them, and
// their licences. Window and paper look the same everywhere, Han characters included.
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises"
import { basename } from "node:path"

const packages = new URL("../node_modules/", import.meta.url)
const target = new URL("../vendor/fonts/", import.meta.url)

/**
 * `family` is the name that our style sheets use. Of a font for one script its slices `only`; a Han font leaves out the slices of other scripts:
 * Inter stands before it and has them.
 */
const fonts = [
  { family: "Inter", from: "@fontsource-variable/inter", sheets: ["wght.css"] },
  { family: "Charis SIL", from: "@fontsource/charis-sil", sheets: ["400.css", "700.css"] },
  { family: "Noto Sans Hebrew", from: "@fontsource/noto-sans-hebrew", sheets: ["400.css", "600.css"], only: "hebrew" },
  { family: "Noto Sans Arabic", from: "@fontsource/noto-sans-arabic", sheets: ["400.css", "600.css"], only: "arabic" },
  { family: "Noto Sans SC", from: "@fontsource/noto-sans-sc", sheets: ["400.css", "600.css"], isHan: true },
  { family: "Noto Sans TC", from: "@fontsource/noto-sans-tc", sheets: ["400.css", "600.css"], isHan: true },
]

/** The faces of one package as CSS, their files copied beside it. */
async function bring({ family, from, sheets, only = "", isHan = false }) {
  const home = new URL(`${from}/`, packages)
  const css = (await Promise.all(sheets.map((sheet) => readFile(new URL(sheet, home), "utf8")))).join("\n")
  const faces = [...css.matchAll(/@font-face\s*\{[^}]*\}/g)]
    .map(([face]) => face)
    .filter((face) => !only || face.includes(`-${only}-`))
    .filter((face) => !isHan || !/-(latin|latin-ext|cyrillic|vietnamese)-\d/.test(face))
  await cp(new URL("LICENSE", home), new URL(`OFL-${basename(from)}.txt`, target))
  return (await Promise.all(faces.map((face) => settle(face, family, home)))).join("\n")
}

/** One face with our name for the family and one local woff2 file, which is copied. */
async function settle(face, family, home) {
  const [, file] = /url\(\.\/files\/([\w.-]+\.woff2)\)/.exec(face) ?? []
  if (!file) throw new Error(`a face of ${family} names no woff2 file`)
  await cp(new URL(`files/${file}`, home), new URL(file, target))
  return face
    .replace(/font-family:[^;]*;/, `font-family: "${family}";`)
    .replace(/src:[^;]*;/, `src: url("${file}") format("woff2");`)
}

await rm(target, { recursive: true, force: true })
await mkdir(target, { recursive: true })
const sheets = await Promise.all(fonts.map(bring))
await writeFile(new URL("fonts.css", target), sheets.join("\n"))
