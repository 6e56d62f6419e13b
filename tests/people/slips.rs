//! What goes wrong on the way from a person to an export.

use super::words::HOSTS;
use super::{Appearance, Channel, Damage, Dice, Home, chinese_home, german_home};

/// An appearance with what people and forms do to it.
pub fn spoilt(
    dice: &mut Dice,
    mut it: Appearance,
    leaves_a_trace: bool,
    damage: &mut Damage,
) -> Appearance {
    let has_own_points = matches!(it.channel, Channel::Shopify | Channel::Square);
    if it.channel != Channel::Taobao && !it.name.is_empty() && damage.names.falls(dice, 15) {
        it.name = another_writing(dice, &it.name, it.is_chinese);
    }
    if has_own_points && !it.email.is_empty() && damage.emails.falls(dice, 12) {
        it.email = mistyped_email(dice, &it.email);
    }
    if has_own_points && damage.numbers.falls(dice, 3) {
        it.phone = slip_of_digits(dice, &it.phone);
    }
    // Either the address or the number, never both: something is left.
    let has_both = has_own_points && !it.email.is_empty() && !it.phone.is_empty();
    if has_both && damage.stand_ins.falls(dice, 2) {
        stand_in(dice, &mut it);
    }
    if it.home == Home::default() {
        return it;
    }
    // Of those who moved and left nothing else, nobody could say who they are.
    let moves = match leaves_a_trace {
        true => damage.moved.falls(dice, 6),
        false => damage.lost.falls(dice, 1),
    };
    if moves {
        it.home = if it.is_chinese { chinese_home(dice) } else { german_home(dice) };
    } else if damage.doors.falls(dice, 10) {
        another_address(dice, &mut it.home);
    }
    it
}

/// The same door written otherwise, or with a slip.
fn another_address(dice: &mut Dice, home: &mut Home) {
    match dice.throw(5) {
        0 => home.street = home.street.replace("straße", "str.").to_uppercase(),
        1 => home.street = format!("{}, 2. OG", home.street),
        2 => home.street = slip(dice, &home.street),
        3 => home.postcode = slip_of_digits(dice, &home.postcode),
        _ => {
            let without_number = home.street.trim_matches(|c: char| c.is_ascii_digit() || c == ' ');
            home.street = without_number.to_owned();
        }
    }
}

/// One digit is another.
fn slip_of_digits(dice: &mut Dice, number: &str) -> String {
    let at = number.len() - 1 - dice.throw(3);
    let is_there = number.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    let mut mistyped = number.to_owned();
    if is_there {
        mistyped.replace_range(at..=at, &dice.throw(10).to_string());
    }
    mistyped
}

fn stand_in(dice: &mut Dice, it: &mut Appearance) {
    match dice.throw(2) {
        0 => it.email = "noreply@example.com".to_owned(),
        _ => it.phone = "030 000000".to_owned(),
    }
}

fn another_writing(dice: &mut Dice, name: &str, is_han: bool) -> String {
    let Some((first, last)) = name.split_once(' ') else { return name.to_owned() };
    match dice.throw(if is_han { 3 } else { 7 }) {
        0 => format!("{last} {first}"),
        1 => format!("{}, {first}", last.to_uppercase()),
        2 => name.to_lowercase(),
        3 => format!("{}. {last}", first.chars().next().unwrap_or('A')),
        4 => format!("{first} Maria {last}"),
        5 => capital(&plain(first)) + " " + &capital(&plain(last)),
        _ => format!("{first} {}", slip(dice, last)),
    }
}

/// One letter more, less, other, or two turned round; or another host.
fn mistyped_email(dice: &mut Dice, email: &str) -> String {
    let Some((local, host)) = email.split_once('@') else { return email.to_owned() };
    match dice.throw(5) {
        0 => format!("{local}@{}", dice.pick(&HOSTS)),
        1 => format!("{local}+shop@{host}"),
        _ => format!("{}@{host}", slip(dice, local)),
    }
}

fn slip(dice: &mut Dice, word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    if letters.len() < 4 {
        return word.to_owned();
    }
    let at = 1 + dice.throw(letters.len() - 2);
    match dice.throw(3) {
        0 => {
            letters.remove(at);
        }
        1 => letters.insert(at, letters[at]),
        _ => letters.swap(at, at - 1),
    }
    letters.into_iter().collect()
}

/// As in an address: small letters without marks.
pub fn plain(name: &str) -> String {
    let mut plain = String::new();
    for c in name.to_lowercase().chars() {
        match c {
            'ä' | 'á' | 'å' | 'à' => plain.push('a'),
            'ö' | 'ø' | 'ó' => plain.push('o'),
            'ü' | 'ú' => plain.push('u'),
            'é' | 'ë' | 'è' => plain.push('e'),
            'í' => plain.push('i'),
            'ß' => plain.push_str("ss"),
            c if c.is_ascii_alphabetic() => plain.push(c),
            _ => {}
        }
    }
    plain
}

pub fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
