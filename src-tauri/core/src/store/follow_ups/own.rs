//! What kinds of the merchant's own need to know of customers: which orders and which days of the year
//! they follow. Nothing is read where no such kind is on.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use crate::Result;
use crate::domain::birthday::Birthday;
use crate::domain::cadence::{Event, Own};
use crate::domain::fold::fold;
use crate::domain::own_days::{self, Follows};
use crate::store::id_list;

/// The kinds that are on, and which products concern them.
#[derive(Clone, Debug, Default)]
pub(super) struct OwnKinds {
    kinds: Vec<(Own, Follows)>,
    /// The kinds that a product concerns, as a set of `Own::bit`.
    products: HashMap<i64, u64>,
}

type Told = (Birthday, NaiveDate);

impl OwnKinds {
    pub fn new(kinds: Vec<(Own, Follows)>) -> OwnKinds {
        OwnKinds { kinds, products: HashMap::new() }
    }

    /// Looks for the products by the words of their titles.
    pub fn with_products(mut self, db: &Connection) -> Result<OwnKinds> {
        self.products.clear();
        if !self.follow_products() {
            return Ok(self);
        }
        let mut statement = db.prepare_cached("SELECT id, title FROM products")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let title = fold(&row.get::<_, String>("title")?);
            let bits = self.kinds.iter().fold(0, |bits, (own, follows)| match follows {
                Follows::Products(words) if words.iter().any(|word| title.contains(word)) => {
                    bits | own.bit()
                }
                Follows::Products(_)
                | Follows::EveryOrder
                | Follows::Birthday
                | Follows::Anniversary
                | Follows::Season { .. } => bits,
            });
            if bits != 0 {
                self.products.insert(row.get("id")?, bits);
            }
        }
        Ok(self)
    }

    /// What they follow, without what the shop has of it.
    pub fn kinds(&self) -> &[(Own, Follows)] {
        &self.kinds
    }

    pub fn is_empty(&self) -> bool {
        self.kinds.is_empty()
    }

    fn follow_products(&self) -> bool {
        self.kinds.iter().any(|(_, follows)| matches!(follows, Follows::Products(_)))
    }

    fn follow_birthdays(&self) -> bool {
        self.kinds.iter().any(|(_, follows)| *follows == Follows::Birthday)
    }

    /// Adds to the events of one customer.
    pub fn add(&self, db: &Connection, customer_id: i64, events: &mut Vec<Event>) -> Result<()> {
        if self.is_empty() {
            return Ok(());
        }
        let customer = named_params! { ":customer": customer_id };
        let mut concerned: HashMap<i64, u64> = HashMap::new();
        if !self.products.is_empty() {
            let mut statement = db.prepare_cached(include_str!("products_of_customer.sql"))?;
            let mut rows = statement.query(customer)?;
            while let Some(row) = rows.next()? {
                self.concern(&mut concerned, row)?;
            }
        }
        let birthday = match self.follow_birthdays() {
            true => db
                .prepare_cached(include_str!("birthday_of_customer.sql"))?
                .query_row(customer, |row| Ok((row.get("birthday")?, row.get("said_on")?)))
                .optional()?
                .and_then(|(text, on): (String, NaiveDate)| Some((Birthday::parse(&text)?, on))),
            false => None,
        };
        events.extend(own_days::yearly(&self.kinds, events, birthday));
        events.extend(concerned.into_iter().map(|(order, kinds)| Event::Concerns { order, kinds }));
        Ok(())
    }

    /// An order and one of its products.
    fn concern(&self, concerned: &mut HashMap<i64, u64>, row: &Row<'_>) -> Result<()> {
        if let Some(bits) = self.products.get(&row.get("product_id")?) {
            *concerned.entry(row.get("order_id")?).or_default() |= bits;
        }
        Ok(())
    }
}

/// What is known of everybody, read once.
pub(super) struct Everybody<'k> {
    own: &'k OwnKinds,
    concerned: HashMap<i64, u64>,
    birthdays: HashMap<i64, Told>,
}

impl<'k> Everybody<'k> {
    /// None where no kind is on.
    pub fn of(own: &'k OwnKinds, db: &Connection) -> Result<Option<Everybody<'k>>> {
        if own.is_empty() {
            return Ok(None);
        }
        let mut all = Everybody { own, concerned: HashMap::new(), birthdays: HashMap::new() };
        if !own.products.is_empty() {
            let products: Vec<i64> = own.products.keys().copied().collect();
            let mut statement = db.prepare_cached(include_str!("orders_of_products.sql"))?;
            let mut rows = statement.query(named_params! { ":products": id_list(&products) })?;
            while let Some(row) = rows.next()? {
                own.concern(&mut all.concerned, row)?;
            }
        }
        if own.follow_birthdays() {
            let mut statement = db.prepare_cached(include_str!("all_birthdays.sql"))?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let text: String = row.get("birthday")?;
                if let Some(birthday) = Birthday::parse(&text) {
                    all.birthdays.insert(row.get("customer_id")?, (birthday, row.get("said_on")?));
                }
            }
        }
        Ok(Some(all))
    }

    /// What is to be added to these events of a customer.
    pub fn more(&self, customer_id: i64, events: &[Event]) -> Vec<Event> {
        let birthday = self.birthdays.get(&customer_id).copied();
        let mut more = own_days::yearly(&self.own.kinds, events, birthday);
        more.extend(events.iter().filter_map(|event| {
            let Event::Purchase { order, .. } = event else { return None };
            let kinds = *self.concerned.get(order)?;
            Some(Event::Concerns { order: *order, kinds })
        }));
        more
    }
}
