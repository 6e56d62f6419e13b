//! Removes orders that nobody tells of any more, many at a time.

use rusqlite::{Transaction, params};

use super::super::settle::Touched;
use super::Undone;
use crate::Result;

/// Removes the orders with their lines.
pub fn remove(
    tx: &Transaction<'_>,
    gone: &[i64],
    touched: &mut Touched,
    undone: &mut Undone,
) -> Result<()> {
    undone.orders_removed += gone.len() as i64;
    let n_orders: i64 = tx.query_row("SELECT count(*) FROM orders", [], |row| row.get(0))?;
    if n_orders == gone.len() as i64 {
        let count = |sql: &str| -> Result<i64> { Ok(tx.query_row(sql, [], |row| row.get(0))?) };
        undone.lines_removed += count("SELECT count(*) FROM order_lines")?;
        // Without a condition SQLite drops the pages of a table instead of visiting its rows.
        for table in ["order_lines", "told_lines", "order_tellings", "orders"] {
            tx.execute(&format!("DELETE FROM {table}"), [])?;
        }
        touched.everybody = true;
        return Ok(());
    }
    tx.execute_batch("CREATE TEMP TABLE gone_orders (id INTEGER PRIMARY KEY)")?;
    {
        let mut insert = tx.prepare("INSERT OR IGNORE INTO gone_orders (id) VALUES (?1)")?;
        for order in gone {
            insert.execute(params![order])?;
        }
    }
    let mut statement = tx.prepare(
        "SELECT DISTINCT i.id, i.customer_id
         FROM orders AS o JOIN identities AS i ON i.id = o.identity_id
         WHERE o.id IN (SELECT id FROM gone_orders)",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        touched.identities.insert(row.get(0)?);
        touched.customers.insert(row.get(1)?);
    }
    drop(rows);
    drop(statement);
    undone.lines_removed += tx
        .execute("DELETE FROM order_lines WHERE order_id IN (SELECT id FROM gone_orders)", [])?
        as i64;
    tx.execute("DELETE FROM orders WHERE id IN (SELECT id FROM gone_orders)", [])?;
    tx.execute_batch("DROP TABLE gone_orders")?;
    Ok(())
}
