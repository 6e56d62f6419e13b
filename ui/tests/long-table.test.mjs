// A list of a million rows in a box that may be no higher than some: every row can be reached and is where it should be.
import { test } from "node:test"
import assert from "node:assert/strict"
import { drawnAt, placeAt, placeFor } from "../parts/long-table.js"

const MILLION = { row: 37, view: 700, total: 1_000_000 }
const HIGHEST = 8_000_000

/** Where a row is drawn, seen from the upper edge of the view. */
const seen = (at, place, of) => {
  const { first, above } = drawnAt(place, of)
  return above + (at - first) * of.row - place.scroll
}

test("a list that fits is not squeezed", () => {
  const of = { row: 37, view: 700, total: 2_000 }
  for (const scroll of [0, 370, 40_000, 2_000 * 37 - 700]) {
    const place = placeAt(scroll, of)
    assert.equal(place.ahead, 0)
    const { first, last, above, below } = drawnAt(place, of)
    assert.equal(above, first * 37)
    assert.equal(above + (last - first) * 37 + below, 2_000 * 37)
  }
})

test("a million rows stay below what a box may be high, wherever the list is scrolled to", () => {
  for (let share = 0; share <= 1; share += 1 / 512) {
    const place = placeAt(Math.round(share * (HIGHEST - MILLION.view)), MILLION)
    const { first, last, above, below } = drawnAt(place, MILLION)
    assert.ok(Math.abs(above + (last - first) * MILLION.row + below - HIGHEST) < 1)
    assert.ok(seen(first, place, MILLION) <= 0 || first === 0, "no gap above the first row in view")
    assert.ok(seen(last, place, MILLION) >= MILLION.view, "no gap below the last row in view")
  }
})

test("the first and the last row are reached", () => {
  assert.equal(drawnAt(placeAt(0, MILLION), MILLION).first, 0)
  const end = placeAt(HIGHEST - MILLION.view, MILLION)
  assert.equal(drawnAt(end, MILLION).last, 1_000_000)
  assert.equal(drawnAt(end, MILLION).below, 0)
  assert.equal(Math.round(seen(999_999, end, MILLION)), MILLION.view - MILLION.row)
})

test("a small step moves the rows by as much, a jump by its share", () => {
  const middle = placeAt(4_000_000, MILLION)
  const row = Math.floor((middle.scroll + middle.ahead) / MILLION.row) + 5
  const before = seen(row, middle, MILLION)
  const step = placeAt(4_000_100, MILLION, middle)
  assert.equal(Math.round(before - seen(row, step, MILLION)), 100)
  const jump = placeAt(6_000_000, MILLION, middle)
  assert.ok(Math.abs((jump.scroll + jump.ahead) / (1_000_000 * MILLION.row) - 0.75) < 0.01)
})

test("each row can be brought to the upper edge of the view", () => {
  let place = placeAt(0, MILLION)
  for (const at of [0, 1, 40, 500, 123_456, 123_457, 500_000, 499_999, 999_000, 999_950, 3]) {
    place = placeFor(at * MILLION.row, MILLION, place)
    assert.ok(Math.abs(seen(at, place, MILLION)) < 1, `row ${at}`)
  }
})
