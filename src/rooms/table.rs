//! From the bytes of a file to the cells of a table, with the line where each row begins.
//!
//! What people save as CSV has commas, semicolons or tabs between its cells, any of three ends of lines, and is in UTF-8,
//! Windows-1252 or UTF-16.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::shown;

/// The most bytes that a table may have: 32 MiB.
pub const LARGEST_FILE: u64 = 32 * 1024 * 1024;

/// The most rows of a table: more than a hundred rooms say in a day.
pub(super) const MOST_ROWS: usize = 100_000;

/// Why a file gave no table.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// It could not be opened or read.
    #[error("cannot read {}: {source}", shown(path))]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// It is a folder, a pipe or the like.
    #[error("{} is not a file", shown(.0))]
    NotAFile(PathBuf),
    /// It is larger than [`LARGEST_FILE`].
    #[error("{} has {bytes} bytes, and at most {LARGEST_FILE} are read (32 MiB)", shown(path))]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// Its size.
        bytes: u64,
    },
    /// It is a workbook of a spreadsheet program, or another file of bytes.
    #[error("{} is not a text file", shown(.0))]
    NotText(PathBuf),
}

impl TableError {
    /// What to do about it.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Io { .. } => "look at how the name is written, and whether the file may be read",
            Self::NotAFile(_) => "name a file, such as norms.csv",
            Self::TooLarge { .. } => "look at whether it is the right file, or part it in several",
            Self::NotText(_) => "in the spreadsheet program, choose to save it as \"CSV UTF-8\", and import that file",
        }
    }
}

/// A row of cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// The line where it begins, from 1.
    pub(super) line: usize,
    /// Its cells; there may be more or fewer than the table has columns.
    pub(super) cells: Vec<String>,
}

/// A table as it stands in a file. Empty rows are left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table {
    /// All rows, the first with the names of the columns.
    pub(super) rows: Vec<Row>,
    /// The line of the row that opens a quotation and never closes it: all that follows is in its last cell.
    pub(super) open: Option<usize>,
    /// The line of the first row that is one too many, after [`MOST_ROWS`]; it and what follows is not read.
    pub(super) beyond: Option<usize>,
}

/// What is in the file, as text.
///
/// # Errors
/// [`TableError`]; the size is looked at before anything is read.
pub(super) fn read(path: &Path) -> Result<String, TableError> {
    let io = |source| TableError::Io { path: path.to_owned(), source };
    let about = path.metadata().map_err(io)?;
    if !about.is_file() {
        return Err(TableError::NotAFile(path.to_owned()));
    }
    let fits = |bytes| match bytes {
        0..=LARGEST_FILE => Ok(()),
        _ => Err(TableError::TooLarge { path: path.to_owned(), bytes }),
    };
    fits(about.len())?;
    let mut bytes = Vec::new();
    // It may grow while it is read, so the limit holds here as well.
    File::open(path).and_then(|file| file.take(LARGEST_FILE + 1).read_to_end(&mut bytes)).map_err(io)?;
    fits(bytes.len() as u64)?;
    decoded(&bytes).ok_or_else(|| TableError::NotText(path.to_owned()))
}

/// The text that the bytes mean, its lines ended by line feeds; `None` when they mean none.
fn decoded(bytes: &[u8]) -> Option<String> {
    let text = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8(rest.to_vec()).ok()?,
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes)?,
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes)?,
        _ if bytes.contains(&0) => return None,
        _ => {
            String::from_utf8(bytes.to_vec()).unwrap_or_else(|_| bytes.iter().map(|byte| windows_1252(*byte)).collect())
        }
    };
    (!text.contains('\0')).then(|| text.replace("\r\n", "\n").replace('\r', "\n"))
}

fn wide(bytes: &[u8], unit: impl Fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, []) = bytes.as_chunks() else { return None };
    String::from_utf16(&pairs.iter().map(|pair| unit(*pair)).collect::<Vec<u16>>()).ok()
}

/// The character of a byte: as in ISO 8859-1, but for the second row of controls, where Windows has signs.
fn windows_1252(byte: u8) -> char {
    const SIGNS: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => SIGNS[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

impl Table {
    /// The table in `text`, its cells parted by what makes most names of `columns` of its first row.
    pub(super) fn of(text: &str, is_column: impl Fn(&str) -> bool) -> Self {
        let told = text.strip_prefix("sep=").and_then(|rest| rest.split_once('\n'));
        let (text, skipped, separator) = match told {
            // Excel's own way to say what parts the cells.
            Some((sign, rest)) if matches!(sign.trim_end(), ";" | "," | "") => (rest, 1, sign.bytes().next()),
            Some(_) | None => (text, 0, None),
        };
        let separator = separator.unwrap_or_else(|| likely_separator(text, is_column));
        let mut table = Self { rows: Vec::new(), open: None, beyond: None };
        let mut reader = reader(separator, text);
        let mut record = csv::StringRecord::new();
        let mut last = (0, 0);
        let (mut line, mut counted) = (1 + skipped, 0);
        while reader.read_record(&mut record).unwrap_or(false) {
            // Blank lines before a row are part of what was read for it.
            let from = place(record.position(), text);
            let start = from + text[from..].bytes().take_while(|byte| *byte == b'\n').count();
            line += text[counted..start].bytes().filter(|byte| *byte == b'\n').count();
            counted = start;
            last = (start, line);
            if record.iter().any(|cell| !cell.trim().is_empty()) {
                if table.rows.len() > MOST_ROWS {
                    table.beyond = Some(line);
                    return table;
                }
                table.rows.push(Row { line, cells: record.iter().map(str::to_owned).collect() });
            }
        }
        table.open = is_open(separator, &text[last.0..]).then_some(last.1);
        table
    }
}

fn reader(separator: u8, text: &str) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(text.as_bytes())
}

/// Where in the text a row was begun to be read.
fn place(position: Option<&csv::Position>, text: &str) -> usize {
    let byte = position.and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or(0);
    text.floor_char_boundary(byte)
}

/// Whether a quotation in the text's last row is never closed: then one more cell at the end would not be one.
fn is_open(separator: u8, row: &str) -> bool {
    if !row.contains('"') {
        return false;
    }
    let cells =
        |text: &str| reader(separator, text).into_records().next().and_then(Result::ok).map_or(0, |row| row.len());
    let row = row.trim_end_matches('\n');
    cells(row) == cells(&format!("{row}{}x", char::from(separator)))
}

/// What parts the cells of the first row into most names of columns. Where nothing does, the table has one column, and what
/// parts its cells is a sign that nobody writes.
fn likely_separator(text: &str, is_column: impl Fn(&str) -> bool) -> u8 {
    let columns = |separator: u8| {
        let first = reader(separator, text).into_records().next().and_then(Result::ok).unwrap_or_default();
        let named = first.iter().filter(|cell| is_column(cell)).count();
        if first.len() > 1 { (named, first.len()) } else { (0, 0) }
    };
    let likely = [b';', b',', b'\t'].into_iter().max_by_key(|separator| columns(*separator));
    likely.filter(|separator| columns(*separator).1 > 1).unwrap_or(0x1f)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<(usize, Vec<String>)> {
        let table = Table::of(text, |name| ["text", "value"].contains(&name));
        table.rows.into_iter().map(|row| (row.line, row.cells)).collect()
    }

    #[test]
    fn a_row_knows_its_line() {
        let text = "\n\nvalue;text\n\nMot;\"Vi spør\nog spør\n\"\n;\n\n\nMot;Vi tåler \"nei\"\n\n";
        let rows = lines(text);
        let at: Vec<usize> = rows.iter().map(|(line, _)| *line).collect();
        assert_eq!(at, [3, 5, 11], "{rows:?}");
        assert_eq!(rows[1].1, ["Mot", "Vi spør\nog spør\n"]);
        assert_eq!(rows[2].1, ["Mot", "Vi tåler \"nei\""]);
        assert_eq!(lines("sep=,\nvalue,text\nMot,a\n").iter().map(|row| row.0).collect::<Vec<_>>(), [2, 3]);
        assert!(lines("").is_empty() && lines("\n\n").is_empty());
    }

    #[test]
    fn every_separator_is_found() {
        for sign in [";", ",", "\t"] {
            let text = format!("value{sign}text\nMot{sign}\"Vi{sign} du\"\n");
            assert_eq!(lines(&text)[1].1, ["Mot".to_owned(), format!("Vi{sign} du")]);
        }
        let alone = "text\nLytte, spørre; og tåle\tnei\n\"Si: \"\"ja\"\"\"\n";
        let alone = lines(alone);
        assert_eq!(alone[1].1, ["Lytte, spørre; og tåle\tnei"]);
        assert_eq!(alone[2].1, ["Si: \"ja\""]);
        assert_eq!(lines("text;theme\na, b;c\n")[1].1, ["a, b", "c"]);
    }

    #[test]
    fn a_quotation_that_never_closes_is_found() {
        let open = |text: &str| Table::of(text, |name| name == "text").open;
        for (text, want) in [
            ("value;text\nMot;\"a\nMot;b\nMot;c\n", Some(2)),
            ("value;text\nMot;b\n\nMot;\"c", Some(4)),
            ("value;text\nMot;\"c\"", None),
            ("value;text\nMot;\"c\"\"\"\n\n", None),
            ("value;text\nMot;en 12\" pizza\n", None),
            ("\"text", Some(1)),
            ("", None),
        ] {
            assert_eq!(open(text), want, "{text}");
        }
    }

    #[test]
    fn every_encoding_gives_the_same_text() {
        let text = "Vi spør – «når» det gjelder €";
        let wide = |bytes: fn(u16) -> [u8; 2], mark: [u8; 2]| {
            mark.into_iter().chain(text.encode_utf16().flat_map(bytes)).collect::<Vec<u8>>()
        };
        let narrow: Vec<u8> = text
            .chars()
            .map(|c| match c {
                '–' => 0x96,
                '€' => 0x80,
                _ => u8::try_from(u32::from(c)).expect("Latin-1"),
            })
            .collect();
        let marked = [&[0xef, 0xbb, 0xbf], text.as_bytes()].concat();
        let all = [
            text.as_bytes().to_vec(),
            marked,
            narrow,
            wide(u16::to_le_bytes, [0xff, 0xfe]),
            wide(u16::to_be_bytes, [0xfe, 0xff]),
        ];
        for bytes in all {
            assert_eq!(decoded(&bytes).as_deref(), Some(text));
        }
        assert_eq!(decoded(b"a\r\nb\rc\n").as_deref(), Some("a\nb\nc\n"));
        for no_text in [&b"PK\x03\x04\0\0"[..], b"\xff\xfea", b"\xef\xbb\xbf\xe6", b"a\0b", b"\xff\xfe\x00\xd8"] {
            assert_eq!(decoded(no_text), None, "{no_text:?}");
        }
    }
}
