//! What is printed as a page of its own: `sheet://localhost/preview/full/a4`, `prep/12/a4`,
//! `statement/12/a4`, `product/a4/Oolong` or `slips/a4` in the frame of the window, and `printed` in the hidden window that prints. These pages run no script at all.

use std::sync::{Arc, PoisonError};

use regulars_core::{Error, Result};
use serde_json::{Value, json};
use tauri::http::{Request, Response, StatusCode, header};
use tauri::{AppHandle, Manager, Runtime, UriSchemeContext, UriSchemeResponder, Url};

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
    let path = plain(request.uri().path());
    tauri::async_runtime::spawn_blocking(move || {
        responder.respond(response(find(&app, &path)));
    });
}

/// An address as it was meant: the page writes slashes and the words of a title as %2F and the like.
fn plain(path: &str) -> String {
    let path = path.trim_start_matches('/').replace('+', "%2B");
    let read = Url::parse(&format!("sheet://localhost/?{path}"));
    let plain = read.ok().and_then(|url| Some(url.query_pairs().next()?.0.into_owned()));
    plain.unwrap_or_default()
}

/// Numbers a sheet, as `call_sheet.print` takes it, and keeps its page for the window that prints.
pub fn print(app: &AppHandle, sheet: Value) -> Result<i64> {
    let sheet = door::ask(app, "call_sheet.print", sheet)?;
    keep(app, &sheet);
    Ok(sheet["number"].as_i64().unwrap_or_default())
}

/// A page that gets no number, as its address names it: `prep/12/a4`, `statement/12/letter/last_year`,
/// `product/a4/Oolong 100 g`, or `slips/a4/prices`.
pub struct Unnumbered {
    command: &'static str,
    request: Value,
    pub paper: String,
}

impl Unnumbered {
    pub fn parse(path: &str) -> Option<Unnumbered> {
        if let Some(of_slips) = path.strip_prefix("slips/") {
            return Unnumbered::slips(of_slips);
        }
        if let Some(of_product) = path.strip_prefix("product/") {
            return Unnumbered::product(of_product);
        }
        let mut parts = path.split('/');
        let (what, id, paper) = (parts.next()?, parts.next()?, parts.next()?);
        let id: i64 = id.parse().ok()?;
        let (command, request) = match (what, parts.next()) {
            ("prep", None) => ("paper.prep", json!({ "id": id, "paper": paper })),
            ("statement", period) => {
                let period = period.unwrap_or("all");
                ("paper.statement", json!({ "id": id, "paper": paper, "period": period }))
            }
            (_, _) => return None,
        };
        let is_whole = parts.next().is_none();
        is_whole.then(|| Unnumbered { command, request, paper: paper.to_owned() })
    }

    /// The parcel slips: `a4`, or `a4/prices`.
    fn slips(path: &str) -> Option<Unnumbered> {
        let (paper, with_prices) = match path.split_once('/') {
            Some((paper, "prices")) => (paper, true),
            Some(_) => return None,
            None => (path, false),
        };
        let request = json!({ "paper": paper, "with_prices": with_prices });
        Some(Unnumbered { command: "slips.preview", request, paper: paper.to_owned() })
    }

    /// A product: `a4/Oolong 100 g`; its title may have slashes too.
    fn product(path: &str) -> Option<Unnumbered> {
        let (paper, title) = path.split_once('/').filter(|(_, title)| !title.is_empty())?;
        let request = json!({ "paper": paper, "title": title });
        Some(Unnumbered { command: "paper.product", request, paper: paper.to_owned() })
    }

    fn ask(&self, app: &AppHandle) -> Result<Value> {
        door::ask(app, self.command, self.request.clone())
    }
}

/// Keeps such a page for the window that prints; answers how a file of it may be called.
pub fn print_page(app: &AppHandle, page: &Unnumbered) -> Result<String> {
    let sheet = page.ask(app)?;
    keep(app, &sheet);
    Ok(sheet["file_name"].as_str().unwrap_or_default().to_owned())
}

/// Keeps a list of customers for the window that prints; answers how a file of it may be called, and
/// on which paper it is.
pub fn print_list(app: &AppHandle, list: Value) -> Result<(String, String)> {
    let paper = list["paper"].as_str().unwrap_or("a4").to_owned();
    let sheet = door::ask(app, "paper.list", list)?;
    keep(app, &sheet);
    Ok((sheet["file_name"].as_str().unwrap_or_default().to_owned(), paper))
}

fn keep(app: &AppHandle, sheet: &Value) {
    let html = sheet["html"].as_str().unwrap_or_default().to_owned();
    *app.state::<Arc<Desk>>().printed.lock().unwrap_or_else(PoisonError::into_inner) = html;
}

fn find(app: &AppHandle, path: &str) -> Result<Page> {
    if let Some(unnumbered) = Unnumbered::parse(path) {
        let sheet = unnumbered.ask(app)?;
        return Ok(page(sheet["html"].as_str().unwrap_or_default()));
    }
    if let Some(request) = path.strip_prefix("preview/").and_then(numbered) {
        let sheet = door::ask(app, "call_sheet.preview", request)?;
        return Ok(page(sheet["html"].as_str().unwrap_or_default()));
    }
    if path == "printed" {
        let desk = app.state::<Arc<Desk>>();
        return Ok(page(&desk.printed.lock().unwrap_or_else(PoisonError::into_inner)));
    }
    font(app, path)
}

/// A sheet as `call_sheet.preview` takes it: `full/a4`, or `dense/letter/40` for forty customers at the most.
fn numbered(path: &str) -> Option<Value> {
    let mut parts = path.split('/');
    let (form, paper) = (parts.next()?, parts.next()?);
    let most = parts.next().map(str::parse::<u32>).transpose().ok()?;
    Some(json!({ "form": form, "paper": paper, "most": most }))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_of_a_page_names_the_customer_the_paper_and_what_stands_on_it() {
        let page = Unnumbered::parse("statement/12/letter/2025-01-01..").unwrap();
        assert_eq!((page.command, page.paper.as_str()), ("paper.statement", "letter"));
        assert_eq!(page.request["period"], "2025-01-01..");
        assert_eq!(Unnumbered::parse("prep/12/a4").unwrap().request["id"], 12);
        assert_eq!(numbered("dense/letter/40").unwrap()["most"], 40);
        assert!(numbered("full/a4/x").is_none() && numbered("full").is_none());
        let slips = Unnumbered::parse("slips/letter/prices").unwrap();
        assert_eq!((slips.command, &slips.request["with_prices"]), ("slips.preview", &json!(true)));
        let product = Unnumbered::parse("product/a4/Oolong 1/2 lb").unwrap();
        assert_eq!(
            (product.command, &product.request["title"]),
            ("paper.product", &json!("Oolong 1/2 lb"))
        );
        let wrong = [
            "slips/a4/all",
            "product/a4",
            "product/a4/",
            "prep/x/a4",
            "prep/12",
            "prep/12/a4/all",
            "letter/12/a4",
            "fonts/fonts.css",
        ];
        assert!(wrong.iter().all(|path| Unnumbered::parse(path).is_none()));
    }

    #[test]
    fn an_address_is_read_as_the_page_meant_it() {
        assert_eq!(plain("/preview%2Ffull%2Fa4"), "preview/full/a4");
        assert_eq!(plain("/fonts/fonts.css"), "fonts/fonts.css");
        assert_eq!(
            plain("/product%2Fa4%2FTea%20%26%20Co%3D%2B%E8%8C%B6"),
            "product/a4/Tea & Co=+茶"
        );
    }
}
