//! Made-up people for every paper: the longest names, Han, Hebrew from right to left, everything known or
//! nothing at all.

use regulars_core::domain::cadence::Medium;
use regulars_core::domain::typed_line::DayOrder;
use regulars_core::paper::{
    CallRow, CallSheet, Fact, Form, LeftOut, Paper, Script, Slip, SlipLine, Slips, Topic,
};

/// Name, how it is said and addressed with the town, number, how to reach them.
const PEOPLE: [(&str, [&str; 3], &str, &str); 8] = [
    (
        "Maria Wilhelmine Freifrau von Hohenberg-Ruppertsau zu Lindenwerder-Tannenkirch",
        ["“mah-REE-ah”", "Frau von Hohenberg-Ruppertsau", "Lindenwerder an der Tanne"],
        "+49 561 5550 917",
        "mobile",
    ),
    ("陈思远", ["“chun suh-ywen”", "陈先生", "上海"], "+86 170 5583 2946", "Telephone, forwarded"),
    ("נועה בן-דוד", ["", "", "תל אביב"], "+972 3 555 0142", "Telephone"),
    (
        "Tomás Ferreira de Albuquerque",
        ["“too-MASH”", "Mr Ferreira", "Porto"],
        "+351 225 550 183",
        "home",
    ),
    ("佐藤 健一", ["“SAH-toh”", "佐藤様", "京都"], "+81 755 550 139", "mobile"),
    ("Jörg Brandt", ["“YURK”", "Herr Brandt", "Kassel"], "+49 170 5550 1234", "office"),
    ("محمد عبد الرحمن الأنصاري", ["", "", "دبي"], "+971 4 555 0101", "Telephone"),
    ("Bo", ["", "", ""], "+46 8 555 010", "Telephone"),
];

pub fn sheet(form: Form, n: usize, paper: Paper, is_han: bool) -> CallSheet {
    let on: chrono::NaiveDate = "2026-05-12".parse().expect("it is a day");
    let groups = ["In the morning", "At midday", "In the evening"];
    let mut rows: Vec<CallRow> = (0..n).map(|at| row(form, at)).collect();
    if n > 1 && matches!(form, Form::Full | Form::Dense | Form::Helper) {
        for (at, group) in groups.iter().enumerate() {
            rows[at * n / groups.len()].group = Some((*group).to_owned());
        }
    }
    CallSheet {
        form,
        shop_name: "Quiet Kettle, tea and ceramics".to_owned(),
        number: 42,
        printed_at: on.and_hms_opt(8, 10, 0).expect("it is a time"),
        on,
        paper,
        day_order: if is_han { DayOrder::MonthDay } else { DayOrder::DayMonth },
        quiet: "Not before 09:00 nor after 20:00, their time; never on Sunday.".to_owned(),
        asks_recommend: n == 8,
        scripts: scripts(),
        wording: None,
        rows,
        left_out: [
            ("source_policy", Some("Amazon"), 11),
            ("no_consent", Some("Etsy"), 4),
            ("do_not_contact", Some("Etsy"), 2),
            ("do_not_contact", None, 1),
            ("no_channel", None, 2),
            ("by_message", None, 4),
        ]
        .map(|(reason, channel, n)| LeftOut {
            reason: reason.to_owned(),
            channel: channel.map(str::to_owned),
            n,
        })
        .to_vec(),
    }
}

/// Every place of a row is filled in some rows and empty in others.
fn row(form: Form, at: usize) -> CallRow {
    let (name, says, number, medium_words) = PEOPLE[at % PEOPLE.len()];
    let medium = form.medium().unwrap_or(if at % 9 == 8 { Medium::Email } else { Medium::Phone });
    let is_full = matches!(at % PEOPLE.len(), 0 | 2);
    let name = if at < PEOPLE.len() { name.to_owned() } else { format!("{name} {}", at + 1) };
    CallRow {
        is_promised: at.is_multiple_of(5),
        is_complaint: at % 7 == 3,
        group: None,
        says: says.iter().filter(|it| !it.is_empty()).map(|it| (*it).to_owned()).collect(),
        standing: match at % 4 {
            0 => "Slipping away, 5 orders since 2023, Fair standing, overdue",
            1 => "New, 1 order",
            _ => "Regular, 5 orders since 2023",
        }
        .to_owned(),
        medium,
        contact_point: reach(medium, number),
        medium_words: medium_words.to_owned(),
        until: (at % 4 == 1).then(|| "until 16 May".to_owned()),
        other: at.is_multiple_of(3).then(|| "else +49 170 5550 1234".to_owned()),
        hours: "best 10 to 12, 1 h behind".to_owned(),
        topics: topics(at),
        short: "How is it?, Suggestion · Celadon gaiwan with a lid".to_owned(),
        promises: promises(at),
        facts: facts(is_full, at),
        greeting: format!("Dear {name},"),
        message: if at % 8 == 7 { Vec::new() } else { message(&name) },
        remark: (at % 6 == 4).then(|| "There is no text in their language.".to_owned()),
        name,
    }
}

fn reach(medium: Medium, number: &str) -> String {
    match medium {
        Medium::Phone => number.to_owned(),
        Medium::Email => "maria.wilhelmine.von.hohenberg-ruppertsau@post.example.com".to_owned(),
        Medium::Message => "hohenberg_ruppertsau_1961".to_owned(),
        Medium::Post => {
            "Obere Lindenwerder Uferstraße 112a, Hinterhaus, 34117 Kassel, Germany".to_owned()
        }
    }
}

fn topics(at: usize) -> Vec<Topic> {
    let topic = |name: &str, sentence: &str| Topic {
        name: format!("{name} ·"),
        sentence: sentence.to_owned(),
    };
    let question = topic("How is it?", "Hand-thrown celadon gaiwan wit…, day 31");
    match at % 3 {
        0 => vec![topic("Complaint", "Kyusu: is it settled?"), question],
        1 => vec![topic("Thank-you", "for Kyusu, order 5")],
        _ => vec![topic("Suggestion", "Assam 250 g, day 90")],
    }
}

fn scripts() -> Vec<Script> {
    let said = [
        (
            "Greeting:",
            "Hello …, this is Mei of the Quiet Kettle. Have I caught you at a good moment?",
        ),
        ("Thank-you ·", "I only wanted to thank you for your order. Did … arrive in one piece?"),
        (
            "How is it? ·",
            "You have had … for a while now. How do you get on with it? Is there anything that you wish were different?",
        ),
        (
            "Suggestion ·",
            "Your … must be nearly gone. Shall I put the same aside for you? There is also something that goes with it.",
        ),
        ("Complaint ·", "It is about what went wrong with …. Has it been put right?"),
    ];
    let script =
        |(name, words): (&str, &str)| Script { name: name.to_owned(), words: words.to_owned() };
    said.map(script).to_vec()
}

fn fact(label: &str, words: &str) -> Fact {
    Fact { label: label.to_owned(), words: words.to_owned() }
}

fn promises(at: usize) -> Vec<Fact> {
    if at.is_multiple_of(5) {
        vec![fact("Promised", "a fairness cup, by 15 May")]
    } else {
        Vec::new()
    }
}

fn facts(is_full: bool, at: usize) -> Vec<Fact> {
    let mut facts = promises(at);
    if is_full {
        facts.push(fact("Complaint", "18 Feb, chipped spout, new one sent, content"));
    }
    facts.push(fact(
        "Bought",
        if at.is_multiple_of(2) {
            "11 Apr, Hand-thrown celadon gaiwan with a lid, s… and 2 more, Shopify, there 15 Apr"
        } else {
            "11 Apr, Kyusu, Etsy, there 15 Apr"
        },
    ));
    facts.push(fact(
        "Know",
        if at.is_multiple_of(4) {
            "every 5 weeks, now 11; answered 2 of 3 calls; 12 Apr, Telephone, spoke, 5 of 5, tried 2 times"
        } else {
            "12 Apr, Telephone, spoke, 5 of 5, tried 2 times"
        },
    ));
    if is_full {
        facts.push(fact(
            "Suggest",
            "same again: Assam (250 g); Tea tin (15 of 66, 38 days later); 武夷岩茶 (best seller, 12 buyers)",
        ));
        facts.push(fact("Ask", "at what time a call is welcome"));
    }
    facts
}

fn message(name: &str) -> Vec<String> {
    [
        format!("Dear {name},"),
        String::new(),
        "you have had your celadon gaiwan for a month now. Is there anything you wish were different? Your word helps us to make the next one better.".to_owned(),
        "Kind regards, Mei from the Quiet Kettle".to_owned(),
    ]
    .to_vec()
}

pub fn slips(n: usize, paper: Paper) -> Slips {
    let slip = |at: usize| Slip {
        order: format!("#10{at:02}, Shopify"),
        name: PEOPLE[at % PEOPLE.len()].0.to_owned(),
        about: "Order 5, a customer since 2023.".to_owned(),
        lines: (0..at % 11 + 1)
            .map(|line| SlipLine {
                words: format!("{} × Hand-thrown celadon gaiwan no. {line}", line + 1),
                price: at.is_multiple_of(2).then(|| "€18.50".to_owned()),
            })
            .collect(),
        facts: facts(at.is_multiple_of(2), at).into_iter().take(4).collect(),
    };
    Slips {
        title: "Parcel slips".to_owned(),
        shop_name: "Quiet Kettle, tea and ceramics".to_owned(),
        paper,
        slips: (0..n).map(slip).collect(),
    }
}
