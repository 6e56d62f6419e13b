//! Names as they are compared: the order of their parts, accents, titles and scripts aside.

use super::super::contact_point::is_masked;
use super::super::fold::fold_into;
use super::generation::Generation;
use super::placeholders::is_nobody;
use super::spelling::{is_one_off, likeness};

/// What the names of two people say of whether they are one; the greater, the more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Nothing is shared: two people, or one under two names.
    Other,
    /// A part is shared and the rest is another: a family.
    FamilyOnly,
    /// One side has no name, or the two cannot be compared.
    Unknown,
    /// The same family name in one script, read in another, and nothing against it.
    CrossScript,
    /// A slip of the finger, or another spelling.
    Near,
    /// One says less than the other: initials, or fewer given names.
    Initials,
    /// The same parts in any order.
    Same,
}

impl Level {
    /// Whether the names say that these are two people.
    pub fn contradicts(self) -> bool {
        match self {
            Level::Other | Level::FamilyOnly => true,
            Level::Unknown | Level::CrossScript | Level::Near | Level::Initials | Level::Same => {
                false
            }
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Script {
    Latin,
    Han,
    /// Cyrillic, Greek and others in which letters stand for sounds.
    Other,
}

/// The parts of a name, sorted; of a Han name the characters as one part.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Name {
    parts: Vec<String>,
    script: Script,
    /// The parts in Latin letters where they are written in others: of a Han name its syllables,
    /// the family name first.
    latin: Vec<String>,
    /// The part that the writing puts in front of a comma, or last.
    family: String,
    /// Where the writing tells father and son apart.
    generation: Option<Generation>,
}

/// From so many letters on a part may differ by a slip; shorter ones are too near to others.
const FEWEST_LETTERS: usize = 4;
/// Jaro–Winkler's likeness, in thousandths, from which two parts are one.
const LIKE: u32 = 920;
/// More parts than this are a company's or a sentence.
const MOST_PARTS: usize = 6;

const TITLES: [&str; 23] = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "herr", "frau", "hr", "fr", "mme",
    "mlle", "sr", "sra", "srta", "dott", "med", "phd", "and", "und", "dhr",
];
const HAN_TITLES: [&str; 5] = ["先生", "女士", "小姐", "老师", "太太"];
/// Words that make a name a company's, where they say nothing themselves.
const COMPANY: [&str; 10] =
    ["gmbh", "ltd", "llc", "inc", "ag", "kg", "ug", "sarl", "bv", "limited"];
/// Family names of two characters.
const COMPOUND: [&str; 24] = [
    "欧阳", "歐陽", "上官", "司马", "司馬", "诸葛", "諸葛", "夏侯", "皇甫", "尉迟", "尉遲", "公孙",
    "公孫", "慕容", "令狐", "司徒", "东方", "東方", "端木", "独孤", "南宫", "南宮", "宇文", "长孙",
];

impl Name {
    /// `None` for what is no name: masked, a stand-in, an address, digits.
    pub fn parse(text: &str) -> Option<Name> {
        if is_masked(text) || text.contains('@') {
            return None;
        }
        let mut folded = String::with_capacity(text.len());
        fold_into(&mut folded, text);
        if is_nobody(&folded) {
            return None;
        }
        match folded.chars().any(is_han) {
            true => han(text),
            false => parted(text, &folded),
        }
    }

    /// The same for all writings of one name in one script; for grouping before comparing.
    pub fn key(&self) -> String {
        match self.generation {
            Some(generation) => format!("{} {}", self.parts.join(" "), generation.nth()),
            None => self.parts.join(" "),
        }
    }

    /// The family name in Latin letters, as far as the writing tells.
    pub fn family(&self) -> &str {
        &self.family
    }

    /// All parts in Latin letters, sorted.
    pub fn latin_parts(&self) -> &[String] {
        if self.script == Script::Latin { &self.parts } else { &self.latin }
    }
}

/// What two names say. The son of whom one writing tells may be whom the other names, or his father.
pub fn level(a: &Name, b: &Name) -> Level {
    let level = of_writing(a, b);
    match (a.generation, b.generation) {
        (Some(ours), Some(theirs)) if ours != theirs => level.min(Level::FamilyOnly),
        (Some(_), None) | (None, Some(_)) => level.min(Level::Initials),
        (Some(_), Some(_)) | (None, None) => level,
    }
}

fn of_writing(a: &Name, b: &Name) -> Level {
    match (a.script, b.script) {
        (Script::Han, Script::Han) => of_han(a, b),
        (Script::Latin, Script::Latin) | (Script::Other, Script::Other) => {
            of_parts(&a.parts, &b.parts)
        }
        (Script::Han, Script::Latin | Script::Other) => of_syllables(a, b),
        (Script::Latin | Script::Other, Script::Han) => of_syllables(b, a),
        (Script::Latin, Script::Other) | (Script::Other, Script::Latin) => of_sounds(a, b),
    }
}

/// The best that two sets of names say: whoever goes by several names goes by each.
pub fn best_level(ours: &[Name], theirs: &[Name]) -> Level {
    let all = ours.iter().flat_map(|a| theirs.iter().map(move |b| level(a, b)));
    all.max().unwrap_or(Level::Unknown)
}

fn han(text: &str) -> Option<Name> {
    let mut whole: String = text.chars().filter(|c| is_han(*c)).collect();
    for title in HAN_TITLES {
        if let Some(bare) = whole.strip_suffix(title).filter(|bare| !bare.is_empty()) {
            whole = bare.to_owned();
        }
    }
    if is_nobody(&whole) {
        return None;
    }
    let n_family = n_family(&whole);
    let latin: Vec<String> =
        whole.chars().enumerate().map(|(at, c)| reading(c, at < n_family)).collect();
    let family = latin[..n_family.min(latin.len())].concat();
    Some(Name { parts: vec![whole], script: Script::Han, latin, family, generation: None })
}

/// A character in Latin letters as it is read in names, where the table of all writing has another.
fn reading(c: char, is_family: bool) -> String {
    const ANYWHERE: [(char, &str); 4] = [('叶', "ye"), ('宁', "ning"), ('娜', "na"), ('洁', "jie")];
    const AS_FAMILY: [(char, &str); 16] = [
        ('曾', "zeng"),
        ('沈', "shen"),
        ('万', "wan"),
        ('覃', "qin"),
        ('单', "shan"),
        ('仇', "qiu"),
        ('解', "xie"),
        ('区', "ou"),
        ('翟', "zhai"),
        ('乐', "yue"),
        ('朴', "piao"),
        ('缪', "miao"),
        ('查', "zha"),
        ('盖', "ge"),
        ('尉', "yu"),
        ('长', "zhang"),
    ];
    let family = if is_family { AS_FAMILY.as_slice() } else { &[] };
    let known = ANYWHERE.iter().chain(family).find(|(its, _)| *its == c);
    match known {
        Some((_, reading)) => (*reading).to_owned(),
        None => deunicode::deunicode(c.encode_utf8(&mut [0; 4])).trim().to_lowercase(),
    }
}

/// How many characters the family name has.
fn n_family(han: &str) -> usize {
    let n = han.chars().count();
    if n > 2 && COMPOUND.iter().any(|compound| han.starts_with(compound)) { 2 } else { 1 }
}

fn parted(text: &str, folded: &str) -> Option<Name> {
    let (folded, generation) = Generation::taken_off(folded);
    let mut parts = words(folded);
    if parts.is_empty() || parts.len() > MOST_PARTS {
        return None;
    }
    let is_latin = parts.iter().all(|part| part.is_ascii());
    let mut latin =
        if is_latin { Vec::new() } else { words(&deunicode::deunicode(text).to_lowercase()) };
    let in_order = if is_latin { &parts } else { &latin };
    let family = match folded.split_once(',') {
        Some(_) => in_order.first(),
        None => in_order.last(),
    };
    let family = family.cloned().unwrap_or_default();
    parts.sort_unstable();
    latin.sort_unstable();
    let script = if is_latin { Script::Latin } else { Script::Other };
    Some(Name { parts, script, latin, family, generation })
}

/// The parts in their order, without titles and what stands between them.
fn words(folded: &str) -> Vec<String> {
    let is_between = |c: char| c.is_whitespace() || "-,./&;()·・|_\"".contains(c);
    folded
        .split(is_between)
        .map(spelt_short)
        .filter(|part| part.chars().any(char::is_alphabetic))
        .filter(|part| !TITLES.contains(&part.as_str()) && !COMPANY.contains(&part.as_str()))
        .collect()
}

/// Müller and Mueller, Søren and Soeren are one spelling; O’Neill has no apostrophe.
fn spelt_short(part: &str) -> String {
    let mut short = String::with_capacity(part.len());
    for c in part.chars().filter(|c| !"'’`´".contains(*c)) {
        let is_lengthened = match c {
            'e' => short.ends_with(['a', 'o', 'u']),
            'a' => short.ends_with('a'),
            _ => false,
        };
        if !is_lengthened {
            short.push(c);
        }
    }
    // 吕 has a vowel that passports write in three ways.
    if short == "lv" || short == "lyu" { "lu".to_owned() } else { short }
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{2fa1f}')
}

/// 王伟 and 王薇 sound alike and are two people, or one written by ear: never `Same`.
fn of_han(a: &Name, b: &Name) -> Level {
    if a.parts == b.parts {
        Level::Same
    } else if a.latin == b.latin {
        Level::Near
    } else if a.family == b.family {
        Level::FamilyOnly
    } else {
        Level::Other
    }
}

/// Parts are paired: equal ones first, then near ones, then initials with whole ones.
fn of_parts(a: &[String], b: &[String]) -> Level {
    if a == b {
        return Level::Same;
    }
    let (mut a, mut b): (Vec<&str>, Vec<&str>) =
        (a.iter().map(String::as_str).collect(), b.iter().map(String::as_str).collect());
    let n_equal = pair_off(&mut a, &mut b, |x, y| x == y && !is_initial(x));
    let n_near = pair_off(&mut a, &mut b, is_near);
    if n_equal + n_near == 0 {
        let may_be = pair_off(&mut a, &mut b, is_initial_of) > 0 && (a.is_empty() || b.is_empty());
        return if may_be { Level::Unknown } else { Level::Other };
    }
    pair_off(&mut a, &mut b, is_initial_of);
    match (a.is_empty() || b.is_empty(), n_near) {
        (true, 0) => Level::Initials,
        (true, _) => Level::Near,
        (false, _) => Level::FamilyOnly,
    }
}

/// Takes the parts that belong together out of both, and counts them.
fn pair_off(a: &mut Vec<&str>, b: &mut Vec<&str>, belong: impl Fn(&str, &str) -> bool) -> usize {
    let before = a.len();
    a.retain(|x| match b.iter().position(|y| belong(x, y)) {
        Some(at) => {
            b.remove(at);
            false
        }
        None => true,
    });
    before - a.len()
}

fn is_initial(part: &str) -> bool {
    part.chars().count() == 1
}

fn is_initial_of(x: &str, y: &str) -> bool {
    (is_initial(x) || is_initial(y)) && x.chars().next() == y.chars().next()
}

fn is_near(x: &str, y: &str) -> bool {
    x.len().min(y.len()) >= FEWEST_LETTERS && (is_one_off(x, y) || likeness(x, y) >= LIKE)
}

/// A Han name against letters: its syllables, in some order of the other's parts.
fn of_syllables(han: &Name, other: &Name) -> Level {
    let parts = other.latin_parts();
    let whole = han.latin.concat();
    if in_some_order(parts, &mut Vec::new(), &whole) {
        return Level::CrossScript;
    }
    let given: String = whole.chars().skip(han.family.len()).collect();
    let rest: Vec<&String> =
        parts.iter().filter(|part| **part != spelt_short(&han.family)).collect();
    let is_family = rest.len() < parts.len();
    let is_initials = is_family
        && !rest.is_empty()
        && rest.iter().all(|part| is_initial(part))
        && given.starts_with(rest[0].as_str());
    // Another language may read the characters otherwise: then nothing can be said.
    match (is_family, is_initials) {
        (true, true) => Level::Initials,
        (true, false) => Level::FamilyOnly,
        (false, _) => Level::Unknown,
    }
}

/// Whether the parts, in some order and without anything between, are the whole.
fn in_some_order(parts: &[String], used: &mut Vec<usize>, whole: &str) -> bool {
    if whole.is_empty() {
        return used.len() == parts.len();
    }
    parts.iter().enumerate().any(|(at, part)| {
        if used.contains(&at) {
            return false;
        }
        used.push(at);
        let is_found = behind(whole, part).any(|rest| in_some_order(parts, used, rest));
        used.pop();
        is_found
    })
}

/// What may be left of the whole behind a part: the part is [`spelt_short`], the whole is not.
fn behind<'a>(whole: &'a str, part: &'a str) -> impl Iterator<Item = &'a str> {
    (part.len()..=whole.len().min(part.len() + 2))
        .filter(move |at| whole.is_char_boundary(*at) && spelt_short(&whole[..*at]) == part)
        .map(move |at| &whole[at..])
}

/// Two alphabets: as the letters sound, more or less.
fn of_sounds(a: &Name, b: &Name) -> Level {
    let sound = |parts: &[String]| -> Vec<String> {
        let mut sounds: Vec<String> = parts.iter().map(|part| sound_of(part)).collect();
        sounds.sort_unstable();
        sounds
    };
    match of_parts(&sound(a.latin_parts()), &sound(b.latin_parts())) {
        Level::Same | Level::Near | Level::CrossScript => Level::CrossScript,
        Level::Initials => Level::Initials,
        Level::FamilyOnly => Level::FamilyOnly,
        // Alphabets are written in Latin letters in too many ways to be sure.
        Level::Unknown | Level::Other => Level::Unknown,
    }
}

/// `y`, `j` and `i` are one letter here, as are doubled letters.
fn sound_of(part: &str) -> String {
    let mut sound = String::with_capacity(part.len());
    for c in part.chars() {
        let c = if matches!(c, 'y' | 'j') { 'i' } else { c };
        if !sound.ends_with(c) {
            sound.push(c);
        }
    }
    sound
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn compared(a: &str, b: &str) -> Level {
        let parsed = |text: &str| Name::parse(text).into_iter().collect::<Vec<Name>>();
        let (a, b) = (parsed(a), parsed(b));
        assert_eq!(best_level(&a, &b), best_level(&b, &a), "both ways");
        best_level(&a, &b)
    }

    #[test]
    fn order_accents_titles_and_umlauts_make_no_difference() {
        for (a, b) in [
            ("Anna Berg", "Berg, Anna"),
            ("Jörg Müller", "Dr. MUELLER Joerg"),
            ("Zoë O’Neill", "zoe oneill"),
            ("Anna-Lena Berg", "Anna Lena Berg"),
            ("林美玉", "林 美玉女士"),
        ] {
            assert_eq!(compared(a, b), Level::Same, "{a} {b}");
        }
    }

    #[test]
    fn initials_and_second_names_say_less_and_not_otherwise() {
        for (a, b) in
            [("A. Berg", "Anna Berg"), ("Anna M. Berg", "Anna Berg"), ("Anna", "Anna Berg")]
        {
            assert_eq!(compared(a, b), Level::Initials, "{a} {b}");
        }
        assert_eq!(compared("P. Berg", "Anna Berg"), Level::FamilyOnly);
        assert_eq!(compared("A. B.", "Anna Berg"), Level::Unknown);
    }

    #[test]
    fn a_slip_is_near_and_a_family_is_not_a_person() {
        assert_eq!(compared("Anna Lindqvist", "Anna Lindqvsit"), Level::Near);
        assert_eq!(compared("Anna Berg", "Peter Berg"), Level::FamilyOnly);
        assert_eq!(compared("Anna Berg", "Peter Weiß"), Level::Other);
        assert_eq!(compared("王伟", "王芳"), Level::FamilyOnly);
        assert_eq!(compared("王伟", "李娜"), Level::Other);
        assert_eq!(compared("王伟", "王薇"), Level::Near);
    }

    #[test]
    fn a_name_is_known_across_scripts_and_orders() {
        for (a, b) in [
            ("林美玉", "Meiyu Lin"),
            ("林美玉", "LIN Mei-Yu"),
            ("欧阳明", "Ming Ouyang"),
            ("Анна Берг", "Anna Berg"),
            ("吕伟", "Wei Lyu"),
            ("沈娜", "Na Shen"),
            ("岳飞", "Fei Yue"),
        ] {
            assert_eq!(compared(a, b), Level::CrossScript, "{a} {b}");
        }
        assert_eq!(compared("林美玉", "Peter Lin"), Level::FamilyOnly);
        assert_eq!(compared("佐藤花子", "Hanako Sato"), Level::Unknown);
    }

    #[test]
    fn what_is_no_name_says_nothing() {
        for nothing in ["王**", "Amazon Customer", "a@example.com", "12345", "", "买家"] {
            assert_eq!(Name::parse(nothing), None, "{nothing}");
        }
        assert_eq!(compared("Anna Berg", "Guest"), Level::Unknown);
    }

    #[test]
    fn father_and_son_of_one_name_are_two() {
        let level = |a: &str, b: &str| level(&Name::parse(a).unwrap(), &Name::parse(b).unwrap());
        assert_eq!(level("Hans Berg Jr.", "Berg, Hans jun"), Level::Same);
        assert_eq!(level("Hans Berg, Jr.", "Hans Berg II"), Level::Same);
        assert!(level("Hans Berg sen.", "Hans Berg jun.").contradicts());
        assert_eq!(level("Hans Berg", "Hans Berg Jr."), Level::Initials);
        assert_eq!(level("Sr. Hans Berg", "Hans Berg"), Level::Same);
        assert!(level("小王", "老王").contradicts());
        assert_ne!(
            Name::parse("Hans Berg Jr").unwrap().key(),
            Name::parse("Hans Berg").unwrap().key()
        );
    }
}
