//! By which clocks a customer lives: what the merchant wrote, else the country and the region of the
//! address, else as the shop does.

use std::collections::HashMap;
use std::sync::LazyLock;

use chrono_tz::Tz;

use crate::domain::countries;
use crate::domain::fold::fold;

const ZONES: &str = include_str!("zones.txt");

/// By country and folded region.
static BY_PLACE: LazyLock<HashMap<(&'static str, String), Tz>> = LazyLock::new(|| {
    let rows = ZONES.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let mut cells = line.split('\t');
        let (country, region) = (cells.next()?, cells.next()?);
        Some(((country, fold(region)), cells.next()?.parse().ok()?))
    });
    rows.collect()
});

/// A customer's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    pub zone: Tz,
    /// Not written by the merchant, but read off the country.
    pub is_about: bool,
}

/// The clock of somebody who lives there; `field` is what the merchant wrote, an IANA name.
pub fn clock(field: &str, country: &str, region: &str, shop: Tz) -> Clock {
    if let Ok(zone) = field.trim().parse() {
        return Clock { zone, is_about: false };
    }
    let place = |country: &'static str, region: &str| {
        BY_PLACE.get(&(country, fold(region.trim()))).copied()
    };
    let zone = countries::code(country)
        .and_then(|country| place(country, region).or_else(|| place(country, "")));
    Clock { zone: zone.unwrap_or(shop), is_about: true }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_names_a_country_and_a_zone() {
        for line in ZONES.lines().filter(|line| !line.starts_with('#')) {
            let cells: Vec<&str> = line.split('\t').collect();
            assert_eq!(cells.len(), 3, "{line}");
            assert_eq!(countries::code(cells[0]), Some(cells[0]), "{line}");
            assert!(cells[2].parse::<Tz>().is_ok(), "{line}");
        }
    }

    #[test]
    fn a_clock_is_what_was_written_then_the_region_then_the_country_then_the_shop() {
        let of = |field, country, region| clock(field, country, region, Tz::Europe__Berlin);
        let about = |zone| Clock { zone, is_about: true };
        let written = of("Asia/Tokyo", "US", "CA");
        assert_eq!(written, Clock { zone: Tz::Asia__Tokyo, is_about: false });
        assert_eq!(of("", "US", "CA"), about(Tz::America__Los_Angeles));
        assert_eq!(of("", "United States", "california"), about(Tz::America__Los_Angeles));
        assert_eq!(of("", "US", ""), about(Tz::America__New_York));
        assert_eq!(of("", "中国", "浙江省"), about(Tz::Asia__Shanghai));
        assert_eq!(of("Mars", "", ""), about(Tz::Europe__Berlin));
        assert_eq!(of("", "Australia", "WA"), about(Tz::Australia__Perth));
    }
}
