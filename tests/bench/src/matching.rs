//! How many of 5,000 made-up people are found who come in by the exports of five channels, beside who
//! is who in truth.

use regulars_tests::many_people::exports::exports;
use regulars_tests::many_people::found::{german_shop, import, outcome};
use regulars_tests::many_people::{Damage, world};

const PEOPLE: usize = 5_000;
/// Seeds on which nothing was tuned.
const HELD_OUT: [u64; 5] = [201, 202, 203, 204, 205];

/// Prints a line for each shop, and what was done to its people.
pub fn table() {
    println!(
        "| seed | identities | true pairs | joined | false joins | asked | wrong % | found % |"
    );
    println!("|---|---|---|---|---|---|---|---|");
    let mut damages = Vec::new();
    for seed in HELD_OUT {
        let world = world(seed, PEOPLE);
        let shop = german_shop();
        import(&shop, &[exports(&world.appearances)]);
        let figures = outcome(&shop, &world.appearances).figures(&world.appearances);
        println!(
            "| {seed} | {} | {} | {} | {} | {} | {:.1} | {:.1} |",
            figures.n_identities,
            figures.n_true,
            figures.n_joined,
            figures.n_false,
            figures.n_queued,
            figures.wrong_percent(),
            figures.found_percent()
        );
        damages.push((seed, world.damage));
    }
    println!();
    shares(&damages);
}

/// How many of a hundred that could have been hit were.
fn shares(damages: &[(u64, Damage)]) {
    let kinds: Vec<&str> = Damage::default().kinds().iter().map(|(kind, ..)| *kind).collect();
    println!("| seed, shares in % | {} |", kinds.join(" | "));
    println!("|---|{}", "---|".repeat(kinds.len()));
    for (seed, damage) in damages {
        let shares: Vec<String> =
            damage.kinds().iter().map(|(_, share, _)| format!("{:.1}", share.percent())).collect();
        println!("| {seed} | {} |", shares.join(" | "));
    }
    println!();
}
