//! A whole workshop by keys alone, from the set-up to the printed poster.

use std::fs;
use std::process::Command;

use serde_json::{Value, json};
use verdiverksted::export::Format;
use verdiverksted::i18n::Lang;

use super::pty::{PROGRAM, printed_path};
use super::room::{Place, Room, VALUES};

#[test]
fn a_whole_workshop_by_keys_alone_in_bokmaal() {
    a_whole_workshop_by_keys_alone(Lang::Nb);
}

#[test]
fn a_whole_workshop_by_keys_alone_in_nynorsk() {
    a_whole_workshop_by_keys_alone(Lang::Nn);
}

#[test]
fn a_whole_workshop_by_keys_alone_in_english() {
    a_whole_workshop_by_keys_alone(Lang::En);
}

fn a_whole_workshop_by_keys_alone(lang: Lang) {
    let place = Place::new();
    let mut room = place.begin(lang);
    room.sets_up();
    the_opening(&mut room);
    the_silent_round(&mut room, 0);
    first_group(&mut room);
    second_group(&mut room);
    third_group(&mut room);
    room.press("PgDn").place(VALUES[1]).at("phase-introduction");
    the_silent_round(&mut room, 1);
    the_second_value(&mut room);
    room.press("PgDn");
    first_plenary(&mut room);
    room.press("PgDn");
    second_plenary(&mut room);
    the_poster(&mut room);
    the_follow_up(&mut room);
    the_end(room, &place);
}

fn the_opening(room: &mut Room) {
    room.press("PgDn").place("1/2");
    room.press("Space").place("2/2").press("Left").place("1/2").press("Right").place("2/2");
    room.press("Enter").place(VALUES[0]).at("phase-introduction");
}

/// From the introduction of a value through its silent round.
fn the_silent_round(room: &mut Room, value: usize) {
    let length = 120;
    room.press("PgDn").place(VALUES[value]).at("phase-individual").reads("clock-ready").clock('‖', length..=length);
    room.press("F3").reads("clock-running").clock('▶', length - 20..=length - 1);
    room.press("F4").clock('▶', length + 30..=length + 60);
    room.press("F5").reads("clock-ended").saved();
}

/// By turns with a pass, clarified with a merge, ranked by consensus, a taboo against a norm.
fn first_group(room: &mut Room) {
    room.go_on("phase-round-robin", 1).reads("entry-empty").turn_of(1).press("F3").clock('▶', 100..=119);
    room.says(1, "Lytte til barnet").turn_of(2).press("F6").turn_of(1).saved();
    room.says(2, "Se barnet bak handlingen").turn_of(1).press("F7").reads("turn-title").press("Enter").turn_of(2);
    room.terminal.paste("Høre på\nbarnet");
    room.sees("Høre på barnet").press("Enter").sees("3 Høre på barnet").press("F5").at("clock-ended").saved();

    room.go_on("phase-clarify", 1).sees("3 Høre på barnet").press("Down Down Space");
    room.reads_with("clarify-marked", &[("n", 1.into())]).press("Up Up F6");
    room.reads_with("clarify-merge", &[("n", 2.into())]).retype("Lytte og ta barnet på alvor").press("Enter");
    room.sees("1 Lytte og ta barnet på alvor").reads("clarify-gone-heading").saved();

    room.go_on("phase-ranking", 1).reads_with("ranking-all", &[("n", 2.into())]);
    room.press("Enter").sees("1. Lytte og ta barnet på alvor").press("Down Enter").sees("2. Se barnet bak handlingen");
    room.press("Ctrl+Up").sees("1. Se barnet bak handlingen").sees("2. Lytte og ta barnet på alvor");
    room.confirms(1).sees("1. Se barnet bak handlingen").sees("2. Lytte og ta barnet på alvor");

    room.go_on("phase-taboos", 1).reads("against-none").press("Tab");
    let against = room.with("against", &[("norm", "Se barnet bak handlingen".into())]);
    room.sees(&against).says(1, "Snakke over hodet").sees(&format!("1 Snakke over hodet {against}"));
}

/// What says the same joins what stands; ranked by ballots: two voters who agree.
fn second_group(room: &mut Room) {
    room.go_on("phase-round-robin", 2).says(1, "Spørre før vi svarer").says(2, "Gi barnet tid").says(3, "Le sammen");
    room.type_text("Gi barna tid").reads("hint-same").press("Ctrl+L");
    let same = room.with("quoted", &[("words", "Gi barna tid".into())]);
    room.reads_with("entry-also", &[("words", same.as_str().into())]).saved();
    room.go_on("phase-clarify", 2).sees("3 Le sammen");
    room.go_on("phase-ranking", 2).reads_with("ranking-all", &[("n", 3.into())]).press("F7");
    for voter in 1..=2 {
        let ballot = room.with("ballot-title", &[("n", voter.into()), ("of", 2.into())]);
        room.reads_with("ballot-cast", &[("n", (voter - 1).into()), ("of", 2.into())]).press("Enter").sees(&ballot);
        room.press("2 Down 1").reads_with("ballot-given", &[("n", 2.into()), ("of", 2.into())]);
        assert!(!room.terminal.words().contains(&room.text("tally-cut")), "nothing of the count shows yet");
        room.press("F6");
    }
    room.reads_with("tally-counted", &[("n", 2.into()), ("of", 2.into())]).reads("tally-cut").saved();
    room.confirms(2).sees("1. Gi barnet tid").sees("2. Spørre før vi svarer").reads("ranking-by-ballots");
    room.go_on("phase-taboos", 2).says(1, "Avbryte");
}

/// Only one norm, and no taboo.
fn third_group(room: &mut Room) {
    room.go_on("phase-round-robin", 3).says(1, "Ringe hjem med gode nyheter").go_on("phase-clarify", 3);
    room.go_on("phase-ranking", 3).press("Enter").sees("1. Ringe hjem med gode nyheter").confirms(3);
    room.go_on("phase-taboos", 3).reads("entry-empty");
}

fn the_second_value(room: &mut Room) {
    for (group, norm) in (1..).zip(["Si fra når noe er galt", "Prøve noe nytt", "Be om hjelp"]) {
        room.go_on("phase-round-robin", group).says(1, norm).go_on("phase-clarify", group).sees(norm);
        room.go_on("phase-ranking", group).press("Enter").sees(&format!("1. {norm}")).confirms(group);
        room.go_on("phase-taboos", group);
    }
    room.says(1, "Tie når det gjelder");
}

/// Two norms become a main message that is chosen. It has the taboo that stood against one of them, and gets another. A
/// second main message is made and not chosen.
fn first_plenary(room: &mut Room) {
    room.at_plenary(VALUES[0]).reads_with("plenary-norms", &[("n", 6.into())]);
    room.press("Space Down Space").reads_with("plenary-marked", &[("n", 2.into())]).press("Enter");
    room.reads("plenary-prompt-theme").retype("Vi gir barnet tid").press("Enter");
    room.sees("Vi gir barnet tid").reads_with("plenary-norms", &[("n", 4.into())]).saved();
    room.press("Up Enter")
        .reads_with("plenary-into-title", &[("n", 1.into())])
        .press("Enter")
        .reads("plenary-prompt-theme");
    room.press("Enter").sees("– Ringe hjem").saved();
    room.press("Tab Up Up F6").chosen(1).sees("▸ ▹ 1 Vi gir barnet tid").saved();
    room.reads_with("plenary-taboo", &[("taboo", "Snakke over hodet".into())]);
    room.press("F7").reads("plenary-taboo-title").press("Enter").reads("plenary-prompt-taboo");
    room.retype("Avbryte barnet").press("Enter");
    room.reads_with("plenary-taboo", &[("taboo", "Avbryte barnet".into())]).saved();
}

/// The groups' most important norms become main messages; two are chosen, and there is no room for a third.
fn second_plenary(room: &mut Room) {
    room.at_plenary(VALUES[1]).reads_with("plenary-norms", &[("n", 3.into())]).press("F9").reads("plenary-from-tops");
    room.chosen(0).press("Down F6").chosen(1).press("Down F6").chosen(2);
    room.press("Down Down F6").reads("rejection-poster-full").saved();
}

fn the_poster(room: &mut Room) {
    let refused = room.text("rejection-poster-full");
    room.press("PgDn").at("place-cloud").press("PgDn").at("place-poster").misses(&refused);
    for words in [VALUES[0], "Vi gir barnet tid", VALUES[1], "Si fra når noe er galt", "Prøve noe nytt"] {
        room.sees(words);
    }
    room.misses("Be om hjelp");
}

fn the_follow_up(room: &mut Room) {
    room.press("PgDn").at("place-follow-up").reads("follow-up-none").press("F6").reads("follow-up-suggestions");
    room.press("Enter").type_text("Kari").press("Tab").type_text("12.3.2027").press("Enter");
    room.sees("1 Henge opp plakaten Kari").sees("2027").saved();
    room.press("PgDn").place("1/2").press("PgDn").place("2/2");
}

/// The files, the way out, and what is left.
fn the_end(mut room: Room, place: &Place) {
    let written = room.with("export-written", &[("n", Format::ALL.len().into()), ("folder", "".into())]);
    room.press("PgDn").at("place-export").reads("export-question").press("F6").sees(&written).saved();
    room.press("PgDn").reads("stop-last");
    let written = place.session().join("export").join("poster.json");
    let session = place.session();
    assert_eq!(printed_path(&room.quits()), Some(session.clone()));
    let poster = fs::read(&written).expect("it is written");
    let mut read: Value = serde_json::from_slice(&poster).expect("it is JSON");
    let first = &read["values"][0]["norms"][0];
    assert_eq!((&first["breadth"], &first["groups"], &first["strong_alone"]), (&json!(2), &json!(3), &json!(false)));
    assert!(first["depth"].as_f64().is_some_and(|depth| depth > 0.0 && depth < 1.0), "{first}");
    let shares: Vec<f64> =
        first["sources"].as_array().into_iter().flatten().filter_map(|source| source["share"].as_f64()).collect();
    assert!(shares.len() == 2 && shares.iter().all(|share| *share > 0.0 && *share <= 1.0), "{first}");
    without_figures(&mut read);
    for (field, want) in chosen().as_object().expect("fields") {
        assert_eq!(&read[field], want, "{field}");
    }
    let again = place.path().join("again");
    let status = Command::new(PROGRAM)
        .arg("export")
        .arg(&session)
        .arg("--out")
        .arg(&again)
        .args(["--format", "json"])
        .output()
        .expect("the program starts")
        .status;
    assert!(status.success());
    assert_eq!(fs::read(again.join("poster.json")).expect("it is written"), poster);
}

/// Takes what is counted out of it: the words are left.
fn without_figures(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            let counted = ["breadth", "groups", "depth", "dissent", "places", "strong_alone", "share", "merged"];
            fields.retain(|field, _| !counted.contains(&field.as_str()));
            fields.values_mut().for_each(without_figures);
        }
        Value::Array(list) => list.iter_mut().for_each(without_figures),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// What the room chose for the poster, with where it comes from.
fn chosen() -> Value {
    let norm = |text: &str, taboos: &[&str], sources: &[(&str, u8, Option<u32>)]| {
        let source = |(text, group, points): &(&str, u8, Option<u32>)| json!({ "text": text, "group": format!("Gruppe {group}"), "points": points });
        json!({ "text": text, "taboos": taboos, "sources": sources.iter().map(source).collect::<Vec<Value>>() })
    };
    // What was joined to a norm has no points of its own.
    let sources = [("Se barnet bak handlingen", 1, Some(2)), ("Gi barnet tid", 2, Some(4)), ("Gi barna tid", 2, None)];
    let first = norm("Vi gir barnet tid", &["Snakke over hodet", "Avbryte barnet"], &sources);
    let second =
        [("Si fra når noe er galt", 1, Some(2)), ("Prøve noe nytt", 2, Some(2))].map(|top| norm(top.0, &[], &[top]));
    json!({
        "title": "Bedre samhandling gjennom felles verdiforståelse",
        "organisation": "Siljan kommune",
        "values": [
            { "name": VALUES[0], "norms": [first], "unpaired_taboos": [] },
            { "name": VALUES[1], "norms": second, "unpaired_taboos": ["Tie når det gjelder"] },
        ],
    })
}
