//! Values that stand where nothing is known: they are nobody's own, however often they come.

/// Local parts that no person has.
const ROLES: [&str; 22] = [
    "no-reply",
    "noreply",
    "do-not-reply",
    "donotreply",
    "none",
    "no",
    "na",
    "n-a",
    "nil",
    "null",
    "test",
    "noemail",
    "no-email",
    "nomail",
    "no-mail",
    "keine",
    "unknown",
    "guest",
    "anonymous",
    "customer",
    "invalid",
    "example",
];

/// Local parts that a whole office reads.
const OFFICES: [&str; 24] = [
    "info",
    "office",
    "kontakt",
    "contact",
    "mail",
    "email",
    "post",
    "hello",
    "hallo",
    "team",
    "sales",
    "shop",
    "orders",
    "order",
    "einkauf",
    "purchasing",
    "accounts",
    "accounting",
    "buchhaltung",
    "buero",
    "admin",
    "support",
    "service",
    "reception",
];

/// Names that stand for nobody, folded.
const NOBODIES: [&str; 22] = [
    "amazon customer",
    "amazon buyer",
    "ebay buyer",
    "ebay user",
    "etsy buyer",
    "guest",
    "guest customer",
    "walk in",
    "walk-in",
    "walk in customer",
    "walk-in customer",
    "cash customer",
    "customer",
    "buyer",
    "unknown",
    "anonymous",
    "n/a",
    "none",
    "test",
    "gast",
    "laufkundschaft",
    "no name",
];

/// The same in Han characters.
const HAN_NOBODIES: [&str; 12] = [
    "买家",
    "買家",
    "匿名",
    "匿名买家",
    "匿名買家",
    "匿名用户",
    "顾客",
    "顧客",
    "客户",
    "客戶",
    "散客",
    "微信用户",
];

/// So many last digits that are equal or count up or down were typed to get past a form.
const MADE_UP_DIGITS: usize = 6;

/// Whether an address in lower case is nobody's: `noreply@…`, `none@…`.
pub fn is_placeholder_email(normal: &str) -> bool {
    let local = normal.rsplit_once('@').map_or(normal, |(local, _)| local);
    let local = local.split('+').next().unwrap_or(local);
    ROLES.contains(&local)
        || local.starts_with("noreply")
        || local.starts_with("no-reply")
        || !local.is_empty() && local.bytes().all(|byte| byte == local.as_bytes()[0])
}

/// Whether several people are likely to read an address: `info@…`, `office11@…`.
pub fn is_office_email(normal: &str) -> bool {
    let local = normal.rsplit_once('@').map_or(normal, |(local, _)| local);
    OFFICES.contains(&local.trim_end_matches(|c: char| c.is_ascii_digit()))
}

/// Whether a number ends as nobody's does: `000000`, `123456`, `987654`.
pub fn is_placeholder_phone(normal: &str) -> bool {
    let number = normal.split('-').next().unwrap_or(normal).as_bytes();
    let Some(from) = number.len().checked_sub(MADE_UP_DIGITS) else { return true };
    let end = &number[from..];
    [0, 1, -1]
        .into_iter()
        .any(|step| end.windows(2).all(|two| i16::from(two[1]) - i16::from(two[0]) == step))
}

/// Whether a folded name is a stand-in.
pub fn is_nobody(folded: &str) -> bool {
    let name = folded.trim();
    NOBODIES.contains(&name) || HAN_NOBODIES.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_to_get_past_a_form_is_nobodys() {
        for email in
            ["noreply@example.com", "none@example.com", "xxx@example.com", "test@a.example"]
        {
            assert!(is_placeholder_email(email), "{email}");
        }
        for phone in ["+490000000", "+4930123456", "+1212987654", "0301111111"] {
            assert!(is_placeholder_phone(phone), "{phone}");
        }
        assert!(is_nobody("amazon customer"));
        assert!(is_nobody("匿名买家"));
    }

    #[test]
    fn ordinary_values_are_somebodys() {
        assert!(!is_placeholder_email("nora.testa@example.com"));
        assert!(!is_placeholder_phone("+12125550100"));
        assert!(!is_placeholder_phone("+8613800138000"));
        assert!(!is_nobody("anna guest"));
        assert!(!is_office_email("anna.office@example.com"));
        assert!(is_office_email("info@example.com"));
    }
}
