// Makes ui/dist, the pages that ship: our modules, lit, Fluent, the style sheets and the words in as few
// files as possible, so that the window has little to fetch before it shows something.
import { build } from "esbuild"
import { existsSync } from "node:fs"
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"

const here = new URL("./", import.meta.url)
const path = (name) => fileURLToPath(new URL(name, here))

/** `words:en` is every sentence of assets/i18n/en, so that a language is one small file. */
const words = {
  name: "words",
  setup(into) {
    into.onResolve({ filter: /^words:/ }, ({ path }) => ({ path: path.slice("words:".length), namespace: "words" }))
    into.onLoad({ filter: /.*/, namespace: "words" }, async ({ path: language }) => {
      const folder = path(`../assets/i18n/${language}`)
      const files = (await readdir(folder)).filter((name) => name.endsWith(".ftl")).sort()
      const texts = await Promise.all(files.map((name) => readFile(`${folder}/${name}`, "utf8")))
      return { contents: texts.join("\n"), loader: "text", watchFiles: files.map((name) => `${folder}/${name}`) }
    })
  },
}

async function scripts() {
  await build({
    entryPoints: [path("app.js")],
    outdir: path("dist"),
    bundle: true,
    splitting: true,
    format: "esm",
    target: "safari16",
    conditions: ["production"],
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: "eof",
    plugins: [words],
  })
}

async function styles() {
  await build({ entryPoints: [path("css/app.css")], outdir: path("dist"), bundle: true, minifyWhitespace: true })
}

/** The icons stand in the page itself: no request, and every web view shows them. Their names get a mark of their
 * own, so that the icon of a telephone is not taken for the field that a label means. */
async function pages() {
  const [page, icons] = await Promise.all(["index.html", "icons.svg"].map((name) => readFile(path(name), "utf8")))
  await writeFile(path("dist/index.html"), page.replace("<!-- icons -->", icons.replace("<svg ", "<svg hidden ").replaceAll('<symbol id="', '<symbol id="icon-')))
}

/** The fonts come ready-made from their own step; without them the fonts of the system do. Paper takes all of
 * them in one sheet; the window takes the few Latin ones at once and the many pieces of the Han ones afterwards. */
async function fonts() {
  if (existsSync(path("build/fonts.mjs"))) await import("./build/fonts.mjs")
  const to = path("dist/vendor/fonts")
  if (existsSync(path("vendor/fonts"))) await cp(path("vendor/fonts"), to, { recursive: true })
  else await mkdir(to, { recursive: true })
  const all = existsSync(`${to}/fonts.css`) ? await readFile(`${to}/fonts.css`, "utf8") : ""
  const faces = all.match(/@font-face \{[^}]*\}/g) ?? []
  const isHan = (face) => /font-family: "Noto Sans [ST]C"/.test(face)
  await writeFile(`${to}/latin.css`, faces.filter((face) => !isHan(face)).join("\n"))
  await writeFile(`${to}/han.css`, faces.filter(isHan).join("\n"))
}

await rm(path("dist"), { recursive: true, force: true })
await mkdir(path("dist"), { recursive: true })
await Promise.all([scripts(), styles(), pages(), fonts()])
