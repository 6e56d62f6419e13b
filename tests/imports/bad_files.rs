//! Files that are no exports, and exports that broke: a clear word, and never half a shop.

use std::io::Write;

use regulars_core::Error;
use regulars_core::domain::staged::{ProblemCode, Verbatim};
use regulars_core::import;

use super::{fixtures, options, read, read_bytes};

const HEADER: &str = "Name,Financial Status,Currency,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price";

#[test]
fn a_file_that_is_no_export_is_refused_with_a_reason() {
    let code =
        |name: &str| read(&fixtures().join("bad").join(name)).err().map(|error| error.code());
    assert_eq!(code("empty.csv"), Some("file_empty"));
    assert_eq!(code("blank_lines.csv"), Some("file_empty"));
    assert_eq!(code("a_picture.csv"), Some("file_not_text"));
    assert_eq!(code("a_workbook.csv"), Some("file_damaged"));
    assert_eq!(code("random_bytes.csv"), Some("file_not_text"));
    assert_eq!(code("zeros.csv"), Some("file_not_text"));
    assert_eq!(code("header_only.csv"), Some("file_no_rows"));
    assert_eq!(code("another_programs_export.csv"), Some("file_unknown_format"));
    assert_eq!(code("not_there.csv"), Some("file_not_found"));
}

#[test]
fn an_unknown_file_is_told_by_its_columns_and_not_by_its_customers() {
    let detail = |name: &str| read(&fixtures().join("bad").join(name)).err().unwrap().to_string();
    assert!(detail("another_programs_export.csv").contains("Ticket, Opened by, State"));
    assert!(
        !read_bytes(b"mira@example.com,+49305550100\n").err().unwrap().to_string().contains("mira")
    );
}

/// A line of this many bytes, after what stands before it.
fn endless(before: &str, n_bytes: usize) -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::new().expect("a scratch file can be made");
    file.write_all(before.as_bytes()).expect("it can be written");
    let piece = vec![b'x'; 1 << 20];
    for _ in 0..n_bytes >> 20 {
        file.write_all(&piece).expect("it can be written");
    }
    file
}

#[test]
fn a_line_without_end_is_refused_without_being_swallowed() {
    let alone = endless("", 64 << 20);
    let below_a_header = endless(&format!("{HEADER}\n#1,paid,EUR,"), 64 << 20);
    let in_quotes = endless(&format!("{HEADER}\n#1,paid,EUR,\""), 64 << 20);
    for file in [alone, below_a_header, in_quotes] {
        assert_eq!(read(file.path()).err().unwrap().code(), "file_cell_too_long");
    }
}

#[test]
fn a_row_that_breaks_off_is_left_aside_and_the_rest_comes_in() {
    let reading = read(&fixtures().join("bad/cut_off_inside_a_quoted_cell.csv")).unwrap();
    assert_eq!(reading.orders.len(), 1);
    assert_eq!(reading.orders[0].lines.len(), 2);
    let [problem] = reading.summary.problems.as_slice() else { panic!("one problem") };
    assert_eq!((problem.row, problem.code), (4, ProblemCode::BrokenRow));
    assert!(problem.left_aside && problem.column == "Notes");
}

#[test]
fn at_most_a_thousand_problems_are_kept_and_all_are_counted() {
    let mut text = format!("{HEADER}\n");
    for number in 0..1500 {
        text.push_str(&format!("#{number},paid,EUR,much,2026-05-01 09:30:00 +0200,1,Mug,5.00\n"));
    }
    let summary = read_bytes(text.as_bytes()).unwrap().summary;
    assert_eq!(
        (summary.problems.len(), summary.n_problems, summary.left_aside),
        (1000, 1500, 1500)
    );
    assert_eq!(summary.orders, 0);
}

#[test]
fn reading_can_be_stopped_and_says_so() {
    let path = fixtures().join("shopify.orders.79/continuation_rows.csv");
    let recognised = import::recognise(&path, &options()).unwrap();
    let options = options();
    let prepared = import::prepare(&recognised, &options).unwrap();
    let known = Verbatim::default();
    let stopped = prepared.stage(known, &mut |_| Err(Error::Stopped), &mut |_| Ok(()));
    assert_eq!(stopped.unwrap_err().code(), "stopped");
}

#[test]
fn an_order_with_a_bad_row_later_in_the_file_does_not_come_in_by_its_other_half() {
    let text = format!(
        "{HEADER}\n#1,paid,EUR,much,2026-05-01,1,Mug,5.00\n#2,paid,EUR,5.00,2026-05-01,1,Mug,5.00\n#1,,,,2026-05-01,1,Print,5.00\n"
    );
    let reading = read_bytes(text.as_bytes()).unwrap();
    assert_eq!(
        reading.orders.iter().map(|order| order.number.as_str()).collect::<Vec<_>>(),
        ["#2"]
    );
    assert_eq!(reading.summary.left_aside, 1);
}
