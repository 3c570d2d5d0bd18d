//! Running text, wrapped between words, and within one where it is too long.

use hypher::hyphenate_bounded;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use textwrap::{WordSeparator, WordSplitter};
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

use crate::i18n::Lang;
use crate::tui::canvas::{Canvas, top};

/// The fewest letters of a word on either side of a hyphen: less is not known again at a glance.
const FEWEST: usize = 3;

/// `text`, which is in language `lang`, in lines of at most `width` columns.
///
/// From the back row whole words read best. So a word is broken, between syllables and with a hyphen, only where it is
/// longer than a line, or would leave more than half of the line before it empty. What is no plain word, such as a path or a
/// command, is never given a hyphen: it must be read, and copied, as it is.
#[must_use]
pub fn wrap(text: &str, width: u16, lang: Lang) -> Vec<String> {
    let width = usize::from(width.max(1));
    text.split('\n').flat_map(|line| wrap_line(line, width, Some(lang)).0).collect()
}

/// The same without hyphens, for words that are heard: a word is only cut where it is longer than a line.
#[must_use]
pub fn wrap_whole(text: &str, width: u16) -> Vec<String> {
    text.split('\n').flat_map(|line| wrap_line(line, usize::from(width.max(1)), None).0).collect()
}

/// The same for one line of text, with hyphens only where they are of a language; `None` where a word would have to be cut
/// anywhere.
#[must_use]
pub(super) fn uncut(text: &str, width: u16, hyphens: Option<Lang>) -> Option<Vec<String>> {
    let (lines, is_cut) = wrap_line(text, usize::from(width.max(1)), hyphens);
    (!is_cut).then_some(lines)
}

/// The lines, and whether a word was cut where no hyphen may stand.
fn wrap_line(text: &str, width: usize, hyphens: Option<Lang>) -> (Vec<String>, bool) {
    let (mut lines, mut is_cut) = (Vec::new(), false);
    let mut line = String::new();
    for word in WordSeparator::AsciiSpace.find_words(text) {
        let used = line.width();
        if used + word.width() <= width {
            // The spaces stay until it is known that something follows them.
            line.push_str(word.word);
            line.push_str(word.whitespace);
            continue;
        }
        let mut rest = Rest { word: word.word, from: 0, breaks: breaks(word.word, hyphens) };
        let is_ragged = 2 * used < width;
        if is_ragged && let Some(head) = rest.hyphenated(width.saturating_sub(used), width) {
            lines.push(format!("{line}{head}"));
        } else if !line.trim_end().is_empty() {
            lines.push(line.trim_end().to_owned());
        }
        while rest.words().width() > width {
            let head = rest.hyphenated(width, width);
            is_cut |= head.is_none();
            lines.push(head.unwrap_or_else(|| rest.cut(width)));
        }
        line = format!("{}{}", rest.words(), word.whitespace);
    }
    lines.push(line.trim_end().to_owned());
    (lines, is_cut)
}

/// Where a word may be broken.
fn breaks(word: &str, hyphens: Option<Lang>) -> Vec<usize> {
    let Some(lang) = hyphens else { return Vec::new() };
    let splitter = WordSplitter::Custom(match lang {
        Lang::Nb | Lang::Nn => norwegian,
        Lang::En => english,
    });
    splitter.split_points(word)
}

/// What is left of a word of which lines were filled.
struct Rest<'w> {
    word: &'w str,
    from: usize,
    breaks: Vec<usize>,
}

impl<'w> Rest<'w> {
    fn words(&self) -> &'w str {
        self.word.get(self.from..).unwrap_or_default()
    }

    /// Takes a part of it that has room for itself and a hyphen in so many columns, where lines have so many; nothing where
    /// it may not be broken there. Where the rest fits on the next line the word is broken near its middle: there most
    /// compounds are put together. Else as much is taken as there is room for.
    fn hyphenated(&mut self, columns: usize, width: usize) -> Option<String> {
        let head = |at: usize| self.word.get(self.from..at).filter(|head| !head.is_empty() && head.width() < columns);
        let heads: Vec<(usize, &str)> = self.breaks.iter().filter_map(|at| head(*at).map(|head| (*at, head))).collect();
        let whole = self.words().width();
        let is_halved = |(_, head): &&(usize, &str)| whole - head.width() <= width;
        let halved = heads.iter().rev().filter(is_halved).min_by_key(|(_, head)| whole.abs_diff(2 * head.width()));
        let (at, head) = *halved.or(heads.last())?;
        self.from = at;
        Some(format!("{head}-"))
    }

    /// Takes as much of it as fits in so many columns, at least one character.
    fn cut(&mut self, columns: usize) -> String {
        let mut head = String::new();
        for cluster in self.words().graphemes(true) {
            if !head.is_empty() && head.width() + cluster.width() > columns {
                break;
            }
            head.push_str(cluster);
        }
        self.from += head.len();
        head
    }
}

fn norwegian(word: &str) -> Vec<usize> {
    syllables(word, hypher::Lang::Norwegian)
}

fn english(word: &str) -> Vec<usize> {
    syllables(word, hypher::Lang::English)
}

/// Where a word may be broken: nowhere, unless it is of letters alone but for what stands around words.
fn syllables(word: &str, lang: hypher::Lang) -> Vec<usize> {
    let core = word.trim_matches(|c: char| ".,;:!?()«»“”\"’'–…".contains(c));
    if !core.chars().all(char::is_alphabetic) {
        return Vec::new();
    }
    let before = word.find(core).unwrap_or(0);
    let mut ends: Vec<usize> = hyphenate_bounded(core, lang, FEWEST, FEWEST)
        .scan(before, |end, syllable| {
            *end += syllable.len();
            Some(*end)
        })
        .collect();
    ends.pop();
    ends
}

/// As much of `words` as fits in so many columns, with an ellipsis where some are left out.
#[must_use]
pub fn shortened(words: &str, columns: usize) -> String {
    if words.width() <= columns {
        return words.to_owned();
    }
    let mut short = String::new();
    for cluster in words.graphemes(true) {
        if short.width() + cluster.width() + 1 > columns {
            break;
        }
        short.push_str(cluster);
    }
    format!("{}…", short.trim_end())
}

/// Draws `text` wrapped at the top of `area` and gives back what is left of the area below it.
pub fn paragraph(canvas: &mut Canvas<'_>, text: &str, style: Style, alignment: Alignment, area: Rect) -> Rect {
    let mut rest = area;
    for line in wrap(text, area.width, canvas.lang) {
        let (row, below) = top(rest, 1);
        canvas.line(Line::styled(line, style).alignment(alignment), row);
        rest = below;
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_are_broken_between_syllables() {
        for (text, width, lang, lines) in [
            ("Vi lytter til barnet", 12, Lang::Nb, &["Vi lytter", "til barnet"][..]),
            ("medarbeiderinvolvering", 14, Lang::Nb, &["medarbeider-", "involvering"]),
            ("tverrfaglighetskoordinatorer", 12, Lang::Nb, &["tverrfaglig-", "hetskoor-", "dinatorer"]),
            ("«Medarbeidarsamtale»!", 14, Lang::Nn, &["«Medarbeidar-", "samtale»!"]),
            ("responsibilities", 10, Lang::En, &["responsi-", "bilities"]),
            ("", 10, Lang::Nb, &[""]),
            ("en\nto", 10, Lang::Nb, &["en", "to"]),
        ] {
            assert_eq!(wrap(text, width, lang), lines, "{text} at {width}");
        }
    }

    #[test]
    fn a_word_that_fits_a_line_is_broken_only_where_the_line_before_would_be_half_empty() {
        let lines = wrap("Vi vil ha medarbeiderinvolvering", 24, Lang::Nb);
        assert_eq!(lines, ["Vi vil ha medarbeider-", "involvering"]);
        let lines = wrap("Vi vil her ha medarbeiderinvolvering", 24, Lang::Nb);
        assert_eq!(lines, ["Vi vil her ha", "medarbeiderinvolvering"]);
    }

    #[test]
    fn what_is_no_plain_word_gets_no_hyphen() {
        for word in ["/data/2026-11-21-siljan-kommune", "--high-contrast", "Ctrl+Shift+F12", "C:\\Brukere\\Kari"] {
            for width in 1..=word.len() {
                let lines = wrap(word, u16::try_from(width).expect("a width"), Lang::Nb);
                assert_eq!(lines.concat(), word, "at {width}");
                assert!(lines.iter().all(|line| line.width() <= width), "{lines:?} at {width}");
            }
        }
    }

    #[test]
    fn no_line_is_wider_than_asked_and_nothing_is_lost() {
        let text =
            "Barnehageansatte og spesialpedagoger, tverrfaglighetskoordinatorer 👩‍👧 og  «helsesykepleiere» 中文字";
        let plain = |text: &str| text.replace([' ', '-'], "");
        for width in 2..60 {
            let lines = wrap(text, width, Lang::Nb);
            assert!(lines.iter().all(|line| line.width() <= usize::from(width)), "{lines:?} at {width}");
            assert_eq!(plain(&lines.concat()), plain(text), "at {width}");
        }
    }
}
