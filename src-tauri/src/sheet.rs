//! The call sheet as a page of its own: `sheet://localhost/preview/a4` in the frame of the window, and
//! `sheet://localhost/printed` in the hidden window that prints. These pages run no script at all.

use std::sync::{Arc, PoisonError};

use regulars_core::{Error, Result};
use serde_json::json;
use tauri::http::{Request, Response, StatusCode, header};
use tauri::{AppHandle, Manager, Runtime, UriSchemeContext, UriSchemeResponder};

use crate::desk::Desk;
use crate::door;

/// Text and the fonts that came with the app; no script, no picture, nothing from elsewhere.
const POLICY: &str = "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; base-uri 'none'; form-action 'none'";

/// Where the fonts lie among the app's own pages.
const FONTS: &str = "vendor/fonts/";

/// A file as the web view gets it.
struct Page {
    kind: String,
    bytes: Vec<u8>,
}

pub fn serve(
    context: UriSchemeContext<'_, tauri::Wry>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let app = context.app_handle().clone();
    // The page's own words for an address write its slash as %2F.
    let path = request.uri().path().trim_start_matches('/').replace("%2F", "/");
    tauri::async_runtime::spawn_blocking(move || {
        responder.respond(response(find(&app, &path)));
    });
}

/// Numbers today's sheet and keeps its page for the window that prints.
pub fn print(app: &AppHandle, paper: &str) -> Result<i64> {
    let sheet = door::ask(app, "call_sheet.print", json!({ "paper": paper }))?;
    let html = sheet["html"].as_str().unwrap_or_default().to_owned();
    *app.state::<Arc<Desk>>().printed.lock().unwrap_or_else(PoisonError::into_inner) = html;
    Ok(sheet["number"].as_i64().unwrap_or_default())
}

fn find(app: &AppHandle, path: &str) -> Result<Page> {
    if let Some(paper) = path.strip_prefix("preview/") {
        let sheet = door::ask(app, "call_sheet.preview", json!({ "paper": paper }))?;
        return Ok(page(sheet["html"].as_str().unwrap_or_default()));
    }
    if path == "printed" {
        let desk = app.state::<Arc<Desk>>();
        return Ok(page(&desk.printed.lock().unwrap_or_else(PoisonError::into_inner)));
    }
    font(app, path)
}

fn page(html: &str) -> Page {
    Page { kind: "text/html; charset=utf-8".to_owned(), bytes: html.as_bytes().to_vec() }
}

fn font<R: Runtime>(app: &AppHandle<R>, path: &str) -> Result<Page> {
    let name = path.rsplit('/').next().unwrap_or_default();
    app.asset_resolver()
        .get(format!("{FONTS}{name}"))
        .map(|asset| Page { kind: asset.mime_type, bytes: asset.bytes })
        .ok_or_else(|| Error::Invalid { what: "sheet", detail: format!("{path} is no page") })
}

fn response(found: Result<Page>) -> Response<Vec<u8>> {
    let (status, page) = match found {
        Ok(page) => (StatusCode::OK, page),
        Err(error) => {
            let kind = "text/plain; charset=utf-8".to_owned();
            (StatusCode::NOT_FOUND, Page { kind, bytes: error.to_string().into_bytes() })
        }
    };
    let mut response = Response::new(page.bytes);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, header::HeaderValue::from_static(POLICY));
    headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    if let Ok(kind) = page.kind.parse() {
        headers.insert(header::CONTENT_TYPE, kind);
    }
    response
}
