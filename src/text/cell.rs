//! Text in the cells of a spreadsheet.
//!
//! A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, which could send what is in the sheet to
//! somebody else. Such a text gets an apostrophe before it, as the OWASP page "CSV Injection" advises. Read back, that one
//! apostrophe goes again.

/// The text as it stands in a cell: with an apostrophe before it where a spreadsheet would compute it.
#[must_use]
pub fn harmless(text: &str) -> String {
    if looks_like_formula(text) { format!("'{text}") } else { text.to_owned() }
}

/// The text that [`harmless`] made `cell` of.
#[must_use]
pub fn restored(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| looks_like_formula(rest)).unwrap_or(cell)
}

/// Whether a spreadsheet may take a cell with this text for a formula: its first sign begins one, be it as wide as a
/// Chinese letter or behind spaces and quotation marks, which some programs drop.
///
/// Quotation marks are passed over wherever they come first, the apostrophe too: so a text that was written with an
/// apostrophe before a formula gets a second one, and taking one away always gives back what was written.
fn looks_like_formula(text: &str) -> bool {
    let dropped = |c: char| c.is_whitespace() || "\"'`´‘’‚“”„«»＂＇".contains(c);
    text.trim_start_matches(dropped).starts_with(|c| "=+-@＝＋－＠﹦﹢﹣﹫−".contains(c))
        || text.starts_with(['\t', '\r', '\n'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for formula in
            ["=1+1", "+47", "-2", "@SUM(A1)", "＝1", "－1", "  =1", "\"=1\"", "'=1", "«=1»", "−1", "﹫a", "\t1"]
        {
            assert_eq!(harmless(formula), format!("'{formula}"));
        }
        for plain in ["Vi lytter = vi hører", "«Ja»", "'s morgens", "– å tie", "1-2", "", "'"] {
            assert_eq!(harmless(plain), plain);
        }
    }

    proptest::proptest! {
        #[test]
        fn what_was_written_comes_back(text in "['\"= +@a«-]{0,6}|\\PC{0,8}") {
            let cell = harmless(&text);
            proptest::prop_assert_eq!(restored(&cell), text);
        }
    }
}
