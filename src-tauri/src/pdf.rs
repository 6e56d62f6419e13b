//! The numbered sheet on its way to paper: a hidden window shows it, and the web view prints that window,
//! through the system's dialog or into a PDF file without any.

use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc;
use std::time::Duration;

use regulars_core::{Error, Result};
use tauri::webview::PageLoadEvent;
use tauri::{AppHandle, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

/// A page that is not there after this time will not come.
const PATIENCE: Duration = Duration::from_secs(60);

/// Opens the print dialog with the sheet and returns when it is closed.
pub fn print(app: &AppHandle, size: &str) -> Result<()> {
    let paper = Paper::open(app)?;
    system::print(app, &paper.0, size)
}

/// Writes the sheet as a PDF; a file of that name is replaced once the new one is whole.
pub fn write(app: &AppHandle, size: &str, to: &Path) -> Result<()> {
    let paper = Paper::open(app)?;
    let part = to.with_extension("pdf.part");
    let written = system::write(&paper.0, size, &part);
    if written.is_err() {
        // Nothing half written stays; that it is not there is all the same.
        let _ = std::fs::remove_file(&part);
    }
    written?;
    Ok(std::fs::rename(&part, to)?)
}

/// The hidden window with the numbered sheet, closed when it is no longer needed.
struct Paper(WebviewWindow);

impl Paper {
    fn open(app: &AppHandle) -> Result<Paper> {
        static N_PAPERS: AtomicU64 = AtomicU64::new(0);
        let label = format!("paper-{}", N_PAPERS.fetch_add(1, Ordering::Relaxed));
        let page: Url = "sheet://localhost/printed".parse().map_err(failed)?;
        let (tell, loaded) = mpsc::channel();
        let window = WebviewWindowBuilder::new(app, label, WebviewUrl::CustomProtocol(page))
            .visible(false)
            .on_navigation(crate::window::is_ours)
            .on_page_load(move |_, load| {
                if load.event() == PageLoadEvent::Finished {
                    // Nobody waits any more for a page that loads twice.
                    let _ = tell.send(());
                }
            })
            .build()
            .map_err(failed)?;
        let paper = Paper(window);
        loaded.recv_timeout(PATIENCE).map_err(failed)?;
        Ok(paper)
    }
}

impl Drop for Paper {
    fn drop(&mut self) {
        // A window that is already gone is what we want.
        let _ = self.0.destroy();
    }
}

fn failed(error: impl std::fmt::Display) -> Error {
    Error::Io { detail: format!("printing: {error}") }
}

#[cfg(target_os = "linux")]
mod system {
    //! WebKitGTK prints through GTK, with its dialog or with settings that name a file.

    use std::cell::RefCell;
    use std::path::Path;
    use std::rc::Rc;
    use std::sync::mpsc::{self, Sender};

    use gtk::{PageOrientation, PageSetup, PaperSize, PrintSettings, Unit, gio, glib};
    use regulars_core::Result;
    use tauri::{AppHandle, Manager, WebviewWindow};
    use webkit2gtk::{
        PrintOperation, PrintOperationExt, PrintOperationResponse, WebView, WebViewExt,
    };

    use super::{PATIENCE, failed};
    use crate::window;

    type Outcome = std::result::Result<(), String>;

    pub fn print(app: &AppHandle, paper: &WebviewWindow, size: &str) -> Result<()> {
        let (tell, outcome) = mpsc::channel();
        let (app, size) = (app.clone(), name(size));
        let dialog = move |view: tauri::webview::PlatformWebview| {
            let parent =
                app.get_webview_window(window::MAIN).and_then(|main| main.gtk_window().ok());
            let printing = PrintOperation::new(&view.inner());
            printing.set_page_setup(&page(size));
            listen(&printing, tell.clone());
            if printing.run_dialog(parent.as_ref()) == PrintOperationResponse::Cancel {
                // Nobody waits any more when the printing has already failed.
                let _ = tell.send(Ok(()));
            }
        };
        paper.with_webview(dialog).map_err(failed)?;
        outcome.recv().map_err(failed)?.map_err(failed)
    }

    pub fn write(paper: &WebviewWindow, size: &str, to: &Path) -> Result<()> {
        let address = glib::filename_to_uri(to, None).map_err(failed)?.to_string();
        let size = name(size);
        let (tell, outcome) = mpsc::channel();
        let start = move |view: tauri::webview::PlatformWebview| {
            when_fonts_are_there(&view.inner(), move |view| {
                let printing = PrintOperation::new(view);
                printing.set_page_setup(&page(size));
                printing.set_print_settings(&into_file(&address));
                listen(&printing, tell);
                printing.print();
            });
        };
        paper.with_webview(start).map_err(failed)?;
        outcome.recv_timeout(PATIENCE).map_err(failed)?.map_err(failed)
    }

    /// A page counts as loaded before its fonts do.
    fn when_fonts_are_there(view: &WebView, then: impl FnOnce(&WebView) + 'static) {
        let waited = view.clone();
        let script = "await document.fonts.ready; return true";
        view.call_async_javascript_function(
            script,
            None,
            None,
            None,
            gio::Cancellable::NONE,
            move |_| then(&waited),
        );
    }

    fn name(size: &str) -> &'static str {
        if size == "letter" { "na_letter" } else { "iso_a4" }
    }

    /// The margins of the paper's style sheet once more: WebKitGTK reads them here and not there.
    fn page(size: &str) -> PageSetup {
        let page = PageSetup::new();
        page.set_paper_size(&PaperSize::new(Some(size)));
        page.set_orientation(PageOrientation::Portrait);
        page.set_top_margin(12.0, Unit::Mm);
        page.set_bottom_margin(12.0, Unit::Mm);
        page.set_left_margin(16.0, Unit::Mm);
        page.set_right_margin(12.0, Unit::Mm);
        page
    }

    fn into_file(address: &str) -> PrintSettings {
        let settings = PrintSettings::new();
        // GTK knows this printer by its name in the language of the system.
        settings.set_printer(&glib::dgettext(Some("gtk30"), "Print to File"));
        settings.set("output-file-format", Some("pdf"));
        settings.set("output-uri", Some(address));
        settings
    }

    /// Tells how it went, and keeps the operation alive until then.
    fn listen(printing: &PrintOperation, tell: Sender<Outcome>) {
        let failure = tell.clone();
        printing.connect_failed(move |_, error| {
            // Nobody waits any more after the first word.
            let _ = failure.send(Err(error.to_string()));
        });
        let held = Rc::new(RefCell::new(Some(printing.clone())));
        printing.connect_finished(move |_| {
            held.take();
            let _ = tell.send(Ok(()));
        });
    }
}

#[cfg(not(target_os = "linux"))]
mod system {
    //! Elsewhere the web view's own print dialog does both; it also keeps the sheet as a PDF.

    use std::path::Path;

    use regulars_core::{Error, Result};
    use tauri::{AppHandle, WebviewWindow};

    use super::failed;

    pub fn print(_: &AppHandle, paper: &WebviewWindow, _: &str) -> Result<()> {
        paper.show().and_then(|()| paper.print()).map_err(failed)
    }

    pub fn write(_: &WebviewWindow, _: &str, _: &Path) -> Result<()> {
        Err(Error::Invalid {
            what: "pdf",
            detail: "on this system the print dialog writes the PDF".to_owned(),
        })
    }
}
