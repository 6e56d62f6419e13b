//! What stands around the rows of a sheet: the head with what to say, the foot with who is left out.

use std::collections::BTreeMap;

use minijinja::{Value, context};

use super::clean::{NAME_LENGTH, clean};
use super::letters::{Letters, pixels};
use super::sheet::{CallSheet, Form, LeftOut, Paper, Script};
use crate::domain::row_code::check_letter;
use crate::domain::typed_line::DayOrder;
use crate::words::Words;

/// What is to be said is cut after so many characters; the words of a permission are said to their end.
const SAID_LENGTH: usize = 260;
const WORDING_LENGTH: usize = 1_000;
/// A line in the head and in the foot.
const LINE: f64 = pixels(15);
const SMALL: Letters = Letters::plain(9.0);
const SMALL_BOLD: Letters = Letters::bold(9.0);
const SHOP: Letters = Letters::prose(11.0);
const TITLE: Letters = Letters::prose(18.0);
const SAID: Letters = Letters::prose(9.5);
/// The line on which the caller writes a name.
const FILL: f64 = 9.5;

/// The head of the first page.
pub(super) struct Head {
    shop: String,
    title: String,
    about: String,
    /// The letters to tick with what they mean, each to stay on one line.
    letters: Vec<(String, String)>,
    marks: String,
    quiet: String,
    /// On the full sheet alone.
    scripts: Vec<Script>,
}

impl Head {
    pub(super) fn of(words: &Words, sheet: &CallSheet) -> Head {
        let (day, form) = (words.day_short(sheet.on), sheet.form.as_str());
        let days = match sheet.day_order {
            DayOrder::DayMonth => words.text("paper-day-month"),
            DayOrder::MonthDay => words.text("paper-month-day"),
        };
        Head {
            shop: clean(&sheet.shop_name, NAME_LENGTH),
            title: words.text_with(&format!("paper-title-{form}"), &[("day", (&day).into())]),
            about: words.text(&format!("paper-about-{form}")),
            letters: letters(words, sheet.form),
            marks: format!("{} {days}", words.text("paper-circle")),
            quiet: sheet.quiet.clone(),
            scripts: scripts(words, sheet),
        }
    }

    pub(super) fn context(&self) -> Value {
        let letter = |(letter, words): &(String, String)| context! { letter, words };
        let script = |script: &Script| context! { name => &script.name, words => &script.words };
        context! {
            shop => &self.shop,
            title => &self.title,
            about => &self.about,
            letters => self.letters.iter().map(letter).collect::<Vec<_>>(),
            marks => &self.marks,
            quiet => &self.quiet,
            scripts => self.scripts.iter().map(script).collect::<Vec<_>>(),
        }
    }

    pub(super) fn height(&self, paper: Paper) -> f64 {
        let wide = if self.scripts.is_empty() { 82.0 } else { 66.0 };
        let beside = paper.width() - wide - 8.3;
        let titles = pixels(17) * lines(SHOP, &self.shop, wide)
            + pixels(27) * lines(TITLE, &self.title, wide);
        let keys = |wide: f64| LINE * lines(SMALL, &self.keys(), wide) + 1.0;
        let small = |text: &str, wide: f64| LINE * lines(SMALL, text, wide);
        if self.scripts.is_empty() {
            let left = titles + FILL - 0.7;
            return 4.5 + left.max(small(&self.about, beside) + 1.4 + keys(beside));
        }
        let notes = small(&self.marks, wide) + 1.0 + small(&self.quiet, wide);
        let left = titles + 1.5 + FILL + keys(wide) + notes;
        let said = |script: &Script| {
            let name = SMALL_BOLD.width(&script.name) + SAID.width(" ");
            LINE * SAID.n_lines_behind(name, &script.words, beside) as f64 + 1.4
        };
        (4.5 + left.max(self.scripts.iter().map(said).sum::<f64>() - 1.4)).max(47.0)
    }

    /// All letters as one text; blanks within one of them do not part.
    fn keys(&self) -> String {
        let key = |(letter, words): &(String, String)| {
            format!("{letter}\u{a0}{},", words.replace(' ', "\u{a0}"))
        };
        self.letters.iter().map(key).collect::<Vec<_>>().join(" ")
    }
}

/// At least one line, also of nothing.
fn lines(letters: Letters, text: &str, width: f64) -> f64 {
    letters.n_lines(text, width).max(1) as f64
}

/// The letters that this form has boxes for, with what they mean.
fn letters(words: &Words, form: Form) -> Vec<(String, String)> {
    let letters: &[&str] = match form {
        Form::Full | Form::Dense | Form::Helper => &["s", "n", "m", "b", "w", "r"],
        Form::Messages | Form::Post | Form::Cards => &["s", "w", "r"],
    };
    let letter =
        |letter: &&str| (letter.to_uppercase(), words.text(&format!("paper-letter-{letter}")));
    letters.iter().map(letter).collect()
}

/// What to say, and after it the question whether we may write.
fn scripts(words: &Words, sheet: &CallSheet) -> Vec<Script> {
    if sheet.form != Form::Full {
        return Vec::new();
    }
    let said = |script: &Script| Script {
        name: clean(&script.name, NAME_LENGTH),
        words: words
            .text_with("paper-said", &[("words", (&clean(&script.words, SAID_LENGTH)).into())]),
    };
    let (version, wording) =
        sheet.wording.clone().unwrap_or_else(|| (1, words.text("wording-permission")));
    let wording = clean(&wording, WORDING_LENGTH);
    let permission = Script {
        name: words.text_with("paper-wording", &[("version", version.into())]),
        words: words.text_with("paper-said", &[("words", (&wording).into())]),
    };
    sheet.scripts.iter().map(said).chain([permission]).collect()
}

/// The foot of the last page.
pub(super) struct Foot {
    left_out: String,
    back: String,
    example: String,
    totals: [String; 2],
}

impl Foot {
    pub(super) fn of(words: &Words, sheet: &CallSheet) -> Foot {
        let day = match sheet.day_order {
            DayOrder::DayMonth => "15/5",
            DayOrder::MonthDay => "5/15",
        };
        let code = format!("01{}", check_letter(sheet.number, 1));
        let example = match sheet.form {
            Form::Full => format!("{code} s5 o+e p\"…\" {day} n2w"),
            Form::Dense | Form::Helper => format!("{code} s5 · n 03 05 11-14"),
            Form::Messages | Form::Post | Form::Cards => format!("{code} s · s 03 05 11-14"),
        };
        let said = |keys: &[&str]| keys.iter().map(|key| words.text(key)).collect::<String>();
        Foot {
            left_out: left_out(words, &sheet.left_out),
            back: words.text("paper-type-back"),
            example,
            totals: [
                said(&["paper-total-calls", "paper-total-spoke", "paper-total-may-write"]),
                said(&["paper-keep", "paper-shred"]),
            ],
        }
    }

    pub(super) fn context(&self) -> Value {
        context! { left_out => &self.left_out, back => &self.back, example => &self.example }
    }

    /// Two lines in two columns; the right one is as wide as its words and lines to write on.
    pub(super) fn height(&self, paper: Paper) -> f64 {
        let [calls, keep] = self.totals.each_ref().map(|it| SMALL.width(it));
        let totals = (calls + 27.0).max(keep + 15.0);
        let wide = paper.width() - totals - 8.0;
        let back = format!("{} {}", self.back, self.example.replace(' ', "\u{a0}"));
        let n_lines = lines(SMALL, &self.left_out, wide) + lines(SMALL_BOLD, &back, wide);
        3.1 + LINE * n_lines
    }
}

/// Reasons in the order in which they are told; what has another is told last.
const REASONS: [&str; 11] = [
    "source_policy",
    "no_consent",
    "consent_expired",
    "do_not_contact",
    "complaint",
    "no_channel",
    "by_phone",
    "by_message",
    "by_email",
    "by_post",
    "waiting",
];
/// What a channel forbids, or has no yes for, is told of each channel.
const OF_CHANNELS: [&str; 3] = ["source_policy", "no_consent", "consent_expired"];

/// “Left out of this sheet: 11 Etsy (the marketplace does not allow it), 3 who asked …”.
fn left_out(words: &Words, left_out: &[LeftOut]) -> String {
    let mut counts: BTreeMap<(usize, Option<&str>), i64> = BTreeMap::new();
    for it in left_out.iter().filter(|it| it.n > 0) {
        let known = REASONS.iter().position(|known| *known == it.reason);
        let channel = it.channel.as_deref().filter(|_| OF_CHANNELS.contains(&it.reason.as_str()));
        *counts.entry((known.unwrap_or(REASONS.len()), channel)).or_default() += it.n;
    }
    let told = |((reason, channel), n): (&(usize, Option<&str>), &i64)| {
        let reason = REASONS.get(*reason).copied().unwrap_or("other");
        match channel {
            Some(channel) => words.text_with(
                &format!("paper-left-out-of-{reason}"),
                &[("n", (*n).into()), ("channel", (&(*channel).to_owned()).into())],
            ),
            None => words.text_with(&format!("paper-left-out-{reason}"), &[("n", (*n).into())]),
        }
    };
    let reasons: Vec<String> = counts.iter().map(told).collect();
    if reasons.is_empty() {
        return words.text("paper-left-out-nobody");
    }
    let reasons = reasons.join(&words.text("paper-comma"));
    words.text_with("paper-left-out", &[("reasons", (&reasons).into())])
}
