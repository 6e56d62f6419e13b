//! A made-up pair of Etsy files: four orders of four customers, a few days before the journeys.

use std::path::{Path, PathBuf};

/// The day on which the journeys take place.
pub const TODAY: &str = "2026-05-12";

/// Names that strangers may give themselves: markup, a turned direction of writing, no end, no space, many scripts.
pub const HOSTILE: [&str; 4] = [
    "<img src=x onerror=window.hacked=1><b>bold</b>",
    "\u{202e}שרה כהן-לוי",
    "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafewarenwohlgepflegeundsorgfaltigkeitbeschutzenvorangreifen",
    "欧阳思远·买买提江·阿卜杜热西提 {{name}} ${name} %s",
];

const ORDERS: &str = "\
Sale Date,Order ID,Buyer User ID,Full Name,Number of Items,Date Shipped,Street 1,Ship City,Ship Zipcode,Ship Country,Currency,Order Value,Discount Amount,Shipping,Sales Tax,Order Total,Status,Adjusted Order Total,Buyer
05/02/26,3310000001,teafan88,Anna Berg,1,05/03/26,Lindenweg 1,Kassel,34117,Germany,EUR,18.50,0.00,4.90,0.00,23.40,Completed,0.00,teafan88
05/08/26,3310000002,mei_l,林美玉,1,,Hoogstraat 5,Rotterdam,3011 PV,Netherlands,EUR,86.00,0.00,4.90,0.00,90.90,Paid,0.00,mei_l
05/08/26,3310000003,quietcup,<img src=x onerror=window.hacked=1>,2,,Harbour 3,Oban,PA34,United Kingdom,EUR,40.00,0.00,4.90,0.00,44.90,Paid,0.00,quietcup
05/08/26,3310000004,chen_sy,陈思远,1,,Xinhua Lu 8,Shanghai,200052,China,EUR,24.00,0.00,9.90,0.00,33.90,Paid,0.00,chen_sy
";

const ITEMS: &str = "\
Sale Date,Item Name,Buyer,Quantity,Price,Order Shipping,Currency,Transaction ID,Listing ID,Date Shipped,Ship Name,Ship Address1,Ship City,Ship Zipcode,Ship Country,Order ID,Variations,SKU
05/02/26,Oolong 100 g,teafan88,1,18.50,4.90,EUR,4410000001,7001,05/03/26,Anna Berg,Lindenweg 1,Kassel,34117,Germany,3310000001,,OOL-100
05/08/26,Jian tea bowl,mei_l,1,86.00,4.90,EUR,4410000002,7002,,林美玉,Hoogstraat 5,Rotterdam,3011 PV,Netherlands,3310000002,,JIAN-1
05/08/26,\"Celadon gaiwan, small\",quietcup,1,30.00,4.90,EUR,4410000003,7003,,Eilidh,Harbour 3,Oban,PA34,United Kingdom,3310000003,,GAI-1
05/08/26,Tea tin,quietcup,1,10.00,0.00,EUR,4410000004,7004,,Eilidh,Harbour 3,Oban,PA34,United Kingdom,3310000003,Size: small,TIN-1
05/08/26,Hare’s fur cup,chen_sy,1,24.00,9.90,EUR,4410000005,7005,,陈思远,Xinhua Lu 8,Shanghai,200052,China,3310000004,,CUP-3
";

/// Writes the pair into a folder and tells where it lies.
pub fn etsy_pair(folder: &Path) -> Vec<PathBuf> {
    let files = [("EtsySoldOrders2026-5.csv", ORDERS), ("EtsySoldOrderItems2026-5.csv", ITEMS)];
    files.map(|(name, text)| written(folder, name, text)).to_vec()
}

/// The same pair as a picture in a book shows it: nobody in it has markup for a name.
pub fn friendly_pair(folder: &Path) -> Vec<PathBuf> {
    let orders = ORDERS.replace("<img src=x onerror=window.hacked=1>", "Eilidh Ross");
    let files =
        [("EtsySoldOrders2026-5.csv", orders.as_str()), ("EtsySoldOrderItems2026-5.csv", ITEMS)];
    files.map(|(name, text)| written(folder, name, text)).to_vec()
}

/// The order of 林美玉 a week later: sent, and half of it given back.
const LATER: &str = "\
Sale Date,Order ID,Buyer User ID,Full Name,Number of Items,Date Shipped,Street 1,Ship City,Ship Zipcode,Ship Country,Currency,Order Value,Discount Amount,Shipping,Sales Tax,Order Total,Status,Adjusted Order Total,Buyer
05/08/26,3310000002,mei_l,林美玉,1,05/11/26,Hoogstraat 5,Rotterdam,3011 PV,Netherlands,EUR,86.00,0.00,4.90,0.00,90.90,Completed,47.90,mei_l
";

/// A later export of one order of the pair.
pub fn etsy_later(folder: &Path) -> PathBuf {
    written(folder, "EtsySoldOrders2026-5 (1).csv", LATER)
}

const UNSHIPPED: &str = include_str!(
    "../fixtures/imports/amazon.unshipped.2025/relay_addresses_and_a_parcel_of_the_sellers_own.txt"
);

/// Two buyers of Amazon, who may not be thanked; the day for it has come for one of them.
pub fn amazon(folder: &Path) -> PathBuf {
    let text = UNSHIPPED.replace("2026-09-0", "2026-05-0").replace("2026-05-02", "2026-05-07");
    written(folder, "unshipped.txt", &text)
}

/// The till of a market stall, which no known format takes.
pub fn stall(folder: &Path) -> PathBuf {
    let text = "\
Beleg;Tag;Kunde;E-Mail;Artikel;Menge;Einzelpreis;Gesamt;Status;Kasse
4711;12.03.2026;Anna Berg;anna@example.com;Teeschale;2;18,50;37,00;bezahlt;2
4712;13.03.2026;林美玉;mei@example.com;建盏;1;1.086,00;1.086,00;offen;2
4713;15.03.2026;Jonas Ek;jonas@example.com;Teeschale;1;18,50;18,50;bezahlt;1
";
    written(folder, "kasse-maerz.csv", text)
}

/// A list that nobody knows.
pub fn list_of_a_friend(folder: &Path) -> PathBuf {
    written(
        folder,
        "liste.csv",
        "Nr;Wann;Wer;Was\n1;12.03.2026;Anna Berg;Teeschale\n2;13.03.2026;林美玉;建盏\n",
    )
}

/// The same till two months before.
pub fn stall_in_january(folder: &Path) -> PathBuf {
    let text = "\
Beleg;Tag;Kunde;E-Mail;Artikel;Menge;Einzelpreis;Gesamt;Status;Kasse
4690;01.01.2026;Anna Berg;anna@example.com;Teeschale;1;18,50;18,50;bezahlt;2
4691;31.01.2026;Jonas Ek;jonas@example.com;Teeschale;1;18,50;18,50;bezahlt;1
";
    written(folder, "kasse-januar.csv", text)
}

/// The same till; nothing in it says whether the day comes first.
pub fn stall_undecided(folder: &Path) -> PathBuf {
    let text = "\
Beleg;Tag;Kunde;E-Mail;Artikel;Menge;Einzelpreis;Gesamt;Status;Kasse
4720;03/04/2026;Anna Berg;anna@example.com;Teeschale;1;18,50;18,50;bezahlt;2
4721;05/04/2026;Jonas Ek;jonas@example.com;Teeschale;1;18,50;18,50;bezahlt;1
";
    written(folder, "kasse-april.csv", text)
}

/// The same till; nothing in it says whether its points stand before decimals or thousands.
pub fn stall_of_thousands(folder: &Path) -> PathBuf {
    let text = "\
Beleg;Tag;Kunde;E-Mail;Artikel;Menge;Einzelpreis;Gesamt;Status;Kasse
4730;23.04.2026;Anna Berg;anna@example.com;Teeschale;1;1.018;1.018;bezahlt;2
4731;25.04.2026;Jonas Ek;jonas@example.com;Teeschale;1;1.250;1.250;bezahlt;1
";
    written(folder, "kasse-thousands.csv", text)
}

/// A marketplace that has renamed a column.
pub fn nearly_etsy(folder: &Path) -> PathBuf {
    written(folder, "sold-orders.csv", &ORDERS.replace("Order ID", "Receipt ID"))
}

/// A marketplace whose own export reaches back only so far.
pub fn mercado(folder: &Path) -> PathBuf {
    let text = include_str!("../fixtures/imports/mercadolibre.ventas.ar/una_copia_en_csv.csv");
    written(folder, "ventas.csv", text)
}

/// A payment service: it may tell of orders that a shop's own export tells too.
pub fn asking(folder: &Path) -> PathBuf {
    let text = include_str!("../fixtures/imports/paypal.activity.en/reexport_first.csv");
    written(folder, "paypal.csv", text)
}

pub fn locked(folder: &Path) -> PathBuf {
    let path = folder.join("orders.xlsx");
    let bytes = include_bytes!("files/a_workbook_with_a_password.xlsx");
    std::fs::write(&path, bytes).expect("the scratch folder can be written");
    path
}

/// Four orders of the month before, of which one cannot be read.
pub fn with_a_problem(folder: &Path) -> PathBuf {
    let others = ORDERS.replace("331000", "331001");
    let broken = others.replace("05/08/26,3310010003", "31/31/26,3310010003");
    written(folder, "EtsySoldOrders2026-4.csv", &broken)
}

pub fn written(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, text).expect("the scratch folder can be written");
    path
}
