//! The words of the cadence: media, outcomes, states and reasons, as they are stored.

/// An enum whose every variant has one stored word.
macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($(#[$note:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$note])* $variant,)* }

        impl $name {
            pub const ALL: &[$name] = &[$($name::$variant),*];

            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word,)* }
            }

            pub fn parse(word: &str) -> Option<Self> {
                match word { $($word => Some($name::$variant),)* _ => None }
            }
        }
    };
}

words! {
    /// How somebody is reached.
    Medium {
        Phone = "phone",
        Email = "email",
        Post = "post",
        Message = "message",
    }
}

words! {
    /// How one attempt went.
    Outcome {
        Reached = "reached",
        Sent = "sent",
        LeftMessage = "left_message",
        NoAnswer = "no_answer",
        Busy = "busy",
        Callback = "callback",
        WrongNumber = "wrong_number",
        Bounced = "bounced",
        DoNotCall = "do_not_call",
        Complaint = "complaint",
        Covered = "covered",
    }
}

words! {
    /// Where a follow-up stands on the day of the plan.
    State {
        Planned = "planned",
        Snoozed = "snoozed",
        Due = "due",
        Overdue = "overdue",
        Done = "done",
        Cancelled = "cancelled",
        Skipped = "skipped",
        GaveUp = "gave_up",
        Suppressed = "suppressed",
        Paused = "paused",
        Expired = "expired",
        Blocked = "blocked",
    }
}

words! {
    /// Why a follow-up stands where it stands.
    Why {
        Reached = "reached",
        Sent = "sent",
        LeftMessage = "left_message",
        Complaint = "complaint",
        Covered = "covered",
        ByHand = "by_hand",
        /// Every day on which it would have been useful is closed.
        Closed = "closed",
        Cancelled = "cancelled",
        Refunded = "refunded",
        Attempts = "attempts",
        /// A try failed and no open day is left for another.
        NoTime = "no_time",
        DoNotContact = "do_not_contact",
        TooSoon = "too_soon",
        AfterComplaint = "after_complaint",
        Retry = "retry",
        Callback = "callback",
        Snooze = "snooze",
        NoChannel = "no_channel",
        NoConsent = "no_consent",
        ConsentExpired = "consent_expired",
        SourcePolicy = "source_policy",
        /// They have heard from us as often as the merchant allows for a while.
        Budget = "budget",
        /// Said in one conversation with something else.
        Joined = "joined",
    }
}
