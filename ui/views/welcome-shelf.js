// The shelf on the welcome page: a pot, a bowl, a vase and a parcel.
import { html } from "lit"

export const shelf = html`
  <svg class="shelf" viewBox="0 0 340 210" aria-hidden="true">
    <path class="shelf-tint" d="M62 96h74c0 44-14 64-37 64s-37-20-37-64Z"/>
    <path class="shelf-tint" d="M254 160c-14-14-20-34-20-52 0-16 6-24 9-34h26c3 10 9 18 9 34 0 18-6 38-20 52Z"/>
    <path class="shelf-tint" d="M164 130h46c0 20-9 30-23 30s-23-10-23-30Z"/>
    <g class="shelf-line">
      <path d="M10 161h320M26 161v12M314 161v12"/>
      <path d="M62 96h74c0 44-14 64-37 64s-37-20-37-64ZM58 96h82M74 96c2-12 12-19 25-19s23 7 25 19M99 77v-6M94 68a5 5 0 1 1 10 0 5 5 0 0 1-10 0M136 106c14-1 20-8 26-20l12 3c-8 20-18 33-40 34M61 104c-22-4-30 8-28 22 2 13 14 20 34 16"/>
      <path d="M164 130h46c0 20-9 30-23 30s-23-10-23-30ZM178 160h18"/>
      <path d="M243 74c-3 10-9 18-9 34 0 18 6 38 20 52h4c14-14 20-34 20-52 0-16-6-24-9-34M240 74h32M256 74c0-26-2-42-14-58M256 60c2-20 10-30 24-36M242 16c-8 2-12 8-11 15 8-1 12-7 11-15ZM280 24c-2 8-9 11-16 9 2-8 9-11 16-9ZM248 40c-9-1-14 3-15 10 8 1 14-3 15-10Z"/>
      <path d="M292 141h24v19h-24zM292 147h24M304 141v6"/>
      <path d="M168 72c-6-8 5-12 0-21M182 72c-6-8 5-12 0-21"/>
    </g>
  </svg>`
