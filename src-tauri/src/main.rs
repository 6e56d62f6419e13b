//! The window around the core: one process for each shop, one window, one door.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod desk;
mod door;
mod first;
mod native;
mod paths;
mod pdf;
mod sheet;
mod window;

use std::process::ExitCode;
use std::sync::Arc;

use desk::Desk;
use first::Claim;

fn main() -> ExitCode {
    let asked = match paths::asked(std::env::args_os().skip(1)) {
        Ok(asked) => asked,
        Err(usage) => return say(&usage, 2),
    };
    let folder = match paths::folder(asked) {
        Ok(folder) => folder,
        Err(error) => return say(&error.to_string(), 1),
    };
    let listener = match first::claim(&folder) {
        Claim::First(listener) => Some(listener),
        Claim::Second => return ExitCode::SUCCESS,
        // Without it a second start is still refused, by the shop's own lock.
        Claim::Unknown => None,
    };
    let desk = Arc::new(Desk::new(folder));
    desk.open_ahead();
    match run(desk, listener) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => say(&format!("the window does not open: {error}"), 1),
    }
}

fn run(desk: Arc<Desk>, listener: Option<first::Listener>) -> tauri::Result<()> {
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .manage(desk)
        .invoke_handler(tauri::generate_handler![
            door::call,
            native::stop,
            native::choose_files,
            native::choose_papers,
            native::open_paper,
            native::dial,
            native::choose_folder,
            native::choose_place,
            native::print_sheet,
            native::save_pdf,
            native::print_page,
            native::save_page,
            native::print_list,
            native::save_list,
        ])
        .register_asynchronous_uri_scheme_protocol("sheet", sheet::serve)
        .setup(move |app| {
            window::open(app.handle())?;
            if let Some(listener) = listener {
                first::answer(listener, app.handle().clone());
            }
            Ok(())
        })
        .run(tauri::generate_context!())
}

#[expect(clippy::print_stderr, reason = "there is no window yet that could say it")]
fn say(words: &str, code: u8) -> ExitCode {
    eprintln!("regulars: {words}");
    ExitCode::from(code)
}
