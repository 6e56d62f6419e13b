//! When to get in touch after a sale.
