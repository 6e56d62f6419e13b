//! What a file says about who wants to be written to.

use super::Moment;

/// What a file says about whether somebody wants to be written to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StagedConsent {
    pub medium: ConsentMedium,
    pub act: ConsentAct,
    pub at: Option<Moment>,
    /// The file's own name of the column.
    pub column: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ConsentMedium {
    Email,
    Phone,
    Post,
    Im,
}

impl ConsentMedium {
    pub fn as_str(self) -> &'static str {
        match self {
            ConsentMedium::Email => "email",
            ConsentMedium::Phone => "phone",
            ConsentMedium::Post => "post",
            ConsentMedium::Im => "im",
        }
    }

    pub fn parse(word: &str) -> Option<ConsentMedium> {
        [ConsentMedium::Email, ConsentMedium::Phone, ConsentMedium::Post, ConsentMedium::Im]
            .into_iter()
            .find(|medium| medium.as_str() == word)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ConsentAct {
    Granted,
    /// No permission is known; whether it was ever asked for is not said.
    NotGranted,
    /// They said no.
    Refused,
    /// The address does not work.
    Bounced,
}

impl ConsentAct {
    /// Of two statements of one row, the one that allows less.
    pub fn tighter(self, other: ConsentAct) -> ConsentAct {
        let rank = |act| match act {
            ConsentAct::Granted => 0,
            ConsentAct::NotGranted => 1,
            ConsentAct::Bounced => 2,
            ConsentAct::Refused => 3,
        };
        if rank(other) > rank(self) { other } else { self }
    }

    pub fn as_str(self) -> &'static str {
        match self {
            ConsentAct::Granted => "granted",
            ConsentAct::NotGranted => "not_granted",
            ConsentAct::Refused => "refused",
            ConsentAct::Bounced => "bounced",
        }
    }

    pub fn parse(word: &str) -> Option<ConsentAct> {
        [ConsentAct::Granted, ConsentAct::NotGranted, ConsentAct::Refused, ConsentAct::Bounced]
            .into_iter()
            .find(|act| act.as_str() == word)
    }
}
