//! Bytes become rows, rows become staged orders. No SQL.
