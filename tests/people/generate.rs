//! A made-up shop of which it is known who is who: 5,000 people on five channels, with slips of the
//! finger, families on one telephone, namesakes, moves, stand-ins and offices.

pub mod exports;
pub mod found;
mod slips;
mod words;

use words::{
    BACKS, COMMON, FIRST, FRONTS, HAN_FAMILIES, HAN_GIVEN, HAN_STREETS, HAN_TOWNS, HOSTS, STREETS,
    TOWNS,
};

/// SplitMix64, by Sebastiano Vigna, public domain: the same on every machine.
pub struct Dice(pub u64);

impl Dice {
    pub fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % sides as u64) as usize
    }

    pub fn percent(&mut self, of_hundred: usize) -> bool {
        self.throw(100) < of_hundred
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.throw(from.len())]
    }
}

/// The channels, each with what its exports tell of buyers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Channel {
    /// Handle, name, address.
    Etsy,
    /// E-mail address, number, name, address.
    Shopify,
    /// Relay address, name, address; every order is a buyer of its own.
    Amazon,
    /// Handle, Han name, forwarding number, Chinese address.
    Taobao,
    /// The counter: number or e-mail address, a name most times.
    Square,
}

impl Channel {
    /// As the shop calls it.
    pub fn key(self) -> &'static str {
        match self {
            Channel::Etsy => "etsy",
            Channel::Shopify => "shopify",
            Channel::Amazon => "amazon",
            Channel::Taobao => "taobao",
            Channel::Square => "square",
        }
    }
}

/// Somebody as they are.
#[derive(Clone, Debug)]
struct Person {
    first: String,
    last: String,
    /// Family and given name.
    han: Option<(String, String)>,
    email: String,
    phone: String,
    home: Home,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Home {
    pub street: String,
    pub postcode: String,
    pub city: String,
    /// The Chinese writing of street and city.
    pub han: Option<(String, String)>,
}

/// Somebody as one channel knows them.
#[derive(Clone, Debug)]
pub struct Appearance {
    /// The truth.
    pub person: usize,
    pub channel: Channel,
    /// What the channel calls the buyer: a handle or a customer number, nothing where it has none.
    pub key: String,
    /// The number of the one order.
    pub order: String,
    pub is_chinese: bool,
    pub name: String,
    pub email: String,
    pub phone: String,
    pub home: Home,
}

/// How often something was done to people, of how often it could have been.
#[derive(Clone, Copy, Debug, Default)]
pub struct Share {
    pub n: usize,
    pub of: usize,
}

impl Share {
    /// Throws the dice, and counts.
    fn falls(&mut self, dice: &mut Dice, of_hundred: usize) -> bool {
        let falls = dice.percent(of_hundred);
        self.of += 1;
        self.n += usize::from(falls);
        falls
    }

    pub fn percent(&self) -> f64 {
        if self.of == 0 { 0.0 } else { 100.0 * self.n as f64 / self.of as f64 }
    }
}

/// All that makes people hard to tell.
#[derive(Clone, Copy, Debug, Default)]
pub struct Damage {
    pub namesakes: Share,
    pub families: Share,
    pub offices: Share,
    pub names: Share,
    pub emails: Share,
    pub numbers: Share,
    pub stand_ins: Share,
    /// Of those whom an address or a number still tells.
    pub moved: Share,
    /// Moved, and nothing else is known of them.
    pub lost: Share,
    pub doors: Share,
}

impl Damage {
    /// Each kind, with how often it is meant to be, of a hundred.
    pub fn kinds(&self) -> [(&'static str, Share, f64); 10] {
        [
            ("namesakes", self.namesakes, 3.0),
            ("families", self.families, 8.0),
            ("offices", self.offices, 1.0),
            ("names written otherwise", self.names, 15.0),
            ("addresses mistyped", self.emails, 12.0),
            ("digits mistyped", self.numbers, 3.0),
            ("stand-ins", self.stand_ins, 2.0),
            ("moved", self.moved, 6.0),
            ("moved without a trace", self.lost, 1.0),
            ("doors written otherwise", self.doors, 10.0),
        ]
    }
}

/// Who bought where, and what was done to it.
pub struct World {
    pub appearances: Vec<Appearance>,
    pub damage: Damage,
}

/// The world of a seed.
pub fn world(seed: u64, n_people: usize) -> World {
    let mut dice = Dice(seed.wrapping_mul(0x5851_f42d_4c95_7f2d));
    let mut damage = Damage::default();
    let people = people(&mut dice, n_people, &mut damage);
    let mut appearances = Vec::new();
    for (at, person) in people.iter().enumerate() {
        appear(&mut dice, at, person, &mut appearances, &mut damage);
    }
    World { appearances, damage }
}

fn people(dice: &mut Dice, n: usize, damage: &mut Damage) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::with_capacity(n);
    while people.len() < n {
        let at = people.len();
        let mut person = somebody(dice, at);
        if at > 0 && damage.namesakes.falls(dice, 3) {
            namesake(dice, &people[at * 7 / 11], &mut person);
        } else if at > 0 && damage.families.falls(dice, 8) {
            relative(dice, &people, &mut person);
        } else if at > 3 && damage.offices.falls(dice, 1) {
            person.email.clone_from(&format!("office{}@company.example.com", at / 400));
        }
        people.push(person);
    }
    people
}

fn somebody(dice: &mut Dice, at: usize) -> Person {
    if dice.percent(20) { somebody_in_china(dice, at) } else { somebody_in_germany(dice, at) }
}

fn somebody_in_germany(dice: &mut Dice, at: usize) -> Person {
    let first = dice.pick(&FIRST).to_owned();
    let last = if dice.percent(15) {
        dice.pick(&COMMON).to_owned()
    } else {
        format!("{}{}", dice.pick(&FRONTS), dice.pick(&BACKS))
    };
    Person {
        email: email(dice, at, &first, &last),
        phone: drama_number(at),
        home: german_home(dice),
        han: None,
        first,
        last,
    }
}

/// One of the 5,000 numbers that the regulator keeps for films, in some notation.
fn drama_number(at: usize) -> String {
    let (town, front) =
        [("30", "23125"), ("69", "90009"), ("40", "66969"), ("221", "4710"), ("89", "99998")]
            [at % 5];
    let last = at / 5 % 1_000;
    match at % 4 {
        0 => format!("0{town} {front}-{last:03}"),
        1 => format!("+49 {town} {front}{last:03}"),
        2 => format!("0049 (0){town}/{front} {last:03}"),
        _ => format!("0{town}/{front}{last:03}"),
    }
}

fn somebody_in_china(dice: &mut Dice, at: usize) -> Person {
    let (family, last) = dice.pick(&HAN_FAMILIES);
    let (one, other) = (dice.pick(&HAN_GIVEN), dice.pick(&HAN_GIVEN));
    let first = slips::capital(&format!("{}{}", one.1, other.1));
    Person {
        email: email(dice, at, &first, last),
        phone: format!("1380000{:04}", at % 10_000),
        home: chinese_home(dice),
        han: Some((family.to_owned(), format!("{}{}", one.0, other.0))),
        first,
        last: last.to_owned(),
    }
}

fn email(dice: &mut Dice, at: usize, first: &str, last: &str) -> String {
    let (first, last) = (slips::plain(first), slips::plain(last));
    let host = dice.pick(&HOSTS);
    match dice.throw(4) {
        0 => format!("{first}.{last}{}@{host}", at % 90),
        1 => format!("{last}{at}@{host}"),
        2 => format!("{first}{at}@{host}"),
        _ => format!("{}.{last}{}@{host}", &first[..1], at % 900),
    }
}

fn german_home(dice: &mut Dice) -> Home {
    let (city, postcode) = dice.pick(&TOWNS);
    Home {
        street: format!("{} {}", dice.pick(&STREETS), 1 + dice.throw(120)),
        postcode: format!("{postcode}{:02}", dice.throw(30)),
        city: city.to_owned(),
        han: None,
    }
}

fn chinese_home(dice: &mut Dice) -> Home {
    let (han_city, city, postcode) = dice.pick(&HAN_TOWNS);
    let (han_street, street) = dice.pick(&HAN_STREETS);
    let number = 1 + dice.throw(180);
    Home {
        street: format!("{number} {street}"),
        postcode: format!("{postcode}{:02}", dice.throw(40)),
        city: city.to_owned(),
        han: Some((format!("{han_street}{number}号"), han_city.to_owned())),
    }
}

/// The same name and nothing else; every third in the same town.
fn namesake(dice: &mut Dice, of: &Person, person: &mut Person) {
    person.first.clone_from(&of.first);
    person.last.clone_from(&of.last);
    person.han.clone_from(&of.han);
    person.home = if of.han.is_some() { chinese_home(dice) } else { german_home(dice) };
    if dice.percent(33) {
        person.home.city.clone_from(&of.home.city);
        person.home.postcode.clone_from(&of.home.postcode);
        let han_city = of.home.han.as_ref().map(|(_, city)| city.clone());
        if let (Some((_, city)), Some(same)) = (&mut person.home.han, han_city) {
            *city = same;
        }
        // One postcode and one number would be one door.
        person.home.street = person.home.street.replace(' ', " 2");
        person.home.postcode.replace_range(person.home.postcode.len() - 1.., "9");
    }
}

/// Another of the household: its door, its telephone, its family name, mostly its own mail.
fn relative(dice: &mut Dice, people: &[Person], person: &mut Person) {
    let (at, of) = (people.len(), &people[people.len() - 1]);
    // No two of one household have one name: not even a neighbour could tell them apart.
    let is_taken = |first: &str| people.iter().rev().take(9).any(|it| it.first == first);
    person.last.clone_from(&of.last);
    person.home.clone_from(&of.home);
    person.phone.clone_from(&of.phone);
    person.han = of.han.as_ref().map(|(family, _)| {
        let mut given = String::new();
        while given.is_empty() || is_taken(&person.first) {
            let (one, other) = (dice.pick(&HAN_GIVEN), dice.pick(&HAN_GIVEN));
            person.first = slips::capital(&format!("{}{}", one.1, other.1));
            given = format!("{}{}", one.0, other.0);
        }
        (family.clone(), given)
    });
    if person.han.is_none() {
        while is_taken(&person.first) {
            person.first = dice.pick(&FIRST).to_owned();
        }
        person.email = email(dice, at, &person.first, &person.last);
    }
}

/// One to three channels; the first appearance is spelt as it is. Where only the address binds two
/// channels it is seldom another one: nobody could tell then.
fn appear(
    dice: &mut Dice,
    at: usize,
    person: &Person,
    all: &mut Vec<Appearance>,
    damage: &mut Damage,
) {
    let n_channels = [1, 1, 2, 2, 2, 3][dice.throw(6)];
    let mut channels = vec![Channel::Etsy, Channel::Shopify, Channel::Amazon, Channel::Square];
    if person.han.is_some() {
        channels.push(Channel::Taobao);
        channels.retain(|channel| *channel != Channel::Amazon);
    }
    let mut chosen: Vec<Channel> = Vec::new();
    while chosen.len() < n_channels {
        let channel = dice.pick(&channels);
        if !chosen.contains(&channel) {
            chosen.push(channel);
        }
    }
    chosen.sort_unstable();
    let has_points = |channel: &Channel| matches!(channel, Channel::Shopify | Channel::Square);
    let n_with_points = chosen.iter().filter(|channel| has_points(channel)).count();
    for (n, channel) in chosen.iter().enumerate() {
        let n_orders = if *channel == Channel::Amazon && dice.percent(20) { 2 } else { 1 };
        // Only the address binds a channel without points of one's own.
        let is_address_needed = n_with_points < chosen.len();
        for order in 0..n_orders {
            let clean = seen(at, person, *channel, order, is_address_needed);
            let is_first = n == 0 && order == 0;
            all.push(if is_first {
                clean
            } else {
                slips::spoilt(dice, clean, has_points(channel) && n_with_points > 1, damage)
            });
        }
    }
}

/// Somebody as a channel would tell of them if nothing went wrong.
fn seen(
    at: usize,
    person: &Person,
    channel: Channel,
    order: usize,
    is_address_needed: bool,
) -> Appearance {
    let latin = format!("{} {}", person.first, person.last);
    let (email, phone) = (person.email.clone(), person.phone.clone());
    let mut appearance = Appearance {
        person: at,
        channel,
        key: String::new(),
        order: String::new(),
        is_chinese: person.han.is_some(),
        name: latin,
        email: String::new(),
        phone: String::new(),
        home: person.home.clone(),
    };
    match channel {
        Channel::Etsy => {
            appearance.key = format!("buyer{at}");
            appearance.order = format!("{}", 3_310_000_000_u64 + at as u64);
        }
        Channel::Shopify => {
            appearance.order = format!("#{}", 100_000 + at);
            appearance.email = email;
            appearance.phone = phone;
        }
        Channel::Amazon => {
            appearance.order = format!("304-{:07}-{:07}", 1_000_000 + at, 7_000_000 + order);
            appearance.email = format!("relay{at}x{order}@marketplace.amazon.de");
        }
        Channel::Taobao => {
            appearance.key = format!("茶友{at}");
            appearance.order = format!("{}", 1_100_000_000_000_000_000_u64 + at as u64);
            appearance.name =
                person.han.iter().map(|(family, given)| format!("{family}{given}")).collect();
            appearance.phone = format!("1390{:07}-{:04}", at * 31, at % 10_000);
        }
        Channel::Square => {
            appearance.key = format!("SQ{at:06}EXAMPLE");
            appearance.order = format!("aB{at:06}ExAmPlE");
            appearance.phone = phone;
            if at.is_multiple_of(3) {
                appearance.email = email;
            }
            // Whoever leaves an address at the counter leaves a name.
            if !is_address_needed {
                appearance.home = Home::default();
                if at.is_multiple_of(5) {
                    appearance.name.clear();
                }
            }
        }
    }
    appearance
}
