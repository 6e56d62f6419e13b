//! The words of dates: months, halves of the day, zones.

use super::Token;

/// Months by name and by every abbreviation met, in English, German, French, Spanish, Italian,
/// Dutch, Portuguese and Turkish.
const MONTHS: [&[&str]; 12] = [
    &[
        "january", "jan", "januar", "jän", "jänner", "janvier", "janv", "enero", "ene", "gennaio",
        "gen", "januari", "janeiro", "ocak", "oca",
    ],
    &[
        "february",
        "feb",
        "februar",
        "février",
        "févr",
        "fév",
        "fevrier",
        "febrero",
        "febbraio",
        "februari",
        "fevereiro",
        "fev",
        "şubat",
        "şub",
    ],
    &[
        "march", "mar", "märz", "mär", "maerz", "mrz", "mars", "marzo", "maart", "mrt", "março",
        "marco", "mart",
    ],
    &["april", "apr", "avril", "avr", "abril", "abr", "aprile", "nisan", "nis"],
    &["may", "mai", "mayo", "maggio", "mag", "mei", "maio", "mayıs"],
    &["june", "jun", "juni", "juin", "junio", "giugno", "giu", "junho", "haziran", "haz"],
    &["july", "jul", "juli", "juillet", "juil", "julio", "luglio", "lug", "julho", "temmuz", "tem"],
    &["august", "aug", "août", "aout", "agosto", "ago", "augustus", "ağustos", "ağu"],
    &[
        "september",
        "sep",
        "sept",
        "septembre",
        "septiembre",
        "settembre",
        "set",
        "setembro",
        "eylül",
        "eyl",
    ],
    &[
        "october", "oct", "oktober", "okt", "octobre", "octubre", "ottobre", "ott", "outubro",
        "out", "ekim", "eki",
    ],
    &["november", "nov", "novembre", "noviembre", "novembro", "kasım", "kas"],
    &[
        "december",
        "dec",
        "dezember",
        "dez",
        "décembre",
        "déc",
        "decembre",
        "diciembre",
        "dic",
        "dicembre",
        "dezembro",
        "aralık",
        "ara",
    ],
];

/// Abbreviations of zones that stand for one offset only, in hours east of UTC.
const ZONES: [(&str, i32); 14] = [
    ("pst", -8),
    ("pdt", -7),
    ("mst", -7),
    ("mdt", -6),
    ("est", -5),
    ("edt", -4),
    ("brt", -3),
    ("wet", 0),
    ("cet", 1),
    ("cest", 2),
    ("mez", 1),
    ("mesz", 2),
    ("jst", 9),
    ("kst", 9),
];

/// Words between the parts of a date that say nothing.
const FILLERS: [&str; 21] = [
    "t", "de", "del", "of", "at", "um", "uhr", "à", "hs", "st", "nd", "rd", "th", "er", "日", "号",
    "號", "일", "秒", "초", "klo",
];

/// What a word means; `None` when it has no place in a date.
pub(super) fn word(word: &str) -> Option<Option<Token>> {
    let lower = word.to_lowercase();
    let lower = lower.as_str();
    Some(Some(match lower {
        "am" | "上午" | "午前" | "오전" | "凌晨" | "早上" => Token::Afternoon(false),
        "pm" | "下午" | "午後" | "오후" | "晚上" | "中午" => Token::Afternoon(true),
        "z" | "utc" | "gmt" => Token::Utc,
        "年" | "月" | "년" | "월" => Token::Sign('/'),
        "h" | "时" | "時" | "点" | "點" | "시" | "分" | "분" => Token::Sign(':'),
        _ if FILLERS.contains(&lower) || is_weekday(lower) => return Some(None),
        name => match ZONES.iter().find(|(zone, _)| *zone == name) {
            Some((_, hours)) => Token::Zone(hours * 3600),
            None => Token::Month(month(name)?),
        },
    }))
}

fn month(name: &str) -> Option<u32> {
    let name = name.replace("i\u{307}", "i");
    let at = MONTHS.iter().position(|names| names.contains(&name.as_str()))?;
    u32::try_from(at + 1).ok()
}

fn is_weekday(name: &str) -> bool {
    const DAYS: [&str; 7] =
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    DAYS.iter().any(|day| name == *day || name == &day[..3])
}
