//! Who comes first on a day, and who waits.

use super::*;

const TODAY: &str = "2026-05-12";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn topic(id: i64, customer_id: i64, kind: Kind, due: &str, until: &str) -> Topic {
    Topic {
        id,
        customer_id,
        kind,
        medium: Some(Medium::Phone),
        due_on: day(due),
        until_on: day(until),
        ends_on: None,
        is_callback: false,
    }
}

fn promise(customer_id: i64, due: &str) -> Promised {
    Promised { id: customer_id, customer_id, due_on: day(due) }
}

fn of(topics: &[Topic], promises: &[Promised]) -> Vec<Line> {
    let mut lines = lines(topics, promises, &[], day(TODAY));
    in_order(&mut lines, &HashMap::new());
    lines
}

fn customers(lines: &[Line]) -> Vec<i64> {
    lines.iter().map(|line| line.customer_id).collect()
}

#[test]
fn one_customer_is_one_line_with_the_most_urgent_topic_first() {
    let lines = of(
        &[
            topic(1, 7, Kind::ThankYou, "2026-05-12", "2026-05-16"),
            topic(2, 7, Kind::Satisfaction, "2026-05-06", "2026-05-13"),
        ],
        &[],
    );
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0].topics.iter().map(|topic| topic.id).collect::<Vec<_>>(), [2, 1]);
    assert_eq!(lines[0].section, Section::Today);
}

#[test]
fn promises_stand_before_complaints_and_complaints_before_numbers_that_end() {
    let ending = Topic {
        ends_on: Some(day("2026-05-16")),
        ..topic(3, 3, Kind::Satisfaction, "2026-05-20", "2026-05-27")
    };
    let late = topic(4, 4, Kind::ThankYou, "2026-05-01", "2026-05-05");
    let ticket = topic(5, 5, Kind::Ticket, "2026-05-12", "2026-05-12");
    let lines = of(&[ending, late, ticket], &[promise(9, TODAY)]);
    assert_eq!(customers(&lines), [9, 5, 3, 4]);
    assert!(lines[..3].iter().all(|line| line.section == Section::First));
    assert_eq!(lines[3].section, Section::Overdue);
}

fn ending(customer_id: i64, ends: &str) -> Ending {
    Ending {
        customer_id,
        follow_up_id: customer_id,
        kind: Kind::Satisfaction,
        due_on: day("2026-06-05"),
        ends_on: day(ends),
        instead: Some(Medium::Phone),
    }
}

#[test]
fn who_cannot_be_asked_later_because_a_number_ends_stands_among_the_first() {
    let thanks = topic(1, 1, Kind::ThankYou, TODAY, "2026-05-16");
    let ticket = topic(2, 2, Kind::Ticket, TODAY, TODAY);
    let endings = [ending(1, "2026-05-19"), ending(3, "2026-05-16"), ending(2, "2026-05-13")];
    let mut lines = lines(&[thanks, ticket], &[promise(4, TODAY)], &endings, day(TODAY));
    in_order(&mut lines, &HashMap::new());
    assert_eq!(customers(&lines), [4, 2, 3, 1]);
    assert!(lines.iter().all(|line| line.section == Section::First));
    let classes: Vec<Class> = lines.iter().map(Line::class).collect();
    assert_eq!(classes, [Class::Promise, Class::Complaint, Class::Ending, Class::Ending]);
    assert_eq!(lines[2].ends_on(day(TODAY)), Some(day("2026-05-16")));
    assert!(lines[2].is_ending_alone() && !lines[3].is_ending_alone());
}

#[test]
fn a_number_that_ends_in_more_than_a_week_is_no_hurry() {
    assert!(lines(&[], &[], &[ending(1, "2026-05-20")], day(TODAY)).is_empty());
    assert_eq!(lines(&[], &[], &[ending(1, "2026-05-19")], day(TODAY)).len(), 1);
}

#[test]
fn a_promise_for_tomorrow_is_first_tomorrow() {
    let thanks = topic(1, 1, Kind::ThankYou, "2026-05-13", "2026-05-17");
    let lines = of(&[thanks], &[promise(2, "2026-05-13")]);
    assert_eq!(customers(&lines), [2, 1]);
    assert!(lines.iter().all(|line| line.section == Section::Tomorrow));
}

#[test]
fn a_promise_for_later_does_not_move_what_is_due_today() {
    let thanks = topic(1, 1, Kind::ThankYou, TODAY, "2026-05-16");
    let lines = of(&[thanks], &[promise(1, "2026-05-14")]);
    assert_eq!(lines[0].section, Section::Today);
    assert_eq!(lines[0].class(), Class::Promise);
}

#[test]
fn a_promise_in_two_weeks_is_on_no_day_of_this_week() {
    assert!(of(&[], &[promise(1, "2026-05-26")]).is_empty());
}

#[test]
fn who_has_used_more_of_the_window_comes_first_then_the_kind_then_the_value() {
    let mut lines = lines(
        &[
            topic(1, 1, Kind::ThankYou, "2026-05-11", "2026-05-15"),
            topic(2, 2, Kind::ThankYou, "2026-05-11", "2026-05-15"),
            topic(3, 3, Kind::Satisfaction, "2026-05-11", "2026-05-15"),
            topic(4, 4, Kind::ThankYou, "2026-05-09", "2026-05-13"),
        ],
        &[],
        &[],
        day(TODAY),
    );
    in_order(&mut lines, &HashMap::from([(1, 500), (2, 900)]));
    assert_eq!(customers(&lines), [4, 3, 2, 1]);
}

#[test]
fn a_callback_comes_before_questions_of_the_same_urgency() {
    let asked = Topic { is_callback: true, ..topic(2, 2, Kind::Churn, TODAY, TODAY) };
    let question = topic(1, 1, Kind::Satisfaction, TODAY, TODAY);
    assert_eq!(customers(&of(&[question, asked], &[])), [2, 1]);
}

#[test]
fn what_is_too_much_for_the_day_waits_but_no_complaint_does() {
    let mut target = Target::after(Some(5), 1);
    assert_eq!(target.take(4, 3), 4, "three of them are promises and complaints");
    assert_eq!(target.take(2, 0), 2);
    assert_eq!(target.take(9, 0), 1);
    assert_eq!(target.take(9, 0), 0);
    assert_eq!(target.take(2, 2), 2);
    assert_eq!(Target::after(Some(5), 9).take(3, 0), 0);
    assert_eq!(Target::after(None, 9).take(300, 0), 300);
}

#[test]
fn the_shortlist_holds_everybody_who_could_be_among_the_first() {
    let topics: Vec<Topic> =
        (1..=9).map(|id| topic(id, id, Kind::ThankYou, TODAY, "2026-05-16")).collect();
    let late = topic(10, 10, Kind::ThankYou, "2026-05-01", "2026-05-05");
    let mut all = lines(&[topics.as_slice(), &[late]].concat(), &[], &[], day(TODAY));
    shortlist(&mut all, 1, 100);
    assert_eq!(customers(&all), [10]);
    let mut all = lines(&topics, &[], &[], day(TODAY));
    shortlist(&mut all, 2, 100);
    assert_eq!(all.len(), 9);
    shortlist(&mut all, 2, 4);
    assert_eq!(customers(&all), [1, 2, 3, 4]);
}
