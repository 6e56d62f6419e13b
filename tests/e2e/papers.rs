//! Every paper of the day, measured where it is set: nothing is cut, no page runs over, none is half empty.

use std::path::Path;
use std::process::Command;

use regulars_e2e::crowd;
use regulars_e2e::desk::Desk;
use regulars_e2e::driver::wait_for;
use regulars_e2e::window::{Opening, Window};
use serde_json::json;

use crate::{scratch, speak};

const FORMS: [&str; 6] = ["full", "dense", "helper", "messages", "post", "cards"];
const N_PEOPLE: usize = 200;

/// What is wrong with the paper in this frame: a page that is higher than the paper, words that leave their
/// page, row or column, and room for a further row that nobody took. Of a row's reckoned height a line may be too much, and
/// a page has several rows.
const FAULTS: &str = "
    const [done] = arguments
    const MM = 96 / 25.4, SLACK = 1.5, SPARE = 18
    const faults = []
    const box = (element) => element.getBoundingClientRect()
    const say = (page, what) => faults.push(`page ${page}: ${what}`)
    const look = () => {
      const high = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--paper-high'))
      const pages = [...document.querySelectorAll('.page')]
      if (!pages.length) say(0, 'there is none')
      pages.forEach((page, at) => {
        const edge = box(page)
        if (edge.height / MM - 24 - high > 0.1) say(at + 1, `${(edge.height / MM - 24 - high).toFixed(1)} mm too high`)
        const paper = { left: edge.left + 16 * MM, right: edge.right - 12 * MM, bottom: edge.bottom - 12 * MM }
        for (const element of page.querySelectorAll('*')) {
          const it = box(element)
          if (!it.width) continue
          for (const within of [paper, ...['article', '.who, .pad, .text, .short, .name-dense, .reach-dense'].map((css) => element.parentElement.closest(css)).filter(Boolean).map(box)])
            if (it.bottom > within.bottom + SLACK || it.right > within.right + SLACK || it.left < within.left - SLACK)
              say(at + 1, `${element.className} is cut: ${element.innerText.slice(0, 40)}`)
        }
        const [last, next] = [page.querySelectorAll(':scope > article').item(page.querySelectorAll(':scope > article').length - 1), pages[at + 1]?.querySelector(':scope > article')]
        if (!last || !next || page.querySelector('.foot') || page.matches('.page-slips')) return
        const above = next.previousElementSibling?.matches('.group') ? box(next.previousElementSibling).height : 0
        const [left, needed] = [(paper.bottom - box(last).bottom) / MM, (box(next).height + above) / MM]
        const isLast = pages[at + 1].querySelector('.foot') && pages[at + 1].querySelectorAll(':scope > article').length === 1
        if (left > needed + SPARE && !isLast) say(at + 1, `${left.toFixed(1)} mm are left, and the next row has ${needed.toFixed(1)}`)
      })
      done(faults)
    }
    // Fonts are asked for when words are set, and words are set anew when a font comes.
    document.fonts.ready.then(() => setTimeout(() => document.fonts.ready.then(look), 150))";

fn shop() -> (tempfile::TempDir, Opening) {
    let (folder, opening) = scratch();
    let desk = Desk::open(&opening.shop);
    crowd::fill(folder.path(), N_PEOPLE, |name, request| desk.call(name, request));
    (folder, opening)
}

/// What is wrong with the paper at this address.
fn faults(window: &Window, address: &str) -> Vec<String> {
    let show = "const [src, done] = arguments; document.querySelector('#at-hand')?.remove(); \
        const frame = Object.assign(document.createElement('iframe'), { id: 'at-hand', src, onload: () => done(true) }); \
        frame.style.cssText = 'position: fixed; inset: 0; inline-size: 1000px; block-size: 700px'; document.body.append(frame)";
    let src = window.script(
        "return window.__TAURI_INTERNALS__.convertFileSrc(arguments[0], 'sheet') + '#desk'",
        json!([address]),
    );
    window.ask(show, json!([src]));
    let found = window.ask_in_frame("#at-hand", FAULTS);
    let found = found.as_array().cloned().unwrap_or_default();
    found.iter().map(|fault| format!("{address}: {fault}")).collect()
}

#[test]
fn no_row_of_any_paper_is_cut_or_leaves_its_page_and_pages_are_well_filled() {
    let (_folder, opening) = shop();
    let window = Window::open(&opening);
    let mut all = Vec::new();
    for language in ["en", "zh-Hans"] {
        speak(&window, language);
        for paper in ["a4", "letter"] {
            for form in FORMS {
                for most in [1, 8, 27, N_PEOPLE] {
                    all.extend(faults(&window, &format!("preview/{form}/{paper}/{most}")));
                }
            }
            all.extend(faults(&window, &format!("slips/{paper}")));
        }
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}

/// The words of a file, page by page.
fn pages_of(pdf: &Path) -> Vec<String> {
    let output = Command::new("pdftotext").arg(pdf).arg("-").output();
    let output = output.expect("pdftotext is installed");
    let text = String::from_utf8(output.stdout).expect("the words are text");
    text.trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect()
}

#[test]
fn everybody_stands_in_the_file_of_a_paper_once_and_it_has_as_many_pages_as_the_screen_says() {
    let (_folder, opening) = shop();
    let window = Window::open(&opening);
    for form in FORMS {
        let request = json!({ "form": form, "paper": "a4", "most": 27 });
        let preview = window.call("call_sheet.preview", request);
        window.script(
            "location.hash = arguments[0]",
            json!([format!("#/call-sheet?form={form}&most=27")]),
        );
        window.wait_for_page("call-sheet");
        window.wait(&format!("[data-form='{form}'][aria-current='true']"));
        let _ = std::fs::remove_file(&opening.save_to);
        window.press("s");
        wait_for("the paper", || opening.save_to.exists().then_some(()));
        let pages = pages_of(&opening.save_to);
        assert_eq!(json!(pages.len()), preview["n_pages"], "{form}");
        let on_it: Vec<String> = marks(preview["html"].as_str().unwrap_or_default());
        assert_eq!(on_it.len(), if form == "helper" { 0 } else { 27 }, "{form}");
        let text = pages.concat();
        for mark in on_it {
            let n = text.matches(&mark).count();
            // A greeting says the name once more.
            let is_greeted = matches!(form, "messages" | "cards");
            assert!(n == 1 || (is_greeted && n == 2), "{form}: {mark} stands there {n} times");
        }
    }
}

/// By which names people are known on a page, each once.
fn marks(html: &str) -> Vec<String> {
    let all = (0..500 + N_PEOPLE).map(crowd::mark);
    all.filter(|mark| html.contains(&format!(" {mark}"))).collect()
}
