//! The chain against a slow and obvious count, and what follows for one customer.

use proptest::prelude::*;

use super::*;

const TODAY: i32 = 1_000;

fn line(customer: u32, order: u32, day: i32, title: Title) -> Line {
    Line { customer: Some(customer), order, day, title }
}

fn kept(title: Title, day: i32) -> Bought {
    Bought { title, day: Some(day), end: End::Kept }
}

/// `n` of `of` people bought 1 a while after 0; everybody else bought only 0.
fn shop(n: u32, of: u32) -> Chain {
    let mut lines: Vec<Line> = (0..of).map(|it| line(it, it * 2, 0, 0)).collect();
    lines.extend((0..n).map(|it| line(it, it * 2 + 1, 30 + it as i32, 1)));
    count(lines, 4)
}

/// For each pair: people, buyers of the first, median days, people with both in one order.
fn brute_force(lines: &[Line], n_titles: u32) -> Vec<Follow> {
    let mut follows = Vec::new();
    let mut customers: Vec<u32> = lines.iter().filter_map(|line| line.customer).collect();
    customers.sort_unstable();
    customers.dedup();
    for first in 0..n_titles {
        let mut of_first = Vec::new();
        for then in (0..n_titles).filter(|then| *then != first) {
            let (mut of, mut together, mut days) = (0, 0, Vec::new());
            for customer in &customers {
                let own = || lines.iter().filter(|line| line.customer == Some(*customer));
                let time = |line: &Line| (line.day, line.order);
                let Some(begin) = own().filter(|it| it.title == first).map(time).min() else {
                    continue;
                };
                of += 1;
                let later = own().filter(|it| it.title == then && time(it) > begin).map(time).min();
                days.extend(later.map(|later| (later.0 - begin.0) as u32));
                let in_one = |a: &Line| own().any(|b| b.title == first && time(a) == time(b));
                together += u32::from(own().filter(|it| it.title == then).any(in_one));
            }
            days.sort_unstable();
            let n = days.len() as u32;
            if n + together > 0 {
                let days = days.get(days.len() / 2).copied().unwrap_or(0);
                of_first.push(Follow { first, then, n, of, days, together });
            }
        }
        of_first.sort_by(better);
        let mut n_rare = 0;
        of_first.retain(|follow| {
            n_rare += usize::from(follow.n < ENOUGH);
            n_rare <= MOST_RARE
        });
        follows.extend(of_first);
    }
    follows
}

proptest! {
    #[test]
    fn the_chain_is_what_a_slow_count_says(
        lines in prop::collection::vec((0..8_u32, 0..4_u32, 0..6_u32), 0..160)
    ) {
        // Every order has one day.
        let lines: Vec<Line> = lines
            .into_iter()
            .map(|(customer, nth, title)| {
                let order = customer * 4 + nth;
                line(customer, order, order as i32 * 7 % 5, title)
            })
            .collect();
        let chain = count(lines.clone(), 6);
        prop_assert_eq!(&chain.follows, &brute_force(&lines, 6));
        let mut shuffled = lines;
        shuffled.reverse();
        prop_assert_eq!(count(shuffled, 6), chain);
    }
}

#[test]
fn so_many_of_so_many_so_many_days_later() {
    let follow = shop(7, 31).after(0)[0];
    assert_eq!((follow.then, follow.n, follow.of, follow.days), (1, 7, 31, 33));
    let why = suggest(&shop(7, 31), &[0], &[kept(0, 900)], |_| None, TODAY)[0].why;
    assert_eq!(why, Why::Followed { after: 0, n: 7, of: 31, days: 33 });
}

#[test]
fn four_cases_are_too_few_to_say_so_and_best_sellers_are_marked() {
    let suggested = suggest(&shop(4, 31), &[0], &[kept(0, 900)], |_| None, TODAY);
    assert_eq!(suggested, [Suggested { title: 1, why: Why::BestSeller { n: 4 }, is_again: false }]);
}

#[test]
fn nothing_owned_returned_or_complained_of_is_suggested() {
    let of = |bought: &[Bought]| suggest(&shop(7, 31), &[0], bought, |_| None, TODAY);
    assert!(of(&[kept(0, 900), kept(1, 900)]).is_empty());
    let regretted = Bought { end: End::Regretted, ..kept(1, 1) };
    assert!(of(&[kept(0, 900), regretted]).is_empty());
    let cancelled = Bought { end: End::Cancelled, ..kept(1, 1) };
    assert_eq!(of(&[kept(0, 900), cancelled])[0].title, 1);
}

#[test]
fn what_is_used_up_may_be_suggested_again() {
    let of =
        |day, lasts| suggest(&shop(7, 31), &[0], &[kept(0, 900), kept(1, day)], |_| lasts, TODAY);
    assert!(of(950, Some(60)).is_empty());
    assert!(of(940, Some(60))[0].is_again);
    assert!(of(1, None).is_empty());
}

#[test]
fn how_often_they_buy_it_themselves_says_when_it_is_used_up() {
    let bought = [kept(1, 800), kept(1, 840), kept(1, 880)];
    let chain = shop(7, 31);
    assert!(is_used_up(&chain, 1, &bought, None, 920));
    assert!(!is_used_up(&chain, 1, &bought, None, 919));
    assert!(!is_used_up(&chain, 1, &bought[1..], None, 919));
}

#[test]
fn how_often_people_here_buy_it_says_it_where_five_times_are_known() {
    let tea = |n: u32| {
        let lines = (0..n).flat_map(|it| [line(it, it * 2, 0, 0), line(it, it * 2 + 1, 50, 0)]);
        count(lines.collect(), 1)
    };
    assert!(is_used_up(&tea(5), 0, &[kept(0, 950)], None, TODAY));
    assert!(!is_used_up(&tea(5), 0, &[kept(0, 951)], None, TODAY));
    assert!(!is_used_up(&tea(4), 0, &[kept(0, 1)], None, TODAY));
}

#[test]
fn a_pot_that_few_buy_again_is_not_used_up() {
    let mut lines: Vec<Line> = (0..100).map(|it| line(it, it * 2, 0, 0)).collect();
    lines.extend((0..6).map(|it| line(it, it * 2 + 1, 50, 0)));
    assert_eq!(count(lines, 1).of(0).usual_again(), None);
}

#[test]
fn the_same_again_is_for_what_is_used_up() {
    let chain = shop(7, 31);
    let again = |days: Option<u32>, bought: &[Bought]| {
        again(&chain, &[0, 1], bought, |title| days.filter(|_| title == 1))
    };
    let had = [kept(0, 900), kept(1, 900)];
    assert_eq!(again(Some(60), &had), Some(SameAgain { title: 1, lasts_days: 60 }));
    assert_eq!(again(None, &had), None);
    assert_eq!(again(Some(60), &[Bought { end: End::Regretted, ..kept(1, 900) }]), None);
}

#[test]
fn somebody_who_resells_everything_shows_nothing_about_others() {
    let reseller = |it: u32| {
        (0..=MOST_TITLES as u32).map(move |title| line(it, it * 1_000 + title, title as i32, title))
    };
    let chain = count((0..6).flat_map(reseller).collect(), MOST_TITLES + 1);
    assert!(chain.follows.is_empty());
    assert_eq!(chain.of(0).n_buyers, 6);
}

#[test]
fn sales_to_nobody_make_best_sellers_and_no_chain() {
    let counter = |order: u32, title| Line { customer: None, order, day: 400, title };
    let chain = count(vec![counter(1, 2), counter(2, 2), counter(3, 1), line(1, 4, 0, 0)], 3);
    assert_eq!(chain.best_sellers(), [(2, 2), (1, 1)]);
    assert!(chain.follows.is_empty());
}
