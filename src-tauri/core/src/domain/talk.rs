//! What one talk brings: which acts follow from how it went.

use super::cadence::{Medium, Outcome};
use super::reach::kind_for;

/// How far a refusal goes that was said in a talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Follow-ups like these; everything else may go on.
    This,
    Calls,
    /// To be written to as it was done this time.
    Writing(Medium),
    All,
}

/// A follow-up that the talk was about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Topic {
    /// It is the answer to a complaint.
    pub is_ticket: bool,
    /// It asks how satisfied they are.
    pub asks_score: bool,
}

/// What was said of the talk, as far as something follows from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Talk {
    pub outcome: Outcome,
    pub score: Option<i64>,
    /// What the merchant says of a complaint; otherwise outcome and score tell.
    pub is_complaint: Option<bool>,
    pub is_content: Option<bool>,
    pub refused: Option<Refused>,
}

/// One thing that is written down; topics are meant by their place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// The talk itself, once for each topic, or once about nothing that was planned.
    Try {
        topic: Option<usize>,
        outcome: Outcome,
    },
    /// They do not want follow-ups of this topic's kind any more.
    RefuseKind {
        topic: usize,
    },
    RefuseMedium(Medium),
    RefuseAll,
    /// The number or address is not used again.
    Stop(Stop),
    Complain,
    /// The complaint behind this topic is over.
    Close {
        topic: usize,
        is_content: Option<bool>,
    },
}

/// Why a contact point is not used any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    Wrong,
    Bounced,
    Refused,
}

impl Stop {
    pub fn as_str(self) -> &'static str {
        match self {
            Stop::Wrong => "wrong",
            Stop::Bounced => "bounced",
            Stop::Refused => "refused",
        }
    }
}

/// What does not go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contradiction {
    /// Nobody was there who could have said it.
    NobodyAnswered,
    /// The score is none of 1 to 5, or the recommendation none of 0 to 10.
    OutOfScale,
    /// Something was refused and agreed to at once.
    BothWays,
}

/// A score so low is a complaint, unless that is said otherwise.
pub const LOW_SCORE: i64 = 2;

/// Whether somebody was heard, by any medium.
pub fn is_heard(outcome: Outcome) -> bool {
    match outcome {
        Outcome::Reached
        | Outcome::Sent
        | Outcome::Callback
        | Outcome::DoNotCall
        | Outcome::Complaint
        | Outcome::Covered => true,
        Outcome::LeftMessage
        | Outcome::NoAnswer
        | Outcome::Busy
        | Outcome::WrongNumber
        | Outcome::Bounced => false,
    }
}

/// What nobody could have said is not written down: an answer needs somebody who gave it.
pub fn check(
    talk: &Talk,
    recommend: Option<i64>,
    consents: &[(Medium, bool)],
) -> Result<(), Contradiction> {
    let is_said = talk.score.is_some()
        || recommend.is_some()
        || !consents.is_empty()
        || talk.refused.is_some()
        || talk.is_content.is_some();
    if is_said && !is_heard(talk.outcome) {
        return Err(Contradiction::NobodyAnswered);
    }
    let is_on_scale = talk.score.is_none_or(|score| (1..=5).contains(&score))
        && recommend.is_none_or(|recommend| (0..=10).contains(&recommend));
    if !is_on_scale {
        return Err(Contradiction::OutOfScale);
    }
    let is_refused = |medium| match talk.refused {
        Some(Refused::All) => true,
        Some(Refused::Calls) => medium == Medium::Phone,
        Some(Refused::Writing(refused)) => medium == refused,
        Some(Refused::This) | None => false,
    };
    let is_both_ways = consents.iter().any(|(medium, is_given)| {
        *is_given && (is_refused(*medium) || consents.contains(&(*medium, false)))
    });
    if is_both_ways { Err(Contradiction::BothWays) } else { Ok(()) }
}

/// Everything that follows from the talk, in the order in which it is written down.
pub fn consequences(talk: &Talk, topics: &[Topic]) -> Vec<Act> {
    let outcome = written_outcome(talk);
    let mut acts: Vec<Act> = match topics.len() {
        0 => vec![Act::Try { topic: None, outcome }],
        n => (0..n).map(|place| Act::Try { topic: Some(place), outcome }).collect(),
    };
    for (topic, it) in topics.iter().enumerate() {
        if it.is_ticket && ends_complaint(talk) {
            acts.push(Act::Close { topic, is_content: is_content(talk) });
        }
    }
    if opens_complaint(talk, topics) {
        acts.push(Act::Complain);
    }
    acts.extend(stopped(talk));
    acts.extend(refusals(talk, topics));
    acts
}

/// The kind of the contact point that the talk used, and that is not used again where it leads nowhere.
/// A wrong number and a wish for no calls are about a telephone; what comes back is what was written to,
/// and an e-mail address where nobody says what that was.
pub fn point_kind(talk: &Talk, medium: Option<Medium>) -> Option<&'static str> {
    let phone = kind_for(Medium::Phone.as_str());
    match (talk.outcome, talk.refused, medium) {
        (Outcome::WrongNumber, _, _)
        | (Outcome::DoNotCall, None | Some(Refused::Calls), _)
        | (_, Some(Refused::Calls), _) => Some(phone),
        (Outcome::Bounced, _, None | Some(Medium::Phone)) => Some(kind_for(Medium::Email.as_str())),
        (_, _, medium) => medium.map(|medium| kind_for(medium.as_str())),
    }
}

/// The number or address that nobody uses again after the talk, if there is one.
pub fn stops(talk: &Talk, topics: &[Topic]) -> bool {
    consequences(talk, topics).iter().any(|act| matches!(act, Act::Stop(_)))
}

/// The topic under which the answers stand: the question for satisfaction, else the first.
pub fn main_topic(topics: &[Topic]) -> Option<usize> {
    let asking = topics.iter().position(|topic| topic.asks_score);
    asking.or((!topics.is_empty()).then_some(0))
}

/// A talk about an open complaint opens no second one, unless one is told.
pub fn opens_complaint(talk: &Talk, topics: &[Topic]) -> bool {
    let is_low = talk.score.is_some_and(|score| score <= LOW_SCORE);
    let is_known = topics.iter().any(|topic| topic.is_ticket);
    talk.is_complaint.unwrap_or((is_low || talk.outcome == Outcome::Complaint) && !is_known)
}

/// Whoever said in a talk what they do not want was spoken to; only who wants no calls is to be
/// reached otherwise.
fn written_outcome(talk: &Talk) -> Outcome {
    match (talk.outcome, talk.refused) {
        (Outcome::DoNotCall, Some(Refused::This | Refused::Writing(_))) => Outcome::Reached,
        (outcome, _) => outcome,
    }
}

fn is_content(talk: &Talk) -> Option<bool> {
    talk.is_content.or(talk.score.map(|score| score > LOW_SCORE))
}

/// Who is not content is not done with.
fn ends_complaint(talk: &Talk) -> bool {
    let is_over = match written_outcome(talk) {
        Outcome::Reached | Outcome::Sent | Outcome::Covered => true,
        Outcome::LeftMessage
        | Outcome::NoAnswer
        | Outcome::Busy
        | Outcome::Callback
        | Outcome::WrongNumber
        | Outcome::Bounced
        | Outcome::DoNotCall
        | Outcome::Complaint => false,
    };
    is_over && is_content(talk) != Some(false)
}

fn stopped(talk: &Talk) -> Option<Act> {
    match talk.outcome {
        Outcome::WrongNumber => Some(Act::Stop(Stop::Wrong)),
        Outcome::Bounced => Some(Act::Stop(Stop::Bounced)),
        Outcome::Reached
        | Outcome::Sent
        | Outcome::LeftMessage
        | Outcome::NoAnswer
        | Outcome::Busy
        | Outcome::Callback
        | Outcome::DoNotCall
        | Outcome::Complaint
        | Outcome::Covered => None,
    }
}

fn refusals(talk: &Talk, topics: &[Topic]) -> Vec<Act> {
    let default = (talk.outcome == Outcome::DoNotCall).then_some(Refused::Calls);
    match talk.refused.or(default) {
        None => Vec::new(),
        Some(Refused::All) => vec![Act::RefuseAll],
        Some(Refused::Writing(medium)) => vec![Act::RefuseMedium(medium)],
        Some(Refused::Calls) => vec![Act::RefuseMedium(Medium::Phone), Act::Stop(Stop::Refused)],
        // The answer to a complaint is no kind that anybody can do without.
        Some(Refused::This) => (0..topics.len())
            .filter(|place| !topics[*place].is_ticket)
            .map(|topic| Act::RefuseKind { topic })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const THANKS: Topic = Topic { is_ticket: false, asks_score: false };
    const QUESTION: Topic = Topic { is_ticket: false, asks_score: true };
    const TICKET: Topic = Topic { is_ticket: true, asks_score: false };

    fn talk(outcome: Outcome) -> Talk {
        Talk { outcome, score: None, is_complaint: None, is_content: None, refused: None }
    }

    fn tries(acts: &[Act]) -> usize {
        acts.iter().filter(|act| matches!(act, Act::Try { .. })).count()
    }

    #[test]
    fn a_talk_about_two_things_finishes_both_and_complains_once() {
        let acts = consequences(&talk(Outcome::Complaint), &[THANKS, QUESTION]);
        assert_eq!(tries(&acts), 2);
        assert_eq!(acts.iter().filter(|act| **act == Act::Complain).count(), 1);
        assert_eq!(main_topic(&[THANKS, QUESTION]), Some(1));
    }

    #[test]
    fn a_low_score_is_a_complaint_unless_the_merchant_says_otherwise() {
        let low = Talk { score: Some(2), ..talk(Outcome::Reached) };
        assert!(consequences(&low, &[QUESTION]).contains(&Act::Complain));
        assert!(!consequences(&low, &[QUESTION, TICKET]).contains(&Act::Complain));
        let no = Talk { is_complaint: Some(false), ..low };
        assert!(!consequences(&no, &[QUESTION]).contains(&Act::Complain));
        let fair = Talk { score: Some(3), ..low };
        assert!(!consequences(&fair, &[QUESTION]).contains(&Act::Complain));
    }

    #[test]
    fn who_is_not_content_keeps_the_complaint_open() {
        let content = Talk { is_content: Some(true), ..talk(Outcome::Reached) };
        let closed = Act::Close { topic: 0, is_content: Some(true) };
        assert!(consequences(&content, &[TICKET]).contains(&closed));
        for open in [
            Talk { is_content: Some(false), ..talk(Outcome::Reached) },
            Talk { score: Some(1), ..talk(Outcome::Reached) },
            talk(Outcome::NoAnswer),
        ] {
            assert_eq!(consequences(&open, &[TICKET]).len(), 1, "{open:?}");
        }
    }

    #[test]
    fn which_refusal_it_is_decides_what_is_stopped() {
        let refused = |refused| Talk { refused: Some(refused), ..talk(Outcome::DoNotCall) };
        let this = consequences(&refused(Refused::This), &[QUESTION, TICKET]);
        assert_eq!(this[0], Act::Try { topic: Some(0), outcome: Outcome::Reached });
        assert!(this.contains(&Act::RefuseKind { topic: 0 }));
        assert!(!this.contains(&Act::RefuseKind { topic: 1 }));
        assert!(!this.contains(&Act::Stop(Stop::Refused)));
        let calls = consequences(&refused(Refused::Calls), &[QUESTION]);
        assert_eq!(calls, consequences(&talk(Outcome::DoNotCall), &[QUESTION]));
        assert!(calls.contains(&Act::RefuseMedium(Medium::Phone)));
        assert!(calls.contains(&Act::Stop(Stop::Refused)));
        assert!(consequences(&refused(Refused::All), &[]).contains(&Act::RefuseAll));
    }

    #[test]
    fn what_comes_back_is_what_was_written_to() {
        let bounced = |medium| point_kind(&talk(Outcome::Bounced), medium);
        assert_eq!(bounced(Some(Medium::Post)), Some("post"));
        assert_eq!(bounced(Some(Medium::Message)), Some("handle"));
        assert_eq!(bounced(Some(Medium::Email)), Some("email"));
        assert_eq!(bounced(None), Some("email"));
        assert_eq!(bounced(Some(Medium::Phone)), Some("email"));
        let wrong = talk(Outcome::WrongNumber);
        assert_eq!(point_kind(&wrong, Some(Medium::Post)), Some("phone"));
        let refused = |refused| Talk { refused, ..talk(Outcome::DoNotCall) };
        assert_eq!(point_kind(&refused(None), Some(Medium::Email)), Some("phone"));
        let writing = refused(Some(Refused::Writing(Medium::Email)));
        assert_eq!(point_kind(&writing, Some(Medium::Email)), Some("email"));
        assert_eq!(point_kind(&talk(Outcome::Reached), None), None);
        assert!(stops(&wrong, &[]) && !stops(&writing, &[]));
    }

    #[test]
    fn nobody_says_anything_who_was_not_there() {
        let scored = Talk { score: Some(5), ..talk(Outcome::NoAnswer) };
        assert_eq!(check(&scored, None, &[]), Err(Contradiction::NobodyAnswered));
        let yes = [(Medium::Email, true)];
        let away = talk(Outcome::LeftMessage);
        assert_eq!(check(&away, None, &yes), Err(Contradiction::NobodyAnswered));
        assert_eq!(check(&talk(Outcome::Reached), Some(11), &yes), Err(Contradiction::OutOfScale));
        let all = Talk { refused: Some(Refused::All), ..talk(Outcome::Reached) };
        assert_eq!(check(&all, None, &yes), Err(Contradiction::BothWays));
        assert_eq!(check(&talk(Outcome::Reached), Some(10), &yes), Ok(()));
    }
}
