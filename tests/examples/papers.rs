//! Every paper of the day with 1, 8, 27 and 200 rows on both sizes, as pages in the folder that is named:
//! for looking at them.

use std::path::PathBuf;

use regulars_core::paper::{Form, Paper, call_sheet_html, slips_html};
use regulars_core::words::Words;

#[path = "../papers/fixture.rs"]
mod fixture;

fn main() -> std::io::Result<()> {
    let folder =
        PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "target/shots".to_owned()));
    std::fs::create_dir_all(&folder)?;
    for language in ["en", "zh-Hans"] {
        let words = Words::of(language);
        for paper in [Paper::A4, Paper::Letter] {
            for n in [1, 8, 27, 200] {
                let of = |form: &str| {
                    folder.join(format!("{form}-{n}-{}-{language}.html", paper.as_str()))
                };
                for form in Form::ALL {
                    let sheet = fixture::sheet(form, n, paper, language != "en");
                    let html = call_sheet_html(words, &sheet).expect("the templates fit").html;
                    std::fs::write(of(form.as_str()), html)?;
                }
                let slips =
                    slips_html(words, &fixture::slips(n, paper)).expect("the template fits");
                std::fs::write(of("slips"), slips.html)?;
            }
        }
    }
    Ok(())
}
