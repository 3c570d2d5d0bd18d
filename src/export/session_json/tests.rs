use jiff::civil::date;
use serde_json::{Value as Json, json as shape};

use super::*;
use crate::export::document::Fate;
use crate::export::fixture::{HOSTILE, hostile, small, text};

fn read(document: &Document) -> Json {
    serde_json::from_str(&json(document)).expect("it is JSON")
}

#[test]
fn the_shape_is_exact() {
    let mut document = small();
    document.values[0].said.truncate(1);
    let said = &mut document.values[0].said[0];
    (said.points, said.place, said.fate) = (Some(7), Some(1), Fate::Merged);
    said.theme = Some(text("Vi våger"));
    let ballots = Ballots { group: 0, norms: 9, cast: vec![vec![0, 1, 2]; 4] };
    let Chance { mean, p95, p } = ballots.agreement().chance.expect("enough voters");
    document.values[0].ballots = vec![ballots];
    document.follow_ups =
        vec![FollowUp { id: "ab-1".to_owned(), what: text("Henge opp"), who: None, when: Some(date(2026, 12, 1)) }];
    let want = shape!({
        "version": 1,
        "title": "Verdier",
        "organisation": null,
        "heading": "SAMMEN OM:",
        "lang": "nb",
        "date": null,
        "groups": [{"name": "Gruppe 1", "people": 4, "units": ["NAV", "PPT"]}],
        "values": [{
            "name": "Mot",
            "norms": [{
                "text": "Vi spør.",
                "taboos": ["Vi tier."],
                "sources": [
                    {"text": "Spørre", "group": "Gruppe 1", "points": 7, "share": 0.333, "merged": ["Våge å spørre"]},
                    {"text": "Våge å spørre", "group": null, "points": null, "share": null, "merged": []},
                ],
                "breadth": 2, "groups": 3, "depth": 0.167, "dissent": 0.5, "places": [1, 0, 1], "strong_alone": false,
            }],
            "unpaired_taboos": ["Vi baksnakker."],
            "said": [{
                "kind": "norm", "text": "Vi spør.", "original": "Vi spør.", "group": 0, "seat": 1, "points": 7,
                "place": 1, "against": null, "theme": "Vi våger", "status": "merged",
            }],
            "agreement": [{
                "group": 0, "voters": 4, "level": "strong", "w": 1.0, "chance": {"mean": mean, "p95": p95, "p": p},
            }],
        }],
        "follow_ups": [{"id": "ab-1", "what": "Henge opp", "who": null, "when": "2026-12-01"}],
    });
    assert_eq!(read(&document), want);
    assert!(json(&document).ends_with("}\n"));
}

#[test]
fn each_level_has_a_word_of_its_own() {
    let ballots = |voters: usize| vec![vec![0, 1, 2]; voters];
    let mixed = [vec![0, 1], vec![1, 2], vec![2, 0], vec![0, 2]];
    for (ballots, items, word) in [
        (ballots(6), 12, "strong"),
        (mixed.to_vec(), 3, "no-more-than-chance"),
        (ballots(2), 12, "few-voters"),
        (ballots(6), 1, "few-norms"),
    ] {
        let mut document = small();
        document.values[0].ballots = vec![Ballots { group: 0, norms: items, cast: ballots }];
        assert_eq!(read(&document)["values"][0]["agreement"][0]["level"], word);
    }
}

#[test]
fn what_is_written_is_read_back() {
    let read = read(&hostile());
    let norms = read["values"][0]["norms"].as_array().expect("a list");
    assert!(norms.iter().map(|norm| norm["text"].as_str().expect("a text")).eq(HOSTILE));
}
