//! Text as the typeface can show it.

use std::collections::BTreeSet;

use typst::text::Font;
use unicode_segmentation::UnicodeSegmentation;

/// Puts a box where the fonts have no glyph, and remembers for which characters.
pub(super) struct Glyphs<'a> {
    fonts: &'a [Font],
    boxed: char,
    missing: BTreeSet<char>,
}

impl<'a> Glyphs<'a> {
    /// For text in `fonts`, each of which may be asked for any word.
    pub(super) fn new(fonts: &'a [Font]) -> Self {
        let boxed = ['□', '\u{fffd}'].into_iter().find(|c| covered(fonts, *c)).unwrap_or('?');
        Self { fonts, boxed, missing: BTreeSet::new() }
    }

    /// `text` with a box for each visible character that has no glyph, however many code points it is built of.
    pub(super) fn show(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for cluster in text.graphemes(true) {
            self.cluster(cluster, &mut out);
        }
        out
    }

    /// The same for every text in `data`. The names of fields are the program's own.
    pub(super) fn show_all(&mut self, data: &mut serde_json::Value) {
        use serde_json::Value;
        match data {
            Value::String(text) => *text = self.show(text),
            Value::Array(items) => items.iter_mut().for_each(|item| self.show_all(item)),
            Value::Object(fields) => fields.values_mut().for_each(|field| self.show_all(field)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    /// The characters that were boxed, in order.
    pub(super) fn missing(self) -> Vec<char> {
        self.missing.into_iter().collect()
    }

    fn cluster(&mut self, cluster: &str, out: &mut String) {
        let mut boxed = false;
        for c in cluster.chars() {
            if covered(self.fonts, c) {
                out.push(c);
            } else if !is_joiner(c) {
                self.missing.insert(c);
                if !boxed {
                    out.push(self.boxed);
                }
                boxed = true;
            }
        }
    }
}

/// Whether all fonts have a glyph for `c`. Private characters mean nothing to a reader, so they count as missing.
fn covered(fonts: &[Font], c: char) -> bool {
    let private = matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..);
    !private && !is_joiner(c) && fonts.iter().all(|font| font.info().coverage.contains(u32::from(c)))
}

/// A joiner or variation selector: it shows nothing by itself.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200d}' | '\u{fe0e}' | '\u{fe0f}')
}

#[cfg(test)]
mod tests {
    use super::super::desk::Desk;
    use super::*;

    fn show(text: &str) -> (String, Vec<char>) {
        let mut glyphs = Glyphs::new(&Desk::get().expect("the desk is set up").fonts);
        let shown = glyphs.show(text);
        (shown, glyphs.missing())
    }

    #[test]
    fn the_typeface_has_what_is_written_in_norway() {
        for text in [
            "Æ Ø Å æ ø å é ü",
            "č đ ŋ š ŧ ž á Č Đ Ŋ Š Ŧ Ž Á",
            "ï ö ä â ǥ ǧ ǩ ʒ ǯ",
            "«ja» – “nei” … • § € ½",
            "Я и ты, Ω",
        ] {
            assert_eq!(show(text), (text.to_owned(), vec![]));
        }
    }

    #[test]
    fn a_missing_character_is_a_box_and_is_told() {
        let boxed = show("❤").0;
        for (text, want, missing) in [
            ("Vi ler 😀!", format!("Vi ler {boxed}!"), vec!['😀']),
            ("👩\u{200d}👧 ❤\u{fe0f}", format!("{boxed} {boxed}"), vec!['❤', '👧', '👩']),
            ("你好", format!("{boxed}{boxed}"), vec!['你', '好']),
            ("\u{e123}a\u{200d}", format!("{boxed}a"), vec!['\u{e123}']),
        ] {
            assert_eq!(show(text), (want, missing), "{text}");
        }
        assert_ne!(boxed, "?");
    }
}
