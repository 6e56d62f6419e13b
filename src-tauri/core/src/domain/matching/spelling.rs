//! How far two written words are apart: Damerau's distance and Jaro–Winkler's likeness.

/// Whether one letter more, less, other or two neighbours turned round make one of the other
/// (Damerau's distance of at most 1). Equal words are.
pub fn is_one_off(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (a, b) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if b.len() - a.len() > 1 {
        return false;
    }
    let front = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let (rest_a, rest_b) = (&a[front..], &b[front..]);
    if a.len() < b.len() {
        return rest_a == &rest_b[1..];
    }
    match (rest_a, rest_b) {
        ([], []) => true,
        ([_, one @ ..], [_, other @ ..]) if one == other => true,
        ([x1, x2, one @ ..], [y1, y2, other @ ..]) => x1 == y2 && x2 == y1 && one == other,
        (_, _) => false,
    }
}

/// Jaro–Winkler's likeness in thousandths: 1000 for equal words, 0 without a common letter.
/// (Winkler 1990: up to four equal letters at the beginning count a tenth each.)
pub fn likeness(a: &str, b: &str) -> u32 {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let jaro = jaro(&a, &b);
    let n_front = a.iter().zip(&b).take(4).take_while(|(x, y)| x == y).count() as u32;
    jaro + n_front * (1000 - jaro) / 10
}

fn jaro(a: &[char], b: &[char]) -> u32 {
    if a.is_empty() || b.is_empty() {
        return u32::from(a.len() == b.len()) * 1000;
    }
    let reach = (a.len().max(b.len()) / 2).saturating_sub(1);
    let mut is_taken = vec![false; b.len()];
    let mut of_a = Vec::with_capacity(a.len());
    for (at, letter) in a.iter().enumerate() {
        let near = at.saturating_sub(reach)..(at + reach + 1).min(b.len());
        if let Some(found) = near.into_iter().find(|it| !is_taken[*it] && b[*it] == *letter) {
            is_taken[found] = true;
            of_a.push(*letter);
        }
    }
    let of_b = b.iter().zip(&is_taken).filter(|(_, taken)| **taken).map(|(letter, _)| letter);
    let n_turned = of_a.iter().zip(of_b).filter(|(x, y)| x != y).count() as u32 / 2;
    let n = of_a.len() as u32;
    if n == 0 {
        return 0;
    }
    (1000 * n / a.len() as u32 + 1000 * n / b.len() as u32 + 1000 * (n - n_turned) / n) / 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_of_the_finger_is_one_off() {
        for (a, b) in
            [("berg", "berg"), ("berg", "brg"), ("berg", "breg"), ("berg", "burg"), ("ab", "ba")]
        {
            assert!(is_one_off(a, b) && is_one_off(b, a), "{a} {b}");
        }
        for (a, b) in [("berg", "bgre"), ("berg", "be"), ("berg", "burk"), ("abc", "cab")] {
            assert!(!is_one_off(a, b), "{a} {b}");
        }
    }

    #[test]
    fn likeness_is_as_winkler_published_it_but_for_the_last_digit() {
        assert_eq!(likeness("martha", "marhta"), 960);
        assert_eq!(likeness("dwayne", "duane"), 839);
        assert_eq!(likeness("same", "same"), 1000);
        assert_eq!(likeness("abc", "xyz"), 0);
    }
}
