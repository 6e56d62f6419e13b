//! The buyer of a row: e-mail address, telephone numbers, postal address.

use std::sync::Arc;

use super::cells::{Cells, Weight, is_damaged};
use super::format::{ContactRule, Field, Format};
use super::layout::AddressLayout;
use super::rows::Row;
use crate::domain::contact_point::{
    is_ciphertext, is_masked, nature_of_email, nature_of_phone, normal_email, normal_phone,
};
use crate::domain::countries;
use crate::domain::staged::{Address, Nature, ProblemCode, StagedBuyer, StagedContactPoint};

/// All that a row says about the buyer.
pub(super) fn buyer(cells: &mut Cells, row: &Row, shop_country: &str) -> StagedBuyer {
    let address = address(cells, row);
    let format = Arc::clone(&cells.format);
    let country = country(&format, address.as_ref(), shop_country);
    let mut phones = phones(cells, row, country).into_iter();
    let handle = cells.identifier(row, Field::BuyerHandle, Weight::Optional);
    let handle = handle.map(|handle| handle.into_owned());
    let name = cells.words(row, Field::BuyerName).or_else(|| first_and_last(cells, row));
    let name = name.filter(|name| !is_ciphertext(name));
    let (handle, masked) = match handle {
        Some(handle) if is_masked(&handle) => (None, Some(handle)),
        other => (other, None),
    };
    let mut buyer = StagedBuyer {
        handle,
        name: name.or(masked),
        email: email(cells, row),
        phone: phones.next(),
        other_phone: phones.next(),
        address: None,
    };
    let is_nobody = buyer == StagedBuyer::default();
    buyer.address = address.filter(|address| !is_nobody || names_a_door(address));
    buyer
}

/// A town alone names nobody.
fn names_a_door(address: &Address) -> bool {
    !address.recipient.is_empty() || !address.line_1.is_empty()
}

/// The family name stands in front where the buyers of the format are East Asian.
fn first_and_last(cells: &mut Cells, row: &Row) -> Option<String> {
    let mut first = cells.words(row, Field::BuyerFirst);
    let mut last = cells.words(row, Field::BuyerLast);
    if matches!(cells.format.country.as_deref(), Some("CN" | "HK" | "JP" | "KR" | "TW")) {
        std::mem::swap(&mut first, &mut last);
    }
    match (first, last) {
        (Some(first), Some(last)) => Some(format!("{first} {last}")),
        (one, other) => one.or(other),
    }
}

/// The country in which a number without its country code is read: the shop's only where the
/// address names none, since a number abroad is not read for home.
fn country<'a>(
    format: &'a Format,
    address: Option<&Address>,
    shop_country: &'a str,
) -> Option<&'a str> {
    if let Some(country) = &format.country {
        return Some(country);
    }
    match address.map_or("", |address| address.country.trim()) {
        "" => Some(shop_country),
        named => countries::code(named),
    }
}

fn email(cells: &mut Cells, row: &Row) -> Option<StagedContactPoint> {
    let (column, shown) = cells.first(row, Field::Email, Weight::Optional)?;
    let Some(value) = normal_email(&shown) else {
        if is_masked(&shown) {
            return Some(masked(&shown));
        }
        let code = ProblemCode::UnreadableContactPoint;
        cells.fault(row.line, column, &shown, code, Weight::Optional);
        return None;
    };
    let nature = match (nature_of_email(&value, &cells.relay_hosts), cells.format.channel.email) {
        (Nature::Own, ContactRule::Relay) => Nature::Relay,
        (nature, _) => nature,
    };
    let is_own = cells.own_points.has(&value);
    (!is_own).then(|| StagedContactPoint { value, shown: shown.into_owned(), nature })
}

/// The first two different numbers of the row.
fn phones(cells: &mut Cells, row: &Row, country: Option<&str>) -> Vec<StagedContactPoint> {
    let mut found: Vec<StagedContactPoint> = Vec::new();
    for at in 0..cells.layout.columns(Field::Phone).len() {
        let column = cells.layout.columns(Field::Phone)[at];
        let Some(text) = cells.text(row, column, Weight::Optional) else { continue };
        let shown = text.strip_prefix('\'').unwrap_or(&text).trim();
        let is_known = found.iter().any(|known| known.shown == shown);
        if shown.is_empty() || is_ciphertext(shown) || is_known {
            continue;
        }
        let phone = if is_masked(shown) {
            masked(shown)
        } else if is_damaged(shown) {
            let code = ProblemCode::DamagedNumber;
            cells.fault(row.line, column, shown, code, Weight::Optional);
            continue;
        } else if let Some(value) = normal_phone(shown, country) {
            if cells.own_points.has(&value) {
                continue;
            }
            let is_relayed = cells.format.channel.phone == ContactRule::Relay;
            let nature = nature_of_phone(&value, country, is_relayed);
            StagedContactPoint { value, shown: shown.to_owned(), nature }
        } else {
            let code = ProblemCode::UnreadableContactPoint;
            cells.fault(row.line, column, shown, code, Weight::Optional);
            continue;
        };
        if found.len() < 2 && found.iter().all(|known| known.value != phone.value) {
            found.push(phone);
        }
    }
    found
}

fn masked(shown: &str) -> StagedContactPoint {
    StagedContactPoint { value: shown.to_owned(), shown: shown.to_owned(), nature: Nature::Masked }
}

/// The first address of the row that says more than whose it is.
fn address(cells: &mut Cells, row: &Row) -> Option<Address> {
    let layouts = std::mem::take(&mut cells.layout.addresses);
    let found = layouts.iter().find_map(|columns| one_address(cells, row, columns));
    cells.layout.addresses = layouts;
    found
}

fn one_address(cells: &mut Cells, row: &Row, columns: &AddressLayout) -> Option<Address> {
    let mut text = |columns: &[usize]| -> String {
        columns
            .iter()
            .find_map(|column| cells.text(row, *column, Weight::Optional))
            .filter(|text| !is_ciphertext(text))
            .map_or_else(String::new, |text| text.into_owned())
    };
    let whole = text(&columns.whole);
    let mut address = if whole.is_empty() {
        Address {
            recipient: String::new(),
            line_1: text(&columns.line_1),
            line_2: text(&columns.line_2),
            city: text(&columns.city),
            region: text(&columns.region),
            postcode: text(&columns.postcode).trim_start_matches('\'').to_owned(),
            country: text(&columns.country),
        }
    } else {
        let postcode = text(&columns.postcode);
        let address = split(&whole);
        if postcode.is_empty() { address } else { Address { postcode, ..address } }
    };
    if address == Address::default() {
        return None;
    }
    address.recipient = text(&columns.recipient);
    if let (true, Some(country)) = (address.country.is_empty(), &cells.format.country) {
        address.country.clone_from(country);
    }
    Some(address)
}

/// `region city district street(postcode)`: what cannot be told apart stays in the first line.
fn split(whole: &str) -> Address {
    let (front, postcode) = postcode(whole);
    let parts: Vec<&str> = front.split_whitespace().collect();
    match parts.as_slice() {
        [region, city, rest @ ..] if !rest.is_empty() => Address {
            line_1: rest.join(" "),
            city: (*city).to_owned(),
            region: (*region).to_owned(),
            postcode: postcode.to_owned(),
            ..Address::default()
        },
        _ => Address {
            line_1: front.trim().to_owned(),
            postcode: postcode.to_owned(),
            ..Address::default()
        },
    }
}

/// The digits in brackets at the end; 000000 stands for none.
fn postcode(whole: &str) -> (&str, &str) {
    let bracketed =
        whole.trim_end().strip_suffix([')', '）']).and_then(|rest| rest.rsplit_once(['(', '（']));
    match bracketed {
        Some((front, digits))
            if (5..=7).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit()) =>
        {
            (front, if digits.bytes().all(|b| b == b'0') { "" } else { digits })
        }
        _ => (whole, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_in_one_cell_is_told_apart() {
        let address = split("浙江省 杭州市 西湖区 示例路12号 3幢(310000)");
        assert_eq!((address.region.as_str(), address.city.as_str()), ("浙江省", "杭州市"));
        assert_eq!(
            (address.line_1.as_str(), address.postcode.as_str()),
            ("西湖区 示例路12号 3幢", "310000")
        );
        assert_eq!(split("示例路12号").line_1, "示例路12号");
        assert_eq!(
            split("上海 上海市 浦东新区 示例路8号(二楼)").line_1,
            "浦东新区 示例路8号(二楼)"
        );
        assert_eq!(split("上海 上海市 浦东新区 示例路8号(000000)").postcode, "");
    }
}
