//! An unknown file is shown so that its owner can say what its columns mean.

use regulars_core::import::{self, Unknown};

use super::options;

fn nearest(bytes: &[u8]) -> Unknown {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("export.csv");
    std::fs::write(&path, bytes).unwrap();
    import::nearest(&path, &options()).unwrap()
}

fn names(unknown: &Unknown) -> Vec<&str> {
    unknown.columns.iter().map(|column| column.name.as_str()).collect()
}

#[test]
fn an_unknown_file_shows_its_columns_with_their_first_values() {
    let unknown = nearest(
        b"Ledger of the market stall\n\nDay;Sold to;What;Paid\n3.5.;Mira;Mug;5,00\n4.5.;;Cup;6,00\n;Li;Pot;7,00\n5.5.;Ada;Jar;8,00\n6.5.;Bo;Tin;9,00\n",
    );
    assert_eq!((unknown.delimiter, unknown.header_row), (b';', 3));
    assert_eq!(names(&unknown), ["Day", "Sold to", "What", "Paid"]);
    assert_eq!(unknown.columns[1].examples, ["Mira", "Li", "Ada"]);
    assert_eq!(unknown.columns[3].examples, ["5,00", "6,00", "7,00"]);
}

#[test]
fn a_format_that_nearly_fits_is_offered_first() {
    let shopify = import::formats().iter().find(|format| format.id == "shopify.orders.47").unwrap();
    let mut columns = shopify.columns.clone();
    columns.retain(|column| !shopify.detect.contains(column));
    let text = format!("{}\n{}\n", columns.join(","), vec!["x"; columns.len()].join(","));
    let unknown = nearest(text.as_bytes());
    assert_eq!(unknown.near[0].format.channel.key, "shopify");
    assert_eq!(unknown.near[0].matched, columns.len());
    assert!(unknown.near[0].known >= columns.len());
    assert!(unknown.near.windows(2).all(|pair| pair[0].matched >= pair[1].matched));
}

#[test]
fn an_unknown_file_in_chinese_bytes_is_read_by_its_letters() {
    let text = "日期,客户姓名,商品名称,金额,备注\n五月三日,王小明,乌龙茶一百克,五元,请尽快发货谢谢\n五月四日,李秀英,青瓷茶杯,六元,放在门口就可以了\n";
    let unknown = nearest(&encoding_rs::GB18030.encode(text).0);
    assert_eq!(names(&unknown), ["日期", "客户姓名", "商品名称", "金额", "备注"]);
    assert_eq!(unknown.encoding.name(), "gb18030");
}

#[test]
fn what_is_no_text_is_refused_here_too() {
    let refused = |bytes: &[u8]| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("export.csv");
        std::fs::write(&path, bytes).unwrap();
        import::nearest(&path, &options()).unwrap_err().code()
    };
    assert_eq!(refused(b""), "file_empty");
    assert_eq!(refused(&[0; 4000]), "file_not_text");
    assert_eq!(refused(b"%PDF-1.7 and so on"), "file_not_text");
}
