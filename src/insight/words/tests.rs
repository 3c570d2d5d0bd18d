use super::*;

fn counted(texts: &[&str]) -> Vec<(String, usize)> {
    let mentions = (0..).zip(texts).map(|(by, text)| Mention { text, by, about: "" });
    count(mentions, &Vocabulary::new(Language::Norwegian)).into_iter().map(|word| (word.shown, word.count)).collect()
}

#[test]
fn a_word_counts_once_for_each_who_use_it() {
    let said = |text, by| Mention { text, by, about: "Barnets beste" };
    let mentions = [said("Vi lytter, og lytter igjen", 1), said("Lytte til foreldre", 1), said("lytter til barnet", 2)];
    let words = count(mentions, &Vocabulary::new(Language::Norwegian));
    let shown: Vec<(&str, usize)> = words.iter().map(|word| (word.shown.as_str(), word.count)).collect();
    assert_eq!(shown, [("lytter", 2), ("foreldre", 1)]);
}

#[test]
fn capitals_are_kept_where_they_mean_something() {
    assert_eq!(
        counted(&["Ros er bra", "NAV hjelper", "Vi spør NAV"]),
        [
            ("NAV".to_owned(), 2),
            ("bra".to_owned(), 1),
            ("hjelper".to_owned(), 1),
            ("ros".to_owned(), 1),
            ("spør".to_owned(), 1),
        ]
    );
}

fn words_of(text: &str) -> Vec<&str> {
    tokens(text).map(|token| token.text).collect()
}

#[test]
fn words_are_letters_with_hyphens_and_apostrophes_between() {
    for (text, want) in [
        ("Møter på barnets premisser", &["Møter", "på", "barnets", "premisser"][..]),
        (
            "tverr-faglig NAV-ansatte – eller -endelser og før-",
            &["tverr-faglig", "NAV-ansatte", "eller", "endelser", "og", "før"],
        ),
        ("Don't, O’Neill's 'sitat'", &["Don't", "O’Neill's", "sitat"]),
        ("12 av 100 % i 4H og 1-2", &["av", "i", "4H", "og"]),
        ("og/eller (kanskje)…ja!", &["og", "eller", "kanskje", "ja"]),
        ("[x](javascript:alert(1)) a_b example.org", &["x", "javascript", "alert", "a", "b", "example", "org"]),
        ("čáhci Я 日本 e\u{301}n", &["čáhci", "Я", "日本", "e\u{301}n"]),
        ("", &[]),
        ("- ' ’ 😀", &[]),
    ] {
        assert_eq!(words_of(text), want, "{text}");
    }
}

#[test]
fn what_says_nothing_is_left_out_in_both_standards_and_in_english() {
    assert_eq!(counted(&["Vi skal ikke være slik mot hverandre", "Me skal ikkje vere slik mot kvarandre"]), []);
    let mention = Mention { text: "We don't talk about each other", by: 1, about: "" };
    let words = count([mention], &Vocabulary::new(Language::English));
    assert_eq!(words.iter().map(|word| word.shown.as_str()).collect::<Vec<_>>(), ["talk"]);
}

#[test]
fn words_are_left_out_and_put_back_in_any_form() {
    let text = "Vi lytter ikke til elevene";
    let mention = Mention { text, by: 1, about: "Elever" };
    let shown = |vocabulary: &Vocabulary| -> Vec<String> {
        count([mention], vocabulary).into_iter().map(|word| word.shown).collect()
    };
    let usual = Vocabulary::new(Language::Norwegian);
    assert_eq!(shown(&usual), ["lytter"]);
    assert_eq!(shown(&usual.clone().without("lytting, LYTTE")), [""; 0]);
    assert_eq!(shown(&usual.clone().with("ikke elev")), ["elevene", "ikke", "lytter"]);
    assert_eq!(shown(&usual.without("lytte").with("lytta")), ["lytter"]);
}

#[test]
fn the_commonest_form_is_shown_then_the_shortest_then_the_first() {
    assert_eq!(counted(&["ansvar", "ansvaret", "ansvaret"]), [("ansvaret".to_owned(), 3)]);
    assert_eq!(counted(&["lytter", "lytte"]), [("lytte".to_owned(), 2)]);
    assert_eq!(counted(&["lyttar", "lytter"]), [("lyttar".to_owned(), 2)]);
    assert_eq!(
        counted(&["trygghet", "Tryggleik er viktig", "TRYGGLEIK"]),
        [("tryggleik".to_owned(), 3), ("viktig".to_owned(), 1)]
    );
}

#[test]
fn the_stop_words_are_words_in_lower_case() {
    let words: Vec<&str> =
        STOP_WORDS.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect();
    assert!(words.len() > 400, "{}", words.len());
    for word in words {
        assert_eq!(words_of(word), [word]);
        assert_eq!(word.to_lowercase(), word);
    }
}

proptest::proptest! {
    #[test]
    fn the_order_of_mentions_decides_nothing(texts in proptest::collection::vec("[a-eA-E ]{0,12}", 0..8)) {
        let mentions: Vec<Mention<'_>> = (0..).zip(&texts).map(|(by, text)| Mention { text, by, about: "" }).collect();
        let vocabulary = Vocabulary::new(Language::Norwegian);
        let there = count(mentions.iter().copied(), &vocabulary);
        proptest::prop_assert_eq!(there, count(mentions.iter().rev().copied(), &vocabulary));
    }
}
