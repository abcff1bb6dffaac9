//! Tables are read row by row, so a row without an end would be read until the memory
//! is: such a file is refused where the row gets too long.

use std::io::{self, Read};

/// The longest row of a table, in bytes: a name, an id and some numbers stay far below.
pub(crate) const ROW_MAX: usize = 1024 * 1024;

/// Passes a table on as long as its rows end in time.
pub(crate) struct Rows<R> {
    from: R,
    row: usize,
    cell: Cell,
}

/// Where in a cell one is: line ends inside quotes end no row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cell {
    Begins,
    Plain,
    Quoted,
    /// After a quote inside of quotes: the end of the cell, or a quote that is meant.
    Quote,
}

impl<R: Read> Rows<R> {
    pub(crate) const fn of(from: R) -> Self {
        Self {
            from,
            row: 0,
            cell: Cell::Begins,
        }
    }

    fn pass(&mut self, byte: u8) {
        self.row += 1;
        self.cell = match (self.cell, byte) {
            (Cell::Quoted, b'"') => Cell::Quote,
            (Cell::Begins | Cell::Quote, b'"') | (Cell::Quoted, _) => Cell::Quoted,
            (_, b'\n' | b'\r') => {
                self.row = 0;
                Cell::Begins
            }
            (_, b',') => Cell::Begins,
            _ => Cell::Plain,
        };
    }
}

impl<R: Read> Read for Rows<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let taken = self.from.read(into)?;
        for &byte in into.iter().take(taken) {
            self.pass(byte);
            if self.row > ROW_MAX {
                return Err(io::Error::new(
                    io::ErrorKind::InvalidData,
                    "a row is longer than 1 MB, so this is no table, or a quote in it has no end",
                ));
            }
        }
        Ok(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> io::Result<usize> {
        let mut all = Vec::new();
        Rows::of(text.as_bytes()).read_to_end(&mut all)
    }

    #[test]
    fn only_a_row_without_an_end_is_refused() {
        let many = "a,\"b\"\"\nc\",5\" wide\r\n".repeat(ROW_MAX / 8);
        assert_eq!(read(&many).unwrap(), many.len());
        assert!(read(&"a".repeat(ROW_MAX + 1)).is_err());
        let open = format!("a,\"{}", "b\n".repeat(ROW_MAX));
        assert!(read(&open).unwrap_err().to_string().contains("no end"));
    }
}
