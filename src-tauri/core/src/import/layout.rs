//! Which column of a file holds what: names are looked up once, rows by number.

use super::format::{
    AddressColumns, AddressPart, Columns, Composite, ConsentColumn, Field, Format, GoesOnWhen,
    MovementColumn, OtherPiece, Piece, SkipRule, StatusColumn,
};
use super::made::Recipe;
use super::names::folded;
use super::rows::Row;

/// The columns of one file as its format means them.
pub(super) struct Layout {
    /// As the file writes them, without the blanks around.
    names: Vec<String>,
    /// The cells that are made for each row; their columns stand behind the file's own.
    pub recipes: Vec<Recipe>,
    pub composites: Vec<Composite>,
    fields: [Vec<usize>; Field::COUNT],
    pub addresses: Vec<AddressLayout>,
    pub statuses: Vec<(usize, StatusColumn)>,
    pub skips: Vec<(usize, SkipRule)>,
    pub movements: Vec<(usize, MovementColumn)>,
    /// With the column of the time.
    pub consents: Vec<(usize, Option<usize>, ConsentColumn)>,
    pub line_when: Option<usize>,
    pub goes_on_when: Option<(usize, GoesOnWhen)>,
    /// The column whose cells tell all lines.
    pub lines_in: Option<usize>,
    /// The last column holds free text, in which an unquoted delimiter may stand.
    pub ends_in_text: bool,
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
        let mut builder = Builder::new(header);
        let mut fields: [Vec<usize>; Field::COUNT] = std::array::from_fn(|_| Vec::new());
        for (field, columns) in &format.map {
            fields[*field as usize] = builder.columns(columns, format.joined.contains(field));
        }
        let n_cells_needed = n_cells_needed(&fields, header.len(), &builder.recipes);
        let mut addresses: Vec<AddressLayout> =
            format.address.iter().map(|columns| builder.address(columns)).collect();
        for (at, composite) in format.composite.iter().enumerate() {
            addresses.extend(builder.composite(at, composite, &mut fields));
        }
        let lines_in = format.lines_in.as_ref().and_then(|rule| builder.find(&rule.column));
        if let (Some(column), Some(rule)) = (lines_in, &format.lines_in) {
            for field in rule.keys.keys() {
                fields[*field as usize] = vec![builder.add(Recipe::OfLine { column })];
            }
        }
        for (field, text) in &format.always {
            fields[*field as usize].push(builder.add(Recipe::Always(text.clone())));
        }
        let with_column = |column: &String| builder.find(column);
        Layout {
            n_cells_needed,
            addresses,
            statuses: found(&format.status, |it| with_column(&it.column)),
            skips: found(&format.skip, |it| with_column(&it.column)),
            movements: found(&format.movement, |it| with_column(&it.column)),
            consents: format
                .consent
                .iter()
                .filter_map(|it| {
                    let at = it.at.as_ref().and_then(with_column);
                    Some((with_column(&it.column)?, at, it.clone()))
                })
                .collect(),
            goes_on_when: format
                .goes_on_when
                .as_ref()
                .and_then(|rule| Some((with_column(&rule.column)?, rule.clone()))),
            line_when: format.line_when.as_ref().and_then(with_column),
            lines_in,
            ends_in_text: ends_in_text(&fields, header.len()),
            names: header.to_vec(),
            recipes: builder.recipes,
            composites: format.composite.clone(),
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

    /// How many columns the file has.
    #[inline]
    pub fn n_own(&self) -> usize {
        self.names.len()
    }

    /// The bytes of a cell, of the row or of those made for it.
    #[inline]
    pub fn cell<'a>(&self, row: &'a Row, made: &'a [String], column: usize) -> &'a [u8] {
        match column.checked_sub(self.names.len()) {
            None => row.cell(column),
            Some(at) => made.get(at).map_or(&[], String::as_bytes),
        }
    }

    /// Puts the values of a line into the cells that are made for lines.
    pub fn put_line(&self, line: &[String], made: &mut [String]) {
        let of_lines =
            self.recipes.iter().zip(made).filter_map(|(recipe, cell)| {
                matches!(recipe, Recipe::OfLine { .. }).then_some(cell)
            });
        for (cell, value) in of_lines.zip(line) {
            cell.clone_from(value);
        }
    }

    /// All columns, those of made cells among them.
    pub fn n_columns(&self) -> usize {
        self.names.len() + self.recipes.len()
    }

    /// The file's own name of the column; empty where the cell is the format's.
    pub fn name(&self, column: usize) -> &str {
        let own = match column.checked_sub(self.names.len()) {
            None => Some(column),
            Some(at) => self.recipes.get(at).and_then(Recipe::source),
        };
        own.and_then(|own| self.names.get(own)).map_or("", String::as_str)
    }
}

fn found<T: Clone>(rules: &[T], column: impl Fn(&T) -> Option<usize>) -> Vec<(usize, T)> {
    rules.iter().filter_map(|rule| Some((column(rule)?, rule.clone()))).collect()
}

/// Behind the last column without which an order cannot be read.
fn n_cells_needed(fields: &[Vec<usize>; Field::COUNT], n_own: usize, recipes: &[Recipe]) -> usize {
    const NEEDED: [Field; 8] = [
        Field::OrderNumber,
        Field::Ordered,
        Field::Currency,
        Field::Total,
        Field::Quantity,
        Field::UnitPrice,
        Field::LineTotal,
        Field::MovementAmount,
    ];
    let own = |column: &usize| match column.checked_sub(n_own) {
        None => Some(*column),
        Some(at) => recipes.get(at).and_then(Recipe::source),
    };
    let first = |field: &Field| fields[*field as usize].iter().filter_map(own).min();
    NEEDED.iter().filter_map(first).max().map_or(0, |last| last + 1)
}

fn ends_in_text(fields: &[Vec<usize>; Field::COUNT], n_own: usize) -> bool {
    const TEXTS: [Field; 4] = [Field::Note, Field::Summary, Field::Title, Field::CustomerNote];
    TEXTS.iter().any(|field| fields[*field as usize].iter().any(|column| column + 1 == n_own))
}

/// Looks names up and collects the recipes of made cells.
struct Builder {
    folded: Vec<String>,
    recipes: Vec<Recipe>,
}

impl Builder {
    fn new(header: &[String]) -> Builder {
        Builder { folded: header.iter().map(|name| folded(name)).collect(), recipes: Vec::new() }
    }

    fn find(&self, name: &str) -> Option<usize> {
        let name = folded(name);
        self.folded.iter().position(|column| *column == name)
    }

    fn add(&mut self, recipe: Recipe) -> usize {
        self.recipes.push(recipe);
        self.folded.len() + self.recipes.len() - 1
    }

    /// The columns of these names that the file has; one made of all of them where they belong
    /// together.
    fn columns(&mut self, columns: &Columns, are_joined: bool) -> Vec<usize> {
        let own: Vec<usize> = columns.names().iter().filter_map(|name| self.find(name)).collect();
        match (are_joined, own.len()) {
            (true, 2..) => vec![self.add(Recipe::Joined(own))],
            (_, _) => own,
        }
    }

    fn address(&mut self, columns: &AddressColumns) -> AddressLayout {
        let mut find = |part: &Columns, name: Option<AddressPart>| {
            let are_joined = name.is_some_and(|name| columns.joined.contains(&name));
            self.columns(part, are_joined)
        };
        AddressLayout {
            recipient: find(&columns.recipient, Some(AddressPart::Recipient)),
            line_1: find(&columns.line_1, Some(AddressPart::Line1)),
            line_2: find(&columns.line_2, Some(AddressPart::Line2)),
            city: find(&columns.city, Some(AddressPart::City)),
            region: find(&columns.region, None),
            postcode: find(&columns.postcode, Some(AddressPart::Postcode)),
            country: find(&columns.country, None),
            whole: find(&columns.whole, None),
        }
    }

    /// The pieces of a composite cell as columns of their fields; the address, if it holds one.
    fn composite(
        &mut self,
        composite_at: usize,
        composite: &Composite,
        fields: &mut [Vec<usize>; Field::COUNT],
    ) -> Option<AddressLayout> {
        let column = self.find(&composite.column)?;
        let (mut whole, mut postcode) = (Vec::new(), Vec::new());
        let mut recipient = Vec::new();
        for (at, piece) in composite.into.iter().enumerate() {
            if *piece == Piece::Other(OtherPiece::Ignore) {
                continue;
            }
            let made = self.add(Recipe::Piece { column, composite: composite_at, at });
            match piece {
                Piece::Field(field) => {
                    fields[*field as usize].push(made);
                    if *field == Field::BuyerName {
                        recipient.push(made);
                    }
                }
                Piece::Other(OtherPiece::Address) => whole.push(made),
                Piece::Other(OtherPiece::Postcode) => postcode.push(made),
                Piece::Other(OtherPiece::Ignore) => {}
            }
        }
        (!whole.is_empty()).then(|| AddressLayout {
            recipient,
            line_1: Vec::new(),
            line_2: Vec::new(),
            city: Vec::new(),
            region: Vec::new(),
            postcode,
            country: Vec::new(),
            whole,
        })
    }
}
