//! E-mail addresses and telephone numbers in the one writing in which they are compared.

use super::phones::{in_full, push_digits};
use super::staged::Nature;

/// The address in lower case without blanks; `None` when it cannot be one.
pub fn normal_email(text: &str) -> Option<String> {
    let text = text.trim();
    let (local, host) = text.rsplit_once('@')?;
    let plausible = !local.is_empty()
        && host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && !text.chars().any(|c| c.is_whitespace() || c.is_control());
    plausible.then(|| text.to_lowercase())
}

/// How the shop itself is reached: nobody who seems to have its address or number is known by it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnPoints {
    pub email: Option<String>,
    pub phone: Option<String>,
}

impl OwnPoints {
    /// As the merchant writes them; the number is read for the shop's country.
    pub fn of(email: &str, phone: &str, country: &str) -> OwnPoints {
        let country = Some(country).filter(|country| !country.is_empty());
        OwnPoints { email: normal_email(email), phone: normal_phone(phone, country) }
    }

    /// Whether this normal form is one of the shop's own, and so names no customer.
    pub fn has(&self, normal: &str) -> bool {
        [&self.email, &self.phone].into_iter().flatten().any(|own| own == normal)
    }
}

/// Stars, circles, or the signs with which a marketplace encloses what it hides.
pub fn is_masked(text: &str) -> bool {
    let has_stars = match text.is_ascii() {
        true => text.contains('*'),
        false => text.contains(['*', '\u{ff0a}', '○', '●']),
    };
    has_stars || is_ciphertext(text)
}

/// `##Zk3x…==`, `$$Qm9…$1$$`: hidden as a whole, so that there is nothing to be shown.
pub fn is_ciphertext(text: &str) -> bool {
    text.starts_with("##") || text.starts_with("$$")
}

/// Whose an address is; `relay_hosts` are beginnings of the hosts that forward.
pub fn nature_of_email<S: AsRef<str>>(normal: &str, relay_hosts: &[S]) -> Nature {
    let host = normal.rsplit_once('@').map_or("", |(_, host)| host);
    if is_masked(normal) {
        Nature::Masked
    } else if relay_hosts.iter().any(|relay| host.starts_with(relay.as_ref())) {
        Nature::Relay
    } else {
        Nature::Own
    }
}

/// The number as `+` and digits where the country is written or known, else the digits alone.
///
/// `country` is the ISO code of the place that the number is read for. An extension
/// (`13800000000-1234`) stays behind a hyphen. `None` when fewer than five digits are left.
pub fn normal_phone(text: &str, country: Option<&str>) -> Option<String> {
    let (number, extension) = parted(text.trim(), country);
    let number = in_full(number, country)?;
    Some(match extension {
        "" => number,
        extension => format!("{number}-{}", digits(extension)),
    })
}

/// Whose a number is, in the writing of [`normal_phone`].
///
/// An extension of four digits and more, and the Korean numbers that begin with 050, are how
/// marketplaces forward calls. A Chinese landline is its owner's, also in a marketplace that
/// forwards calls to mobiles.
pub fn nature_of_phone(normal: &str, country: Option<&str>, is_relayed: bool) -> Nature {
    let (number, extension) = normal.split_once('-').unwrap_or((normal, ""));
    let is_landline =
        number.strip_prefix("+86").is_some_and(|rest| !rest.starts_with('1') && rest.len() >= 9);
    let is_safety_number = number.starts_with("+8250")
        || country == Some("KR") && number.starts_with("050") && number.len() >= 10;
    if is_landline {
        Nature::Own
    } else if is_relayed || is_safety_number || extension.len() >= 4 {
        Nature::Relay
    } else {
        Nature::Own
    }
}

/// The number and the digits of its extension, if it has one.
fn parted<'a>(text: &'a str, country: Option<&str>) -> (&'a str, &'a str) {
    const SIGNS: [&str; 8] = ["转", "轉", "分机", "内線", "내선", "ext", "x", "#"];
    let is_plain = |byte: u8| byte.is_ascii_digit() || b" +-().".contains(&byte);
    if country != Some("CN") && text.bytes().all(is_plain) {
        return (text, "");
    }
    let lower = text.to_ascii_lowercase();
    let sign = SIGNS.iter().filter_map(|sign| Some((lower.find(sign)?, sign.len()))).min();
    let hyphen = lower.rfind(['-', '_', ',']).filter(|at| {
        let front = digits(&lower[..*at]);
        let front = front.strip_prefix("86").unwrap_or(&front);
        country == Some("CN") && front.len() == 11 && front.starts_with('1')
    });
    let Some((at, length)) = sign.or(hyphen.map(|at| (at, 1))) else { return (text, "") };
    let (front, back) = (&text[..at], &text[at + length..]);
    let n_behind = digits(back).len();
    match digits(front).len() >= 5 && (1..=8).contains(&n_behind) {
        true => (front, back),
        false => (text, ""),
    }
}

/// The digits of all widths as plain ones.
fn digits(text: &str) -> String {
    let mut digits = String::with_capacity(text.len());
    push_digits(&mut digits, text);
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_extension_stays_behind_the_number_and_tells_of_a_relay() {
        for text in ["13800000000-1234", "13800000000转1234", "+86 13800000000,1234"] {
            let normal = normal_phone(text, Some("CN")).unwrap();
            assert_eq!(normal, "+8613800000000-1234", "{text}");
            assert_eq!(nature_of_phone(&normal, Some("CN"), false), Nature::Relay);
        }
        let office = normal_phone("+1 212 555 0100 ext. 12", Some("US")).unwrap();
        assert_eq!(office, "+12125550100-12");
        assert_eq!(nature_of_phone(&office, Some("US"), false), Nature::Own);
    }

    #[test]
    fn a_chinese_landline_is_its_owners_also_where_mobiles_are_relayed() {
        let landline = normal_phone("0571-88880000", Some("CN")).unwrap();
        assert_eq!(landline, "+8657188880000");
        assert_eq!(nature_of_phone(&landline, Some("CN"), true), Nature::Own);
        let mobile = normal_phone("138 0000 0000", Some("CN")).unwrap();
        assert_eq!(nature_of_phone(&mobile, Some("CN"), true), Nature::Relay);
        assert_eq!(nature_of_phone(&mobile, Some("CN"), false), Nature::Own);
    }

    #[test]
    fn a_korean_safety_number_is_a_relay() {
        let normal = normal_phone("0504-1234-5678", Some("KR")).unwrap();
        assert_eq!(nature_of_phone(&normal, Some("KR"), false), Nature::Relay);
        let own = normal_phone("010-1234-5678", Some("KR")).unwrap();
        assert_eq!(nature_of_phone(&own, Some("KR"), false), Nature::Own);
    }

    #[test]
    fn ordinary_hyphens_are_no_extensions() {
        assert_eq!(normal_phone("212-555-0100", Some("US")).as_deref(), Some("+12125550100"));
        assert_eq!(normal_phone("+49 30-5550100", Some("DE")).as_deref(), Some("+49305550100"));
        assert_eq!(normal_phone("1-2", None), None);
    }

    #[test]
    fn a_forwarding_address_is_known_by_its_host() {
        let relays = ["marketplace.amazon."];
        assert_eq!(nature_of_email("x@marketplace.amazon.de", &relays), Nature::Relay);
        assert_eq!(nature_of_email("x@example.com", &relays), Nature::Own);
        assert_eq!(nature_of_email("x***@example.com", &relays), Nature::Masked);
    }

    #[test]
    fn stars_and_enclosing_signs_hide_something() {
        for hidden in ["186******05", "##Zk3==", "$$aa$$", "N*****", "김*영"] {
            assert!(is_masked(hidden), "{hidden}");
        }
        assert!(!is_masked("+49 30 5550100"));
    }
}
