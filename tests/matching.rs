//! Who is found among many people, when it is known who is who.

use regulars_tests::ScratchShop;
use regulars_tests::many_people::exports::{Export, exports};
use regulars_tests::many_people::found::{Outcome, german_shop, import, outcome};
use regulars_tests::many_people::{World, world};

const PEOPLE: usize = 5_000;

fn found(world: &World, batches: &[Vec<Export>]) -> Outcome {
    let shop: ScratchShop = german_shop();
    import(&shop, batches);
    outcome(&shop, &world.appearances)
}

/// One of the seeds on which the weights were not tuned; `cargo xtask bench` prints more.
#[test]
fn of_five_thousand_people_nobody_is_joined_wrongly_and_nearly_all_are_found() {
    let world = world(207, PEOPLE);
    let files = exports(&world.appearances);
    let together = found(&world, std::slice::from_ref(&files));
    let figures = together.figures(&world.appearances);
    assert_eq!(figures.n_false, 0, "{figures:?}");
    assert!(figures.n_joined > 500, "{figures:?}");
    assert!(figures.found_percent() >= 95.0, "{figures:?}");
    assert!(figures.wrong_percent() <= 10.0, "{figures:?}");
    // One after another, the newest first: sales at the counter before anybody's name is known.
    let one_by_one: Vec<Vec<Export>> = files.into_iter().rev().map(|file| vec![file]).collect();
    assert_eq!(found(&world, &one_by_one), together);
}

#[test]
fn nothing_that_makes_people_hard_to_tell_is_missing() {
    for (kind, share, meant) in world(207, PEOPLE).damage.kinds() {
        let percent = share.percent();
        assert!(share.of > 500 && (percent - meant).abs() < meant / 2.0, "{kind}: {percent:.1} %");
    }
}
