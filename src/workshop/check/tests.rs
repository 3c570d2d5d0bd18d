//! Each thing that a file can say wrongly, one at a time.

use crate::workshop::read::all_wrong;

/// Little, but all that a workshop must have.
const SMALL: &str = r#"(
    title: "A day",
    description: "What it is for.",
    language: nb,
    group_size: 4,
    turns: Members,
    exercises: [
        NormTaboo((
            title: "Norms",
            values: [
                (name: "Courage", norms: "Find", ranking: "Agree", taboos: "Not so"),
            ],
            times: (individual: "5 min", round_robin: "10 min", ranking: "10 min", taboos: "5 min"),
            top: 5,
            poster: (heading: "TOGETHER:", norms_per_value: 4),
        )),
    ],
)
"#;

/// What is wrong when `from` is written as `to` in [`SMALL`].
fn wrong_with(from: &str, to: &str) -> Vec<String> {
    assert_eq!(SMALL.matches(from).count(), 1, "{from} must stand once in the workshop");
    all_wrong(&SMALL.replace(from, to))
        .iter()
        .map(|(place, wrong)| format!("{}:{} {wrong}", place.line, place.column))
        .collect()
}

fn table(rows: &[(&str, &str, &[&str])]) {
    for (from, to, want) in rows {
        assert_eq!(wrong_with(from, to), *want, "{to}");
    }
}

#[test]
fn the_small_workshop_is_clean() {
    assert_eq!(all_wrong(SMALL), []);
    table(&[
        ("(\n    title: \"A day\"", "Workshop(\n    title: \"A day\"", &[]),
        ("NormTaboo((", "NormTaboo(NormTaboo(", &[]),
        ("language: nb", "language: nb, organisation: Some(\"We\"), closing: [Slide(heading: \"Bye\")]", &[]),
        ("language: nb", "language: nb, keep: None", &[]),
        ("language: nb", "language: nb, keep: Some(\"90 dager\")", &[]),
    ]);
}

#[test]
fn a_time_to_keep_is_one_that_people_write() {
    let unread = |found: &str| {
        format!(
            "4:30 {found} is no time to keep a session: write \"90 days\", \"6 months\" or \"1 year\", up to \"10 years\""
        )
    };
    for (keep, wrong) in [
        ("\"soon\"", unread("\"soon\"")),
        ("90", unread("90")),
        ("90 days", unread("90 days")),
        ("\"11 years\"", unread("\"11 years\"")),
        ("[]", "4:30 a list stands here: write a time in quotation marks, as \"90 days\"".to_owned()),
    ] {
        table(&[("language: nb", &format!("language: nb, keep: Some({keep})"), &[&wrong])]);
    }
    table(&[(
        "language: nb",
        "language: nb, keep: \"90 days\"",
        &["4:25 the text \"90 days\" stands here: write None or Some(\"90 days\")"],
    )]);
}

#[test]
fn fields_are_known_and_given_once() {
    table(&[
        ("language: nb", "langage: nb", &["4:5 there is no field `langage` here: did you mean `language`?"]),
        (
            "language: nb",
            "langage: xx",
            &[
                "4:5 there is no field `langage` here: did you mean `language`?",
                "4:14 `xx` is none of the words that fit: write nb, nn or en",
            ],
        ),
        (
            "norms_per_value: 4",
            "norms_per_value: 4, size: 3",
            &["15:64 there is no field `size` here: write heading or norms_per_value"],
        ),
        (
            "group_size: 4,",
            "group_size: 4, group_size: 40,",
            &[
                "5:20 `group_size` is given twice, first in line 5, column 5: keep one of the two",
                "5:32 40 does not fit: write a whole number from 2 to 12",
            ],
        ),
        ("    turns: Members,\n", "", &["1:1 `turns` is missing: write turns: Members,"]),
        (" norms: \"Find\",", "", &["11:17 `norms` is missing: write norms: \"…\","]),
        ("top: 5,", "", &["8:19 `top` is missing: write top: 5,"]),
        (
            "            poster: (heading: \"TOGETHER:\", norms_per_value: 4),\n",
            "",
            &["8:19 `poster` is missing: write poster: (heading: \"…\", norms_per_value: 4),"],
        ),
    ]);
}

#[test]
fn values_are_of_their_kind() {
    table(&[
        ("title: \"A day\"", "title: A day", &["2:12 `A day` stands here: write a text in quotation marks, \"…\""]),
        ("title: \"A day\"", "title: 5", &["2:12 the number 5 stands here: write a text in quotation marks, \"…\""]),
        ("title: \"A day\"", "title: [\"A\"]", &["2:12 a list stands here: write a text in quotation marks, \"…\""]),
        (
            "title: \"A day\"",
            "title: Some(\"A\")",
            &["2:12 Some(…) stands here: write a text in quotation marks, \"…\""],
        ),
        (
            "language: nb",
            "language: \"nb\"",
            &["4:15 the text \"nb\" stands here: write nb or nn or en, without quotation marks"],
        ),
        ("language: nb", "language: NB", &["4:15 `NB` is none of the words that fit: did you mean `nb`?"]),
        ("turns: Members", "turns: Member", &["6:12 `Member` is none of the words that fit: did you mean `Members`?"]),
        (
            "turns: Members",
            "turns: members",
            &["6:12 `members` is none of the words that fit: did you mean `Members`?"],
        ),
        (
            "language: nb",
            "language: nb, units: \"A\"",
            &["4:26 the text \"A\" stands here: write a list of units in square brackets, […]"],
        ),
        (
            "times: (individual: \"5 min\", round_robin: \"10 min\", ranking: \"10 min\", taboos: \"5 min\")",
            "times: \"5 min\"",
            &[
                "13:20 the text \"5 min\" stands here: write fields in brackets, (individual: \"5 min\", round_robin: \"5 min\", \
             ranking: \"5 min\", taboos: \"5 min\")",
            ],
        ),
        (
            "top: 5",
            "top: (5)",
            &[
                "14:18 ( ) with values that have no names stands here: write a whole number from 1 to 10, without quotation marks",
            ],
        ),
    ]);
}

#[test]
fn brackets_around_what_may_be_left_out_are_explained() {
    let with = |field: &str| wrong_with("language: nb,", &format!("language: nb, {field},"));
    for (field, want) in [
        ("organisation: \"We\"", Some("4:33 the text \"We\" stands here: write None or Some(\"…\")")),
        ("organisation: Some()", Some("4:33 Some(…) stands here: write a text in quotation marks, \"…\"")),
        ("organisation: Some(\"A\", \"B\")", Some("4:33 Some(…) stands here: write a text in quotation marks, \"…\"")),
        (
            "organisation: Some(\" \")",
            Some("4:38 the text is empty: write something, or remove the field if it is not needed"),
        ),
        ("closing: [(heading: \"A\", quote: Some((text: \"B\", by: \"C\")))]", None),
        (
            "closing: [(heading: \"A\", quote: Some(text: \"B\", by: \"C\"))]",
            Some("4:51 one pair of brackets is missing: write Some(( and )) around the fields"),
        ),
        (
            "closing: [(heading: \"A\", quote: Some(Quot(text: \"B\", by: \"C\")))]",
            Some("4:56 `Quot` is none of the words that fit: did you mean `Quote`?"),
        ),
    ] {
        assert_eq!(with(field), want.map(str::to_owned).into_iter().collect::<Vec<_>>(), "{field}");
    }
}

#[test]
fn texts_come_through_the_door() {
    let long = format!("title: \"{}\"", "å".repeat(81));
    table(&[
        (
            "title: \"A day\"",
            "title: \"\"",
            &["2:12 the text is empty: write something, or remove the field if it is not needed"],
        ),
        (
            "title: \"A day\"",
            "title: \" \\u{200b}\"",
            &["2:12 the text is empty: write something, or remove the field if it is not needed"],
        ),
        ("title: \"A day\"", &long, &["2:12 the text is too long: 81 characters, and at most 80 fit: shorten it"]),
    ]);
}

#[test]
fn times_are_times() {
    let unread = |quoted: &str| {
        format!(
            "13:33 {quoted} is no length of time: write it in quotation marks with its unit, as \"5 min\" or \"1 h 30 min\""
        )
    };
    for (time, want) in [
        ("\"90 s\"", None),
        ("\"4 h\"", None),
        ("5", Some(unread("5"))),
        ("5 min", Some(unread("5 min"))),
        ("5min", Some(unread("5min"))),
        ("\"5\"", Some(unread("\"5\""))),
        ("\"soon\"", Some(unread("\"soon\""))),
        ("\"-5 min\"", Some(unread("\"-5 min\""))),
        (
            "\"0 min\"",
            Some("13:33 \"0 min\" is no time at all: write a time from \"1 s\" to \"4 h\", as \"5 min\"".to_owned()),
        ),
        (
            "\"4 h 1 s\"",
            Some(
                "13:33 \"4 h 1 s\" is too long for a round: write a time from \"1 s\" to \"4 h\", as \"5 min\""
                    .to_owned(),
            ),
        ),
        ("None", Some("13:33 `None` stands here: write a time in quotation marks, as \"5 min\"".to_owned())),
    ] {
        let found = wrong_with("individual: \"5 min\"", &format!("individual: {time}"));
        assert_eq!(found, want.into_iter().collect::<Vec<_>>(), "{time}");
    }
}

#[test]
fn numbers_are_whole_and_in_their_range() {
    for (from, column, least, most) in
        [("group_size: 4", "5:17", 2, 12), ("top: 5", "14:18", 1, 10), ("norms_per_value: 4", "15:61", 1, 8)]
    {
        let name = from.split(' ').next().unwrap_or_default();
        for fits in [least.to_string(), most.to_string(), "0x5".to_owned()] {
            assert_eq!(wrong_with(from, &format!("{name} {fits}")), Vec::<String>::new());
        }
        for number in
            [(least - 1).to_string(), (most + 1).to_string(), "-4".into(), "4.5".into(), "4e0".into(), "999999".into()]
        {
            let want = format!("{column} {number} does not fit: write a whole number from {least} to {most}");
            assert_eq!(wrong_with(from, &format!("{name} {number}")), [want]);
        }
    }
    table(&[(
        "top: 5",
        "top: \"5\"",
        &["14:18 the text \"5\" stands here: write a whole number from 1 to 10, without quotation marks"],
    )]);
}

#[test]
fn lists_have_enough_and_not_too_much_and_no_doubles() {
    let value = "(name: \"Courage\", norms: \"Find\", ranking: \"Agree\", taboos: \"Not so\"),";
    let double = format!("{value} {}", value.replace("Courage", " COURAGE\\u{200b}"));
    table(&[
        (value, "", &["10:21 the list is empty: write at least one value in it"]),
        (
            value,
            &double,
            &[
                "11:94 this value is already in line 11, column 24 (capital and small letters count as the same): change or remove it",
            ],
        ),
        (
            "language: nb",
            "language: nb, units: [\"NAV\", \"School\",\n\"nav\", \"Nav \"]",
            &[
                "5:1 this unit is already in line 4, column 27 (capital and small letters count as the same): change or remove it",
                "5:8 this unit is already in line 4, column 27 (capital and small letters count as the same): change or remove it",
            ],
        ),
        (
            "language: nb",
            "language: nb, opening: [(heading: \"A\", points: [\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\"])]",
            &["4:52 there are 9 points here, and at most 8 fit: remove some"],
        ),
    ]);
}

#[test]
fn exercises_are_of_a_known_kind() {
    let start = SMALL.find("NormTaboo((").unwrap_or_default();
    let end = SMALL.find(")),\n    ]").unwrap_or_default();
    let exercise = &SMALL[start..end + 3];
    let twice = format!("{exercise} {}", exercise.replace("Norms", "norms"));
    let at = |text: &str| wrong_with(exercise, text);
    assert_eq!(at(""), ["7:16 the list is empty: write at least one exercise in it"]);
    assert_eq!(
        at("NormTabo((title: \"A\")),"),
        ["8:9 `NormTabo` is none of the words that fit: did you mean `NormTaboo`?"]
    );
    assert_eq!(at("Poll,"), ["8:9 `Poll` is none of the words that fit: write NormTaboo"]);
    assert_eq!(at("NormTaboo,"), ["8:9 `NormTaboo` stands here: write NormTaboo((…))"]);
    assert_eq!(at("NormTaboo(),").len(), 1);
    assert_eq!(at("(title: \"A\"),"), ["8:9 ( ) with fields stands here: write NormTaboo((…))"]);
    let single = exercise.replace("((\n", "(\n").replace(")),", "),");
    assert_eq!(at(&single), ["8:9 one pair of brackets is missing: write NormTaboo(( and )) around the fields"]);
    assert_eq!(at(&twice).len(), 1, "two exercises of the same title");
}

#[test]
fn what_is_missing_is_not_told_of_what_is_not_whole() {
    let cut = SMALL.find("times").unwrap_or_default();
    let found = all_wrong(&SMALL[..cut]);
    assert_eq!(found.len(), 1, "{found:?}");
}
