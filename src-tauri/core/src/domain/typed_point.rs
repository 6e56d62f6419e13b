//! A contact point as the merchant types it, in the one writing in which it is compared.

use super::contact_point::{normal_email, normal_phone};
use super::staged::Address;

/// The value of what was typed; `None` where it cannot be one of that kind. A number without its
/// country is read in that of the shop.
pub fn typed_value(kind: &str, text: &str, shop_country: &str) -> Option<String> {
    let text = text.trim();
    match kind {
        "email" => normal_email(text),
        "phone" => normal_phone(text, Some(shop_country).filter(|country| !country.is_empty())),
        "handle" => Some(text.to_lowercase()).filter(|handle| !handle.is_empty()),
        "post" => post(text),
        _ => None,
    }
}

/// What is typed in one piece stands in the first line: nothing of it is guessed to be a town.
fn post(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let address = Address { line_1: parts.join(", "), ..Address::default() };
    (!address.line_1.is_empty()).then(|| address.parts().join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_number_is_the_one_that_a_file_writes_in_full() {
        let typed = typed_value("phone", " (212) 555-0100 ", "US");
        assert_eq!(typed, normal_phone("+1 212 555 0100", None));
        assert_eq!(typed_value("phone", "call me", "US"), None);
    }

    #[test]
    fn an_address_in_one_piece_has_seven_lines_like_every_other() {
        let typed = typed_value("post", "Example Road 1\n12345 Exampleton", "DE").unwrap();
        assert_eq!(typed.split('\n').count(), 7);
        assert_eq!(typed.trim(), "Example Road 1, 12345 Exampleton");
        assert_eq!(typed_value("email", "anna.example.com", "DE"), None);
        assert_eq!(typed_value("handle", "TeaFan88", "DE").as_deref(), Some("teafan88"));
    }
}
