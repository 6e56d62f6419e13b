//! The files of `assets/formats` as formats.

use std::sync::{Arc, OnceLock};

use serde::Deserialize;
use serde::de::Error as _;
use xxhash_rust::xxh3::xxh3_64;

use super::{Channel, Format};

/// Name and text of every file.
const FILES: &[(&str, &str)] = &include!(concat!(env!("OUT_DIR"), "/formats.rs"));

/// The built-in formats, by the names of their files and in the order of each file.
pub fn formats() -> &'static [Arc<Format>] {
    static FORMATS: OnceLock<Vec<Arc<Format>>> = OnceLock::new();
    FORMATS.get_or_init(|| {
        let read = |(name, text): &(&str, &str)| {
            read(text).unwrap_or_else(|fault| panic!("assets/formats/{name}: {fault}"))
        };
        FILES.iter().flat_map(read).map(Arc::new).collect()
    })
}

/// The channels whose rules are known, also those of whose files no header is.
pub fn channels() -> &'static [Channel] {
    #[derive(Deserialize)]
    struct Head {
        channel: Channel,
    }
    static CHANNELS: OnceLock<Vec<Channel>> = OnceLock::new();
    CHANNELS.get_or_init(|| {
        let read = |(name, text): &(&str, &str)| match toml::from_str::<Head>(text) {
            Ok(head) => head.channel,
            Err(fault) => panic!("assets/formats/{name}: {fault}"),
        };
        FILES.iter().map(read).collect()
    })
}

/// The formats of one channel's file.
pub fn read(text: &str) -> Result<Vec<Format>, toml::de::Error> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        channel: Channel,
        #[serde(default)]
        format: Vec<toml::Table>,
    }
    let file: File = toml::from_str(text)?;
    let mark = xxh3_64(text.as_bytes());
    let mut tables: Vec<toml::Table> = Vec::new();
    for table in file.format {
        tables.push(filled(table, &tables)?);
    }
    tables
        .into_iter()
        .map(|table| {
            let id = table.get("id").cloned();
            let format: Format = table.try_into().map_err(|fault: toml::de::Error| {
                let id = id.as_ref().and_then(toml::Value::as_str).unwrap_or("a format without id");
                toml::de::Error::custom(format!("{id}: {fault}"))
            })?;
            Ok(Format { channel: file.channel.clone(), mark, ..format })
        })
        .collect()
}

/// The format with all that it takes over from the one it is `like`.
fn filled(own: toml::Table, earlier: &[toml::Table]) -> Result<toml::Table, toml::de::Error> {
    let mut table = match own.get("like") {
        None => toml::Table::new(),
        Some(like) => earlier
            .iter()
            .find(|table| table.get("id") == Some(like))
            .cloned()
            .ok_or_else(|| toml::de::Error::custom(format!("no earlier format {like}")))?,
    };
    for (key, value) in own {
        match (key.as_str(), value) {
            ("like", _) => {}
            ("more_columns", toml::Value::Array(more)) => {
                if let Some(toml::Value::Array(columns)) = table.get_mut("columns") {
                    columns.extend(more);
                }
            }
            (_, value) => {
                table.insert(key, value);
            }
        }
    }
    Ok(table)
}
