//! Sentences on who is joined, and properties of all shops.

use super::super::super::evidence::EvidenceKind;
use super::super::super::staged::Nature;
use super::super::Point;
use super::*;

fn member(channel: &str, value: &str, name: &str, email: &str, phone: &str) -> Member {
    let point = |value: &str| -> Vec<Point> {
        let nature = Nature::Own;
        if value.is_empty() { vec![] } else { vec![Point { value: value.to_owned(), nature }] }
    };
    Member {
        naming: naming(channel, value),
        home: value.bytes().fold(channel.len() as i64, |sum, byte| sum * 31 + i64::from(byte)),
        names: if name.is_empty() { vec![] } else { vec![name.to_owned()] },
        emails: point(email),
        phones: point(phone),
        places: vec![],
    }
}

fn naming(channel: &str, value: &str) -> Naming {
    let evidence = EvidenceKind::Handle;
    Naming { channel: channel.to_owned(), evidence, value: value.to_owned() }
}

fn decided(one: &Member, other: &Member, verdict: Verdict) -> Decision {
    Decision { one: one.naming.clone(), other: other.naming.clone(), verdict }
}

/// The groups as the values of the names in them.
fn grouped(members: &[Member], decisions: &[Decision]) -> Vec<Vec<String>> {
    let value = |at: &usize| members[*at].naming.value.clone();
    group(members, decisions)
        .iter()
        .map(|group| group.members.iter().map(value).collect())
        .collect()
}

const MAIL: &str = "anna@example.com";
const PHONE: &str = "+12125550147";

#[test]
fn the_same_address_on_two_channels_is_one_customer_and_says_why() {
    let members = [
        member("etsy", "teafan88", "Anna Berg", MAIL, ""),
        member("shop", "a", "A. Berg", MAIL, ""),
    ];
    let groups = group(&members, &[]);
    assert_eq!(groups.len(), 1);
    assert_eq!(groups[0].links, [Link { by: Bond::Email(MAIL.to_owned()), one: 0, other: 1 }]);
}

#[test]
fn the_same_number_under_the_same_name_is_one_customer() {
    let members = [
        member("etsy", "a", "Anna Berg", "", PHONE),
        member("shop", "b", "BERG, Anna", "", PHONE),
        member("shop", "c", "", "", PHONE),
    ];
    assert_eq!(grouped(&members, &[]), [vec!["a", "b"], vec!["c"]]);
}

#[test]
fn a_number_shared_by_a_family_joins_nobody() {
    let members = [
        member("etsy", "a", "Anna Berg", "", PHONE),
        member("shop", "b", "Peter Berg", "", PHONE),
        member("amazon", "c", "A. Berg", "", PHONE),
    ];
    assert_eq!(group(&members, &[]).len(), 3);
}

#[test]
fn somebody_without_a_name_does_not_bring_together_two_whose_names_contradict() {
    let mut between = member("market", "m", "", MAIL, "");
    between.emails.push(Point { value: "both@example.com".to_owned(), nature: Nature::Own });
    let members = [
        member("etsy", "a", "Anna Berg", MAIL, ""),
        between,
        member("shop", "p", "Peter Lund", "both@example.com", ""),
    ];
    assert_eq!(grouped(&members, &[]), [vec!["a", "m"], vec!["p"]]);
}

#[test]
fn a_name_alone_joins_nobody() {
    let members =
        [member("etsy", "a", "Anna Berg", "", ""), member("shop", "b", "Anna Berg", "", "")];
    assert_eq!(group(&members, &[]).len(), 2);
}

#[test]
fn an_office_address_joins_only_the_very_same_name() {
    let members = [
        member("a", "1", "Anna Berg", MAIL, ""),
        member("b", "2", "Anna Berg", MAIL, ""),
        member("c", "3", "Peter Weiß", MAIL, ""),
        member("d", "4", "", MAIL, ""),
    ];
    assert_eq!(grouped(&members, &[]), [vec!["1", "2"], vec!["3"], vec!["4"]]);
}

#[test]
fn an_address_under_four_names_joins_nobody_not_even_the_very_same() {
    let of = |value: &str, name: &str| member(value, value, name, MAIL, "");
    let mut members =
        vec![of("a", "Anna Berg"), of("b", "Anna Berg"), of("c", "Bo Lund"), of("d", "Mira Kovac")];
    assert_eq!(grouped(&members, &[]).len(), 3);
    members.push(of("e", "Priya Raman"));
    assert_eq!(grouped(&members, &[]).len(), 5);
}

#[test]
fn a_value_that_a_dozen_hold_joins_nobody() {
    let members: Vec<Member> =
        (0..=MOST_HOLDERS).map(|n| member("etsy", &n.to_string(), "Anna Berg", MAIL, "")).collect();
    assert_eq!(group(&members, &[]).len(), members.len());
}

#[test]
fn whoever_the_merchant_called_different_is_never_joined_by_others() {
    let members = [
        member("a", "1", "Anna Berg", MAIL, ""),
        member("b", "2", "Anna Berg", MAIL, PHONE),
        member("c", "3", "Anna Berg", "", PHONE),
    ];
    assert_eq!(grouped(&members, &[]), [["1", "2", "3"]]);
    let apart = [decided(&members[0], &members[2], Verdict::Different)];
    assert_eq!(grouped(&members, &apart), [vec!["1", "2"], vec!["3"]]);
}

#[test]
fn a_married_name_that_the_merchant_joined_draws_its_own_evidence() {
    let members = [
        member("a", "1", "Anna Berg", MAIL, ""),
        member("b", "2", "Anna Weiß", "weiss@example.com", ""),
        member("c", "3", "Anna Weiß", MAIL, ""),
    ];
    assert_eq!(group(&members, &[]).len(), 3);
    let same = [decided(&members[1], &members[0], Verdict::Same)];
    assert_eq!(grouped(&members, &same), [["1", "2", "3"]]);
}

#[test]
fn a_split_leaves_together_what_evidence_binds() {
    let members = [
        member("a", "1", "Anna Berg", MAIL, ""),
        member("b", "2", "Anna Berg", MAIL, ""),
        member("c", "3", "Anna Berg", "", ""),
    ];
    let same = [
        decided(&members[0], &members[2], Verdict::Same),
        decided(&members[1], &members[2], Verdict::Same),
    ];
    assert_eq!(group(&members, &same).len(), 1);
    let of = |groups: Vec<Group>| -> Vec<Vec<usize>> {
        groups.into_iter().map(|it| it.members).collect()
    };
    assert_eq!(of(parts(&members, &same)), [vec![0, 1], vec![2]]);
}

/// SplitMix64, by Sebastiano Vigna, public domain.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % sides as u64) as usize
    }
}

/// A small shop in which everything is shared with everybody.
fn muddle(dice: &mut Dice) -> (Vec<Member>, Vec<Decision>) {
    let names = ["Anna Berg", "Peter Berg", "A. Berg", "林美玉", "Meiyu Lin", "", "Zoë Weiß"];
    let emails = ["", "a@example.com", "b@example.com", "c@example.com"];
    let phones = ["", "", "+12125550147", "+12125550185"];
    let mut members: Vec<Member> = (0..2 + dice.throw(7))
        .map(|n| {
            let name = names[dice.throw(names.len())];
            let (email, phone) = (emails[dice.throw(4)], phones[dice.throw(4)]);
            member(["etsy", "shop"][dice.throw(2)], &n.to_string(), name, email, phone)
        })
        .collect();
    if dice.throw(4) == 0 {
        members[1].home = members[0].home;
    }
    let decisions = (0..dice.throw(4))
        .filter_map(|_| {
            let (one, other) = (dice.throw(members.len()), dice.throw(members.len()));
            let verdict = [Verdict::Same, Verdict::Different][dice.throw(2)];
            (one != other).then(|| decided(&members[one], &members[other], verdict))
        })
        .collect();
    (members, decisions)
}

fn shuffled<T: Clone>(dice: &mut Dice, of: &[T]) -> Vec<T> {
    let mut mixed = of.to_vec();
    for at in (1..mixed.len()).rev() {
        mixed.swap(at, dice.throw(at + 1));
    }
    mixed
}

#[test]
fn the_order_in_which_things_came_in_does_not_matter() {
    for seed in 0..2_000 {
        let mut dice = Dice(seed);
        let (members, decisions) = muddle(&mut dice);
        let first = grouped(&members, &decisions);
        let (mixed, again) = (shuffled(&mut dice, &members), shuffled(&mut dice, &decisions));
        assert_eq!(grouped(&mixed, &again), first, "seed {seed}");
    }
}

#[test]
fn different_is_never_together_whatever_the_evidence() {
    for seed in 0..2_000 {
        let (members, decisions) = muddle(&mut Dice(seed));
        let groups = group(&members, &decisions);
        for decision in decisions.iter().filter(|it| it.verdict == Verdict::Different) {
            let holds = |group: &Group, naming: &Naming| {
                group.members.iter().any(|at| members[*at].naming == *naming)
            };
            let is_together =
                groups.iter().any(|it| holds(it, &decision.one) && holds(it, &decision.other));
            assert!(!is_together, "seed {seed}");
        }
    }
}

#[test]
fn everybody_is_in_one_group_and_every_link_within_its_own() {
    for seed in 0..2_000 {
        let (members, decisions) = muddle(&mut Dice(seed));
        let groups = group(&members, &decisions);
        let mut all: Vec<usize> = groups.iter().flat_map(|it| it.members.clone()).collect();
        all.sort_unstable();
        assert_eq!(all, (0..members.len()).collect::<Vec<_>>());
        for group in &groups {
            assert!(group.members.len() < 2 || group.links.len() + 1 >= group.members.len());
            for link in &group.links {
                assert!(group.members.contains(&link.one) && group.members.contains(&link.other));
            }
        }
    }
}
