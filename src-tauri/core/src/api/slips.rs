//! Parcel slips: what to know when the parcel of somebody who comes back is packed.

use chrono::{Datelike, NaiveDate};

use super::answers::{Promise, Settings, SlipsPaper};
use super::call_sheet::know::{self, fact, joined};
use super::requests::SlipsOf;
use super::{Call, customer_paper, day, promises as told};
use crate::Result;
use crate::domain::parcel;
use crate::domain::purchases::nth_order;
use crate::import;
use crate::paper::{self, Slip, SlipLine, Slips};
use crate::store::before_talk::{self, Known, Order};
use crate::store::day_lines::beside;
use crate::store::{Connection, orders, promises};
use crate::words::Words;

/// So many slips are made at once.
const MOST: usize = 400;

pub(super) fn preview(call: &Call<'_>, request: SlipsOf) -> Result<SlipsPaper> {
    day::read(call, |db, settings, today| {
        let paper = customer_paper::paper_of(request.paper.as_deref(), settings)?;
        let words = Words::of(&settings.language);
        let slips = Slips {
            title: words.text("title-slips"),
            shop_name: settings.shop_name.clone(),
            paper,
            slips: slips(db, settings, &request, today)?,
        };
        let rendered = paper::slips_html(words, &slips)?;
        Ok(SlipsPaper {
            html: rendered.html,
            n_pages: rendered.n_pages as i64,
            n_slips: slips.slips.len() as i64,
            file_name: customer_paper::file_name(&format!("{} {today}", slips.title)),
        })
    })
}

fn slips(
    db: &Connection,
    settings: &Settings,
    request: &SlipsOf,
    today: NaiveDate,
) -> Result<Vec<Slip>> {
    let mut ids = beside::parcels(db, today)?;
    if let Some(wanted) = &request.orders {
        ids.retain(|id| wanted.contains(id));
    }
    ids.truncate(MOST);
    let parcels = orders::by_id(db, &ids)?;
    let mut customers: Vec<i64> = parcels.values().filter_map(|it| it.customer_id).collect();
    customers.sort_unstable();
    customers.dedup();
    let known = before_talk::of(db, &customers)?;
    let purchases = orders::purchases_of(db, &customers)?;
    let words = Words::of(&settings.language);
    let mut slips = Vec::new();
    for id in &ids {
        let Some(customer) = parcels.get(id).and_then(|order| order.customer_id) else { continue };
        let nth = purchases.get(&customer).map_or(0, |purchases| nth_order(purchases, *id));
        let Some(known) = known.get(&customer).filter(|_| parcel::is_for_returning(nth)) else {
            continue;
        };
        let Some(order) = known.orders.iter().find(|order| order.id == *id) else { continue };
        let open = promises::of_customer(db, customer)?.into_iter();
        let promises = open.map(|it| told::promise(it, today)).collect();
        let of = OnSlip { words, settings, known, order, nth, today };
        slips.push(of.slip(promises, request.with_prices));
    }
    Ok(slips)
}

/// A parcel and who gets it.
struct OnSlip<'a> {
    words: &'a Words,
    settings: &'a Settings,
    known: &'a Known,
    order: &'a Order,
    /// The how-manieth order it is.
    nth: i64,
    today: NaiveDate,
}

impl OnSlip<'_> {
    fn slip(&self, promises: Vec<Promise>, with_prices: bool) -> Slip {
        let channel = know::channel_name(self.words, &self.order.channel);
        Slip {
            order: joined(self.words, [Some(self.order.number.clone()), Some(channel)]),
            name: self.known.name.clone(),
            about: self.about(),
            lines: self.lines(with_prices),
            facts: self.facts(&promises),
        }
    }

    /// "Order 5, with us since 2023."
    fn about(&self) -> String {
        let first_on = self.known.orders.iter().find_map(|order| order.ordered_on);
        let year = first_on.map_or_else(String::new, |day| day.year().to_string());
        self.words.text_with("slips-about", &[("n", self.nth.into()), ("year", (&year).into())])
    }

    fn lines(&self, with_prices: bool) -> Vec<SlipLine> {
        let lines = self.order.lines.iter().map(|line| {
            let title = match line.variation.as_str() {
                "" => line.title.clone(),
                size => format!("{} ({size})", line.title),
            };
            let price = line.unit_price.filter(|_| with_prices);
            SlipLine {
                words: if line.quantity == 1 {
                    title
                } else {
                    format!("{} × {title}", line.quantity)
                },
                price: price.map(|price| self.words.money(price)),
            }
        });
        let summary = self.order.summary.clone().filter(|_| self.order.lines.is_empty());
        lines.chain(summary.map(|words| SlipLine { words, price: None })).collect()
    }

    /// What was had last, promised, went wrong, and what goes in beside.
    fn facts(&self, promises: &[Promise]) -> Vec<paper::Fact> {
        let words = self.words;
        let last = know::last_order(self.known, Some(self.order.id));
        let last = last.map(|order| know::bought(words, order, None)).unwrap_or_default();
        let mut facts: Vec<paper::Fact> =
            promises.iter().map(|promise| know::promise(words, promise)).collect();
        facts.extend(know::complaint(words, self.known, self.today));
        facts.extend(fact(words, "slips-last", last));
        facts.extend(fact(words, "slips-gift", self.gift().unwrap_or_default()));
        facts
    }

    /// Nothing that sells goes into a parcel of a channel that forbids it.
    fn gift(&self) -> Option<String> {
        let gift = self.settings.gift.as_ref()?;
        let channel = import::channels().iter().find(|it| it.key == self.order.channel);
        let terms = channel.and_then(|channel| channel.terms.as_ref());
        let is_forbidden = terms.is_some_and(|terms| terms.marketing == import::ContactUse::Never);
        (parcel::has_gift(self.nth, gift.every) && !is_forbidden).then(|| gift.text.clone())
    }
}
