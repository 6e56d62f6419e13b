//! The only place that says rusqlite.
