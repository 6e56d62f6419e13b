//! What the merchant reads: whole in every language, and the same on paper as in the window.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use regulars_core::api::answers::{Answers, Complained, Habit, Reason};
use regulars_core::domain::cadence::{Kind, Medium, Outcome, State, Why};
use regulars_core::domain::money::{Currency, Money};
use regulars_core::words::{FILES, Words};

/// The places of one sentence: those that are shown, and those that only choose between wordings.
#[derive(Default)]
struct Places {
    shown: BTreeSet<String>,
    choosing: BTreeSet<String>,
}

impl Places {
    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { .. } => {}
                PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                    self.shown.extend(place(inline));
                }
                PatternElement::Placeable {
                    expression: Expression::Select { selector, variants },
                } => {
                    self.choosing.extend(place(selector));
                    variants.iter().for_each(|variant| self.read(&variant.value));
                }
            }
        }
    }
}

fn place(expression: &InlineExpression<&str>) -> Option<String> {
    match expression {
        InlineExpression::VariableReference { id } => Some(id.name.to_owned()),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => None,
        InlineExpression::FunctionReference { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. }
        | InlineExpression::Placeable { .. } => {
            panic!("our sentences hold places and nothing else")
        }
    }
}

/// All sentences of a language, by key; panics when one cannot be read or stands there twice.
fn sentences(files: &[(&str, &str)]) -> BTreeMap<String, Places> {
    let mut sentences = BTreeMap::new();
    for (file, text) in files {
        let Ok(resource) = fluent_syntax::parser::parse(*text) else {
            panic!("{file} cannot be read whole")
        };
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut places = Places::default();
            places.read(&message.value.unwrap());
            let key = message.id.name.to_owned();
            assert!(sentences.insert(key.clone(), places).is_none(), "{key} stands there twice");
        }
    }
    sentences
}

fn home() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

#[test]
fn every_language_file_is_read() {
    for (language, files) in FILES {
        let known: BTreeSet<String> = files.iter().map(|(file, _)| format!("{file}.ftl")).collect();
        let there = fs::read_dir(home().join("assets/i18n").join(language)).unwrap();
        let there = there.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        assert_eq!(known, there, "{language}");
    }
}

#[test]
fn every_language_holds_the_same_sentences_with_the_same_places() {
    let english = sentences(FILES[0].1);
    for (language, files) in &FILES[1..] {
        let translated = sentences(files);
        assert!(english.keys().eq(translated.keys()), "{language}");
        for (key, Places { shown, choosing }) in &translated {
            let wanted = &english[key];
            let known: BTreeSet<_> = wanted.shown.union(&wanted.choosing).collect();
            let used: BTreeSet<_> = shown.union(choosing).collect();
            assert!(used.is_subset(&known), "{language} {key} has a place that English has not");
            let missing: Vec<_> = wanted.shown.iter().filter(|name| !used.contains(name)).collect();
            assert!(missing.is_empty(), "{language} {key} lacks {missing:?}");
        }
    }
}

/// The words behind `=> "…"` in a file of the core: codes that no enum lists.
fn codes_in(file: &str) -> Vec<String> {
    let text = fs::read_to_string(home().join("src-tauri/core/src").join(file)).unwrap();
    let arms = text.lines().filter_map(|line| line.trim().split_once(" => \""));
    let codes: Vec<_> =
        arms.filter_map(|(_, word)| Some(word.strip_suffix("\",")?.to_owned())).collect();
    assert!(codes.len() > 5, "{file}");
    codes
}

#[test]
fn every_word_of_the_core_has_its_sentence() {
    let mut keys: Vec<String> = Vec::new();
    keys.extend(Kind::ALL.iter().flat_map(|kind| {
        ["kind", "reason", "do"].map(|family| format!("{family}-{}", kind.as_str()))
    }));
    keys.extend(Medium::ALL.iter().map(|medium| format!("medium-{}", medium.as_str())));
    keys.extend(Outcome::ALL.iter().map(|outcome| format!("talk-{}", outcome.as_str())));
    keys.extend(State::ALL.iter().map(|state| format!("state-{}", state.as_str())));
    keys.extend(Why::ALL.iter().map(|why| format!("state-reason-{}", why.as_str())));
    keys.extend(codes_in("error.rs").iter().map(|code| format!("error-{code}")));
    let problems = codes_in("domain/staged.rs");
    keys.extend(
        problems.iter().filter(|code| code.contains('_')).map(|code| format!("problem-{code}")),
    );
    let findings = codes_in("domain/matching/weigh.rs");
    keys.extend(findings.iter().map(|code| format!("like-{code}")));
    for (language, _) in FILES {
        let words = Words::of(language);
        let missing: Vec<_> = keys.iter().filter(|key| !words.has(key)).collect();
        assert!(missing.is_empty(), "{language} lacks {missing:?}");
    }
}

/// Keys written out in the core: `text("…")` and `text_with("…", …)`, also over two lines.
fn keys_in(text: &str) -> Vec<String> {
    let calls = [".text(", ".text_with(", ".day_as("];
    let starts = calls.iter().flat_map(|call| text.split(call).skip(1));
    let quoted = starts.filter_map(|rest| rest.trim_start().strip_prefix('"'));
    quoted.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())).collect()
}

#[test]
fn every_key_that_the_core_names_has_its_sentence() {
    let mut keys = Vec::new();
    for room in ["words", "paper"] {
        for entry in fs::read_dir(home().join("src-tauri/core/src").join(room)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|it| it == "rs") {
                keys.extend(keys_in(&fs::read_to_string(path).unwrap()));
            }
        }
    }
    assert!(keys.len() > 6);
    let missing: Vec<_> = keys.iter().filter(|key| !Words::of("en").has(key)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn a_language_that_is_not_known_is_english_and_a_missing_key_shows_itself() {
    assert_eq!(Words::of("fr").language(), "en");
    assert_eq!(Words::of("zh-Hant").language(), "zh-Hant");
    assert_eq!(Words::of("en").text("no-such-key"), "<no-such-key>");
}

#[test]
fn a_name_from_right_to_left_stays_in_its_place() {
    let done = |name: &str| Words::of("en").text_with("done-reached", &[("name", name.into())]);
    assert_eq!(done("Anna"), "Anna: spoken to.");
    assert_eq!(done("محمد\u{202e}abc"), "\u{2068}محمدabc\u{2069}: spoken to.");
}

#[test]
fn a_plural_follows_the_number() {
    let orders = |n: i64| Words::of("en").text_with("n-orders", &[("n", n.into())]);
    assert_eq!([orders(1), orders(1200)], ["1 order", "1,200 orders"]);
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn days_read_as_the_merchant_writes_them() {
    let days = |language| {
        let (words, on) = (Words::of(language), day("2026-05-12"));
        [words.day(on), words.day_and_month(on), words.day_short(on), words.day_long(on)]
    };
    assert_eq!(days("en"), ["12 May 2026", "12 May", "Tue 12 May", "Tuesday, 12 May 2026"]);
    assert_eq!(
        days("zh-Hans"),
        ["2026年5月12日", "5月12日", "5月12日 周二", "2026年5月12日 星期二"]
    );
    assert_eq!(
        days("zh-Hant"),
        ["2026年5月12日", "5月12日", "5月12日 週二", "2026年5月12日 星期二"]
    );
    assert_eq!(Words::of("en").day(day("2026-09-06")), "6 Sept 2026");
}

#[test]
fn money_has_the_sign_that_the_window_shows() {
    let money = |language, minor, code: &str| {
        Words::of(language).money(Money { minor, currency: Currency::parse(code).unwrap() })
    };
    assert_eq!(money("en", 1850, "EUR"), "€18.50");
    assert_eq!(money("en", 123_456_750, "USD"), "US$1,234,567.50");
    assert_eq!(money("en", -5, "GBP"), "-£0.05");
    assert_eq!(money("en", 120_000, "CNY"), "CN¥1,200.00");
    assert_eq!(money("zh-Hans", 120_000, "CNY"), "¥1,200.00");
    assert_eq!(money("zh-Hans", 1200, "JPY"), "JP¥1,200");
    assert_eq!(money("zh-Hant", 1200, "JPY"), "¥1,200");
    assert_eq!(money("zh-Hant", 99_900, "TWD"), "$999.00");
    assert_eq!(money("en", 2000, "CHF"), "CHF\u{a0}20.00");
    assert_eq!(money("en", 1200, "KWD"), "KWD\u{a0}1.200");
}

fn kyusu() -> Reason {
    Reason {
        title: "Kyusu".to_owned(),
        n_more: 2,
        ordered_on: Some("2026-04-12".to_owned()),
        delivered_on: None,
        days: 30,
        nth_order: 3,
        first_ordered_on: Some("2025-01-02".to_owned()),
        window: None,
        habit: None,
        answers: None,
        complaint: None,
    }
}

fn complained(said: &str, solution: Option<&str>) -> Reason {
    let complaint = Complained {
        on: "2026-05-04".to_owned(),
        said: said.to_owned(),
        solution: solution.map(str::to_owned),
    };
    Reason { complaint: Some(complaint), ..kyusu() }
}

#[track_caller]
fn reasons_are(language: &str, sentences: [&str; 5]) {
    let words = Words::of(language);
    let reason = |kind: &Kind| match kind {
        Kind::Ticket => complained("", None),
        Kind::ThankYou | Kind::Satisfaction | Kind::CrossSell | Kind::Churn | Kind::Own(_) => {
            kyusu()
        }
    };
    let said: Vec<_> =
        Kind::ALL.iter().map(|kind| words.reason(kind.as_str(), &reason(kind))).collect();
    assert_eq!(said, sentences);
}

#[test]
fn each_kind_says_why_in_english() {
    reasons_are(
        "en",
        [
            "Bought Kyusu and 2 more on 12 Apr 2026, order number 3.",
            "Has had Kyusu and 2 more for 30 days. Is it what they hoped for?",
            "It is 30 days since Kyusu and 2 more came. Is it time for more, or for something that goes well with it?",
            "Has been quiet for 30 days. The last order was Kyusu and 2 more.",
            "Complained about Kyusu and 2 more. Is it settled?",
        ],
    );
}

#[test]
fn each_kind_says_why_in_simplified_chinese() {
    reasons_are(
        "zh-Hans",
        [
            "2026年4月12日 买了 Kyusu 及另外 2 件，这是第 3 笔订单。",
            "Kyusu 及另外 2 件 已经用了 30 天，是否满意？",
            "30 天前买了 Kyusu 及另外 2 件，要不要再来一些，或配一件合适的？",
            "已有 30 天没有下单，上一次买的是 Kyusu 及另外 2 件。",
            "对 Kyusu 及另外 2 件 有投诉，是否已经处理好？",
        ],
    );
}

#[test]
fn each_kind_says_why_in_traditional_chinese() {
    reasons_are(
        "zh-Hant",
        [
            "2026年4月12日 買了 Kyusu 及另外 2 件，這是第 3 筆訂單。",
            "Kyusu 及另外 2 件 已經用了 30 天，是否滿意？",
            "30 天前買了 Kyusu 及另外 2 件，要不要再來一些，或配一件合適的？",
            "已有 30 天沒有下單，上一次買的是 Kyusu 及另外 2 件。",
            "對 Kyusu 及另外 2 件 有投訴，是否已經處理好？",
        ],
    );
}

#[test]
fn a_first_order_an_unnamed_product_and_an_unknown_rhythm_have_their_own_words() {
    let words = Words::of("en");
    let first = Reason { nth_order: 1, n_more: 0, ..kyusu() };
    assert_eq!(words.reason("thank_you", &first), "Bought Kyusu on 12 Apr 2026, the first order.");
    let unnamed = Reason { title: String::new(), ..kyusu() };
    let thanks = "Bought something from you on 12 Apr 2026, order number 3.";
    assert_eq!(words.reason("thank_you", &unnamed), thanks);
}

#[test]
fn a_complaint_is_told_in_their_words_and_with_what_was_done_about_it() {
    let words = Words::of("en");
    let say = |reason: &Reason| words.reason("ticket", reason);
    let unnamed = |reason| Reason { title: String::new(), ..reason };
    let chipped = complained("The spout is chipped", None);
    assert_eq!(
        say(&chipped),
        "Complained about Kyusu and 2 more: “The spout is chipped”. Is it settled?"
    );
    assert_eq!(
        say(&unnamed(chipped)),
        "Complained on 4 May 2026: “The spout is chipped”. Is it settled?"
    );
    let silent = unnamed(complained("", None));
    assert_eq!(say(&silent), "Complained on 4 May 2026. Is it settled?");
    let settled = complained("The spout is chipped", Some("A new one went out"));
    assert_eq!(
        say(&settled),
        "Complained about Kyusu and 2 more: “The spout is chipped”. \
         You wrote: “A new one went out”. Is it good so?"
    );
}

#[test]
fn how_they_buy_and_answer_follows_the_reason() {
    let habit =
        |unit: &str, usual, now| Some(Habit { n_orders: 3, unit: unit.to_owned(), usual, now });
    let answers = Some(Answers { reached: 2, tried: 3 });
    let often = Reason { habit: habit("weeks", 5, 11), answers, n_more: 0, ..kyusu() };
    let says = |language, reason: &Reason| Words::of(language).reason("churn", reason);
    assert_eq!(
        says("en", &often),
        "Has been quiet for 30 days. The last order was Kyusu. \
         Bought 3 times, usually every 5 weeks, now 11; answered 2 of 3 calls."
    );
    assert_eq!(
        says("zh-Hans", &often),
        "已有 30 天没有下单，上一次买的是 Kyusu。\
         买过 3 次，通常每 5 周一次，这次已隔 11 周；打过 3 次电话，接了 2 次。"
    );
    assert_eq!(
        says("zh-Hant", &often),
        "已有 30 天沒有下單，上一次買的是 Kyusu。\
         買過 3 次，通常每 5 週一次，這次已隔 11 週；打過 3 次電話，接了 2 次。"
    );
    let daily = Reason { habit: habit("days", 1, 30), answers: None, ..often.clone() };
    assert!(says("en", &daily).ends_with("Bought 3 times, usually every day, now 30."));
    let shy = Reason { habit: None, ..often };
    assert!(says("en", &shy).ends_with("Kyusu. Answered 2 of 3 calls."));
}
