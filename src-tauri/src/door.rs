//! The one door from the pages to the core.

use std::sync::Arc;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use regulars_core::api::{self, Host, answers::Progress};
use regulars_core::{Error, Result};
use serde::Serialize;
use serde_json::Value;
use tauri::{AppHandle, Emitter, Manager};

use crate::desk::{self, Desk};
use crate::window;

/// An error as the pages get it: the code for the merchant's language, the detail for the log.
#[derive(Serialize)]
pub struct Refusal {
    code: &'static str,
    detail: String,
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Refusal { code: error.code(), detail: error.to_string() }
    }
}

/// Runs one command of the core; several may run at a time.
#[tauri::command]
pub async fn call(
    app: AppHandle,
    name: String,
    args: Value,
) -> std::result::Result<Value, Refusal> {
    aside(move || ask(&app, &name, args)).await
}

/// Asks the core on behalf of the window, which hears of progress and may stop it.
pub fn ask(app: &AppHandle, name: &str, args: Value) -> Result<Value> {
    let desk = app.state::<Arc<Desk>>();
    let shop = desk.shop()?;
    let window = Window { app, began_at: desk.n_stops(), told: Mutex::new(None) };
    api::call(&shop, desk::now(), &window, name, args)
}

/// Works beside the window, which stays quick meanwhile.
pub async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T> + Send + 'static,
) -> std::result::Result<T, Refusal> {
    let done = tauri::async_runtime::spawn_blocking(work).await;
    done.unwrap_or_else(|error| Err(Error::Io { detail: error.to_string() })).map_err(Refusal::from)
}

/// The window as the host of a command.
struct Window<'a> {
    app: &'a AppHandle,
    began_at: u64,
    /// The stage that was last told, and when.
    told: Mutex<Option<(String, Instant)>>,
}

/// More often than this nobody can read.
const BETWEEN_WORDS: Duration = Duration::from_millis(50);

impl Host for Window<'_> {
    fn progress(&self, progress: &Progress) {
        let Ok(mut told) = self.told.lock() else { return };
        let is_news = !matches!(&*told, Some((stage, at)) if *stage == progress.stage && at.elapsed() < BETWEEN_WORDS);
        if is_news {
            *told = Some((progress.stage.clone(), Instant::now()));
            // A window that is gone needs no word.
            let _ = self.app.emit_to(window::MAIN, "progress", progress);
        }
    }

    fn is_stopped(&self) -> bool {
        self.app.state::<Arc<Desk>>().n_stops() != self.began_at
    }
}
