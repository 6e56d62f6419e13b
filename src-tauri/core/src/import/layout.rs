//! Which column of a file holds what: names are looked up once, rows by number.

use super::format::{AddressColumns, Columns, Field, Format, StatusColumn};
use super::names::folded;

/// The columns of one file as its format means them.
pub(super) struct Layout {
    /// As the file writes them, without the blanks around.
    pub names: Vec<String>,
    fields: [Vec<usize>; Field::COUNT],
    pub addresses: Vec<AddressLayout>,
    pub statuses: Vec<(usize, StatusColumn)>,
    /// A row with fewer cells breaks off before something that an order needs.
    pub n_cells_needed: usize,
}

pub(super) struct AddressLayout {
    pub recipient: Vec<usize>,
    pub line_1: Vec<usize>,
    pub line_2: Vec<usize>,
    pub city: Vec<usize>,
    pub region: Vec<usize>,
    pub postcode: Vec<usize>,
    pub country: Vec<usize>,
    pub whole: Vec<usize>,
}

impl Layout {
    pub fn new(format: &Format, header: &[String]) -> Layout {
        let folded_header: Vec<String> = header.iter().map(|name| folded(name)).collect();
        let find = |names: &[String]| -> Vec<usize> {
            names
                .iter()
                .filter_map(|name| folded_header.iter().position(|column| *column == folded(name)))
                .collect()
        };
        let mut fields: [Vec<usize>; Field::COUNT] = std::array::from_fn(|_| Vec::new());
        for (field, columns) in &format.map {
            fields[*field as usize] = find(columns.names());
        }
        let statuses = format.status.iter().filter_map(|status| {
            let column = find(std::slice::from_ref(&status.column)).first().copied()?;
            Some((column, status.clone()))
        });
        let needed = [
            Field::OrderNumber,
            Field::Ordered,
            Field::Currency,
            Field::Total,
            Field::Quantity,
            Field::UnitPrice,
        ];
        let last_needed = needed.iter().filter_map(|field| fields[*field as usize].iter().min());
        Layout {
            n_cells_needed: last_needed.max().map_or(0, |last| last + 1),
            addresses: format.address.iter().map(|columns| address(columns, &find)).collect(),
            statuses: statuses.collect(),
            names: header.to_vec(),
            fields,
        }
    }

    #[inline]
    pub fn columns(&self, field: Field) -> &[usize] {
        &self.fields[field as usize]
    }

    pub fn has(&self, field: Field) -> bool {
        !self.columns(field).is_empty()
    }
}

fn address(columns: &AddressColumns, find: &impl Fn(&[String]) -> Vec<usize>) -> AddressLayout {
    let find = |columns: &Columns| find(columns.names());
    AddressLayout {
        recipient: find(&columns.recipient),
        line_1: find(&columns.line_1),
        line_2: find(&columns.line_2),
        city: find(&columns.city),
        region: find(&columns.region),
        postcode: find(&columns.postcode),
        country: find(&columns.country),
        whole: find(&columns.whole),
    }
}
