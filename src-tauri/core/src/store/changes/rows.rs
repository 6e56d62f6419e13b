//! The rows of a change, as JSON: kept by triggers, put back by key.

use std::fmt::Write as _;

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::Result;

/// Tables that only the merchant writes. Tags are left out: a tag is a word, and one that nobody has
/// is shown nowhere, so that it may stay when the change goes that first said it.
pub const OWNED: [&str; 22] = [
    "pair_decisions",
    "field_values",
    "own_fields",
    "notes",
    "customer_tags",
    "lists",
    "list_members",
    "households",
    "household_members",
    "referrals",
    "customer_files",
    "retired_points",
    "saved_views",
    "settings_versions",
    "own_formats",
    "watched_folder",
    "promises",
    "asked",
    "product_notes",
    "product_answers",
    "scripts",
    "sheet_entries",
];
/// Acts are appended, and taken back by an act.
pub const APPENDED: [&str; 2] = ["events", "order_acts"];

/// Whether a row is noted because it came or because it will go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    Made,
    Goes,
}

/// Prepares the writing connection: from then on every change keeps its rows.
pub fn keep_rows_of_changes(db: &Connection) -> Result<()> {
    let mut sql = "CREATE TEMP TABLE recording (change_id INTEGER PRIMARY KEY);".to_owned();
    for table in OWNED {
        let columns = Columns::of(db, table)?;
        sql.push_str(&columns.trigger("INSERT", "NULL", &columns.image("new.")));
        sql.push_str(&columns.trigger("UPDATE", &columns.image("old."), &columns.image("new.")));
        sql.push_str(&columns.trigger("DELETE", &columns.image("old."), "NULL"));
    }
    for table in APPENDED {
        let columns = Columns::of(db, table)?;
        sql.push_str(&columns.trigger("INSERT", "NULL", &columns.image("new.")));
    }
    let trashed = Columns {
        table: "customers".to_owned(),
        all: vec!["id".to_owned(), "trashed_at".to_owned()],
        key: vec!["id".to_owned()],
    };
    let (before, after) = (trashed.image("old."), trashed.image("new."));
    sql.push_str(&trashed.trigger("UPDATE OF trashed_at", &before, &after));
    Ok(db.execute_batch(&sql)?)
}

/// Notes one row as it is now.
pub fn note(tx: &Transaction<'_>, table: &str, key: &[i64], moment: Moment) -> Result<()> {
    let columns = Columns::of(tx, table)?;
    let image = columns.image("");
    let (before, after) = match moment {
        Moment::Made => ("NULL", image.as_str()),
        Moment::Goes => (image.as_str(), "NULL"),
    };
    let sql = format!(
        "INSERT INTO change_rows (change_id, position, table_name, row_key, before, after)
         SELECT (SELECT change_id FROM recording), {NEXT_POSITION}, '{table}', {}, {before}, {after}
         FROM {table} WHERE {}",
        columns.key_of(""),
        columns.is_at_key(),
    );
    tx.prepare_cached(&sql)?.execute(named_params! { ":key": super::super::id_list(key) })?;
    Ok(())
}

const NEXT_POSITION: &str = "(SELECT coalesce(max(position), 0) + 1 FROM change_rows
    WHERE change_id = (SELECT change_id FROM recording))";

/// The columns of a table, as the file has them.
pub struct Columns {
    table: String,
    all: Vec<String>,
    key: Vec<String>,
}

impl Columns {
    pub fn of(db: &Connection, table: &str) -> Result<Columns> {
        let mut statement =
            db.prepare_cached("SELECT name, pk FROM pragma_table_info(:table) ORDER BY pk, cid")?;
        let mut rows = statement.query(named_params! { ":table": table })?;
        let mut columns = Columns { table: table.to_owned(), all: Vec::new(), key: Vec::new() };
        while let Some(row) = rows.next()? {
            let name: String = row.get("name")?;
            if row.get::<_, i64>("pk")? > 0 {
                columns.key.push(name.clone());
            }
            columns.all.push(name);
        }
        Ok(columns)
    }

    fn image(&self, row: &str) -> String {
        let pairs: Vec<String> =
            self.all.iter().map(|name| format!("'{name}', {row}{name}")).collect();
        format!("json_object({})", pairs.join(", "))
    }

    fn key_of(&self, row: &str) -> String {
        let names: Vec<String> = self.key.iter().map(|name| format!("{row}{name}")).collect();
        format!("json_array({})", names.join(", "))
    }

    fn is_at_key(&self) -> String {
        let mut sql = String::new();
        for (place, name) in self.key.iter().enumerate() {
            let and = if place == 0 { "" } else { " AND " };
            // Writing into a text cannot fail.
            let _ = write!(sql, "{and}{name} = json_extract(:key, '$[{place}]')");
        }
        sql
    }

    fn trigger(&self, event: &str, before: &str, after: &str) -> String {
        let table = &self.table;
        let word = event.split(' ').next().unwrap_or(event).to_lowercase();
        let row = if word == "delete" { "old." } else { "new." };
        format!(
            "CREATE TEMP TRIGGER keep_{word}_{table} AFTER {event} ON main.{table}
             WHEN EXISTS (SELECT 1 FROM recording)
             BEGIN
                INSERT INTO change_rows (change_id, position, table_name, row_key, before, after)
                VALUES ((SELECT change_id FROM recording), {NEXT_POSITION},
                    '{table}', {}, {before}, {after});
             END;",
            self.key_of(row),
        )
    }

    /// The row as it is now, in those columns that the image knows.
    pub fn now(&self, db: &Connection, key: &str, image: &str) -> Result<Option<String>> {
        let known =
            Columns { all: names_in(db, image)?, key: self.key.clone(), table: String::new() };
        let sql =
            format!("SELECT {} FROM {} WHERE {}", known.image(""), self.table, self.is_at_key());
        Ok(db
            .prepare_cached(&sql)?
            .query_row(named_params! { ":key": key }, |row| row.get(0))
            .optional()?)
    }

    pub fn insert(&self, tx: &Transaction<'_>, image: &str) -> Result<()> {
        let names = names_in(tx, image)?;
        let values: Vec<String> = names.iter().map(|name| value_of(name)).collect();
        let sql = format!(
            "INSERT INTO {} ({}) VALUES ({})",
            self.table,
            names.join(", "),
            values.join(", ")
        );
        tx.prepare_cached(&sql)?.execute(named_params! { ":image": image })?;
        Ok(())
    }

    pub fn update(&self, tx: &Transaction<'_>, key: &str, image: &str) -> Result<()> {
        let values: Vec<String> = names_in(tx, image)?
            .iter()
            .map(|name| format!("{name} = {}", value_of(name)))
            .collect();
        let sql =
            format!("UPDATE {} SET {} WHERE {}", self.table, values.join(", "), self.is_at_key());
        tx.prepare_cached(&sql)?.execute(named_params! { ":key": key, ":image": image })?;
        Ok(())
    }

    pub fn delete(&self, tx: &Transaction<'_>, key: &str) -> Result<()> {
        let sql = format!("DELETE FROM {} WHERE {}", self.table, self.is_at_key());
        tx.prepare_cached(&sql)?.execute(named_params! { ":key": key })?;
        Ok(())
    }
}

fn value_of(name: &str) -> String {
    format!("json_extract(:image, '$.{name}')")
}

fn names_in(db: &Connection, image: &str) -> Result<Vec<String>> {
    let mut statement = db.prepare_cached("SELECT key FROM json_each(:image) ORDER BY id")?;
    let names = statement.query_map(named_params! { ":image": image }, |row| row.get(0))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Shop;

    /// Every other table of the shop, with the reason for which no trigger keeps its rows.
    const OTHERS: [(&str, &[&str]); 7] = [
        (
            "imports write them; what a command makes there it notes itself",
            &[
                "buyer_tellings",
                "buyers",
                "contact_point_places",
                "customers",
                "identities",
                "import_batches",
                "import_files",
                "import_problems",
                "known_files",
                "order_lines",
                "order_tellings",
                "orders",
                "products",
                "refusals",
                "told_lines",
            ],
        ),
        ("acts of talks stop a contact point; bringing it back is noted", &["suppressions"]),
        (
            "made anew from everything else",
            &["channels", "follow_ups", "ids_given", "plan", "plan_turns"],
        ),
        (
            "a word that nobody has is shown nowhere; printed paper stays printed",
            &["call_sheet_rows", "call_sheets", "tags"],
        ),
        ("only appended: a yes points at its words for ever", &["wordings"]),
        ("what a calendar was given, it has", &["calendar_entries", "calendar_token"]),
        ("the history itself", &["change_rows", "changes"]),
    ];

    fn names(db: &Connection, sql: &str) -> Vec<String> {
        let mut statement = db.prepare(sql).unwrap();
        let names = statement.query_map([], |row| row.get(0)).unwrap();
        names.map(|name| name.unwrap()).collect()
    }

    #[test]
    fn each_owner_table_records_its_changes() {
        let folder = tempfile::tempdir().unwrap();
        let shop = Shop::open(folder.path()).unwrap();
        let db = shop.writer();
        let mut known: Vec<&str> = OWNED.into_iter().chain(APPENDED).collect();
        known.extend(OTHERS.iter().flat_map(|(_, tables)| tables.iter().copied()));
        let tables =
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'";
        for table in names(&db, tables) {
            assert!(known.contains(&table.as_str()), "nobody says who writes {table}");
        }
        let triggers = names(&db, "SELECT sql FROM sqlite_temp_schema WHERE type = 'trigger'");
        for table in OWNED {
            let columns = Columns::of(&db, table).unwrap();
            for event in ["INSERT", "UPDATE", "DELETE"] {
                let head = format!("AFTER {event} ON {table}");
                let head_of_main = format!("AFTER {event} ON main.{table}");
                let of_table = |sql: &&String| sql.contains(&head) || sql.contains(&head_of_main);
                let trigger = triggers.iter().find(of_table).unwrap_or_else(|| panic!("no {head}"));
                for column in &columns.all {
                    assert!(trigger.contains(&format!("'{column}'")), "{head} forgets {column}");
                }
            }
        }
    }
}
