//! What sources are called beside each other.

use std::collections::{BTreeMap, BTreeSet};

use super::Gathered;
use crate::session::ids::SessionId;
use crate::text::{CleanText, Limit};

/// The longest name, in characters: with "Group 12 · " before it, it fits into half of 80 columns.
const LONGEST: usize = 28;

/// A name for each source, no two alike; `sources` are in their order.
///
/// Who held it, where that differs, also from who holds the session they stand `beside`; else its folder or file, where a person gave that its name. Those that are still
/// alike are numbered.
pub(super) fn names(sources: &[&Gathered], beside: Option<&CleanText>) -> BTreeMap<SessionId, CleanText> {
    let told = sources.iter().filter_map(|source| source.organisation.as_ref());
    let organisations: BTreeSet<&CleanText> = told.chain(beside).collect();
    let folders: BTreeSet<String> = sources.iter().map(|source| short(&source.name)).collect();
    let told_by_folder = organisations.len() < 2
        && folders.len() == sources.len()
        && !sources.iter().any(|source| is_made_up(source.name.as_str()));
    let name = |source: &Gathered| {
        let organisation = source.organisation.as_ref().filter(|_| !told_by_folder);
        short(organisation.unwrap_or(&source.name))
    };
    let plain: Vec<String> = sources.iter().map(|source| name(source)).collect();
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut names = BTreeMap::new();
    for (source, name) in sources.iter().zip(&plain) {
        let alone = plain.iter().filter(|other| *other == name).count() < 2;
        let numbered = (1..).map(|number: usize| format!("{name} {number}"));
        let free = |name: &String| !taken.contains(name) && (alone || !plain.contains(name));
        let name = std::iter::once(name.clone()).filter(|_| alone).chain(numbered).find(free).unwrap_or_default();
        taken.insert(name.clone());
        names.extend(CleanText::new(&name, Limit::Name).ok().map(|name| (source.id, name)));
    }
    names
}

/// Whether a folder's name is one that the program gave it: a date first.
fn is_made_up(folder: &str) -> bool {
    let date: Vec<&str> = folder.splitn(4, '-').take(3).collect();
    let [year, month, day] = date[..] else { return false };
    let number = |text: &str, length: usize| text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    number(year, 4) && number(month, 2) && number(day, 2)
}

/// A name that is not too long for lists: cut after a word, where there is one.
fn short(name: &CleanText) -> String {
    let name = name.as_str();
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    let cut: String = name.chars().take(LONGEST - 1).collect();
    let words = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    let words = if words.chars().count() * 2 < LONGEST { cut.as_str() } else { words };
    format!("{}…", words.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Time;
    use crate::session::gathered::Content;

    fn source(id: u64, folder: &str, organisation: Option<&str>) -> Gathered {
        let text = |text: &str| CleanText::new(text, Limit::Name).expect("a name");
        Gathered {
            id: SessionId(id),
            name: text(folder),
            organisation: organisation.map(text),
            began: Some(Time(1)),
            read: Vec::new(),
            over: BTreeSet::new(),
            content: Content::default(),
        }
    }

    fn called(sources: &[(&str, Option<&str>)]) -> Vec<String> {
        let sources: Vec<Gathered> =
            (1..).zip(sources).map(|(id, (folder, held_by))| source(id, folder, *held_by)).collect();
        let names = names(&sources.iter().collect::<Vec<_>>(), None);
        sources.iter().map(|source| names[&source.id].to_string()).collect()
    }

    #[test]
    fn who_held_it_tells_where_that_differs() {
        let differ = [("a", Some("Solstua barnehage")), ("b", Some("Midtbygda skole")), ("c", None)];
        assert_eq!(called(&differ), ["Solstua barnehage", "Midtbygda skole", "c"]);
    }

    #[test]
    fn else_the_folder_tells_where_a_person_named_it() {
        let org = Some("Siljan kommune");
        assert_eq!(called(&[("solstua", org), ("skolen", org)]), ["solstua", "skolen"]);
        assert_eq!(called(&[("solstua", org), ("skolen", org), ("papir", None)]), ["solstua", "skolen", "papir"]);
        let made_up = [("2026-11-21-siljan-kommune-ab12", org), ("2026-11-21-siljan-kommune-cd34", org)];
        assert_eq!(called(&made_up), ["Siljan kommune 1", "Siljan kommune 2"]);
        assert_eq!(called(&[("session", org), ("session", org)]), ["Siljan kommune 1", "Siljan kommune 2"]);
    }

    #[test]
    fn no_two_are_alike_and_all_are_short() {
        let held = [("a", Some("A")), ("b", Some("A")), ("c", Some("A 1")), ("d", Some("B"))];
        assert_eq!(called(&held), ["A 2", "A 3", "A 1", "B"]);
        let long = "Enhet for habilitering og rehabilitering i Grenland";
        let named = called(&[("a", Some(long)), ("b", Some(long)), ("c", Some(&"Å".repeat(60)))]);
        assert_eq!(named[..2], ["Enhet for habilitering og… 1", "Enhet for habilitering og… 2"]);
        assert_eq!(named[2].chars().count(), LONGEST);
    }
}
