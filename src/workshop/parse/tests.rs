//! What is read, and where it is wrong.

use super::*;

/// The tree in a short form, and its mistakes with their places.
fn read(text: &str) -> (String, Vec<String>) {
    let (root, mistakes) = parse(text);
    let mistakes = mistakes.iter().map(|(at, wrong)| format!("{}:{} {wrong}", at.line, at.column)).collect();
    (root.as_ref().map(show).unwrap_or_default(), mistakes)
}

fn show(node: &Node<'_>) -> String {
    let all = |items: &[Node<'_>]| items.iter().map(show).collect::<Vec<_>>().join(" ");
    match &node.kind {
        Kind::Text(text) => format!("{text:?}"),
        Kind::Number => format!("#{}", node.raw),
        Kind::Word => node.raw.to_owned(),
        Kind::Bare => format!("<{}>", node.raw),
        Kind::List(items) => format!("[{}]", all(items)),
        Kind::Tuple(tuple) => format!("{}({})", tuple.name.unwrap_or_default(), all(&tuple.items)),
        Kind::Record(record) => {
            let fields = record.fields.iter().map(|field| format!("{}:{}", field.name, show(&field.value)));
            let end = if record.whole { "" } else { "…" };
            let name = record.name.unwrap_or_default();
            format!("{name}{{{}{end}}}", fields.collect::<Vec<_>>().join(" "))
        }
        Kind::Broken => "?".to_owned(),
    }
}

#[test]
fn what_ron_allows_is_read() {
    for (text, want) in [
        ("5", "#5"),
        ("\"a\"", "\"a\""),
        ("\"å \\\" \\\\ \\n \\u{e5} \\x41\"", "\"å \\\" \\\\ \\n å A\""),
        ("\"one\n  two\"", "\"one\\n  two\""),
        ("\"one \\\n  two\"", "\"one two\""),
        ("r\"\\d\"", "\"\\\\d\""),
        ("r##\"a \"# b\"##", "\"a \\\"# b\""),
        ("[]", "[]"),
        ("[1, 2,]", "[#1 #2]"),
        ("()", "{}"),
        ("Name()", "Name{}"),
        ("(a: 1, b: [\"x\"],)", "{a:#1 b:[\"x\"]}"),
        ("Name (a: None)", "Name{a:None}"),
        ("Some(Quote(by: \"x\"))", "Some(Quote{by:\"x\"})"),
        ("Kind((a: 1))", "Kind({a:#1})"),
        ("Some( r\"a\")", "Some(\"a\")"),
        ("/* a /* b */ */ ( // c\n a /* d */ : /* e */ 1 // f\n)// g", "{a:#1}"),
    ] {
        assert_eq!(read(text), (want.to_owned(), vec![]), "{text}");
    }
}

#[test]
fn slips_are_told_and_passed() {
    for (text, tree, mistakes) in [
        ("(a: 1 b: 2)", "{a:#1 b:#2}", &["1:6 a comma is missing: write , here"][..]),
        ("[\"a\"\n\"b\"]", "[\"a\" \"b\"]", &["1:5 a comma is missing: write , here"]),
        ("[1,,2]", "[#1 #2]", &["1:4 there is one comma too many: remove it"]),
        ("(a: 1; b: 2)", "{a:#1 b:#2}", &["1:6 ; stands between two values: write , instead"]),
        ("(a = 1)", "{a:#1}", &["1:3 = stands after `a`: write : instead"]),
        ("(a \"x\")", "{a:\"x\"}", &["1:3 a colon is missing after `a`: write a: and then its value"]),
        ("(a: , b: 2)", "{a:? b:#2}", &["1:5 the value is missing: write it before ,"]),
        (
            "{\"a\": 1}",
            "{a:#1}",
            &[
                "1:1 { } stand around fields: write ( ) instead",
                "1:2 the name of a field stands in quotation marks: write a: without them",
            ],
        ),
        ("(a: 5 min, b: Vi er her)", "{a:<5 min> b:<Vi er her>}", &[]),
        (
            "[«a, b», 'it's', “c”]",
            "[? ? ?]",
            &[
                "1:2 the text stands between other quotation marks: write the straight ones, \"…\", around it",
                "1:10 the text stands between other quotation marks: write the straight ones, \"…\", around it",
                "1:18 the text stands between other quotation marks: write the straight ones, \"…\", around it",
            ],
        ),
        ("(a: [1, 2)", "{a:[#1 #2]}", &["1:10 ) does not close the [ from line 1, column 5: write ]"]),
        ("[1}", "[#1]", &["1:3 } does not close the [ from line 1, column 1: write ]"]),
        ("#![enable(x)]\n(a: 1)", "{a:#1}", &["1:1 extensions of the format are not used here: remove #![…]"]),
        (
            "(a:\u{a0}1)",
            "{a:#1}",
            &["1:4 a character that cannot be seen (U+00A0) stands here: remove it, or write an ordinary space"],
        ),
        (
            "(a: 1) 2",
            "{a:#1…}",
            &["1:8 the last bracket was closed before this: remove what follows, or move it inside the brackets"],
        ),
    ] {
        let want = mistakes.iter().map(|&mistake| mistake.to_owned()).collect();
        assert_eq!(read(text), (tree.to_owned(), want), "{text}");
    }
}

#[test]
fn a_text_without_its_end_ends_with_its_line() {
    let (tree, mistakes) = read("(\n a: \"One,\n b: \"Two\",\n c: [\"Three],\n d: \"Four\")");
    assert_eq!(tree, "{a:? b:\"Two\" c:[?] d:\"Four\"}");
    assert_eq!(mistakes.len(), 2, "{mistakes:?}");
    assert!(mistakes[0].starts_with("2:5 this text goes on to line 3"), "{mistakes:?}");
    assert!(mistakes[1].starts_with("4:6 this text goes on to line 5"), "{mistakes:?}");
    let (tree, mistakes) = read("(a: \"One\", b: \"Two)");
    assert_eq!(tree, "{a:\"One\" b:?}");
    assert_eq!(mistakes, ["1:15 this text never ends: write \" where it ends"]);
}

#[test]
fn bad_escapes_have_their_place() {
    for (text, column) in
        [("\"a\\d\"", 3), ("\"å\\\\ \\q\"", 6), ("\"\\u{41} \\u{zz}\"", 9), ("\"\\u{d800}\"", 2), ("\"\\xff\"", 2)]
    {
        let (_, mistakes) = parse(text);
        assert_eq!(mistakes, [(Place { line: 1, column }, Wrong::Escape)], "{text}");
    }
}

#[test]
fn where_nothing_can_be_told_it_stops_with_what_it_has() {
    for (text, tree, mistake) in [
        ("", "", "1:1 there is nothing here"),
        ("// only this", "", "1:1 there is nothing here"),
        ("(a: 1, b: [1", "{a:#1 b:[#1]…}", "1:11 this [ is never closed: write ]"),
        ("(a: 1, (b: 2))", "{a:#1 :?…}", "1:8 ( cannot stand here: write the name of a field"),
        ("(a: $)", "{a:?…}", "1:5 $ cannot stand here: write a value"),
        ("(a: r#\"x\")", "{a:?…}", "1:5 this text never ends"),
        ("(a: 1 /* b", "{a:#1…}", "1:7 this comment never ends"),
    ] {
        let (found, mistakes) = read(text);
        assert_eq!(found, tree, "{text}");
        assert!(mistakes[0].starts_with(mistake), "{text}: {mistakes:?}");
    }
}

#[test]
fn brackets_are_only_so_deep() {
    let deep = |depth: usize| parse(&"[".repeat(depth)).1;
    assert!(matches!(deep(DEEPEST)[..], [(_, Wrong::NeverClosed { .. })]));
    let at = Place { line: 1, column: DEEPEST + 1 };
    assert_eq!(deep(1_000_000), [(at, Wrong::TooDeep(DEEPEST))]);
}
