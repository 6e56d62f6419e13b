//! A few hundred damaged files; `regulars-fuzz` reads them for hours.

use regulars_fuzz::{Ending, Seeds, Watch, try_one};

use super::fixtures;

#[test]
fn no_damaged_file_makes_the_reader_fall_over() {
    let seeds = Seeds::of(&fixtures()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let watch = Watch::default();
    for seed in 0..300 {
        let outcome = try_one(&seeds, seed, folder.path(), &watch).unwrap();
        assert_ne!(outcome.ending, Ending::Panicked, "regulars-fuzz --seed {seed} --inputs 1");
    }
}
