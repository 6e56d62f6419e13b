//! Which parts of a name are known: the family name is taken from what the merchant wrote, or from a
//! Chinese name that can be taken apart in one way only.

use super::Tongue;
use crate::domain::fold::fold;
use crate::domain::matching::placeholders;

/// Family names of two characters, in both ways of writing.
const COMPOUND: [&str; 47] = [
    "欧阳", "歐陽", "上官", "司马", "司馬", "诸葛", "諸葛", "夏侯", "皇甫", "尉迟", "尉遲", "公孙",
    "公孫", "慕容", "令狐", "司徒", "司空", "东方", "東方", "独孤", "獨孤", "南宫", "南宮", "闻人",
    "聞人", "长孙", "長孫", "宇文", "轩辕", "軒轅", "钟离", "鍾離", "赫连", "赫連", "澹台", "澹臺",
    "公冶", "太叔", "申屠", "仲孙", "仲孫", "端木", "百里", "呼延", "西门", "西門", "拓跋",
];
/// What is longer than this is no name.
const LONGEST: usize = 120;

/// What the shop knows of a name.
#[derive(Clone, Copy, Debug, Default)]
pub struct Told<'a> {
    pub name: &'a str,
    /// The fields of the card, empty where nothing was typed.
    pub latin_name: &'a str,
    pub family_name: &'a str,
    pub title: &'a str,
    /// What channels call them: a name that is one of these is a nickname.
    pub handles: &'a [&'a str],
}

/// The parts of a name, empty where they are not known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    pub full: String,
    pub family: String,
    pub given: String,
    pub title: String,
}

/// The name as it is said in this language: in Latin letters where they have such a name and the
/// language is written so.
pub fn names(told: &Told<'_>, language: &str) -> Names {
    let is_for_han = Tongue::of(language).is_some_and(Tongue::is_han);
    let latin = tidy(told.latin_name);
    let name = Some(tidy(told.name)).filter(|name| is_name(name, told.handles)).unwrap_or_default();
    let full = match !is_for_han && !latin.is_empty() && name.chars().any(is_east_asian) {
        true => latin,
        false if name.is_empty() => latin,
        false => name,
    };
    let typed = tidy(told.family_name);
    let typed = if is_of_one_script(&typed, &full) { typed } else { String::new() };
    let family = if typed.is_empty() { family_of(&full).to_owned() } else { typed };
    let given = given_of(&full, &family);
    Names { family, given, title: tidy(told.title), full }
}

/// Masked names, nicknames and names of nobody are no names.
fn is_name(name: &str, handles: &[&str]) -> bool {
    let folded = fold(name);
    let looks_made = name.contains(['*', '_', '@', '#', '＊', '•']) || {
        !name.contains(' ') && name.chars().any(|letter| letter.is_ascii_digit())
    };
    let is_handle = || {
        !folded.contains(' ')
            && name.is_ascii()
            && handles.iter().any(|handle| fold(handle) == folded)
    };
    name.chars().any(char::is_alphabetic)
        && name.chars().count() <= LONGEST
        && !looks_made
        && !placeholders::is_nobody(&folded)
        && !is_handle()
}

/// Without marks that turn the writing round, on one line, with single blanks.
fn tidy(text: &str) -> String {
    let quiet = text.chars().filter(|letter| !crate::domain::script::turns_round(*letter));
    let quiet: String =
        quiet.map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    quiet.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_han(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' | '々')
}

fn is_east_asian(letter: char) -> bool {
    is_han(letter)
        || matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{ac00}'..='\u{d7a3}' | '\u{1100}'..='\u{11ff}')
}

/// 王 is no family name of "Wang Xiaoming" in a letter in English, nor Wang of 王小明 in one in Chinese.
fn is_of_one_script(family: &str, full: &str) -> bool {
    full.is_empty() || family.chars().any(is_east_asian) == full.chars().any(is_east_asian)
}

/// The family name of a Chinese name of two or three characters, or of one that is written apart.
fn family_of(full: &str) -> &str {
    if !full.chars().all(|letter| is_han(letter) || letter == ' ') {
        return "";
    }
    if let Some((family, given)) = full.split_once(' ') {
        return if given.contains(' ') { "" } else { family };
    }
    let n_letters = full.chars().count();
    let first = |n: usize| full.char_indices().nth(n).map_or(full, |(at, _)| &full[..at]);
    match n_letters {
        2 | 3 if COMPOUND.contains(&first(2)) => first(2),
        2 | 3 => first(1),
        _others => "",
    }
}

/// What remains without the family name, and a single word of Latin letters by itself.
fn given_of(full: &str, family: &str) -> String {
    if family.is_empty() {
        let is_one_word = !full.contains(' ') && !full.chars().any(is_east_asian);
        return if is_one_word { full.to_owned() } else { String::new() };
    }
    let rest = full.strip_prefix(family).or_else(|| full.strip_suffix(family)).unwrap_or_default();
    let is_blank = |letter: char| letter == ' ' || letter == ',';
    let is_apart = rest.starts_with(is_blank) || rest.ends_with(is_blank);
    match is_apart || full.chars().any(is_east_asian) {
        true => rest.trim_matches(is_blank).to_owned(),
        false => String::new(),
    }
}
