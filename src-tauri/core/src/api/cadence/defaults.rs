//! The cadence of a new shop; the numbers are those of the domain.

use std::collections::BTreeMap;

use crate::api::answers::{Budget, Cadence, ChurnStep, OwnKind, Quiet, Step};

impl Default for Cadence {
    fn default() -> Self {
        let thank_you = Step {
            is_on: true,
            anchor: "ordered".to_owned(),
            from: "3d".to_owned(),
            until: "7d".to_owned(),
            grace: "7d".to_owned(),
            media: Vec::new(),
            join_days: 7,
            min_gap_days: 30,
            message_done: true,
        };
        Cadence {
            satisfaction: Step {
                from: "1m".to_owned(),
                until: "1m+7d".to_owned(),
                grace: "14d".to_owned(),
                join_days: 14,
                min_gap_days: 60,
                message_done: false,
                ..thank_you.clone()
            },
            cross_sell: Step {
                from: "3m".to_owned(),
                until: "3m+14d".to_owned(),
                grace: "30d".to_owned(),
                join_days: 0,
                min_gap_days: 90,
                ..thank_you.clone()
            },
            thank_you,
            churn: ChurnStep::default(),
            own: Vec::new(),
            media: ["phone", "email", "message", "post"].map(str::to_owned).to_vec(),
            gap_days: 5,
            retry_days: 2,
            max_attempts: 3,
            budget: Some(Budget::default()),
            closed_weekdays: Vec::new(),
            holidays: Vec::new(),
            quiet: Quiet::default(),
            day_starts_at: 4,
            transit: BTreeMap::new(),
            daily_target: 15,
            asks_recommend: false,
        }
    }
}

impl Default for ChurnStep {
    fn default() -> Self {
        ChurnStep {
            is_on: true,
            min_days: 90,
            factor: 2,
            fallback_days: 180,
            window: "14d".to_owned(),
            grace: "30d".to_owned(),
            media: Vec::new(),
            message_done: true,
        }
    }
}

/// A refill two months after the order, which sells something.
impl Default for OwnKind {
    fn default() -> Self {
        OwnKind {
            id: 0,
            name: String::new(),
            is_on: true,
            root: "refill".to_owned(),
            products: Vec::new(),
            anchor: "ordered".to_owned(),
            after: "60d".to_owned(),
            day: "12-01".to_owned(),
            lead_days: 7,
            late_days: 7,
            grace_days: 14,
            media: Vec::new(),
            purpose: "marketing".to_owned(),
            join_days: 7,
            min_gap_days: 30,
            message_done: true,
        }
    }
}

impl Default for Budget {
    fn default() -> Self {
        Budget { most: 2, days: 30, selling: 1, selling_days: 60 }
    }
}

impl Default for Quiet {
    fn default() -> Self {
        Quiet { from: "20:00".to_owned(), to: "09:00".to_owned(), weekdays: Vec::new() }
    }
}
