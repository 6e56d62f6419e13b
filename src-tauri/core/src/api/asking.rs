//! Files that ask before they come in, and what their channels allow.

use super::answers::ChannelTerms;
use crate::import::Format;

/// Why the merchant has to say yes: the header was never seen in a real file, or the file may tell
/// of orders that another one tells too.
pub(super) fn reason(format: &Format) -> Option<&'static str> {
    if format.inferred {
        return Some("inferred");
    }
    format.asks.map(|asks| asks.as_str())
}

pub(super) fn terms(format: &Format) -> Option<ChannelTerms> {
    let terms = format.channel.terms.as_ref()?;
    Some(ChannelTerms {
        checked_on: terms.checked_on.to_string(),
        source: terms.source.clone(),
        retention_days: terms.retention_days.map(i64::from),
        service: terms.service.as_str().to_owned(),
        marketing: terms.marketing.as_str().to_owned(),
    })
}
