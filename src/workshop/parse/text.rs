//! Texts, and what people write for them.

use super::super::cursor::Cursor;
use super::super::mistake::Wrong;
use super::super::tree::Kind;
use super::Parser;

impl<'a> Parser<'a> {
    /// `"text"`. What it says is left to `ron`, so that both always agree.
    pub(super) fn text(&mut self) -> Kind<'a> {
        let start = self.cursor;
        let ends = pass_text(&mut self.cursor);
        let raw = self.cursor.since(&start);
        let fits = ends && (!raw.contains('\n') || self.fits_after_value());
        if !fits {
            let end = self.cursor.place().line;
            self.cut_text(start, if ends { Wrong::TextRunsOn(end) } else { Wrong::TextNeverEnds });
            return Kind::Broken;
        }
        match ron::from_str(raw) {
            Ok(text) => Kind::Text(text),
            Err(_) => self.bad_escape(&start),
        }
    }

    /// Whether something comes next that can stand after a value.
    fn fits_after_value(&self) -> bool {
        let mut ahead = self.cursor;
        ahead.space();
        matches!(ahead.peek(), None | Some(',' | ';' | ')' | ']' | '}'))
    }

    /// Takes a text that goes on too far as ending in its first line, and goes on from there.
    fn cut_text(&mut self, start: Cursor<'a>, wrong: Wrong) {
        let line = start.rest().lines().next().unwrap_or_default();
        self.cursor = start;
        self.cursor.eat(likely_text(line));
        self.wrong(start.place(), wrong);
    }

    /// Reports the first escape in the text from `start` that cannot be read.
    fn bad_escape(&mut self, start: &Cursor<'a>) -> Kind<'a> {
        let raw = self.cursor.since(start);
        let mut at = *start;
        while let Some(c) = at.peek() {
            let escape = at;
            at.bump();
            if c != '\\' {
                continue;
            }
            match at.bump() {
                Some('u') => at.eat_while(|c| c == '{' || c.is_ascii_hexdigit()),
                Some('x') => at.eat_while(|c| c.is_ascii_hexdigit()),
                Some('\'' | '"' | '\\' | 'n' | 'r' | 't' | '0' | '\n') => continue,
                _ => {}
            }
            at.eat("}");
            if ron::from_str::<String>(&format!("\"{}\"", at.since(&escape))).is_err() {
                self.wrong(escape.place(), Wrong::Escape);
                return Kind::Broken;
            }
        }
        self.wrong(start.place(), Wrong::Unread(super::quoted(raw)));
        Kind::Broken
    }

    /// `r"text"`, `r#"text"#`, with any number of `#`.
    pub(super) fn raw_text(&mut self) -> Kind<'a> {
        let start = self.cursor;
        self.cursor.bump();
        let hashes = self.cursor;
        self.cursor.eat_while(|c| c == '#');
        let ending = format!("\"{}", self.cursor.since(&hashes));
        self.cursor.bump();
        let Some(length) = self.cursor.rest().find(&ending) else {
            self.stop(start.place(), Wrong::TextNeverEnds);
            return Kind::Broken;
        };
        let text = self.cursor.rest().get(..length).unwrap_or_default();
        self.cursor.eat(text);
        self.cursor.eat(&ending);
        Kind::Text(text.to_owned())
    }

    /// A text between other quotation marks than `"`, to where it seems to end.
    pub(super) fn other_quotes(&mut self) -> Kind<'a> {
        self.wrong(self.cursor.place(), Wrong::OtherQuotes);
        self.cursor.bump();
        while let Some(c) = self.cursor.peek().filter(|c| *c != '\n') {
            self.cursor.bump();
            let after = self.cursor.rest().trim_start_matches([' ', '\t']);
            let ends = after.is_empty() || after.starts_with(['\r', '\n', ',', ')', ']', '}', '/']);
            if ends && (is_other_quote(c) || c == '"') {
                break;
            }
        }
        Kind::Broken
    }
}

/// The part of `line` that is likely to be text, when the quotation mark at its end is missing: what lies before the
/// next field, or before the commas and brackets at the end of the line that have no counterpart in the text.
fn likely_text(line: &str) -> &str {
    let is_field = |after: &str| {
        let name = after.trim_start().trim_start_matches(|c: char| c.is_ascii_lowercase() || c == '_');
        name.len() < after.trim_start().len() && name.starts_with(':')
    };
    let next = line.match_indices(',').find(|(at, comma)| line.get(at + comma.len()..).is_some_and(is_field));
    let mut text = next.map_or(line, |(at, _)| line.get(..at).unwrap_or(line)).trim_end();
    while let Some(last) = text.chars().next_back() {
        let opener = match last {
            ')' => '(',
            ']' => '[',
            '}' => '{',
            ',' => ',',
            _ => break,
        };
        if last != opener && text.matches(opener).count() >= text.matches(last).count() {
            break;
        }
        text = text.strip_suffix(last).unwrap_or_default().trim_end();
    }
    if text.len() < 2 { line } else { text }
}

/// Passes a text with its quotation marks; `false` when the file ends first.
fn pass_text(cursor: &mut Cursor<'_>) -> bool {
    cursor.bump();
    while let Some(c) = cursor.bump() {
        match c {
            '"' => return true,
            '\\' => drop(cursor.bump()),
            _ => {}
        }
    }
    false
}

/// Passes a field's name in quotation marks, if one comes next.
pub(super) fn quoted_name<'a>(cursor: &mut Cursor<'a>) -> Option<&'a str> {
    let mut ahead = *cursor;
    ahead.eat("\"").then_some(())?;
    let name = ahead.name()?;
    ahead.eat("\"").then_some(())?;
    *cursor = ahead;
    Some(name)
}

/// Whether a raw text starts here: `r`, any number of `#`, `"`.
pub(super) fn starts_raw(rest: &str) -> bool {
    rest.strip_prefix('r').is_some_and(|rest| rest.trim_start_matches('#').starts_with('"'))
}

/// A quotation mark that people and their word processors write, and RON does not know.
pub(super) const fn is_other_quote(c: char) -> bool {
    matches!(c, '\'' | '‘' | '’' | '‚' | '“' | '”' | '„' | '«' | '»' | '`' | '´')
}

#[cfg(test)]
mod tests {
    use super::likely_text;

    #[test]
    fn a_text_without_its_end_is_cut_where_it_likely_ends() {
        for (line, want) in [
            ("\"One,", "\"One"),
            ("\"One, two,  ", "\"One, two"),
            ("\"One),", "\"One"),
            ("\"One (or two)),", "\"One (or two)"),
            ("\"Why?, points: [],),", "\"Why?"),
            ("\"Think: one, two: three]", "\"Think: one"),
            ("\"One,: two", "\"One,: two"),
            ("\",", "\","),
        ] {
            assert_eq!(likely_text(line), want);
        }
    }
}
