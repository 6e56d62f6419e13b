// Stub.
import { html } from "lit"
export const load = async () => ({})
export const page = () => html`<h1>x</h1>`
export const actions = { find() {} }
