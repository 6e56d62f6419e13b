//! Who is found among many people, when it is known who is who.

use regulars_tests::many_people::appearances;
use regulars_tests::many_people::found::figures;

const PEOPLE: usize = 5_000;

/// One of the seeds on which the weights were not tuned; `cargo xtask bench` prints more.
#[test]
fn of_five_thousand_people_nobody_is_joined_wrongly_and_nearly_all_are_found() {
    let figures = figures(&appearances(207, PEOPLE));
    assert_eq!(figures.n_false, 0, "{figures:?}");
    assert!(figures.n_joined > 500, "{figures:?}");
    assert!(figures.found_percent() >= 95.0, "{figures:?}");
    assert!(figures.wrong_percent() <= 10.0, "{figures:?}");
}
