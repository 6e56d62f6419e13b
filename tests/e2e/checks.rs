//! What a page may not do, seen in the real window: shut people out, cut words off, or run what a name says.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::window::Window;

/// WCAG 2.0 to 2.2, levels A and AA, and what axe-core holds to be good practice beside them.
const RULES: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const FINDINGS: &str = "
    const [rules, done] = arguments
    axe.run(document, { runOnly: { type: 'tag', values: rules }, rules: { 'frame-tested': { enabled: false } }, resultTypes: ['violations', 'incomplete'], iframes: false, preload: false }).then(
      ({ violations, incomplete }) => done([...violations, ...incomplete.filter(({ id }) => id !== 'color-contrast')].flatMap(({ id, impact, nodes }) =>
        nodes.map(({ target, html, any, all, none }) => `${id} (${impact}): ${target.join(' ')} ${html.slice(0, 160)} ${[...any, ...all, ...none].map(({ message }) => message).join('; ')}`))),
      (error) => done([String(error)]))";

/// Words that end at an edge which nobody can scroll. What strangers wrote may end in an ellipsis, and then says
/// itself whole when the pointer rests on it; our own words may not.
const CUT: &str = "
    const axes = [['overflowX', 'left', 'right', 1.5], ['overflowY', 'top', 'bottom', 6]]
    const isStrangers = (element) => element.closest('bdi, .few-lines, td')
    const hasSign = (style, overflow) => (overflow === 'overflowX' && style.textOverflow === 'ellipsis') || style.webkitLineClamp !== 'none'
    const isHidden = (element) => element.closest('.read-aloud-only, [hidden], svg, option, dialog:not([open])') || !element.checkVisibility()
    const ends = (rect, element, [overflow, from, to, slack]) => {
      for (let frame = element; frame && frame !== document.body; frame = frame.parentElement) {
        const style = getComputedStyle(frame)
        const how = style[overflow]
        if (how === 'auto' || how === 'scroll') return false
        const edge = frame.getBoundingClientRect()
        if (how !== 'visible' && (rect[from] < edge[from] - slack || rect[to] > edge[to] + slack)) return !(isStrangers(element) && hasSign(style, overflow))
      }
      return axes[0][0] === overflow && (rect.left < -1.5 || rect.right > innerWidth + 1.5)
    }
    const cut = []
    const pen = document.createElement('canvas').getContext('2d')
    for (const field of document.querySelectorAll('input[placeholder]')) {
      if (field.value || isHidden(field)) continue
      const { fontStyle, fontWeight, fontSize, fontFamily, paddingInlineStart, paddingInlineEnd } = getComputedStyle(field)
      pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`
      const room = field.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd)
      if (pen.measureText(field.placeholder).width > room + 1) cut.push(`placeholder of ${field.className}: ${field.placeholder}`)
    }
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (words.nextNode()) {
      const text = words.currentNode
      const element = text.parentElement
      if (!text.data.trim() || isHidden(element)) continue
      const range = document.createRange()
      range.selectNodeContents(text)
      const isCut = [...range.getClientRects()].some((rect) => axes.some((axis) => ends(rect, element, axis)))
      if (isCut) cut.push(`${element.tagName}.${element.className}: ${text.data.trim().slice(0, 80)}`)
    }
    return cut";

impl Window {
    /// What axe-core finds on the page, or cannot make out: rule, gravity, element, and what is wrong with it. The
    /// contrast of words that another part lies over stays open; that of all pairs of colours is measured elsewhere.
    pub fn axe(&self) -> Vec<String> {
        if self.script("return typeof window.axe", json!([])) != "object" {
            // As the script of the driver it needs no leave of the page, whose own policy stays strict.
            self.script(&axe_core(), json!([]));
        }
        lines(&self.ask(FINDINGS, json!([RULES])))
    }

    /// Words on the page that cannot be read to their end.
    pub fn cut_words(&self) -> Vec<String> {
        lines(&self.script(CUT, json!([])))
    }

    /// Markup in a name has become part of the page, or has run.
    pub fn has_come_to_life(&self) -> bool {
        self.count("img, main script, main b") > 0
            || !self.script("return window.hacked ?? null", json!([])).is_null()
    }
}

fn axe_core() -> String {
    let file =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/node_modules/axe-core/axe.min.js");
    fs::read_to_string(&file)
        .unwrap_or_else(|error| panic!("{}: {error}; `npm ci` in ui/ brings it", file.display()))
}

fn lines(found: &Value) -> Vec<String> {
    let words = |it: &Value| it.as_str().map_or_else(|| it.to_string(), str::to_owned);
    found.as_array().expect("a list of findings").iter().map(words).collect()
}
