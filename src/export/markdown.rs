//! `poster.md`: the poster, the norms against the taboos, and the sources, as Markdown in which every word stands as it
//! was written.

mod report;

use std::fmt::Write as _;

use super::document::{Document, Norm, Source, Value};
use super::report::{origin, weight, who_and_when};
use crate::i18n::Lang;

pub(super) use report::report;

/// The document as Markdown (GitHub's tables, else `CommonMark`).
#[must_use]
pub(super) fn markdown(document: &Document) -> String {
    let mut out = String::new();
    head(&mut out, document);
    poster(&mut out, document);
    tables(&mut out, document);
    sources(&mut out, document);
    out
}

fn head(out: &mut String, document: &Document) {
    heading(out, 1, &escape(document.title.as_str()));
    let parts = who_and_when(document);
    if !parts.is_empty() {
        line(out, &format!("{}\n", escape(&parts.join(" · "))));
    }
}

fn poster(out: &mut String, document: &Document) {
    heading(out, 2, &escape(document.heading.as_str()));
    for value in &document.values {
        heading(out, 3, &escape(value.name.as_str()));
        items(out, value.norms.iter().map(|norm| norm.text.as_str()));
    }
}

fn tables(out: &mut String, document: &Document) {
    let (norms, taboos) = (document.lang.text("poster-norms"), document.lang.text("poster-taboos"));
    heading(out, 2, &format!("{norms} – {taboos}"));
    document.values.iter().for_each(|value| table(out, document, value));
}

fn table(out: &mut String, document: &Document, value: &Value) {
    heading(out, 3, &escape(value.name.as_str()));
    if !value.norms.is_empty() {
        let (norms, taboos) = (document.lang.text("poster-norms"), document.lang.text("poster-taboos"));
        line(out, &format!("| {norms} | {taboos} |\n| --- | --- |"));
        value.norms.iter().for_each(|norm| row(out, norm));
        out.push('\n');
    }
    if !value.unpaired_taboos.is_empty() {
        heading(out, 4, &document.lang.text("poster-unpaired"));
        items(out, value.unpaired_taboos.iter().map(super::super::text::CleanText::as_str));
    }
}

fn row(out: &mut String, norm: &Norm) {
    let taboos: Vec<String> = norm.taboos.iter().map(|taboo| escape(taboo.as_str())).collect();
    line(out, &format!("| {} | {} |", escape(norm.text.as_str()), taboos.join("<br>")));
}

fn sources(out: &mut String, document: &Document) {
    let has_sources = |value: &&Value| value.norms.iter().any(|norm| !norm.sources.is_empty());
    let values: Vec<&Value> = document.values.iter().filter(has_sources).collect();
    if values.is_empty() {
        return;
    }
    heading(out, 2, &document.lang.text("poster-sources"));
    for value in values {
        heading(out, 3, &escape(value.name.as_str()));
        for norm in &value.norms {
            let weight = weight(document.lang, norm).map_or_else(String::new, |weight| format!(" ({weight})"));
            line(out, &format!("- {}{weight}", escape(norm.text.as_str())));
            norm.sources.iter().for_each(|source| line(out, &format!("  - {}", with_origin(document.lang, source))));
        }
        out.push('\n');
    }
}

/// A source's words, and in brackets who said it and with how many points.
fn with_origin(lang: Lang, source: &Source) -> String {
    let about: Vec<String> = origin(lang, source).iter().map(|part| escape(part)).collect();
    let words = escape(source.text.as_str());
    if about.is_empty() { words } else { format!("{words} ({})", about.join(", ")) }
}

fn heading(out: &mut String, level: usize, words: &str) {
    if !out.is_empty() && !out.ends_with("\n\n") {
        out.push('\n');
    }
    line(out, &format!("{} {words}\n", "#".repeat(level)));
}

fn items<'a>(out: &mut String, texts: impl Iterator<Item = &'a str>) {
    texts.for_each(|text| line(out, &format!("- {}", escape(text))));
    out.push('\n');
}

fn line(out: &mut String, words: &str) {
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{words}");
}

/// `text` with a backslash before all that Markdown would read as more than itself, wherever on a line it stands.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (place, c) in text.char_indices() {
        let special = match c {
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '&' | '$' | '!' | '@'
            | '^' => true,
            '-' | '+' | '=' => place == 0,
            '.' | ')' => follows_number(text, place) || follows_www(text, place),
            ':' => text[place..].starts_with("://"),
            _ => false,
        };
        if special {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Whether all before `place` is a number, as in a numbered list.
fn follows_number(text: &str, place: usize) -> bool {
    place > 0 && text[..place].bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether the dot at `place` would make a link of a word.
fn follows_www(text: &str, place: usize) -> bool {
    text.as_bytes()[..place].last_chunk().is_some_and(|last: &[u8; 3]| last.eq_ignore_ascii_case(b"www"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::fixture::{HOSTILE, hostile, siljan, small};

    #[test]
    fn a_poster_is_written_in_full() {
        let want = "# Verdier\n\n## SAMMEN OM:\n\n### Mot\n\n- Vi spør.\n\n## Normer – Tabuer\n\n### Mot\n\n\
            | Normer | Tabuer |\n| --- | --- |\n| Vi spør. | Vi tier. |\n\n#### Uten norm\n\n- Vi baksnakker.\n\n\
            ## Kilder\n\n### Mot\n\n- Vi spør. (2 av 3 grupper · 17\u{a0}% av poengene · én gruppe har det først, én valgte det ikke)\n\
        \x20 - Spørre (Gruppe 1, 7 poeng, 33\u{a0}% av gruppens, slått sammen med «Våge å spørre»)\n  - Våge å spørre\n\n";
        assert_eq!(markdown(&small()), want);
        let siljan = markdown(&siljan());
        assert!(
            siljan.starts_with("# Felles verdier i oppvekst\n\nSiljan kommune · 21. november 2026\n\n"),
            "{siljan}"
        );
        assert!(
            siljan
                .contains("| Vi våger å vise åpenhet, ydmykhet og sårbarhet. | Vi går i forsvar<br>Vi er avvisende |")
        );
    }

    #[test]
    fn every_text_stands_as_it_was_written() {
        for (text, want) in [
            ("a | b", r"a \| b"),
            ("*a* _b_ `c`", r"\*a\* \_b\_ \`c\`"),
            ("[x](javascript:alert(1))", r"\[x\](javascript:alert(1))"),
            ("<script>", r"\<script\>"),
            ("# a #", r"\# a \#"),
            ("- a - b", r"\- a - b"),
            ("+ a", r"\+ a"),
            ("--- ", r"\--- "),
            ("1. a 2. b", r"1\. a 2. b"),
            ("12) a", r"12\) a"),
            ("5 min.", "5 min."),
            ("a \\", r"a \\"),
            ("&lt;", r"\&lt;"),
            ("$x$ @ref", r"\$x\$ \@ref"),
            ("www.a.no https://a.no", r"www\.a.no https\://a.no"),
            ("Respekt: «vi lytter», (alltid)!", r"Respekt: «vi lytter», (alltid)\!"),
        ] {
            assert_eq!(escape(text), want, "{text}");
            assert_eq!(unescape(want), text, "{text}");
        }
    }

    #[test]
    fn nothing_hostile_gets_through() {
        let text = markdown(&hostile());
        for words in HOSTILE {
            assert!(text.contains(&escape(words)), "{words}");
            assert_eq!(unescape(&escape(words)), words);
        }
        let bare = bare(&text).replace("<br>", "");
        assert!(!bare.contains(['<', '>', '[', ']', '`', '*', '_', '$', '@', '~', '&', '!']), "{bare}");
        for line in bare.lines() {
            let words = line.trim_start_matches(['#', ' ']).trim_start_matches("- ");
            assert!(!words.contains('#') && !words.starts_with(['-', '+', '=']) || words.is_empty(), "{line}");
            assert!(!line.starts_with('|') || line.matches('|').count() == 3, "{line}");
        }
    }

    /// The text without all that is escaped.
    fn bare(text: &str) -> String {
        let mut chars = text.chars();
        let mut out = String::new();
        while let Some(c) = chars.next() {
            if c == '\\' {
                chars.next()
            } else {
                {
                    out.push(c);
                    Some(())
                }
                .and(None)
            };
        }
        out
    }

    /// What a Markdown reader shows of an escaped text.
    fn unescape(text: &str) -> String {
        let mut out = String::new();
        let mut chars = text.chars();
        while let Some(c) = chars.next() {
            out.push(if c == '\\' { chars.next().unwrap_or(c) } else { c });
        }
        out
    }
}
