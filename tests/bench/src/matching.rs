//! How many of 5,000 made-up people on five channels are found, beside who is who in truth.

use regulars_tests::many_people::appearances;
use regulars_tests::many_people::found::figures;

const PEOPLE: usize = 5_000;
/// Seeds on which nothing was tuned.
const HELD_OUT: [u64; 5] = [201, 202, 203, 204, 205];
/// Prints a line for each shop.
pub fn table() {
    println!(
        "| seed | identities | true pairs | joined | false joins | asked | wrong % | found % |"
    );
    println!("|---|---|---|---|---|---|---|---|");
    for seed in HELD_OUT {
        let figures = figures(&appearances(seed, PEOPLE));
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
    }
    println!();
}
