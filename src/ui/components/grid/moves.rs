//! Where the cell is that has the focus, and where keys take it. Plain numbers, no page.

/// A cell: its line, −1 for the head, and its column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Spot {
    pub line: i32,
    pub column: usize,
}

/// How far the focus can go.
#[derive(Clone, Copy, Debug)]
pub(super) struct Field {
    /// How many lines there are.
    pub lines: usize,
    /// How many columns there are.
    pub columns: usize,
    /// How many lines fit the view.
    pub page: usize,
}

/// Where a key takes the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    RowStart,
    RowEnd,
    First,
    Last,
}

impl Field {
    fn last_line(self) -> i32 {
        i32::try_from(self.lines).unwrap_or(i32::MAX) - 1
    }

    fn last_column(self) -> usize {
        self.columns.saturating_sub(1)
    }

    /// The nearest cell there is.
    pub fn held(self, spot: Spot) -> Spot {
        Spot { line: spot.line.clamp(-1, self.last_line()), column: spot.column.min(self.last_column()) }
    }

    /// Where the focus is after a key.
    pub fn go(self, from: Spot, way: Way) -> Spot {
        let page = i32::try_from(self.page.max(1)).unwrap_or(1);
        let Spot { line, column } = from;
        let spot = match way {
            Way::Up => Spot { line: line - 1, column },
            Way::Down => Spot { line: line + 1, column },
            Way::Left => Spot { line, column: column.saturating_sub(1) },
            Way::Right => Spot { line, column: column + 1 },
            Way::PageUp => Spot { line: (line - page).max(0), column },
            Way::PageDown => Spot { line: line.saturating_add(page), column },
            Way::RowStart => Spot { line, column: 0 },
            Way::RowEnd => Spot { line, column: self.last_column() },
            Way::First => Spot { line: 0, column: 0 },
            Way::Last => Spot { line: self.last_line(), column: self.last_column() },
        };
        self.held(spot)
    }

    /// The next cell to write into, at the end of a row the first one of the next.
    pub fn next(self, from: Spot, backwards: bool) -> Spot {
        let (line, column) = (from.line, from.column);
        let spot = match backwards {
            false if column >= self.last_column() && line < self.last_line() => {
                Spot { line: line + 1, column: 0 }
            }
            false => Spot { line, column: column + 1 },
            true if column == 0 && line > 0 => Spot { line: line - 1, column: self.last_column() },
            true => Spot { line, column: column.saturating_sub(1) },
        };
        self.held(spot)
    }
}

#[cfg(test)]
mod tests {
    use super::{Field, Spot, Way};

    const FIELD: Field = Field { lines: 100, columns: 5, page: 20 };

    fn at(line: i32, column: usize) -> Spot {
        Spot { line, column }
    }

    #[test]
    fn keys_go_where_they_go_in_a_spreadsheet() {
        assert_eq!(FIELD.go(at(3, 2), Way::Up), at(2, 2));
        assert_eq!(FIELD.go(at(0, 2), Way::Up), at(-1, 2), "into the head");
        assert_eq!(FIELD.go(at(-1, 2), Way::Up), at(-1, 2));
        assert_eq!(FIELD.go(at(99, 4), Way::Down), at(99, 4));
        assert_eq!(FIELD.go(at(3, 4), Way::Right), at(3, 4));
        assert_eq!(FIELD.go(at(90, 1), Way::PageDown), at(99, 1));
        assert_eq!(FIELD.go(at(5, 1), Way::PageUp), at(0, 1), "not into the head");
        assert_eq!(FIELD.go(at(5, 1), Way::RowEnd), at(5, 4));
        assert_eq!(FIELD.go(at(5, 1), Way::Last), at(99, 4));
        assert_eq!(FIELD.go(at(5, 1), Way::First), at(0, 0));
    }

    #[test]
    fn tab_goes_on_in_the_next_row() {
        assert_eq!(FIELD.next(at(3, 4), false), at(4, 0));
        assert_eq!(FIELD.next(at(99, 4), false), at(99, 4));
        assert_eq!(FIELD.next(at(3, 0), true), at(2, 4));
        assert_eq!(FIELD.next(at(0, 0), true), at(0, 0));
    }

    #[test]
    fn an_empty_grid_has_its_head_only() {
        let empty = Field { lines: 0, ..FIELD };
        assert_eq!(empty.go(at(0, 3), Way::Down), at(-1, 3));
    }
}
