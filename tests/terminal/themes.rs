//! `verdiverksted themes`: for programs and for people.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use super::line::answer;

/// The recorded workshop, finished: the folder of its session and what its session.json says.
fn rehearsed(out: &tempfile::TempDir) -> (String, Value) {
    let path = out.path().display().to_string();
    answer(&["rehearse", "--headless", "--out", &path]).succeeds();
    let json = fs::read_to_string(out.path().join("session.json")).expect("session.json");
    (out.path().join("session").display().to_string(), serde_json::from_str(&json).expect("JSON"))
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().expect("a list")
}

/// The words of each, sorted.
fn texts<'a>(of: impl IntoIterator<Item = &'a Value>) -> Vec<&'a str> {
    let mut texts: Vec<&str> = of.into_iter().map(|one| one["text"].as_str().expect("words")).collect();
    texts.sort_unstable();
    texts
}

#[test]
fn programs_read_the_main_messages_of_each_value() {
    let out = tempfile::tempdir().expect("a folder");
    let (session, all) = rehearsed(&out);
    for grain in ["1", "3", "9"] {
        let told = answer(&["themes", &session, "--json", "--grain", grain]).succeeds();
        let told: Value = serde_json::from_str(&told.out).expect("JSON");
        assert_eq!(told.as_object().map(|fields| fields.keys().collect::<Vec<_>>()), Some(vec![&"values".to_owned()]));
        assert_eq!(list(&told, "values").len(), 3);
        for (value, whole) in list(&told, "values").iter().zip(list(&all, "values")) {
            assert_eq!(value["name"], whole["name"]);
            let themes = list(value, "themes");
            // Each norm that stands is in one theme, and in one only.
            let stands = |said: &&Value| said["kind"] == "norm" && said["status"] == "stands";
            let norms = texts(themes.iter().flat_map(|theme| list(theme, "norms")));
            assert_eq!(norms, texts(list(whole, "said").iter().filter(stands)));
            let mut depth = 0.0;
            for theme in themes {
                let certainty = theme["certainty"].as_f64().expect("a number");
                assert!((0.0..=1.0).contains(&certainty) && theme["wording"].is_string(), "{theme}");
                assert!(list(theme, "why").iter().all(Value::is_string), "{theme}");
                if theme["settled"] == true {
                    assert!((certainty - 1.0).abs() < f64::EPSILON, "{theme}");
                }
                let groups: BTreeSet<&str> =
                    list(theme, "norms").iter().map(|norm| norm["group"].as_str().expect("a group")).collect();
                assert_eq!(theme["breadth"], groups.len(), "{theme}");
                depth += theme["depth"].as_f64().expect("all groups have ranked");
            }
            assert!((depth - 1.0).abs() < 0.01, "the depths add up to one: {depth}");
            let chosen = themes.iter().filter(|theme| theme["chosen"] == true).count();
            assert_eq!(chosen, list(whole, "norms").len());
        }
    }
}

#[test]
fn people_read_them_value_by_value() {
    let out = tempfile::tempdir().expect("a folder");
    let (session, _) = rehearsed(&out);
    let told = answer(&["themes", &session]).succeeds().out;
    for words in
        ["Barnets beste\n", "  På plakaten\n", " av 3 grupper · ", " % av poengene", "(Gruppe 1, nr. 1 i gruppen)"]
    {
        assert!(told.contains(words), "no {words:?} in\n{told}");
    }
    let english = answer(&["--lang", "en", "themes", &session]).succeeds().out;
    assert!(english.contains("  On the poster\n") && english.contains("(Group 1, no. 1"), "{english}");
    answer(&["themes", &session, "--grain", "10"]).fails(2, &["a whole number from 1 to 9"]);
    answer(&["themes", "nowhere"]).fails(1, &["nowhere is no session", "hint: "]);
}
