// Every pair of colours that meet on a screen can be read, in both themes.
import { readFileSync } from "node:fs";
import { test } from "node:test";
import assert from "node:assert/strict";

const css = readFileSync(new URL("../css/tokens.css", import.meta.url), "utf8");
const tokens = Object.fromEntries(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [name, { light, dark }]),
);

const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const luminance = (hex) => {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one, other) => {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

const papers = ["ground", "ground-sunk", "surface", "surface-raised", "surface-hover", "surface-selected"];
const text = [
  ...["ink", "ink-soft", "ink-faint", "accent", "accent-strong", "urgent", "care"].flatMap((ink) => papers.map((paper) => [ink, paper])),
  ...["ink", "ink-soft", "accent-strong"].map((ink) => [ink, "accent-soft"]),
  ...["ink", "ink-soft"].flatMap((ink) => ["quiet-fill", "urgent-soft", "care-soft"].map((paper) => [ink, paper])),
  ["accent", "accent-soft"], ["accent", "urgent-soft"], ["accent", "care-soft"],
  ["urgent", "urgent-soft"], ["care", "care-soft"], ["on-accent", "accent"], ["on-accent", "accent-strong"], ["ground", "ink"],
  ...["data-1", "data-2", "data-3"].map((step) => ["on-data-quiet", step]),
  ["on-data-middle", "data-4"], ["on-data-strong", "data-5"], ["on-data-strong", "data-6"],
];
const outlines = [
  ...["ground", "ground-sunk", "surface", "surface-raised", "surface-hover"].map((paper) => ["edge", paper]),
  ...papers.map((paper) => ["focus", paper]), ["data-5", "surface"],
];

for (const [needed, pairs] of [[4.5, text], [3, outlines]]) {
  for (const [front, back] of pairs) {
    for (const theme of ["light", "dark"]) {
      test(`${front} on ${back}, ${theme}: at least ${needed}`, () => {
        const found = contrast(tokens[front][theme], tokens[back][theme]);
        assert.ok(found >= needed, `${found.toFixed(2)}`);
      });
    }
  }
}
