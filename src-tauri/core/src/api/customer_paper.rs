//! One customer on paper: the page to prepare a talk, and the statement of all orders.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::answers::{CustomerCard, CustomerPaper, Money, OrderRow, Settings, TimelineEntry};
use super::requests::OnPaper;
use super::{Call, card, day};
use crate::domain::birthday::Birthday;
use crate::domain::money::{self, Currency};
use crate::paper::{self, Block, Paper};
use crate::words::Words;
use crate::{Error, Result};

/// So many orders, talks and notes are of use before a talk.
const LATEST: usize = 5;
/// So many lines to write on.
const BLANKS: usize = 6;

/// What to know before a talk.
pub(super) fn prep(call: &Call<'_>, request: OnPaper) -> Result<CustomerPaper> {
    print(call, &request, |sheet| {
        let mut blocks = sheet.who();
        blocks.extend(sheet.bought());
        blocks.extend(sheet.reach());
        blocks.extend(sheet.talks());
        blocks.extend(sheet.notes());
        blocks.push(sheet.heading("prep-write"));
        blocks.extend(std::iter::repeat_n(Block::Blank, BLANKS));
        let day = sheet.words.day(sheet.today);
        (sheet.words.text_with("prep-about", &[("day", (&day).into())]), blocks)
    })
}

/// All orders with their amounts, to be sent on request: nothing that was noted for oneself.
pub(super) fn statement(call: &Call<'_>, request: OnPaper) -> Result<CustomerPaper> {
    print(call, &request, |sheet| {
        let day = sheet.words.day(sheet.today);
        let places = [("shop", (&sheet.settings.shop_name).into()), ("day", (&day).into())];
        (sheet.words.text_with("statement-about", &places), sheet.statement())
    })
}

fn print(
    call: &Call<'_>,
    request: &OnPaper,
    write: impl FnOnce(&Sheet<'_>) -> (String, Vec<Block>),
) -> Result<CustomerPaper> {
    day::read(call, |db, settings, today| {
        let word = request.paper.as_deref().unwrap_or(&settings.paper);
        let paper = Paper::parse(word).ok_or_else(|| Error::Invalid {
            what: "paper",
            detail: format!("{word:?} is neither a4 nor letter"),
        })?;
        let words = Words::of(&settings.language);
        let card = card::card_of(db, request.id, today)?;
        let sheet = Sheet { words, settings, card: &card, today };
        let (about, blocks) = write(&sheet);
        let time = call.now.at.with_timezone(&settings.zone()).format("%H:%M").to_string();
        let day = words.day(today);
        let places = [("day", (&day).into()), ("time", (&time).into())];
        let rendered = paper::customer_html(
            words,
            &paper::CustomerPaper {
                shop_name: settings.shop_name.clone(),
                title: card.name.clone(),
                about,
                printed: words.text_with("paper-printed", &places),
                paper,
                blocks,
            },
        )?;
        Ok(CustomerPaper { html: rendered.html, n_pages: rendered.n_pages as i64 })
    })
}

/// A card that is being put on paper.
struct Sheet<'a> {
    words: &'a Words,
    settings: &'a Settings,
    card: &'a CustomerCard,
    today: NaiveDate,
}

impl Sheet<'_> {
    fn heading(&self, key: &str) -> Block {
        Block::Heading(self.words.text(key))
    }

    fn fact(&self, key: &str, words: String) -> Option<Block> {
        (!words.is_empty()).then(|| Block::Fact { label: self.words.text(key), words })
    }

    /// A heading with what stands below it; nothing where there is nothing.
    fn part(&self, key: &str, blocks: Vec<Block>) -> Vec<Block> {
        match blocks.is_empty() {
            true => blocks,
            false => std::iter::once(self.heading(key)).chain(blocks).collect(),
        }
    }

    fn field(&self, name: &str) -> String {
        let field = self.card.fields.iter().find(|field| field.field == name);
        field.and_then(|field| field.value.clone()).unwrap_or_default()
    }

    fn who(&self) -> Vec<Block> {
        let card = self.card;
        let orders = self.words.text_with("paper-orders", &[("n", card.n_orders.into())]);
        let stage = self.words.text(&format!("customer-stage-{}", card.stage));
        let facts = [
            self.fact("prep-also-called", self.field("latin_name")),
            self.fact("prep-say-as", self.field("say_as")),
            self.fact("column-stage", format!("{stage} · {orders}")),
            self.fact("fact-standing", self.standing()),
            self.fact("prep-occupation", self.field("occupation")),
            self.fact("prep-interests", self.field("interests")),
            self.fact("prep-birthday", self.birthday()),
        ];
        self.part("prep-who", facts.into_iter().flatten().collect())
    }

    fn standing(&self) -> String {
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
        said.join(" · ")
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

    fn bought(&self) -> Vec<Block> {
        let card = self.card;
        let tendency = &card.tendency;
        let orders = card.orders.iter().take(LATEST);
        let mut facts: Vec<Block> = [
            self.fact("prep-spent", self.amounts(&card.spent)),
            self.fact("prep-basket", self.amounts(&tendency.basket)),
            self.fact("prep-likes", tendency.words.join(", ")),
            self.fact("prep-where-is-it", self.ready_answer()),
        ]
        .into_iter()
        .flatten()
        .collect();
        facts.extend(orders.map(|order| {
            let label = self.day(order.ordered_on.as_deref());
            Block::Fact { label, words: self.titles(order) }
        }));
        self.part("prep-bought", facts)
    }

    fn ready_answer(&self) -> String {
        let Some(answer) = &self.card.ready_answer else { return String::new() };
        let mut said = vec![answer.order_number.clone()];
        said.extend(answer.status.as_ref().map(|it| self.words.text(&format!("status-{it}"))));
        said.push(self.day(answer.since_on.as_deref()));
        if let Some(number) = &answer.tracking {
            let carrier = answer.carrier.as_deref().unwrap_or_default();
            let places = [("carrier", carrier.into()), ("number", number.into())];
            said.push(self.words.text_with("prep-tracking", &places).trim().to_owned());
        }
        said.retain(|part| !part.is_empty());
        said.join(" · ")
    }

    /// Every way that may be used, and those that may not, told as such.
    fn reach(&self) -> Vec<Block> {
        let mut blocks: Vec<Block> = self
            .card
            .contact_points
            .iter()
            .filter(|point| point.nature != "masked")
            .map(|point| {
                let medium = if point.kind == "handle" { "message" } else { &point.kind };
                let mut words = match point.kind.as_str() {
                    "phone" => paper::grouped(&point.value),
                    _ => point.shown.clone(),
                };
                if point.stopped.is_some() {
                    words = format!("{words} · {}", self.words.text("prep-do-not"));
                }
                Block::Fact { label: self.words.text(&format!("medium-{medium}")), words }
            })
            .collect();
        if let Some(next) = &self.card.next {
            let kind = self.words.text(&format!("kind-{}", next.kind));
            let words = format!("{kind} · {}", self.words.reason(&next.kind, &next.reason));
            blocks.extend(self.fact("prep-next", words));
        }
        self.part("prep-reach", blocks)
    }

    fn talks(&self) -> Vec<Block> {
        let talks = self.card.timeline.iter().filter(|entry| entry.entry == "attempt");
        let blocks = talks.take(LATEST).map(|talk| self.talk(talk)).collect();
        self.part("prep-talks", blocks)
    }

    fn talk(&self, talk: &TimelineEntry) -> Block {
        let mut said = Vec::new();
        said.extend(talk.outcome.as_ref().map(|it| self.words.text(&format!("talk-{it}"))));
        said.extend(talk.note.clone());
        Block::Fact { label: self.day(Some(&talk.on)), words: said.join(" · ") }
    }

    /// What to ask this time comes first.
    fn notes(&self) -> Vec<Block> {
        let open = || self.card.notes.iter().filter(|note| note.done_on.is_none());
        let ask = open().filter(|note| note.kind == "ask");
        let others = open().filter(|note| note.kind != "ask").take(LATEST);
        let mut blocks: Vec<Block> =
            ask.filter_map(|note| self.fact("prep-ask", note.text.clone())).collect();
        blocks.extend(others.map(|note| Block::Fact {
            label: self.day(Some(&note.written_on)),
            words: note.text.clone(),
        }));
        self.part("prep-notes", blocks)
    }

    fn statement(&self) -> Vec<Block> {
        if self.card.orders.is_empty() {
            let words = self.words.text("statement-nothing");
            return vec![Block::Fact { label: String::new(), words }];
        }
        let column = |name: &str| self.words.text(&format!("statement-column-{name}"));
        let head = ["day", "number", "what", "state", "total"].map(column);
        let mut blocks = vec![self.heading("statement-orders"), Block::Head(head)];
        blocks.extend(self.card.orders.iter().map(|order| Block::Row(self.row(order))));
        blocks.push(self.heading("statement-sum"));
        blocks.push(Block::Fact {
            label: self.words.text_with("paper-orders", &[("n", self.card.n_orders.into())]),
            words: self.amounts(&self.card.spent),
        });
        blocks
    }

    fn row(&self, order: &OrderRow) -> [String; 5] {
        let total = order.total.as_ref().map(|total| self.money(total)).unwrap_or_default();
        let total = match &order.refunded {
            None => total,
            Some(refunded) => {
                let refunded = self.money(refunded);
                let places = [("total", (&total).into()), ("refunded", (&refunded).into())];
                self.words.text_with("statement-refunded", &places)
            }
        };
        let status = order.status.as_ref().map(|it| self.words.text(&format!("status-{it}")));
        [
            self.day(order.ordered_on.as_deref()),
            order.number.clone(),
            self.titles(order),
            status.unwrap_or_default(),
            total,
        ]
    }

    fn titles(&self, order: &OrderRow) -> String {
        let title = |line: &super::answers::OrderLine| match line.quantity {
            1 => line.title.clone(),
            n => format!("{n} × {}", line.title),
        };
        order.lines.iter().map(title).collect::<Vec<_>>().join(", ")
    }

    fn amounts(&self, amounts: &[Money]) -> String {
        amounts.iter().map(|money| self.money(money)).collect::<Vec<_>>().join(" · ")
    }

    fn money(&self, money: &Money) -> String {
        let exact = Currency::parse(&money.currency)
            .zip(money.amount.parse::<Decimal>().ok())
            .and_then(|(currency, amount)| money::Money::from_amount(amount, currency));
        exact.map(|money| self.words.money(money)).unwrap_or_default()
    }

    fn day(&self, on: Option<&str>) -> String {
        let on = on.and_then(|text| text.parse().ok());
        on.map(|on| self.words.day(on)).unwrap_or_default()
    }
}
