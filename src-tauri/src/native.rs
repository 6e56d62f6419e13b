//! What needs the computer and not the core: choosing files and places, opening a customer's file, printing, writing a PDF, stopping.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use regulars_core::{Error, Result};
use serde_json::json;
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::{DialogExt, FilePath};

use crate::desk::Desk;
use crate::door::{self, Refusal, aside};
use crate::sheet::Unnumbered;
use crate::{pdf, sheet, window};

/// How the files end that channels give, and the format files of merchants.
const EXPORTS: &[&str] = &[
    "csv", "txt", "tsv", "xlsx", "xlsm", "xls", "zip", "toml", "CSV", "TXT", "TSV", "XLSX", "XLSM",
    "XLS", "ZIP",
];

type Answer<T> = std::result::Result<T, Refusal>;

/// Stops the long work that is going on; nothing of it stays.
#[tauri::command]
pub fn stop(app: AppHandle) {
    app.state::<Arc<Desk>>().stop();
}

/// Lets the merchant choose files to import; none when they change their mind.
#[tauri::command]
pub async fn choose_files(app: AppHandle) -> Answer<Vec<PathBuf>> {
    aside(move || {
        if let Some(paths) = std::env::var_os("REGULARS_TEST_FILES") {
            return Ok(std::env::split_paths(&paths).collect());
        }
        let chosen = dialog(&app)
            .add_filter("CSV, Excel, ZIP", EXPORTS)
            .add_filter("*", &["*"])
            .blocking_pick_files();
        Ok(chosen.unwrap_or_default().into_iter().filter_map(path).collect())
    })
    .await
}

/// Lets the merchant choose files of any kind that belong to a customer; none when they change their mind.
#[tauri::command]
pub async fn choose_papers(app: AppHandle) -> Answer<Vec<PathBuf>> {
    aside(move || {
        if let Some(paths) = std::env::var_os("REGULARS_TEST_FILES") {
            return Ok(std::env::split_paths(&paths).collect());
        }
        let chosen = dialog(&app).blocking_pick_files();
        Ok(chosen.unwrap_or_default().into_iter().filter_map(path).collect())
    })
    .await
}

/// Opens a customer's file with the program that the system has for it. Nothing else is ever opened: the
/// pages name a number, the core says where that file lies, and it has to lie on the shop's own shelf.
#[tauri::command]
pub async fn open_paper(app: AppHandle, id: i64) -> Answer<()> {
    aside(move || {
        let place = door::ask(&app, "files.place", json!({ "id": id }))?;
        let path = Path::new(place["path"].as_str().unwrap_or_default()).canonicalize()?;
        let shelf = app.state::<Arc<Desk>>().folder().join("files").canonicalize()?;
        if !path.starts_with(&shelf) {
            return Err(Error::NotFound { what: "file", id });
        }
        open(&path)
    })
    .await
}

/// Gives a number to whatever dials on this computer. Nothing but digits and a plus in front gets as far.
#[tauri::command]
pub async fn dial(number: String) -> Answer<()> {
    aside(move || {
        if !is_dialled(&number) {
            let detail = "a telephone is given digits and nothing else".to_owned();
            return Err(Error::Invalid { what: "number", detail });
        }
        if let Some(told) = std::env::var_os("REGULARS_TEST_DIALLED") {
            return Ok(std::fs::write(told, format!("tel:{number}"))?);
        }
        open(Path::new(&format!("tel:{number}")))
    })
    .await
}

/// No letters, no pauses, no codes of the network: nothing that a name in a file could order.
fn is_dialled(number: &str) -> bool {
    let digits = number.strip_prefix('+').unwrap_or(number);
    (1..=20).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// The one program of each system that opens what it is given as if it had been clicked.
fn open(path: &Path) -> Result<()> {
    let program = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    let mut opening = Command::new(program).arg(path).spawn()?;
    // Whoever opens it may stay as long as they like; the thread only sees them off.
    std::thread::spawn(move || opening.wait());
    Ok(())
}

/// Lets the merchant choose the folder in which exports arrive; none when they change their mind.
#[tauri::command]
pub async fn choose_folder(app: AppHandle) -> Answer<Option<PathBuf>> {
    aside(move || {
        if let Some(folder) = std::env::var_os("REGULARS_TEST_FOLDER") {
            return Ok(Some(folder.into()));
        }
        Ok(dialog(&app).blocking_pick_folder().and_then(path))
    })
    .await
}

/// Lets the merchant choose where a file of this name shall lie; none when they change their mind.
#[tauri::command]
pub async fn choose_place(app: AppHandle, name: String) -> Answer<Option<PathBuf>> {
    aside(move || {
        if let Some(folder) = std::env::var_os("REGULARS_TEST_FOLDER") {
            return Ok(Some(Path::new(&folder).join(name)));
        }
        let ending = Path::new(&name).extension().and_then(|it| it.to_str()).unwrap_or("*");
        let chosen =
            dialog(&app).add_filter(ending, &[ending]).set_file_name(&name).blocking_save_file();
        Ok(chosen.and_then(path))
    })
    .await
}

/// Numbers a sheet, as `call_sheet.print` takes it, and opens the system's print dialog with it.
#[tauri::command]
pub async fn print_sheet(app: AppHandle, sheet: serde_json::Value) -> Answer<()> {
    aside(move || {
        let paper = sheet["paper"].as_str().unwrap_or("a4").to_owned();
        sheet::print(&app, sheet)?;
        pdf::print(&app, &paper)
    })
    .await
}

/// Numbers a sheet, once the merchant has decided, and keeps it as a PDF; tells where, or nothing when the merchant changed their mind.
#[tauri::command]
pub async fn save_pdf(
    app: AppHandle,
    sheet: serde_json::Value,
    name: String,
) -> Answer<Option<PathBuf>> {
    aside(move || {
        let Some(to) = place_for_pdf(&app, &name) else { return Ok(None) };
        let paper = sheet["paper"].as_str().unwrap_or("a4").to_owned();
        sheet::print(&app, sheet)?;
        pdf::write(&app, &paper, &to)?;
        Ok(Some(to))
    })
    .await
}

/// Opens the system's print dialog with a page that gets no number, such as `prep/12/a4` or `slips/a4`.
#[tauri::command]
pub async fn print_page(app: AppHandle, page: String) -> Answer<()> {
    aside(move || {
        let page = unnumbered(&page)?;
        sheet::print_page(&app, &page)?;
        pdf::print(&app, &page.paper)
    })
    .await
}

/// Keeps such a page as a PDF; tells where, or nothing when the merchant changed their mind.
#[tauri::command]
pub async fn save_page(app: AppHandle, page: String) -> Answer<Option<PathBuf>> {
    aside(move || {
        let page = unnumbered(&page)?;
        let name = sheet::print_page(&app, &page)?;
        let Some(to) = place_for_pdf(&app, &name) else { return Ok(None) };
        pdf::write(&app, &page.paper, &to)?;
        Ok(Some(to))
    })
    .await
}

/// Opens the system's print dialog with a list of customers, as `paper.list` takes it.
#[tauri::command]
pub async fn print_list(app: AppHandle, list: serde_json::Value) -> Answer<()> {
    aside(move || {
        let (_, paper) = sheet::print_list(&app, list)?;
        pdf::print(&app, &paper)
    })
    .await
}

/// Keeps a list of customers as a PDF; tells where, or nothing when the merchant changed their mind.
#[tauri::command]
pub async fn save_list(app: AppHandle, list: serde_json::Value) -> Answer<Option<PathBuf>> {
    aside(move || {
        let (name, paper) = sheet::print_list(&app, list)?;
        let Some(to) = place_for_pdf(&app, &name) else { return Ok(None) };
        pdf::write(&app, &paper, &to)?;
        Ok(Some(to))
    })
    .await
}

fn unnumbered(path: &str) -> Result<Unnumbered> {
    let detail = || format!("{path} is no page");
    Unnumbered::parse(path).ok_or_else(|| Error::Invalid { what: "sheet", detail: detail() })
}

/// Where the PDF shall lie; it may be called as it is offered.
fn place_for_pdf(app: &AppHandle, name: &str) -> Option<PathBuf> {
    if let Some(to) = std::env::var_os("REGULARS_TEST_SAVE") {
        return Some(to.into());
    }
    let chosen = dialog(app).add_filter("PDF", &["pdf"]).set_file_name(name).blocking_save_file();
    chosen.and_then(path).map(|to| with_ending(&to))
}

fn with_ending(to: &Path) -> PathBuf {
    if to.extension().is_some() { to.to_owned() } else { to.with_extension("pdf") }
}

fn dialog(app: &AppHandle) -> tauri_plugin_dialog::FileDialogBuilder<tauri::Wry> {
    let dialog = app.dialog().file();
    match app.get_webview_window(window::MAIN) {
        Some(main) => dialog.set_parent(&main),
        None => dialog,
    }
}

fn path(chosen: FilePath) -> Option<PathBuf> {
    chosen.into_path().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telephone_is_given_digits_and_nothing_else() {
        assert!(is_dialled("+4930901820") && is_dialled("110"));
        let wrong = [
            "",
            "+",
            "++49",
            "49 30",
            "*#06#",
            "110;ext=1",
            "110,,1",
            "１１０",
            "tel:110",
            "-h",
            "file:///etc/passwd",
            "110\n",
            "https://example.com",
            &"1".repeat(21),
        ];
        assert!(wrong.iter().all(|text| !is_dialled(text)));
    }

    #[test]
    fn a_file_is_called_pdf_unless_it_is_called_otherwise() {
        assert_eq!(with_ending(Path::new("sheet")), Path::new("sheet.pdf"));
        assert_eq!(with_ending(Path::new("sheet.pdf")), Path::new("sheet.pdf"));
    }
}
