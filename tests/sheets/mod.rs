//! Sheets that are typed back: the lines, and what becomes of them in the shop.

mod lines;
