use jiff::civil::date;

use super::*;
use crate::export::document::{Ballots, Fate, FollowUp};
use crate::export::fixture::{HOSTILE, hostile, poster, siljan, sized, small, text};
use crate::export::typeset::xml;

/// All that stands between `<tag …>` and `</tag>`, in order.
fn between<'a>(page: &'a str, tag: &str) -> Vec<&'a str> {
    let end = format!("</{tag}>");
    let begun = |part: &'a str| part.strip_prefix(['>', ' ']).map(|rest| (part.starts_with('>'), rest));
    page.split(&format!("<{tag}"))
        .skip(1)
        .filter_map(begun)
        .filter_map(|(bare, rest)| if bare { Some(rest) } else { rest.split_once('>').map(|(_, rest)| rest) })
        .filter_map(|rest| rest.split(&end).next())
        .collect()
}

fn page_of(document: &Document) -> String {
    String::from_utf8(html(document, &Options::default()).expect("it is made").bytes).expect("it is UTF-8")
}

/// The levels of the headings, in order.
fn levels(page: &str) -> Vec<u32> {
    let level =
        |part: &str| part.chars().next().and_then(|c| c.to_digit(10)).filter(|_| part[1..].starts_with(['>', ' ']));
    page.split("<h").filter_map(level).collect()
}

fn full() -> Document {
    let mut document = siljan();
    document.follow_ups = vec![
        FollowUp { id: "1".to_owned(), what: text("Snakke"), who: None, when: None },
        FollowUp { id: "2".to_owned(), what: text("Henge"), who: Some(text("Kari")), when: Some(date(2026, 12, 1)) },
    ];
    let value = &mut document.values[0];
    value.ballots = vec![Ballots { group: 0, norms: 9, cast: vec![vec![0, 1, 2]; 4] }];
    (value.said[1].points, value.said[1].place) = (Some(7), Some(1));
    value.said[2].fate = Fate::Withdrawn;
    value.said[3].original = text("Være raus");
    document
}

#[test]
fn the_page_holds_all_it_needs_and_allows_nothing_else() {
    let page = page_of(&full()).replace("http://www.w3.org/2000/svg", "the name of a language");
    for outside in ["<script", "<link", "<img", "<iframe", "@import", "url(", "src=", "http:", "https:", "javascript:"]
    {
        assert!(!page.contains(outside), "{outside}");
    }
    assert!(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:;"));
    assert!(!STYLE.contains('<'), "it stands in the page as it is");
    let targets = page.split("href=\"").skip(1).filter_map(|part| part.split('"').next());
    for target in targets {
        let id = target.strip_prefix('#').expect("within the page");
        assert_eq!(page.matches(&format!(" id=\"{id}\"")).count(), 1, "{id}");
    }
}

#[test]
fn headings_are_in_order_and_every_table_says_what_it_is() {
    for document in [full(), small(), hostile(), poster(vec![])] {
        let page = page_of(&document);
        let levels = levels(&page);
        assert_eq!(levels.first(), Some(&1));
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{levels:?}");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
        for table in between(&page, "table") {
            assert!(table.starts_with("<caption"), "{table}");
            assert!(table.matches("<th ").count() == table.matches(" scope=\"").count(), "{table}");
        }
    }
}

#[test]
fn all_that_was_said_chosen_and_agreed_is_told() {
    let page = page_of(&full());
    assert!(page.contains("<html lang=\"nb\">") && page.contains("<h1>Felles verdier i oppvekst</h1>"));
    assert_eq!(between(&page, "summary").len(), 12, "a norm unfolds to its sources");
    assert!(page.contains("<summary>Laget av 1 norm fra 1 gruppe</summary>"));
    assert!(page.contains("<s>Vi skaper trygghet"), "what was withdrawn");
    assert!(page.contains("<small>først sagt: «Være raus»</small>"));
    assert!(page.contains("<time datetime=\"2026-12-01\">1. desember 2026</time>"));
    assert_eq!(page.matches("<svg ").count(), 6, "a cloud of the norms and one of the taboos of each value");
    assert!(page.contains(": 1 gruppe</title><path"), "a word tells its count");
    assert!(page.find("Henge").expect("agreed") < page.find("Snakke</p>").expect("agreed"), "by the day");
    assert!(page.contains("Stor enighet") && page.contains("1,00 (tilfeldig: 0,25)"));
    let said: usize = full().values.iter().map(|value| value.said.len()).sum();
    let rows = between(&page, "tr").len();
    // Two of the three lists of norms have no points to set in a table.
    assert_eq!(rows, (3 + 12) + (1 + 1) + (4 + said - 8) + (1 + 1) + (6 + 6), "a row for each, and one for each head");
    assert_eq!(page.matches("<ul class=\"said\">").count(), 2);
    let (_, all) = page.split_once("id=\"said\"").expect("the part of all that was said");
    let norms: Vec<Option<usize>> = ["Vi møter barnet og", "Vi ser barnet og"].map(|norm| all.find(norm)).to_vec();
    assert!(norms[0].is_some() && norms[0] < norms[1], "the group's most important first");
}

#[test]
fn nothing_hostile_gets_through() {
    let mut document = hostile();
    document.groups[0].name = HOSTILE[4].to_owned();
    document.groups[0].units = vec![text(HOSTILE[4]), text("\" onclick=\"alert(1)")];
    document.follow_ups = vec![FollowUp {
        id: "\"><script>".to_owned(),
        what: text(HOSTILE[4]),
        who: Some(text("</li></ul></main>")),
        when: None,
    }];
    let page = page_of(&document);
    assert!(!page.contains("<script") && !page.contains("<b>"));
    assert_eq!(page.matches("</main>").count(), 1);
    let read = page.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    for words in HOSTILE {
        assert!(read.contains(words), "{words}: {}", xml(words));
    }
}

#[test]
fn many_norms_make_a_page_of_a_few_megabytes() {
    let page = page_of(&sized(10, 250, 80));
    assert_eq!(between(&page, "tr").len(), 10 * (1 + 250) + 10 * (1 + 250) + 2 + 10 * (2 + 2));
    assert!(page.len() < 4_000_000, "{}", page.len());
}
