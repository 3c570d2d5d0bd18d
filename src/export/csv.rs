//! `norms.csv`: all that was said, a row each, for a spreadsheet.
//!
//! It opens with a double click in Excel and `LibreOffice`: UTF-8 with a byte order mark, rows that end in CRLF, and the
//! separator that spreadsheets expect in the document's language.
//!
//! A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, which could send what is in the sheet to
//! somebody else. Such a text gets an apostrophe before it, as the OWASP page "CSV Injection" advises, and every text is
//! quoted; see [`harmless`].

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::Made;
use super::document::{Document, Fate, Said, Value};
use crate::i18n::Lang;
use crate::session::norm_taboo::Kind;
use crate::text::cell::harmless;

/// The names of the columns. They are a format, the same in every language: the first five are those that norms are read
/// from, and more may follow the last.
const COLUMNS: [&str; 10] =
    ["value", "kind", "group", "text", "points", "original", "place", "against", "theme", "status"];

/// Everything said, in the order of the values and then as it was said. Nothing where nobody said anything.
#[must_use]
pub(super) fn csv(document: &Document) -> Made {
    if document.values.iter().all(|value| value.said.is_empty()) {
        return Made::default();
    }
    let mut writer = WriterBuilder::new()
        .delimiter(delimiter(document.lang))
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::NonNumeric)
        .from_writer("\u{feff}".as_bytes().to_vec());
    // Writing to memory cannot fail, and all rows are of one length.
    let _ = writer.write_record(COLUMNS);
    for value in &document.values {
        for said in &value.said {
            let _ = writer.write_record(row(document, value, said));
        }
    }
    Made { bytes: writer.into_inner().unwrap_or_default(), ..Made::default() }
}

/// What a spreadsheet parts columns by: where a comma parts whole from tenths, it cannot.
const fn delimiter(lang: Lang) -> u8 {
    match lang {
        Lang::Nb | Lang::Nn => b';',
        Lang::En => b',',
    }
}

fn row(document: &Document, value: &Value, said: &Said) -> [String; 10] {
    let group = said.group.and_then(|place| document.groups.get(place)).map(|group| group.name.as_str());
    let text = |text: Option<&crate::text::CleanText>| text.map_or_else(String::new, |text| harmless(text.as_str()));
    [
        harmless(value.name.as_str()),
        kind(said.kind).to_owned(),
        harmless(group.unwrap_or_default()),
        harmless(said.text.as_str()),
        said.points.map_or_else(String::new, |points| points.to_string()),
        harmless(said.original.as_str()),
        said.place.map_or_else(String::new, |place| place.to_string()),
        text(said.against.as_ref()),
        text(said.theme.as_ref()),
        status(said.fate).to_owned(),
    ]
}

/// The word for a kind in files for programs.
pub(super) const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Norm => "norm",
        Kind::Taboo => "taboo",
    }
}

/// The word for what became of something, in files for programs.
pub(super) const fn status(fate: Fate) -> &'static str {
    match fate {
        Fate::Stands => "stands",
        Fate::Withdrawn => "withdrawn",
        Fate::Merged => "merged",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::fixture::{hostile, poster, siljan, small, text};
    use crate::text::cell::restored;

    fn written(document: &Document) -> String {
        String::from_utf8(csv(document).bytes).expect("it is UTF-8")
    }

    /// All rows but the first, as a spreadsheet reads them.
    fn read(document: &Document) -> Vec<Vec<String>> {
        let text = written(document);
        let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
        let mut reader = csv::ReaderBuilder::new().delimiter(delimiter(document.lang)).from_reader(text.as_bytes());
        assert_eq!(reader.headers().expect("a head"), &COLUMNS[..]);
        reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect()
    }

    #[test]
    fn the_file_is_what_spreadsheets_open() {
        let want = "\u{feff}\"value\";\"kind\";\"group\";\"text\";\"points\";\"original\";\"place\";\"against\";\"theme\";\"status\"\r\n\
            \"Mot\";\"norm\";\"Gruppe 1\";\"Vi spør.\";\"\";\"Vi spør.\";\"\";\"\";\"\";\"stands\"\r\n\
            \"Mot\";\"taboo\";\"Gruppe 1\";\"Vi tier.\";\"\";\"Vi tier.\";\"\";\"Vi spør.\";\"\";\"stands\"\r\n\
            \"Mot\";\"taboo\";\"Gruppe 1\";\"Vi baksnakker.\";\"\";\"Vi baksnakker.\";\"\";\"\";\"\";\"stands\"\r\n";
        assert_eq!(written(&small()), want);
        let english = Document { lang: Lang::En, ..small() };
        assert!(written(&english).contains("\"Mot\",\"norm\",\"Gruppe 1\""));
    }

    #[test]
    fn all_that_was_said_has_a_row() {
        let mut document = small();
        let said = &mut document.values[0].said[0];
        (said.points, said.place, said.fate) = (Some(7), Some(2), Fate::Withdrawn);
        said.theme = Some(text("Vi våger; alltid"));
        said.original = text("Å \"spørre\"");
        said.group = None;
        let want = ["Mot", "norm", "", "Vi spør.", "7", "Å \"spørre\"", "2", "", "Vi våger; alltid", "withdrawn"];
        assert_eq!(read(&document)[0], want);
        assert!(written(&document).contains(";7;"), "a number is a number");
        let said: usize = siljan().values.iter().map(|value| value.said.len()).sum();
        assert!(said > 12 && read(&siljan()).len() == said);
        assert!(csv(&poster(vec![])).bytes.is_empty(), "nobody said anything");
    }

    #[test]
    fn no_cell_is_a_formula_and_every_text_comes_back() {
        let read = read(&hostile());
        let said = &hostile().values[0].said;
        assert_eq!(read.len(), said.len());
        for (row, said) in read.iter().zip(said) {
            assert!(row.iter().all(|cell| harmless(cell) == *cell || cell.starts_with('\'')), "{row:?}");
            assert_eq!(restored(&row[3]), said.text.as_str());
        }
    }
}
