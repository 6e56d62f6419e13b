//! The prep page: what to know of somebody before a talk, on one page, with room to write.

use super::super::answers::{ContactPoint, Money, OrderRow, TimelineEntry};
use super::super::cadence::kind_words;
use super::{Sheet, Written};
use crate::domain::birthday::Birthday;
use crate::paper::{self, Block, Paper};

/// So many orders, talks and notes are of use before a talk; fewer where one page is full.
const LATEST: [usize; 4] = [5, 4, 3, 2];
/// At least so many lines to write on.
const BLANKS: usize = 3;
/// So many products of an order are named.
const TITLES: usize = 3;

impl Sheet<'_> {
    pub(super) fn prep(&self, paper: Paper) -> Written {
        let day = self.words.day_long(self.today);
        let about = self.words.text_with("prep-about", &[("day", (&day).into())]);
        let page = |latest: usize| self.paper(paper, vec![about.clone()], self.known(latest));
        let mut pages = LATEST.into_iter().map(page);
        let fits = pages.find(|page| page.n_pages() == 1);
        let mut prep = fits.unwrap_or_else(|| page(LATEST[LATEST.len() - 1]));
        prep.is_written_on = true;
        Written { paper: prep, file: self.file("prep-file") }
    }

    /// What waits for an answer comes first, then what to ask, then who it is.
    fn known(&self, latest: usize) -> Vec<Block> {
        let mut blocks = self.part("prep-open", self.troubles());
        blocks.extend(self.part("prep-ask", self.asks()));
        blocks.extend(self.part("prep-who", self.who()));
        blocks.extend(self.part("prep-reach", self.reach()));
        blocks.extend(self.part("prep-bought", self.bought(latest)));
        blocks.extend(self.part("prep-talks", self.talks(latest)));
        blocks.extend(self.part("prep-notes", self.notes(latest)));
        blocks.push(self.heading("prep-write"));
        blocks.extend(std::iter::repeat_n(Block::Blank, BLANKS));
        blocks
    }

    fn fact(&self, key: &str, parts: impl IntoIterator<Item = String>) -> Option<Block> {
        let fact = said(self.words.text(key), parts);
        matches!(&fact, Block::Fact { parts, .. } if !parts.is_empty()).then_some(fact)
    }

    fn field(&self, name: &str) -> String {
        let field = self.card.fields.iter().find(|field| field.field == name);
        field.and_then(|field| field.value.clone()).unwrap_or_default()
    }

    /// Complaints, what is late and what is not paid.
    fn troubles(&self) -> Vec<Block> {
        let planned = self.card.next.iter().chain(&self.card.follow_ups);
        let is_waiting = |state: &str| {
            matches!(state, "planned" | "snoozed" | "due" | "overdue" | "paused" | "blocked")
        };
        let complaints = planned
            .filter(|it| it.kind == "ticket" && is_waiting(&it.state))
            .map(|it| Block::Open(self.words.reason(&it.kind, &it.reason)));
        let late = self.card.orders.iter().filter_map(|order| self.late(order));
        let unpaid = self.card.orders.iter().filter_map(|order| self.unpaid(order));
        complaints.chain(late).chain(unpaid).collect()
    }

    fn late(&self, order: &OrderRow) -> Option<Block> {
        let days = order.days_late.filter(|days| *days > 0 && order.delivered_on.is_none())?;
        let promised = self.day(order.promised_on.as_deref());
        let places = [
            ("number", (&order.number).into()),
            ("days", days.into()),
            ("promised", (&promised).into()),
        ];
        Some(Block::Open(self.words.text_with("prep-late", &places)))
    }

    fn unpaid(&self, order: &OrderRow) -> Option<Block> {
        let total = order.total.as_ref().filter(|_| order.status.as_deref() == Some("placed"))?;
        let (total, day) = (self.money(total), self.day(order.ordered_on.as_deref()));
        let places = [
            ("number", (&order.number).into()),
            ("total", (&total).into()),
            ("day", (&day).into()),
        ];
        Some(Block::Open(self.words.text_with("prep-unpaid", &places)))
    }

    /// What to ask this time, and what the follow-up is about.
    fn asks(&self) -> Vec<Block> {
        let open = self.card.notes.iter().filter(|note| note.done_on.is_none());
        let asks = open.filter(|note| note.kind == "ask");
        let mut blocks: Vec<Block> =
            asks.map(|note| said(self.day(Some(&note.written_on)), [note.text.clone()])).collect();
        let next = self.card.next.as_ref().filter(|next| next.kind != "ticket");
        blocks.extend(next.map(|next| {
            let label = kind_words(self.words, self.settings, &next.kind);
            said(label, [self.words.reason(&next.kind, &next.reason)])
        }));
        blocks
    }

    fn who(&self) -> Vec<Block> {
        let card = self.card;
        let orders = self.words.text_with("paper-orders", &[("n", card.n_orders.into())]);
        let stage = self.words.text(&format!("customer-stage-{}", card.stage));
        let at_home = card.household.iter().flat_map(|household| &household.members);
        let at_home = at_home.map(|person| person.name.clone());
        let facts = [
            self.fact("prep-also-called", [self.field("latin_name")]),
            self.fact("prep-say-as", [self.field("say_as")]),
            self.fact("field-city", [card.city.clone(), card.country.clone()]),
            self.fact("column-stage", [stage, orders]),
            self.fact("fact-standing", self.standing()),
            self.fact("prep-occupation", [self.field("occupation")]),
            self.fact("prep-interests", [self.field("interests")]),
            self.fact("prep-birthday", [self.birthday()]),
            self.fact("prep-household", at_home),
        ];
        facts.into_iter().flatten().collect()
    }

    fn standing(&self) -> Vec<String> {
        let standing = &self.card.standing;
        let mut said = vec![self.words.text(&format!("standing-word-{}", standing.level))];
        if standing.is_overruled {
            said.push(standing.note.as_ref().map_or_else(
                || self.words.text("standing-by-you"),
                |note| self.words.text_with("standing-by-you-because", &[("note", note.into())]),
            ));
        }
        said.extend(standing.reasons.iter().map(|reason| {
            let places = [("n", reason.n.into()), ("of", reason.of.into())];
            self.words.text_with(&format!("standing-because-{}", reason.code), &places)
        }));
        said
    }

    fn birthday(&self) -> String {
        let Some(birthday) = Birthday::parse(&self.field("birthday")) else {
            return String::new();
        };
        let on = birthday.next_on(self.today);
        let day = self.words.day_and_month(on);
        let days = (on - self.today).num_days();
        self.words.text_with("prep-birthday-in", &[("day", (&day).into()), ("days", days.into())])
    }

    fn bought(&self, latest: usize) -> Vec<Block> {
        let card = self.card;
        let tendency = &card.tendency;
        let mut blocks: Vec<Block> = [
            self.fact("prep-where-is-it", self.ready_answer()),
            self.fact("prep-spent", self.amounts(&card.spent)),
            self.fact("prep-basket", self.amounts(&tendency.basket)),
            self.fact("prep-likes", tendency.words.iter().cloned()),
        ]
        .into_iter()
        .flatten()
        .collect();
        blocks.extend(card.orders.iter().take(latest).map(|order| self.order(order)));
        blocks.extend(self.more(card.orders.len(), latest));
        blocks
    }

    /// One order in a line: what, for how much, and how far it has come.
    fn order(&self, order: &OrderRow) -> Block {
        let comma = self.words.text("paper-comma");
        let mut titles: Vec<String> =
            order.lines.iter().take(TITLES).map(|line| self.title(line)).collect();
        let n_more = order.lines.len().saturating_sub(TITLES);
        if n_more > 0 {
            titles.push(self.words.text_with("and-more", &[("n", (n_more as i64).into())]));
        }
        let status = order.status.as_ref().map(|it| self.words.text(&format!("status-{it}")));
        let refunded = order.refunded.as_ref().map(|refunded| {
            let refunded = self.money(refunded);
            self.words.text_with("prep-refunded", &[("amount", (&refunded).into())])
        });
        let total = order.total.as_ref().map(|total| self.money(total));
        let parts = [Some(titles.join(&comma)), total, status, refunded];
        said(self.day(order.ordered_on.as_deref()), parts.into_iter().flatten())
    }

    fn amounts(&self, amounts: &[Money]) -> Vec<String> {
        amounts.iter().map(|money| self.money(money)).collect()
    }

    fn ready_answer(&self) -> Vec<String> {
        let Some(answer) = &self.card.ready_answer else { return Vec::new() };
        let mut said = vec![answer.order_number.clone()];
        said.extend(answer.status.as_ref().map(|it| self.words.text(&format!("status-{it}"))));
        said.push(self.day(answer.since_on.as_deref()));
        if let Some(number) = &answer.tracking {
            let carrier = answer.carrier.as_deref().unwrap_or_default();
            let places = [("carrier", carrier.into()), ("number", number.into())];
            said.push(self.words.text_with("prep-tracking", &places).trim().to_owned());
        }
        said
    }

    /// Every way that may be used, and those that may not, told as such.
    fn reach(&self) -> Vec<Block> {
        let points = self.card.contact_points.iter().filter(|point| point.nature != "masked");
        let ways = points.map(|point| self.way(point));
        let best = [
            self.fact("field-medium", self.medium()),
            self.fact("field-hours", [self.field("hours")]),
        ];
        best.into_iter().flatten().chain(ways).collect()
    }

    fn way(&self, point: &ContactPoint) -> Block {
        let until = point.valid_until.as_deref().map(|until| {
            let until = self.day(Some(until));
            self.words.text_with("paper-until", &[("day", (&until).into())])
        });
        let may = point.stopped.as_deref().or(point.permission.as_deref()).unwrap_or("unasked");
        let may = Some(self.words.text(&format!("may-{may}"))).filter(|_| point.kind != "handle");
        let called = point.label.clone().filter(|label| !label.is_empty());
        let more = [called, until, may].into_iter().flatten();
        let medium = if point.kind == "handle" { "message" } else { &point.kind };
        let label = self.words.text(&format!("medium-{medium}"));
        if point.kind == "phone" {
            let words = more.collect::<Vec<_>>().join(" · ");
            return Block::Phone { label, number: paper::grouped(&point.value), words };
        }
        said(label, std::iter::once(point.shown.clone()).chain(more))
    }

    /// What they prefer, or what they answer most.
    fn medium(&self) -> Option<String> {
        let said = self.field("medium");
        let medium = if said.is_empty() { self.card.tendency.medium.clone() } else { Some(said) };
        medium.map(|medium| self.words.text(&format!("medium-{medium}")))
    }

    fn talks(&self, latest: usize) -> Vec<Block> {
        let talks = || self.card.timeline.iter().filter(|entry| entry.entry == "attempt");
        let mut blocks: Vec<Block> = talks().take(latest).map(|talk| self.talk(talk)).collect();
        blocks.extend(self.more(talks().count(), latest));
        blocks
    }

    fn talk(&self, talk: &TimelineEntry) -> Block {
        let outcome = talk.outcome.as_ref().map(|it| self.words.text(&format!("talk-{it}")));
        said(self.day(Some(&talk.on)), outcome.into_iter().chain(talk.note.clone()))
    }

    /// The pinned ones come first.
    fn notes(&self, latest: usize) -> Vec<Block> {
        let open = |pinned: bool| {
            let notes = self.card.notes.iter();
            notes.filter(move |note| {
                note.done_on.is_none() && note.kind != "ask" && note.is_pinned == pinned
            })
        };
        let mut blocks: Vec<Block> = open(true)
            .chain(open(false))
            .take(latest)
            .map(|note| said(self.day(Some(&note.written_on)), [note.text.clone()]))
            .collect();
        blocks.extend(self.more(open(true).count() + open(false).count(), latest));
        blocks
    }

    /// How many stand on the card alone.
    fn more(&self, n: usize, shown: usize) -> Option<Block> {
        let n = n.checked_sub(shown).filter(|n| *n > 0)? as i64;
        Some(Block::Remark(self.words.text_with("prep-more", &[("n", n.into())])))
    }
}

/// A label with what is said beside it, as far as anything is.
fn said(label: String, parts: impl IntoIterator<Item = String>) -> Block {
    Block::Fact { label, parts: parts.into_iter().filter(|part| !part.is_empty()).collect() }
}
