//! Words as lines: at most so wide, and of nothing but what can be printed.

use crate::text::escaped;
use crate::tui::widgets::words::wrap_whole;

/// `paragraphs` as lines of at most `width` columns.
pub(crate) fn lines(paragraphs: &[String], width: u16) -> Vec<String> {
    let single = paragraphs.iter().flat_map(|words| words.split('\n'));
    single.flat_map(|words| wrap_whole(&escaped(words), width)).map(|line| line.trim_end().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_steers_a_terminal_becomes_a_line() {
        let told = ["en\u{1b}[31m to".to_owned(), "æøå\nå\u{202e}".to_owned()];
        assert_eq!(lines(&told, 80), ["en\\u{1b}[31m to", "æøå", "å\\u{202e}"]);
    }

    #[test]
    fn lines_are_no_wider_than_they_may_be() {
        let told = ["a".repeat(50), "ord ".repeat(40), "👩‍👧 ".repeat(30)];
        for width in [1, 2, 20, 80] {
            let all = lines(&told, width);
            let wide = |line: &String| unicode_width::UnicodeWidthStr::width(line.as_str()) > usize::from(width).max(2);
            assert!(!all.iter().any(wide), "{width}: {all:?}");
        }
    }
}
