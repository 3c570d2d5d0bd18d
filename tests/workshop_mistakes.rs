//! A workshop file with many mistakes gets all of them told at once, each with its line and column.

use verdiverksted::workshop::read::read;

/// A file as somebody might send it who wrote it in a hurry.
const HURRIED: &str = r#"// Workshop for the two services.
(
    titel: "Verdier på tvers",
    description: "",
    language: norsk,
    organisation: "Siljan kommune",
    units: ["NAV", "PPT", "nav",],
    group_size: 40,
    turns: Member,
    opening: [
        (heading: "Velkommen" points: ["Én", "To"]),
        (heading: "Hvorfor?, points: [],),
        (heading: “Takk”, quote: Some(text: "Sammen", by: "Oss")),
        (points: ["Uten overskrift"]),
    ],
    exercises: [
        NormTaboo((
            title: "Normer",
            values: [
                (name: "Mot", norms: "Finn", ranking: "Enes", taboos: "Tabu"),
                (name: "mot", norms: "Finn", ranking: "Enes", taboos: Tabu her),
            ],
            times: (individual: 5 min, round_robin: "0 min", ranking: "9 h", talk: "5 min"),
            top: "5",
            top: 5,
            poster: {heading = "SAMMEN OM:"; norms_per_value: 12},
        )),
        Poll,
    ],
    closing: [(heading: "Slutt \q", notes: Some("
")),],
)
"#;

/// What is told about it.
const TOLD: &str = r#"hurried.ron:3:5: there is no field `titel` here: did you mean `title`?
hurried.ron:4:18: the text is empty: write something, or remove the field if it is not needed
hurried.ron:5:15: `norsk` is none of the words that fit: write nb, nn or en
hurried.ron:6:19: the text "Siljan kommune" stands here: write None or Some("…")
hurried.ron:7:27: this unit is already in line 7, column 13 (capital and small letters count as the same): change or remove it
hurried.ron:8:17: 40 does not fit: write a whole number from 2 to 12
hurried.ron:9:12: `Member` is none of the words that fit: did you mean `Members`?
hurried.ron:11:30: a comma is missing: write , here
hurried.ron:12:19: this text goes on to line 13, and nothing fits there: is the " at its end missing?
hurried.ron:13:19: the text stands between other quotation marks: write the straight ones, "…", around it
hurried.ron:13:34: one pair of brackets is missing: write Some(( and )) around the fields
hurried.ron:14:9: `heading` is missing: write heading: "…",
hurried.ron:21:24: this value is already in line 20, column 24 (capital and small letters count as the same): change or remove it
hurried.ron:21:71: `Tabu her` stands here: write a text in quotation marks, "…"
hurried.ron:23:20: `taboos` is missing: write taboos: "5 min",
hurried.ron:23:33: 5 min is no length of time: write it in quotation marks with its unit, as "5 min" or "1 h 30 min"
hurried.ron:23:53: "0 min" is no time at all: write a time from "1 s" to "4 h", as "5 min"
hurried.ron:23:71: "9 h" is too long for a round: write a time from "1 s" to "4 h", as "5 min"
hurried.ron:23:78: there is no field `talk` here: write individual, round_robin, ranking or taboos
hurried.ron:24:18: the text "5" stands here: write a whole number from 1 to 10, without quotation marks
hurried.ron:25:13: `top` is given twice, first in line 24, column 13: keep one of the two
hurried.ron:26:21: { } stand around fields: write ( ) instead
hurried.ron:26:29: = stands after `heading`: write : instead
hurried.ron:26:44: ; stands between two values: write , instead
hurried.ron:26:63: 12 does not fit: write a whole number from 1 to 8
hurried.ron:28:9: `Poll` is none of the words that fit: write NormTaboo
hurried.ron:30:32: \ starts nothing that is known: write \\ for a backslash, and \" for a quotation mark in a text
hurried.ron:30:49: the text is empty: write something, or remove the field if it is not needed
"#;

#[test]
fn all_mistakes_are_told_at_once_with_their_places() {
    let mistakes = read("hurried.ron", HURRIED).expect_err("it is full of mistakes");
    let told: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
    assert_eq!(told.join("\n"), TOLD.trim_end());
}
