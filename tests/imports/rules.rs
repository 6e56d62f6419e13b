//! What the keys of a format mean, each shown by a small file of a shop of our own.

use regulars_core::domain::staged::{ConsentAct, Moment, Nature, ProblemCode, SkipReason};
use regulars_core::import::{self, Options};

use super::{Reading, options, read_with};

/// A format with these lines in it, and the file that is read by it.
fn read(rules: &str, file: &str) -> Reading {
    read_as(rules, "phone = \"own\"\nemail = \"own\"", file)
}

fn read_as(rules: &str, channel: &str, file: &str) -> Reading {
    read_with(file.as_bytes(), &with_format(rules, channel, file)).unwrap()
}

/// The columns of the format are those of the file's first row, and all are needed.
fn with_format(rules: &str, channel: &str, file: &str) -> Options {
    let header = file.lines().next().unwrap();
    let columns: Vec<String> = header.split(';').map(|name| format!("{name:?}")).collect();
    let columns = columns.join(", ");
    let text = format!(
        "[channel]\nkey = \"own.stall\"\ntitle = \"Stall\"\n{channel}\n[[format]]\nid = \"own.stall\"\ntitle = \"Stall\"\nencodings = [\"utf-8\"]\nbuyer_rank = 1\ncolumns = [{columns}]\ndetect = [{columns}]\n{rules}"
    );
    Options { own: vec![import::own_format(&text).unwrap()], ..options() }
}

const ORDERS: &str =
    "rows = \"one_per_order\"\ndate_order = \"year_first\"\ndecimal = \"point\"\n[format.map]\n";
const LINES: &str =
    "rows = \"one_per_line\"\ndate_order = \"year_first\"\ndecimal = \"point\"\n[format.map]\n";

fn codes(reading: &Reading) -> Vec<(u32, ProblemCode)> {
    reading.summary.problems.iter().map(|problem| (problem.row, problem.code)).collect()
}

#[test]
fn rows_that_are_no_orders_are_counted_with_their_reason() {
    let rules = format!(
        "{ORDERS}order_number = \"No\"\ntotal = \"Sum\"\n[[format.skip]]\ncolumn = \"No\"\nwords = [\"Totals\"]\nreason = \"totals\"\n[[format.skip]]\ncolumn = \"No\"\nstarts_with = [\"s0\"]\nreason = \"replacement\"\n[[format.skip]]\ncolumn = \"Paid\"\nblank = true\nreason = \"not_a_sale\"\n[[format.skip]]\ncolumn = \"Test\"\nfilled = true\nreason = \"test\"\n"
    );
    let file =
        "No;Sum;Paid;Test\n1;5.00;yes;\nS01-7;5.00;yes;\n2;5.00;--;\n3;5.00;yes;x\nTOTALS ;20.00\n";
    let reading = read(&rules, file);
    assert_eq!(reading.orders.len(), 1);
    assert_eq!(
        reading.summary.skipped,
        [
            (SkipReason::NotASale, 1),
            (SkipReason::Totals, 1),
            (SkipReason::Replacement, 1),
            (SkipReason::Test, 1)
        ]
    );
    assert_eq!((reading.summary.rows, reading.summary.n_problems), (5, 0));
}

#[test]
fn a_summary_row_gives_the_order_and_no_line() {
    let rules = format!(
        "line_when = \"Item\"\n{LINES}order_group = \"Record\"\norder_number = [\"No\", \"Record\"]\ntotal = \"Sum\"\ntitle = \"Title\"\nquantity = \"Pieces\"\nunit_price = \"Price\"\n[[format.skip]]\ncolumn = \"Sum\"\nblank = true\nreason = \"not_a_sale\"\n"
    );
    let file = "Record;No;Item;Title;Pieces;Price;Sum\n7;A-1;;;3;;15.00\n7;;11;Mug;1;5.00;\n7;;12;Print;2;5.00;\n8;A-2;13;Mug;1;5.00;5.00\n9;;14;Tea;1;5.00;\n";
    let reading = read(&rules, file);
    assert_eq!(reading.summary.skipped, [(SkipReason::NotASale, 1)]);
    let lines: Vec<_> = reading
        .orders
        .iter()
        .map(|order| (order.number.as_str(), order.total_minor, order.lines.len()))
        .collect();
    assert_eq!(lines, [("A-1", Some(1500), 2), ("A-2", Some(500), 1)]);
}

#[test]
fn a_column_that_comes_again_is_told_by_its_number() {
    let rules = format!(
        "{ORDERS}order_number = \"No\"\n[[format.address]]\nline_1 = \"City\"\ncity = \"City#2\"\n"
    );
    let reading = read_with(
        b"No;City;City\n1;Berlin;Bonn\n",
        &with_format(&rules, "phone = \"own\"\nemail = \"own\"", "No;City;City#2"),
    );
    assert_eq!(reading.unwrap().orders[0].buyer.address.as_ref().unwrap().city, "Bonn");
}

#[test]
fn a_cell_with_name_telephone_and_address_is_taken_apart() {
    let rules = format!(
        "country = \"CN\"\n{ORDERS}order_number = \"No\"\n[[format.composite]]\ncolumn = \"To\"\nseparators = [\"，\", \",\"]\ninto = [\"buyer_name\", \"phone\", \"address\", \"postcode\"]\n"
    );
    let file = "No;To\n1;李四，13800000000,浙江省 杭州市 西湖区示例路12号,310000\n";
    let buyer = &read(&rules, file).orders[0].buyer;
    assert_eq!(buyer.name.as_deref(), Some("李四"));
    assert_eq!(buyer.phone.as_ref().unwrap().value, "+8613800000000");
    let address = buyer.address.as_ref().unwrap();
    assert_eq!((address.city.as_str(), address.postcode.as_str()), ("杭州市", "310000"));
    assert_eq!((address.recipient.as_str(), address.line_1.as_str()), ("李四", "西湖区示例路12号"));
}

#[test]
fn all_lines_of_one_cell_come_in() {
    let rules = format!(
        "{ORDERS}order_number = \"No\"\ncurrency = \"Money\"\n[format.lines_in]\ncolumn = \"Products\"\nbetween = \"|\"\npair = \": \"\nkeys = {{ title = \"Name\", quantity = \"Qty\", sku = \"SKU\", unit_price = \"Price\" }}\nother_keys = [\"Weight\"]\n"
    );
    let file = "No;Money;Products\n1;EUR;Name: Mug, blue, Qty: 2, SKU: M-1, Weight: 3, Price: 9.50|Name: Tea, Qty: 1, SKU: , Price: 4\n2;EUR;\n";
    let reading = read(&rules, file);
    let lines = &reading.orders[0].lines;
    assert_eq!(lines.len(), 2);
    assert_eq!((lines[0].title.as_str(), lines[0].quantity), ("Mug, blue", 2));
    assert_eq!((lines[0].unit_price_minor, lines[0].sku.as_deref()), (Some(950), Some("M-1")));
    assert_eq!((lines[1].unit_price_minor, lines[1].sku.as_deref()), (Some(400), None));
    assert!(reading.orders[1].lines.is_empty() && reading.summary.n_problems == 0);
}

#[test]
fn one_row_for_each_piece_makes_lines_of_one() {
    let rules = format!(
        "{LINES}order_number = \"No\"\nline_key = \"Item\"\ntitle = \"Title\"\nunit_price = \"Price\"\n[format.always]\nquantity = \"1\"\n"
    );
    let reading = read(&rules, "No;Item;Title;Price\n1;11;Mug;5.00\n1;12;Mug;5.00\n");
    let lines: Vec<_> =
        reading.orders[0].lines.iter().map(|line| (line.key.as_deref(), line.quantity)).collect();
    assert_eq!(lines, [(Some("11"), 1), (Some("12"), 1)]);
}

#[test]
fn the_price_of_a_line_is_divided_only_where_that_is_exact() {
    let rules = format!(
        "{LINES}order_number = \"No\"\ntitle = \"Title\"\nquantity = \"Pieces\"\nline_total = \"Price\"\n"
    );
    let reading = read(&rules, "No;Title;Pieces;Price\n1;Mug;2;9.00\n1;Print;3;10.00\n");
    let prices: Vec<_> = reading.orders[0].lines.iter().map(|line| line.unit_price_minor).collect();
    assert_eq!(prices, [Some(450), None]);
    let [problem] = reading.summary.problems.as_slice() else { panic!("one problem") };
    assert_eq!((problem.row, problem.value.as_str()), (3, "10.00 / 3"));
    assert!(!problem.left_aside);
}

#[test]
fn first_and_last_name_make_the_name_and_the_family_stands_first_in_japan() {
    let names = "order_number = \"No\"\nbuyer_first = \"First\"\nbuyer_last = \"Last\"\n";
    let file = "No;First;Last\n1;Mira;Holm\n2;Mira;\n";
    let of = |rules: &str| {
        let orders = read(rules, file).orders;
        orders.into_iter().map(|order| order.buyer.name.unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(of(&format!("{ORDERS}{names}")), ["Mira Holm", "Mira"]);
    assert_eq!(of(&format!("country = \"JP\"\n{ORDERS}{names}")), ["Holm Mira", "Mira"]);
}

#[test]
fn a_file_of_customers_brings_people_and_what_they_agreed_to() {
    let rules = "rows = \"one_per_customer\"\ndate_order = \"year_first\"\ndecimal = \"point\"\n[format.map]\nemail = \"Mail\"\nbuyer_name = \"Name\"\ncustomer_note = \"Note\"\ncustomer_since = \"Since\"\n[[format.consent]]\ncolumn = \"News\"\nmedium = \"email\"\nat = \"On\"\nwords = { yes = \"granted\", no = \"not_granted\", unsubscribed = \"refused\", bounced = \"bounced\", \"\" = \"nothing\" }\n";
    let file = "Name;Mail;News;On;Note;Since\nMira;mira@example.com;YES;2026-05-01;likes blue;2024-02-01\nLi;li@example.com;unsubscribed;;;\nZo;zo@example.com;;;;\n;;;;;\n-;;;;a note about nobody;\nJo;jo@example.com;perhaps;;;\n";
    let reading = read(rules, file);
    let acts: Vec<_> = reading
        .customers
        .iter()
        .map(|customer| customer.consents.iter().map(|consent| consent.act).collect::<Vec<_>>())
        .collect();
    assert_eq!(acts, [vec![ConsentAct::Granted], vec![ConsentAct::Refused], vec![], vec![]]);
    let mira = &reading.customers[0];
    assert_eq!(mira.consents[0].at, Some(Moment::Day("2026-05-01".parse().unwrap())));
    assert_eq!(
        (mira.consents[0].column.as_str(), mira.note.as_deref()),
        ("News", Some("likes blue"))
    );
    assert_eq!(mira.since, Some(Moment::Day("2024-02-01".parse().unwrap())));
    assert_eq!(codes(&reading), [(6, ProblemCode::BrokenRow), (7, ProblemCode::UnknownStatus)]);
    assert_eq!((reading.summary.customers, reading.summary.orders), (4, 0));
}

#[test]
fn a_ledger_gives_refunds_and_leaves_fees() {
    let rules = "rows = \"one_per_movement\"\ndate_order = \"year_first\"\ndecimal = \"point\"\n[format.map]\norder_number = \"Order\"\nmovement_key = \"Id\"\nmovement_amount = \"Sum\"\nordered = \"Day\"\n[[format.movement]]\ncolumn = \"Type\"\nwords = { sale = \"payment\", refund = \"refund\", fee = \"nothing\" }\n";
    let file = "Id;Day;Type;Order;Sum\np1;2026-05-01;Sale;1;20.00\np2;2026-05-09;Refund;1;-5.00\np3;2026-05-09;Fee;;-1.00\np4;2026-05-09;Surprise;1;1.00\np5;2026-05-10;Refund;;-5.00\np2;2026-05-09;Refund;1;-5.00\n;2026-05-11;Refund;1;-5.00\n";
    let reading = read(rules, file);
    let movements: Vec<_> = reading
        .orders
        .iter()
        .map(|order| {
            let movement = order.movement.as_ref().unwrap();
            (order.number.as_str(), movement.key.as_str(), movement.refund_minor)
        })
        .collect();
    assert_eq!(movements, [("1", "p1", 0), ("1", "p2", 500), ("1", "p2", 500)]);
    assert!(reading.orders.iter().all(|order| order.ordered.is_none() && order.status.is_none()));
    assert_eq!(reading.summary.skipped, [(SkipReason::NotASale, 1)]);
    let unread = [
        (5, ProblemCode::UnknownStatus),
        (6, ProblemCode::MissingOrderNumber),
        (8, ProblemCode::MissingOrderNumber),
    ];
    assert_eq!(codes(&reading), unread);
    assert_eq!(reading.summary.left_aside, 3);
    assert_eq!(reading.summary.last_on, "2026-05-09".parse().ok());
}

#[test]
fn forwarding_addresses_and_hidden_values_name_nobody() {
    let rules = format!(
        "country = \"CN\"\n{ORDERS}order_number = \"No\"\nbuyer_handle = \"Who\"\nemail = \"Mail\"\nphone = [\"Mobile\", \"Landline\"]\n"
    );
    let channel = "phone = \"relay\"\nemail = \"own\"\nrelay_hosts = [\"post.example\"]";
    let file = "No;Who;Mail;Mobile;Landline\n1;mira7;x@post.example.com;13800000000-1234;0571-55501000\n2;N*****;m***@example.com;138****0000;\n3;##Zk3==;;1.38E+10;\n";
    let reading = read_as(&rules, channel, file);
    let buyers: Vec<_> = reading.orders.iter().map(|order| &order.buyer).collect();
    let nature = |point: &Option<regulars_core::domain::staged::StagedContactPoint>| {
        point.as_ref().map(|point| point.nature)
    };
    assert_eq!(nature(&buyers[0].email), Some(Nature::Relay));
    assert_eq!(nature(&buyers[0].phone), Some(Nature::Relay));
    assert_eq!(nature(&buyers[0].other_phone), Some(Nature::Own));
    assert_eq!(
        (nature(&buyers[1].email), nature(&buyers[1].phone)),
        (Some(Nature::Masked), Some(Nature::Masked))
    );
    assert_eq!((buyers[1].handle.as_deref(), buyers[1].name.as_deref()), (None, Some("N*****")));
    assert_eq!((buyers[2].handle.as_deref(), nature(&buyers[2].phone)), (None, None));
    assert_eq!(codes(&reading), [(4, ProblemCode::DamagedNumber)]);
}

#[test]
fn rows_without_a_number_belong_to_the_order_above() {
    let rules = format!(
        "fill_down = true\n{LINES}order_number = \"No\"\ntotal = \"Sum\"\ntitle = \"Title\"\nquantity = \"Pieces\"\n"
    );
    let file = "No;Sum;Title;Pieces\n;;Lost;1\n1;9.00;Mug;1\n;;Print;2\n2;5.00;Mug;1\n";
    let reading = read(&rules, file);
    let lines: Vec<_> = reading.orders.iter().map(|order| order.lines.len()).collect();
    assert_eq!(lines, [2, 1]);
    assert_eq!(codes(&reading), [(2, ProblemCode::MissingOrderNumber)]);
}

#[test]
fn the_parts_of_a_pack_belong_to_it_whatever_their_numbers() {
    let rules = format!(
        "line_when = \"Title\"\ngoes_on_when = {{ column = \"Pack\", words = [\"yes\"] }}\n{LINES}order_number = \"No\"\ntotal = \"Sum\"\ntitle = \"Title\"\nquantity = \"Pieces\"\n"
    );
    let file = "No;Pack;Sum;Title;Pieces\n100;no;9.00;;\n101;Yes;;Mug;1\n102;yes;;Print;1\n103;no;5.00;Tea;1\n";
    let reading = read(&rules, file);
    let orders: Vec<_> =
        reading.orders.iter().map(|order| (order.number.as_str(), order.lines.len())).collect();
    assert_eq!(orders, [("100", 2), ("103", 1)]);
}

#[test]
fn amounts_of_which_each_row_holds_a_part_are_added_up_also_where_rows_lie_apart() {
    let rules = format!(
        "summed = [\"total\", \"discount\"]\n{LINES}order_number = \"No\"\ntotal = \"Sum\"\ndiscount = \"Less\"\ntitle = \"Title\"\nquantity = \"Pieces\"\n"
    );
    let file = "No;Sum;Less;Title;Pieces\n1;4.00;-1.00;Mug;1\n2;7.00;;Tea;1\n1;5.50;-0.50;Print;1\n3;much;;Mug;1\n3;1.00;;Mug;1\n";
    let reading = read(&rules, file);
    let orders: Vec<_> = reading
        .orders
        .iter()
        .map(|order| (order.total_minor, order.discount_minor, order.lines.len(), order.continues))
        .collect();
    assert_eq!(orders, [(Some(950), Some(150), 2, false), (Some(700), None, 1, false)]);
    assert_eq!(reading.summary.left_aside, 1);
}

#[test]
fn a_day_and_its_time_may_stand_in_two_columns() {
    let rules = format!(
        "joined = [\"ordered\"]\n{ORDERS}order_number = \"No\"\nordered = [\"Day\", \"Time\"]\n"
    );
    let reading = read(&rules, "No;Day;Time\n1;2026-05-01;09:30\n2;2026-05-02;--\n");
    let ordered: Vec<_> = reading.orders.iter().map(|order| order.ordered).collect();
    let Some(Some(Moment::At(at))) = ordered.first() else { panic!("a time was read") };
    assert_eq!(at.to_rfc3339(), "2026-05-01T07:30:00+00:00");
    assert_eq!(ordered[1], Some(Moment::Day("2026-05-02".parse().unwrap())));
}

#[test]
fn a_number_that_a_spreadsheet_has_shortened_is_no_key() {
    let rules = format!(
        "number_digits = 6\n{LINES}order_number = \"No\"\nbuyer_handle = \"Who\"\ntitle = \"Title\"\nsku = \"Code\"\nquantity = \"Pieces\"\n"
    );
    let file = "No;Who;Title;Code;Pieces\n001234;mira;Mug;4.00638E+12;1\n1235;li;Mug;;1\n1.2E+05;zo;Mug;;1\n123456;3.5E+16;Tea;;1\n";
    let reading = read(&rules, file);
    let numbers: Vec<_> = reading.orders.iter().map(|order| order.number.as_str()).collect();
    assert_eq!(numbers, ["001234", "123456"]);
    assert!(codes(&reading).iter().all(|(_, code)| *code == ProblemCode::DamagedNumber));
    assert_eq!(codes(&reading).iter().map(|(row, _)| *row).collect::<Vec<_>>(), [2, 3, 4, 5]);
    assert_eq!(
        (reading.orders[0].lines[0].sku.as_deref(), reading.orders[1].buyer.handle.as_deref()),
        (None, None)
    );
}

#[test]
fn a_note_at_the_end_keeps_the_delimiters_that_nobody_quoted() {
    let rules = format!("{ORDERS}order_number = \"No\"\ntotal = \"Sum\"\nnote = \"Note\"\n");
    let reading = read(&rules, "No;Sum;Note\n1;5.00;please; quickly\n2;5.00\n3\n4;5.00;;;\n");
    let notes: Vec<_> = reading.orders.iter().map(|order| order.note.as_deref()).collect();
    assert_eq!(notes, [Some("please; quickly"), None, None]);
    assert_eq!(codes(&reading), [(4, ProblemCode::BrokenRow)]);
}

#[test]
fn what_exports_write_for_nothing_is_nothing() {
    let rules = format!(
        "{ORDERS}order_number = \"No\"\nordered = \"Day\"\ntotal = \"Sum\"\nbuyer_name = \"Name\"\nsummary = \"What\"\n"
    );
    let file = "No;Day;Sum;Name;What\n=\"1\";2026-05-01;5.00;\u{3000}Mira\u{a0};--\n'2;0000-00-00;——;null;-\n";
    let orders = read(&rules, file).orders;
    assert_eq!((orders[0].number.as_str(), orders[0].buyer.name.as_deref()), ("1", Some("Mira")));
    assert_eq!((orders[1].number.as_str(), orders[1].buyer.name.as_deref()), ("2", None));
    assert_eq!(
        (orders[1].ordered, orders[1].total_minor, orders[1].summary.as_deref()),
        (None, None, None)
    );
}

#[test]
fn an_item_row_need_not_repeat_that_its_order_was_paid() {
    let rules = format!(
        "{LINES}order_group = \"Record\"\norder_number = [\"No\", \"Record\"]\ntitle = \"Title\"\nquantity = \"Pieces\"\n[[format.skip]]\ncolumn = \"Paid\"\nblank = true\nreason = \"not_a_sale\"\n"
    );
    let file = "Record;No;Paid;Title;Pieces\n7;A-1;2026-05-01;Mug;1\n7;;;Print;2\n8;;;Bowl;1\n";
    let reading = read(&rules, file);
    assert_eq!((reading.orders.len(), reading.orders[0].lines.len()), (1, 2));
    assert_eq!(reading.summary.skipped, [(SkipReason::NotASale, 1)]);
}

#[test]
fn an_item_that_was_called_off_is_no_line_and_its_row_still_tells_of_the_order() {
    let rules = format!(
        "{LINES}order_number = \"No\"\ncurrency = \"Money\"\ntitle = \"Title\"\nquantity = \"Pieces\"\nunit_price = \"Price\"\n[[format.status]]\ncolumn = \"State\"\nwords = {{ sent = \"shipped\", off = \"cancelled\" }}\n[[format.skip]]\ncolumn = \"Item\"\nwords = [\"off\"]\nreason = \"cancelled_item\"\n"
    );
    let file = "No;State;Item;Title;Pieces;Price;Money\n1;sent;off;Mug;0;;\n1;sent;;Print;1;5.00;USD\n2;off;off;Mug;0;;\n";
    let reading = read(&rules, file);
    let told: Vec<_> = reading
        .orders
        .iter()
        .map(|it| {
            (
                it.status.unwrap().as_str(),
                it.lines.len(),
                it.currency.map(|it| it.as_str().to_owned()),
            )
        })
        .collect();
    assert_eq!(told, [("shipped", 1, Some("USD".to_owned())), ("cancelled", 0, None)]);
}

#[test]
fn a_line_sent_in_two_parcels_is_one_line_and_a_row_that_stands_twice_counts_once() {
    let rules = format!(
        "{LINES}order_number = \"No\"\nline_key = \"Line\"\nline_part = \"Parcel\"\ntitle = \"Title\"\nquantity = \"Pieces\"\n"
    );
    let file =
        "No;Line;Parcel;Title;Pieces\n1;11;A;Mug;2\n1;11;B;Mug;1\n1;11;B;Mug;1\n1;12;A;Print;1\n";
    let lines = &read(&rules, file).orders[0].lines;
    assert_eq!(lines.iter().map(|line| line.quantity).collect::<Vec<_>>(), [3, 1]);
}

#[test]
fn a_ledger_that_tells_of_totals_makes_orders_of_payments_and_movements_of_refunds() {
    let rules = "rows = \"one_per_movement\"\ndate_order = \"year_first\"\ndecimal = \"point\"\n[format.map]\norder_number = [\"Of\", \"Id\"]\nordered = \"Day\"\ntotal = \"Sum\"\nmovement_key = \"Id\"\nmovement_amount = \"Sum\"\n[[format.movement]]\ncolumn = \"Kind\"\nwords = { in = \"payment\", back = \"refund\" }\n";
    let file = "Day;Kind;Id;Of;Sum\n2026-05-01;in;P1;;20.00\n2026-05-02;back;R1;P1;-5.00\n2026-05-03;in;P2;;-9.00\n2026-05-04;back;R1;P1;-5.00\n";
    let reading = read(rules, file);
    let told: Vec<_> = reading
        .orders
        .iter()
        .map(|it| {
            (
                it.number.as_str(),
                it.total_minor,
                it.movement.as_ref().map(|it| (it.key.as_str(), it.refund_minor)),
            )
        })
        .collect();
    let movement = Some(("R1", 500));
    assert_eq!(told, [("P1", Some(2000), None), ("P1", None, movement), ("P1", None, movement)]);
    assert_eq!(reading.summary.skipped, [(SkipReason::NotASale, 1)]);
}

#[test]
fn two_refunds_that_are_alike_are_two_where_the_ledger_numbers_nothing() {
    let rules = "rows = \"one_per_movement\"\ndate_order = \"year_first\"\ndecimal = \"point\"\njoined = [\"movement_key\"]\n[format.map]\norder_number = \"No\"\nmovement_key = [\"Day\", \"No\", \"Sum\"]\nmovement_amount = \"Sum\"\n";
    let file = "Day;No;Sum\n2026-05-02;1;-5.00\n2026-05-02;1;-5.00\n";
    let reading = read(rules, file);
    let keys: Vec<_> =
        reading.orders.iter().map(|it| it.movement.as_ref().unwrap().key.as_str()).collect();
    assert_eq!(keys, ["2026-05-02 1 -5.00", "2026-05-02 1 -5.00 #2"]);
}

#[test]
fn a_channel_without_a_known_file_still_brings_its_rules_to_a_mapping_of_ones_own() {
    let rules = format!("{ORDERS}order_number = \"No\"\nemail = \"Mail\"\n");
    let reading = read(&rules, "No;Mail\n1;a1b2c3@allegromail.pl\n2;mira@example.com\n");
    let natures: Vec<_> =
        reading.orders.iter().map(|it| it.buyer.email.as_ref().unwrap().nature).collect();
    assert_eq!(natures, [Nature::Relay, Nature::Own]);
}

#[test]
fn a_sign_names_the_currency_where_nothing_else_does() {
    let rules = format!("{ORDERS}order_number = \"No\"\ntotal = \"Sum\"\n");
    let reading = read(&rules, "No;Sum\n1;£12.00\n2;12.00\n3;$12.00\n4;¥12.00\n5;CA$12.00\n");
    let totals: Vec<_> = reading
        .orders
        .iter()
        .map(|order| (order.currency.unwrap().as_str().to_owned(), order.total_minor.unwrap()))
        .collect();
    let told = [("GBP", 1200), ("EUR", 1200), ("USD", 1200), ("CAD", 1200)];
    assert_eq!(totals, told.map(|(code, minor)| (code.to_owned(), minor)));
    assert_eq!(codes(&reading), [(5, ProblemCode::UnknownCurrency)]);
}
