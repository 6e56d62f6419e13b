//! The window itself: its size, its title, and that it goes nowhere else.

use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, Manager, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

pub const MAIN: &str = "main";

pub fn open(app: &AppHandle) -> tauri::Result<WebviewWindow> {
    WebviewWindowBuilder::new(app, MAIN, WebviewUrl::default())
        .title("Regulars")
        .inner_size(1280.0, 800.0)
        .min_inner_size(1024.0, 700.0)
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_document_title_changed(|window, title| {
            // A window that is just closing keeps its old title.
            let _ = window.set_title(&title);
        })
        .build()
}

/// Our pages and the sheet; nothing from elsewhere ever opens in the window.
pub fn is_ours(url: &Url) -> bool {
    match url.scheme() {
        "tauri" | "sheet" | "about" => true,
        // How Windows writes the same two.
        "http" => matches!(url.host_str(), Some("tauri.localhost" | "sheet.localhost")),
        _ => false,
    }
}

/// False when the window is closed already.
pub fn bring_to_front(app: &AppHandle) -> bool {
    let Some(window) = app.get_webview_window(MAIN) else { return false };
    // Each may fail on a system that decides itself what is in front.
    let _ = window.unminimize();
    let _ = window.show();
    let _ = window.set_focus();
    true
}
