//! E-mail addresses and telephone numbers in the one writing in which they are compared.

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

/// The number as `+` and digits where the country is written or known, else the digits alone.
///
/// `country` is the ISO code of the place that the number is read for. An extension
/// (`13800000000-1234`) stays behind a hyphen. `None` when fewer than five digits are left.
pub fn normal_phone(text: &str, country: Option<&str>) -> Option<String> {
    let text = text.trim();
    let mut digits = String::with_capacity(text.len() + 1);
    let mut international = false;
    for c in text.chars() {
        match c {
            '+' if digits.is_empty() => international = true,
            '0'..='9' => digits.push(c),
            '\u{ff10}'..='\u{ff19}' => {
                digits.push(char::from(b'0' + u8::try_from(c as u32 - 0xff10).unwrap_or(0)));
            }
            _ => {}
        }
    }
    if let (false, Some(rest)) = (international, digits.strip_prefix("00")) {
        digits = rest.to_owned();
        international = true;
    }
    if digits.len() < 5 {
        return None;
    }
    if international {
        digits.insert(0, '+');
        return Some(digits);
    }
    Some(match (country, digits.len()) {
        (Some("CN"), 11) if digits.starts_with('1') => format!("+86{digits}"),
        (Some("CN"), 13) if digits.starts_with("861") => format!("+{digits}"),
        (Some("US" | "CA"), 10) => format!("+1{digits}"),
        (Some("US" | "CA"), 11) if digits.starts_with('1') => format!("+{digits}"),
        _ => digits,
    })
}

/// Addresses and numbers with stars or hash signs are masked; known relay hosts are relays.
pub fn nature_of_email(normal: &str) -> Nature {
    const RELAY_HOSTS: [&str; 4] =
        ["marketplace.amazon.", "members.ebay.", "verkopen.bol.com", "allegromail."];
    if normal.contains('*') {
        Nature::Masked
    } else if normal
        .rsplit_once('@')
        .is_some_and(|(_, host)| RELAY_HOSTS.iter().any(|relay| host.starts_with(relay)))
    {
        Nature::Relay
    } else {
        Nature::Own
    }
}
