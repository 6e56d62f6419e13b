//! Money: exact amounts of one currency. Two currencies are never added.

use rust_decimal::Decimal;

/// An ISO 4217 code, three capital letters.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency([u8; 3]);

impl Currency {
    pub const CNY: Currency = Currency(*b"CNY");
    pub const EUR: Currency = Currency(*b"EUR");
    pub const USD: Currency = Currency(*b"USD");

    /// Three ASCII letters in any case; `None` for everything else.
    pub fn parse(text: &str) -> Option<Currency> {
        let bytes: [u8; 3] = text.trim().as_bytes().try_into().ok()?;
        bytes
            .iter()
            .all(u8::is_ascii_alphabetic)
            .then(|| Currency(bytes.map(|byte| byte.to_ascii_uppercase())))
    }

    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("???")
    }

    /// How many digits stand after the decimal point (ISO 4217, column "minor unit").
    pub fn exponent(self) -> u32 {
        match &self.0 {
            b"BIF" | b"CLP" | b"DJF" | b"GNF" | b"ISK" | b"JPY" | b"KMF" | b"KRW" | b"PYG"
            | b"RWF" | b"UGX" | b"UYI" | b"VND" | b"VUV" | b"XAF" | b"XOF" | b"XPF" => 0,
            b"BHD" | b"IQD" | b"JOD" | b"KWD" | b"LYD" | b"OMR" | b"TND" => 3,
            _ => 2,
        }
    }
}

impl std::fmt::Debug for Currency {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// An amount in whole minor units (cents, fen, yen).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Money {
    pub minor: i64,
    pub currency: Currency,
}

impl Money {
    /// The amount as people write it: 1850 minor units of EUR are 18.50.
    pub fn amount(self) -> Decimal {
        Decimal::new(self.minor, self.currency.exponent())
    }

    /// `None` when the amount has more digits than the currency, or is too large.
    pub fn from_amount(amount: Decimal, currency: Currency) -> Option<Money> {
        let scaled = amount.checked_mul(Decimal::from(10_i64.pow(currency.exponent())))?;
        if !scaled.fract().is_zero() {
            return None;
        }
        let minor = i64::try_from(scaled.trunc().mantissa() / 10_i128.pow(scaled.trunc().scale()));
        Some(Money { minor: minor.ok()?, currency })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yen_have_no_cents_and_dinars_have_three_digits() {
        let yen = Money { minor: 1200, currency: Currency::parse("jpy").unwrap() };
        let dinar = Money { minor: 1200, currency: Currency::parse("KWD").unwrap() };
        assert_eq!(yen.amount().to_string(), "1200");
        assert_eq!(dinar.amount().to_string(), "1.200");
    }

    #[test]
    fn half_a_cent_is_not_money() {
        assert_eq!(Money::from_amount(Decimal::new(18505, 3), Currency::EUR), None);
        assert_eq!(
            Money::from_amount(Decimal::new(185000, 4), Currency::EUR),
            Some(Money { minor: 1850, currency: Currency::EUR })
        );
    }
}
