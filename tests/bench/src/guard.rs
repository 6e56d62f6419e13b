//! The limits that Regulars keeps to. Whatever is above one is told at the end, and the bench fails.

/// What was measured beside its limit.
#[derive(Debug, Default)]
pub struct Guard {
    broken: Vec<String>,
}

impl Guard {
    /// `figure` must be below `limit`.
    pub fn holds(&mut self, what: &str, figure: f64, limit: f64) {
        if figure >= limit {
            self.broken.push(format!("{what}: {figure:.2}, must be below {limit}"));
        }
    }

    /// `figure` may be as much as `limit`, told to two places.
    pub fn at_most(&mut self, what: &str, figure: f64, limit: f64) {
        if (figure * 100.0).round() > (limit * 100.0).round() {
            self.broken.push(format!("{what}: {figure:.2}, may be {limit}"));
        }
    }

    /// What is above its limit, one on a line.
    pub fn verdict(self) -> Result<(), String> {
        if self.broken.is_empty() { Ok(()) } else { Err(self.broken.join("\n")) }
    }
}
