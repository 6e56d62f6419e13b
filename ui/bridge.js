// The door to the window's program; the only file that knows Tauri.
import { convertFileSrc, invoke } from "@tauri-apps/api/core"
import { listen } from "@tauri-apps/api/event"

/** @import { ListOnPaper, Progress, Sheet } from "./generated/types.d.ts" */

/** Asks the core; an answer that is an error comes as `{ code, detail }`.
 * @param {string} name @param {object} [args] @returns {Promise<any>} */
export const call = (name, args = {}) => invoke("call", { name, args })

/** Lets the merchant choose files; none when they change their mind.
 * @returns {Promise<string[]>} */
export const chooseFiles = () => invoke("choose_files")

/** Lets the merchant choose files of any kind that belong to a customer.
 * @returns {Promise<string[]>} */
export const choosePapers = () => invoke("choose_papers")

/** Opens a customer's file with the program that the system has for it.
 * @param {number} id @returns {Promise<void>} */
export const openPaper = (id) => invoke("open_paper", { id })

/** Gives a number to whatever dials on this computer.
 * @param {string} number @returns {Promise<void>} */
export const dial = (number) => invoke("dial", { number })

/** Lets the merchant choose the folder in which exports arrive.
 * @returns {Promise<string | null>} */
export const chooseFolder = () => invoke("choose_folder")

/** Lets the merchant choose where a file of this name shall lie.
 * @param {string} name @returns {Promise<string | null>} */
export const choosePlace = (name) => invoke("choose_place", { name })

/** Stops the work that is going on; nothing of it stays.
 * @returns {Promise<void>} */
export const stop = () => invoke("stop")

/** @param {(progress: Progress) => void} tell */
export const onProgress = (tell) => listen("progress", ({ payload }) => tell(/** @type {Progress} */ (payload)))

/** Tells when files hang over the window, and which were let go.
 * @param {{ over: () => void, away: () => void, dropped: (paths: string[]) => void }} tell */
export const onDrop = ({ over, away, dropped }) =>
  Promise.all([
    listen("tauri://drag-enter", over),
    listen("tauri://drag-leave", away),
    listen("tauri://drag-drop", ({ payload }) => dropped(/** @type {{ paths: string[] }} */ (payload).paths)),
  ])

/** Opens the system's print dialog with a fresh, numbered sheet.
 * @param {Sheet} sheet @returns {Promise<void>} */
export const printSheet = (sheet) => invoke("print_sheet", { sheet })

/** Keeps a fresh, numbered sheet as a PDF; tells where it lies, or nothing when the merchant changed their mind.
 * @param {Sheet} sheet @param {string} name how the file may be called @returns {Promise<string | null>} */
export const saveSheet = (sheet, name) => invoke("save_pdf", { sheet, name })

/** Opens the system's print dialog with the page of one customer.
 * @param {{ page: string }} page `prep/12/a4` or `statement/12/a4` @returns {Promise<void>} */
export const printPage = (page) => invoke("print_page", page)

/** Keeps the page of one customer as a PDF; tells where it lies, or nothing when the merchant changed their mind.
 * @param {{ page: string }} page @returns {Promise<string | null>} */
export const savePage = (page) => invoke("save_page", page)

/** Opens the system's print dialog with a list of customers.
 * @param {ListOnPaper} list @returns {Promise<void>} */
export const printList = (list) => invoke("print_list", { list })

/** Keeps a list of customers as a PDF; tells where it lies, or nothing when the merchant changed their mind.
 * @param {ListOnPaper} list @returns {Promise<string | null>} */
export const saveList = (list) => invoke("save_list", { list })

/** Where a page is to be seen as it lies on a desk; the one that is printed has no desk.
 * @param {string} page */
export const pageAddress = (page) => `${convertFileSrc(page, "sheet")}#desk`

/** Where the page of the sheet is to be seen.
 * @param {string} form @param {string} paper @param {number | null} most */
export const sheetAddress = (form, paper, most) => pageAddress(`preview/${form}/${paper}${most ? `/${most}` : ""}`)
