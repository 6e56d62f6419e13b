//! Which days of a channel its files tell of, and which they leave out.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, Months, NaiveDate};

/// A pause of a week between orders is nothing unusual in any small shop.
const PAUSE_AT_LEAST: i64 = 7;
/// So many pauses tell what is usual; of fewer, three weeks without an order are a gap.
const PAUSES_AT_LEAST: usize = 10;
const PAUSE_OF_FEW: i64 = 21;
/// A pause is unusual when it is longer than so many usual ones.
const USUAL_PAUSES: i64 = 3;
/// Thirty years; a day that was misread must not make a map without end.
const MOST_MONTHS: usize = 360;

/// From one day to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    pub first_on: NaiveDate,
    pub last_on: NaiveDate,
}

/// One file that is in the shop: it tells of the days from its first to its last order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoveringFile {
    pub format: String,
    pub span: Span,
    /// Days after this one it cannot tell of.
    pub imported_on: NaiveDate,
}

/// All that is known of one channel.
#[derive(Clone, Debug, Default)]
pub struct Known {
    pub files: Vec<CoveringFile>,
    /// How many orders of each day are in the shop.
    pub orders: BTreeMap<NaiveDate, i64>,
    /// How many days back the marketplace lets one export, today included.
    pub window_days: Option<u32>,
}

/// What files tell of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Imported,
    Partly,
    Missing,
    /// Before the first or after the last known day: nothing says that there was anything.
    None,
}

impl State {
    pub fn as_str(self) -> &'static str {
        match self {
            State::Imported => "imported",
            State::Partly => "partly",
            State::Missing => "missing",
            State::None => "none",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    pub state: State,
    pub orders: i64,
    pub files: i64,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// One for each of the months that were asked for.
    pub months: Vec<Month>,
    /// Days between the first and the last known one that no file tells of.
    pub gaps: Vec<Span>,
    /// Days of which several files of the same kind tell.
    pub overlaps: Vec<Span>,
    pub covered_until: Option<NaiveDate>,
    /// The last day on which an export still reaches back to `covered_until`.
    pub export_by: Option<NaiveDate>,
}

/// The first days of all months from the oldest known day to today.
pub fn months<'a>(channels: impl Iterator<Item = &'a Known>, today: NaiveDate) -> Vec<NaiveDate> {
    let oldest = channels.flat_map(|known| {
        let days = known.orders.keys().next().copied();
        known.files.iter().map(|file| file.span.first_on).chain(days).collect::<Vec<_>>()
    });
    let Some(oldest) = oldest.min() else { return Vec::new() };
    let newest = month_of(today);
    let mut months: Vec<NaiveDate> =
        std::iter::successors(Some(newest), |month| month.checked_sub_months(Months::new(1)))
            .take_while(|month| *month >= month_of(oldest))
            .take(MOST_MONTHS)
            .collect();
    months.reverse();
    months
}

/// What the files of a channel tell of these months.
pub fn coverage(known: &Known, months: &[NaiveDate]) -> Coverage {
    let pause = unusual_pause(&known.orders);
    let told = united(known.files.iter().map(|file| file.span));
    let covered_until = told.last().map(|span| span.last_on);
    let gaps: Vec<Span> = told
        .windows(2)
        .map(|pair| between(pair[0], pair[1]))
        .filter(|gap| length(*gap) > pause)
        .collect();
    let ends = told.first().zip(told.last());
    let told_days = ends.map(|(first, last)| {
        let days = Span { first_on: first.first_on, last_on: last.last_on };
        (days, with_quiet_ends(known, days, pause))
    });
    Coverage {
        months: months.iter().map(|month| month_state(known, *month, told_days, &gaps)).collect(),
        overlaps: overlaps(&known.files),
        covered_until,
        export_by: covered_until.zip(known.window_days).and_then(|(day, window)| {
            day.checked_add_days(Days::new(u64::from(window.saturating_sub(1))))
        }),
        gaps,
    }
}

/// The shortest pause between orders that is not yet unusual, in days.
fn unusual_pause(orders: &BTreeMap<NaiveDate, i64>) -> i64 {
    let days: Vec<&NaiveDate> = orders.keys().collect();
    let mut pauses: Vec<i64> =
        days.windows(2).map(|pair| (*pair[1] - *pair[0]).num_days()).collect();
    pauses.sort_unstable();
    let median = pauses.get(pauses.len() / 2).copied().unwrap_or(0);
    let usual = PAUSE_AT_LEAST.max(USUAL_PAUSES * median);
    if pauses.len() < PAUSES_AT_LEAST { usual.min(PAUSE_OF_FEW) } else { usual }
}

/// From the first to the last known day. A quiet time before and after belongs to it when it is as
/// short as others are and the newest file could have told of it.
fn with_quiet_ends(known: &Known, told: Span, pause: i64) -> Span {
    let quiet = Days::new(u64::try_from(pause).unwrap_or(0));
    let told_last = known.files.iter().filter(|file| file.span.last_on == told.last_on);
    // The day of the import was not over when the file was made.
    let before_import = told_last.filter_map(|file| file.imported_on.pred_opt()).max();
    let quiet_until = told.last_on.checked_add_days(quiet).min(before_import);
    Span {
        first_on: told.first_on.checked_sub_days(quiet).unwrap_or(told.first_on),
        last_on: quiet_until.unwrap_or(told.last_on).max(told.last_on),
    }
}

fn month_state(
    known: &Known,
    month: NaiveDate,
    told: Option<(Span, Span)>,
    gaps: &[Span],
) -> Month {
    let whole = Span { first_on: month, last_on: last_day(month) };
    let days_of = |span: Span| common(span, whole).map_or(0, length);
    let missing: i64 = gaps.iter().map(|gap| days_of(*gap)).sum();
    let state = match told {
        Some((days, _)) if days_of(days) == 0 => State::None,
        Some(_) if missing == length(whole) => State::Missing,
        Some((_, reach)) if missing == 0 && days_of(reach) == length(whole) => State::Imported,
        Some(_) => State::Partly,
        None => State::None,
    };
    let files = known.files.iter().filter(|file| days_of(file.span) > 0).count();
    Month {
        state,
        orders: known.orders.range(whole.first_on..=whole.last_on).map(|(_, n)| n).sum(),
        files: i64::try_from(files).unwrap_or(i64::MAX),
    }
}

/// Days of which at least two files of one format tell. Files of two formats, such as orders and
/// their items, belong together and do not overlap.
fn overlaps(files: &[CoveringFile]) -> Vec<Span> {
    let mut by_format: BTreeMap<&str, Vec<Span>> = BTreeMap::new();
    for file in files {
        by_format.entry(&file.format).or_default().push(file.span);
    }
    let doubled = by_format.into_values().flat_map(|mut spans| {
        spans.sort_unstable();
        let mut told_until: Option<NaiveDate> = None;
        let mut doubled = Vec::new();
        for span in spans {
            if let Some(until) = told_until.filter(|until| *until >= span.first_on) {
                let last_on = until.min(span.last_on);
                doubled.push(Span { first_on: span.first_on, last_on });
            }
            told_until = told_until.max(Some(span.last_on));
        }
        doubled
    });
    united(doubled)
}

/// The same days in as few spans as possible.
fn united(spans: impl Iterator<Item = Span>) -> Vec<Span> {
    let mut sorted: Vec<Span> = spans.collect();
    sorted.sort_unstable();
    let mut united: Vec<Span> = Vec::new();
    for span in sorted {
        match united.last_mut() {
            Some(last) if (span.first_on - last.last_on).num_days() <= 1 => {
                last.last_on = last.last_on.max(span.last_on);
            }
            Some(_) | None => united.push(span),
        }
    }
    united
}

fn between(before: Span, after: Span) -> Span {
    let first_on = before.last_on.succ_opt().unwrap_or(before.last_on);
    Span { first_on, last_on: after.first_on.pred_opt().unwrap_or(after.first_on) }
}

fn common(one: Span, other: Span) -> Option<Span> {
    let span = Span {
        first_on: one.first_on.max(other.first_on),
        last_on: one.last_on.min(other.last_on),
    };
    (span.first_on <= span.last_on).then_some(span)
}

fn length(span: Span) -> i64 {
    (span.last_on - span.first_on).num_days() + 1
}

fn month_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

fn last_day(month: NaiveDate) -> NaiveDate {
    month.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt()).unwrap_or(month)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn span(first_on: &str, last_on: &str) -> Span {
        Span { first_on: day(first_on), last_on: day(last_on) }
    }

    fn file(first_on: &str, last_on: &str, imported_on: &str) -> CoveringFile {
        let span = span(first_on, last_on);
        CoveringFile {
            format: "etsy.sold_orders.us".to_owned(),
            span,
            imported_on: day(imported_on),
        }
    }

    /// A shop that sells on every day of its files.
    fn busy(files: Vec<CoveringFile>) -> Known {
        every(1, files)
    }

    fn every(n_days: usize, files: Vec<CoveringFile>) -> Known {
        let days = files.iter().flat_map(|file| {
            file.span
                .first_on
                .iter_days()
                .step_by(n_days)
                .take_while(|day| *day <= file.span.last_on)
                .map(|day| (day, 1))
                .collect::<Vec<_>>()
        });
        Known { orders: days.collect(), files, window_days: None }
    }

    fn states(known: &Known, today: &str) -> Vec<(String, State)> {
        let months = months([known].into_iter(), day(today));
        let covered = coverage(known, &months);
        let names = months.iter().map(|month| month.format("%Y-%m").to_string());
        names.zip(covered.months.iter().map(|month| month.state)).collect()
    }

    fn words(states: &[(String, State)]) -> Vec<&'static str> {
        states.iter().map(|(_, state)| state.as_str()).collect()
    }

    fn january_to_march() -> CoveringFile {
        file("2026-01-01", "2026-03-31", "2026-06-10")
    }

    fn may() -> CoveringFile {
        file("2026-05-01", "2026-05-31", "2026-06-10")
    }

    #[test]
    fn files_of_january_to_march_and_of_may_leave_april_missing() {
        let known = busy(vec![january_to_march(), may()]);
        let states = states(&known, "2026-06-12");
        assert_eq!(states[3], ("2026-04".to_owned(), State::Missing));
        let months = months([&known].into_iter(), day("2026-06-12"));
        let coverage = coverage(&known, &months);
        assert_eq!(coverage.gaps, [span("2026-04-01", "2026-04-30")]);
        assert_eq!(
            words(&states),
            ["imported", "imported", "imported", "missing", "imported", "none"]
        );
    }

    #[test]
    fn the_file_of_april_clears_it() {
        let april = file("2026-04-02", "2026-04-29", "2026-06-11");
        let known = busy(vec![january_to_march(), may(), april]);
        let states = states(&known, "2026-06-12");
        assert_eq!(words(&states)[..5], ["imported"; 5]);
        let months = months([&known].into_iter(), day("2026-06-12"));
        assert_eq!(coverage(&known, &months).gaps, []);
    }

    #[test]
    fn a_month_that_a_file_breaks_off_in_is_there_in_part() {
        let known = busy(vec![file("2026-01-10", "2026-02-14", "2026-04-01"), may()]);
        let states = states(&known, "2026-06-12");
        assert_eq!(words(&states), ["partly", "partly", "missing", "missing", "imported", "none"]);
    }

    #[test]
    fn the_month_that_is_not_over_is_never_whole() {
        let known = busy(vec![file("2026-04-01", "2026-05-12", "2026-05-12")]);
        assert_eq!(words(&states(&known, "2026-05-12")), ["imported", "partly"]);
    }

    #[test]
    fn a_file_knows_nothing_of_the_days_after_its_import() {
        let early = busy(vec![file("2026-04-01", "2026-04-27", "2026-04-27")]);
        assert_eq!(words(&states(&early, "2026-05-12")), ["partly", "none"]);
        let later = busy(vec![file("2026-04-01", "2026-04-27", "2026-05-02")]);
        assert_eq!(words(&states(&later, "2026-05-12"))[0], "imported");
    }

    #[test]
    fn a_shop_that_sells_once_in_a_while_has_longer_pauses_and_no_gaps() {
        let files = || vec![january_to_march(), file("2026-04-20", "2026-06-01", "2026-06-10")];
        let gaps = |known: Known| coverage(&known, &[]).gaps.len();
        assert_eq!(gaps(every(1, files())), 1);
        assert_eq!(gaps(every(10, files())), 0);
    }

    #[test]
    fn a_month_without_an_order_between_two_quiet_ones_is_no_gap() {
        let known = every(
            30,
            vec![
                file("2025-01-01", "2026-01-26", "2026-06-10"),
                file("2026-03-02", "2026-04-01", "2026-06-10"),
            ],
        );
        assert_eq!(words(&states(&known, "2026-04-15"))[12..15], ["imported"; 3]);
    }

    #[test]
    fn a_handful_of_orders_does_not_tell_what_is_usual_and_a_month_between_them_is_missing() {
        let known = every(
            14,
            vec![
                file("2026-01-01", "2026-01-29", "2026-06-10"),
                file("2026-03-05", "2026-03-19", "2026-06-10"),
            ],
        );
        assert_eq!(words(&states(&known, "2026-04-15"))[1], "missing");
    }

    #[test]
    fn two_files_of_one_kind_overlap_and_orders_with_their_items_do_not() {
        let mut known =
            busy(vec![january_to_march(), file("2026-03-15", "2026-04-20", "2026-06-10")]);
        assert_eq!(coverage(&known, &[]).overlaps, [span("2026-03-15", "2026-03-31")]);
        known.files[1].format = "etsy.sold_order_items.us".to_owned();
        assert_eq!(coverage(&known, &[]).overlaps, []);
    }

    #[test]
    fn days_told_by_three_files_are_one_overlap() {
        let known = busy(vec![january_to_march(), january_to_march(), january_to_march()]);
        assert_eq!(coverage(&known, &[]).overlaps, [span("2026-01-01", "2026-03-31")]);
    }

    #[test]
    fn the_next_export_is_due_while_the_window_still_reaches_back() {
        let mut known = busy(vec![file("2026-01-01", "2026-03-15", "2026-03-15")]);
        assert_eq!(coverage(&known, &[]).export_by, None);
        known.window_days = Some(90);
        let covered = coverage(&known, &[]);
        assert_eq!(covered.covered_until, Some(day("2026-03-15")));
        // On 12 June ninety days, that day included, begin on 15 March.
        assert_eq!(covered.export_by, Some(day("2026-06-12")));
    }

    #[test]
    fn an_empty_shop_has_no_months() {
        assert_eq!(months([&Known::default()].into_iter(), day("2026-05-12")), []);
        assert_eq!(coverage(&Known::default(), &[]), Coverage::default());
    }

    #[test]
    fn a_misread_year_makes_no_endless_map() {
        let known = busy(vec![file("0026-05-01", "0026-05-02", "2026-05-12")]);
        assert_eq!(months([&known].into_iter(), day("2026-05-12")).len(), MOST_MONTHS);
    }

    #[test]
    fn orders_and_files_are_counted_by_month() {
        let known = busy(vec![january_to_march(), may()]);
        let months = months([&known].into_iter(), day("2026-06-12"));
        let counted = coverage(&known, &months).months;
        assert_eq!((counted[1].orders, counted[1].files), (28, 1));
        assert_eq!((counted[3].orders, counted[3].files), (0, 0));
    }
}
