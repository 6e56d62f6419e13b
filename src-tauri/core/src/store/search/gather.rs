//! Reads from the shop what is searched and listed of customers: of everybody, or of those whose
//! cards have changed.

use std::cmp::Reverse;

use rusqlite::types::{FromSqlResult, ValueRef};
use rusqlite::{Connection, Statement, named_params};

use super::chains::Chains;
use super::text::{Kind, add_folded, add_name, add_once, add_phone};
use crate::Result;
use crate::domain::fold::fold_into;
use crate::domain::money::{Currency, Money};
use crate::domain::order::OrderStatus;
use crate::domain::people::columns::{Traits, has};
use crate::domain::purchases::{Purchase, history};
use crate::store::id_list;

/// A customer as the search knows them.
#[derive(Clone, Default)]
pub(super) struct Entry {
    pub(super) id: i64,
    pub(super) text: String,
    pub(super) traits: Traits,
}

/// Whom to read.
#[derive(Clone, Copy)]
pub(super) enum Whom<'a> {
    Everybody,
    These(&'a [i64]),
}

impl Whom<'_> {
    /// Calls `each` with these columns of every row, of the statement for everybody or the one for some.
    fn rows<const N: usize>(
        self,
        db: &Connection,
        (all, some): (&str, &str),
        columns: [&str; N],
        mut each: impl FnMut([ValueRef<'_>; N]) -> FromSqlResult<()>,
    ) -> Result<()> {
        let mut statement: Statement<'_> = db.prepare(match self {
            Whom::Everybody => all,
            Whom::These(_) => some,
        })?;
        let mut places = [0; N];
        for (place, column) in places.iter_mut().zip(columns) {
            *place = statement.column_index(column)?;
        }
        let mut rows = match self {
            Whom::Everybody => statement.query([])?,
            Whom::These(ids) => statement.query(named_params! { ":ids": id_list(ids) })?,
        };
        while let Some(row) = rows.next()? {
            let mut values = [ValueRef::Null; N];
            for (value, place) in values.iter_mut().zip(places) {
                *value = row.get_ref(place)?;
            }
            each(values).map_err(rusqlite::Error::from)?;
        }
        Ok(())
    }
}

/// What one field says of a customer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    Name,
    City,
    Country,
    Channel,
    Handle,
    Email,
    Phone,
    Note,
}

/// All that was read, by customer, in the order of their ids.
struct Gathered {
    ids: Vec<i64>,
    said: Chains<Said>,
    /// Of `has`, joined.
    has: Vec<u8>,
    /// Whose each identity is: its id, and the place of the customer.
    owners: Vec<(i64, u32)>,
    /// What they bought, by the place of the customer.
    bought: Vec<(u32, Purchase)>,
}

/// Calls `with` for each, the newest order first. Whoever is joined into another or lies in the trash is
/// not among them.
pub(super) fn each(db: &Connection, whom: Whom<'_>, with: impl FnMut(&Entry)) -> Result<()> {
    let mut gathered = Gathered::customers(db, whom)?;
    gathered.identities(db, whom)?;
    gathered.contact_points(db, whom)?;
    gathered.notes(db, whom)?;
    gathered.orders(db, whom)?;
    gathered.each(with);
    Ok(())
}

impl Gathered {
    fn customers(db: &Connection, whom: Whom<'_>) -> Result<Gathered> {
        let (mut ids, mut said) = (Vec::new(), Chains::default());
        let statements = (include_str!("customers.sql"), include_str!("some_customers.sql"));
        let columns = ["id", "name", "city", "country"];
        whom.rows(db, statements, columns, |[id, name, city, country]| {
            ids.push(id.as_i64()?);
            let place = said.begin();
            said.push(place, Said::Name, name.as_str()?);
            said.push(place, Said::City, city.as_str()?);
            said.push(place, Said::Country, country.as_str()?);
            Ok(())
        })?;
        let has = vec![0; ids.len()];
        Ok(Gathered { ids, said, has, owners: Vec::new(), bought: Vec::new() })
    }

    fn place_of(&self, customer_id: i64) -> Option<usize> {
        position_of(&self.ids, |id| *id, customer_id)
    }

    fn owner_of(&self, identity_id: i64) -> Option<usize> {
        let owner = position_of(&self.owners, |owner| owner.0, identity_id)?;
        Some(self.owners[owner].1 as usize)
    }

    /// Adds what the channels call them.
    fn identities(&mut self, db: &Connection, whom: Whom<'_>) -> Result<()> {
        let some = include_str!("../customers/identities_of.sql");
        let columns = ["id", "customer_id", "channel", "evidence", "value", "name"];
        whom.rows(db, (include_str!("identities.sql"), some), columns, |values| {
            let [id, customer_id, channel, evidence, value, name] = values;
            let Some(place) = self.place_of(customer_id.as_i64()?) else { return Ok(()) };
            self.owners.push((id.as_i64()?, place as u32));
            self.said.push(place, Said::Name, name.as_str()?);
            self.said.push(place, Said::Channel, channel.as_str()?);
            // Under such a name stands what the merchant has typed; it names nobody.
            let is_by_hand = channel.as_str()? == "counter" && value.as_str()?.starts_with("hand-");
            if evidence.as_str()? == "handle" && !is_by_hand {
                self.said.push(place, Said::Handle, value.as_str()?);
            }
            Ok(())
        })
    }

    fn contact_points(&mut self, db: &Connection, whom: Whom<'_>) -> Result<()> {
        let statements = (include_str!("buyers.sql"), include_str!("some_buyers.sql"));
        let columns = ["identity_id", "handle", "email", "phone", "other_phone", "has_address"];
        whom.rows(db, statements, columns, |values| {
            let [identity_id, handle, email, phone, other_phone, has_address] = values;
            let Some(place) = self.owner_of(identity_id.as_i64()?) else { return Ok(()) };
            for (value, said, way) in [
                (handle, Said::Handle, has::MESSAGE),
                (email, Said::Email, has::EMAIL),
                (phone, Said::Phone, has::PHONE),
                (other_phone, Said::Phone, has::PHONE),
            ] {
                let Some(value) = value.as_str_or_null()? else { continue };
                self.has[place] |= way;
                self.said.push(place, said, value);
            }
            if has_address.as_i64()? != 0 {
                self.has[place] |= has::POST;
            }
            Ok(())
        })
    }

    fn notes(&mut self, db: &Connection, whom: Whom<'_>) -> Result<()> {
        let statements = (include_str!("notes.sql"), include_str!("some_notes.sql"));
        whom.rows(db, statements, ["customer_id", "text"], |[customer_id, text]| {
            if let Some(place) = self.place_of(customer_id.as_i64()?) {
                self.said.push(place, Said::Note, text.as_str()?);
            }
            Ok(())
        })
    }

    fn orders(&mut self, db: &Connection, whom: Whom<'_>) -> Result<()> {
        let statements = (include_str!("orders.sql"), include_str!("some_orders.sql"));
        let columns = [
            "id",
            "identity_id",
            "ordered_on",
            "status",
            "currency",
            "total_minor",
            "refunded_minor",
        ];
        whom.rows(
            db,
            statements,
            columns,
            |[id, identity_id, on, status, currency, total, refunded]| {
                let Some(place) = self.owner_of(identity_id.as_i64()?) else { return Ok(()) };
                let currency = currency.as_str_or_null()?.and_then(Currency::parse);
                let total = total.as_i64_or_null()?.zip(currency);
                self.bought.push((
                    place as u32,
                    Purchase {
                        order_id: id.as_i64()?,
                        ordered_on: on.as_str_or_null()?.and_then(|day| day.parse().ok()),
                        status: status.as_str_or_null()?.and_then(OrderStatus::parse),
                        total: total.map(|(minor, currency)| Money { minor, currency }),
                        refunded_minor: refunded.as_i64_or_null()?.unwrap_or(0),
                    },
                ));
                Ok(())
            },
        )?;
        self.bought.sort_by_key(|(place, _)| *place);
        Ok(())
    }

    /// The newest order first.
    fn each(&self, mut with: impl FnMut(&Entry)) {
        let mut bought: Vec<&[(u32, Purchase)]> = vec![&[]; self.ids.len()];
        for of_one in self.bought.chunk_by(|a, b| a.0 == b.0) {
            bought[of_one[0].0 as usize] = of_one;
        }
        let newest = |place: usize| {
            let sales = bought[place]
                .iter()
                .map(|(_, purchase)| purchase)
                .filter(|purchase| purchase.is_sale());
            sales.filter_map(|sale| sale.ordered_on).max()
        };
        let mut places: Vec<_> =
            (0..self.ids.len()).map(|place| (Reverse(newest(place)), Reverse(place))).collect();
        places.sort_unstable();
        let (mut entry, mut purchases) = (Entry::default(), Vec::new());
        for (_, Reverse(place)) in places {
            purchases.clear();
            purchases.extend(bought[place].iter().map(|(_, purchase)| *purchase));
            self.tell(place, &purchases, &mut entry);
            with(&entry);
        }
    }

    /// Writes all of one customer into the entry.
    fn tell(&self, place: usize, purchases: &[Purchase], entry: &mut Entry) {
        entry.id = self.ids[place];
        let (text, traits) = (&mut entry.text, &mut entry.traits);
        text.clear();
        traits.city.clear();
        traits.country.clear();
        traits.channels.clear();
        for (said, value) in self.said.of(place) {
            match said {
                Said::Name => add_name(text, value),
                Said::City => {
                    fold_into(&mut traits.city, value);
                    add_folded(text, Kind::Place, &traits.city);
                }
                Said::Country => traits.country.push_str(value),
                Said::Channel => traits.channels.push(value.to_owned()),
                Said::Handle => add_once(text, Kind::Handle, value),
                Said::Email => add_once(text, Kind::Email, value),
                Said::Phone => add_phone(text, value),
                Said::Note => add_once(text, Kind::Note, value),
            }
        }
        let sales = purchases.iter().filter(|purchase| purchase.is_sale());
        traits.history = history(purchases);
        traits.sale_days = sales.filter_map(|sale| sale.ordered_on).collect();
        traits.has = self.has[place];
    }
}

/// Where the id stands in a list that ascends by id, mostly without gaps.
fn position_of<T>(list: &[T], id_of: impl Fn(&T) -> i64, id: i64) -> Option<usize> {
    let first = list.first().map(&id_of)?;
    let guess = usize::try_from(id.checked_sub(first)?).ok()?;
    if list.get(guess).is_some_and(|item| id_of(item) == id) {
        return Some(guess);
    }
    list.binary_search_by_key(&id, id_of).ok()
}
