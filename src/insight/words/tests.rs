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
