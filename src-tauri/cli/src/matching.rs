//! `regulars customer merge` and `split`, and `duplicates`: who is one person.

use clap::Args;
use regulars_core::{Error, Result};
use serde_json::{Value, json};

use crate::out::{self, Out, cell};
use crate::shop::{Desk, rows, text};

/// Everything of the second comes to the first.
#[derive(Args)]
pub struct Merge {
    keep: i64,
    other: i64,
    /// Which value of a field stands, such as `name=Anna Berg`.
    #[arg(long, value_name = "FIELD=VALUE", value_parser = choice)]
    choose: Vec<(String, String)>,
}

/// Gives an identity a card of its own, and with it what evidence binds to it.
#[derive(Args)]
pub struct Split {
    id: i64,
    /// The number of the identity, or its channel and name: `etsy:teafan88`.
    #[arg(required = true)]
    identities: Vec<String>,
}

#[derive(Args)]
pub struct Duplicates {
    /// Two customers, and `same`, `different` or `later`.
    #[arg(long, num_args = 3, value_names = ["A", "B", "VERDICT"])]
    decide: Option<Vec<String>>,
    #[arg(long, value_name = "N")]
    limit: Option<u32>,
}

fn choice(text: &str) -> std::result::Result<(String, String), String> {
    let (field, value) = text.split_once('=').ok_or("write it as FIELD=VALUE")?;
    Ok((field.to_owned(), value.to_owned()))
}

impl Merge {
    pub fn run(self, desk: &Desk, out: &mut Out) -> Result<()> {
        let choices: Vec<Value> = self
            .choose
            .into_iter()
            .map(|(field, value)| json!({ "field": field, "value": value }))
            .collect();
        let request = json!({ "keep": self.keep, "other": self.other, "choices": choices });
        let merged = desk.call("customers.merge", request)?;
        if out.is_json() {
            return out.json(&merged);
        }
        let joined = &merged["joined"];
        out::say(&format!("Joined: {} orders, {} notes.", joined["orders"], joined["notes"]));
        out.line(&merged["id"].to_string())
    }
}

impl Split {
    pub fn run(self, desk: &Desk, out: &mut Out) -> Result<()> {
        let parts = desk.call("customers.parts", json!({ "id": self.id }))?;
        let known: Vec<&Value> =
            rows(&parts, "parts").iter().flat_map(|part| rows(part, "identities")).collect();
        let identities: Vec<&Value> = self
            .identities
            .iter()
            .map(|wanted| number_of(&known, wanted))
            .collect::<Result<_>>()?;
        let request = json!({ "id": self.id, "identities": identities });
        let split = desk.call("customers.split", request)?;
        if out.is_json() {
            return out.json(&split);
        }
        out::say("Two customers now:");
        out.line(&split["id"].to_string())?;
        out.line(&split["new_id"].to_string())
    }
}

/// The number of an identity that is named by it, or by channel and value.
fn number_of<'a>(known: &[&'a Value], wanted: &str) -> Result<&'a Value> {
    let is_wanted = |identity: &&&Value| {
        let named = format!("{}:{}", text(identity, "channel"), text(identity, "value"));
        identity["id"].as_i64() == wanted.parse().ok() || named == wanted
    };
    let found = known.iter().find(is_wanted).ok_or_else(|| Error::Invalid {
        what: "identity",
        detail: format!("{wanted} does not stand on this card"),
    })?;
    Ok(&found["id"])
}

impl Duplicates {
    pub fn run(self, desk: &Desk, out: &mut Out) -> Result<()> {
        match &self.decide {
            Some(words) => decide(desk, out, words),
            None => self.list(desk, out),
        }
    }

    fn list(self, desk: &Desk, out: &mut Out) -> Result<()> {
        let answer = desk.call("duplicates.list", json!({ "limit": self.limit }))?;
        if out.is_json() {
            return out.json(&answer);
        }
        let pairs = rows(&answer, "pairs");
        let table: Vec<Vec<String>> = pairs.iter().map(pair_row).collect();
        out.table(&["id", "name", "other", "name", "because"], &table)?;
        out::say(&format!("{} of {} pairs", pairs.len(), answer["total"]));
        Ok(())
    }
}

fn pair_row(pair: &Value) -> Vec<String> {
    let mut cells = Vec::new();
    for side in rows(pair, "sides") {
        cells.extend([cell(&side["id"]), cell(&side["name"])]);
    }
    let reasons = rows(pair, "reasons").iter();
    let speaking = reasons.filter(|reason| reason["weight"].as_i64() > Some(0));
    cells.push(speaking.map(|reason| text(reason, "code")).collect::<Vec<_>>().join(", "));
    cells
}

fn decide(desk: &Desk, out: &mut Out, words: &[String]) -> Result<()> {
    let number = |at: usize| -> Result<i64> {
        words[at].parse().map_err(|_| Error::Invalid {
            what: "customer",
            detail: format!("{} is no number of a customer", words[at]),
        })
    };
    let request = json!({ "id": number(0)?, "other_id": number(1)?, "verdict": words[2] });
    let decided = desk.call("duplicates.decide", request)?;
    if out.is_json() {
        return out.json(&decided);
    }
    out::say("Noted.");
    Ok(())
}
