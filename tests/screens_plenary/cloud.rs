//! The word cloud: what is counted, what is taken out, and that sizes tell the truth.

use crossterm::event::KeyCode::{Char, Delete, Down, F, PageDown, PageUp};
use verdiverksted::export::{Document, Format, Options};
use verdiverksted::i18n::Lang;
use verdiverksted::session::norm_taboo::Command;

use crate::room::{CLOUD, POSTER, Room, text};
use crate::stage::Stage;

fn cloud() -> Stage {
    Stage::open(Room::full(Lang::Nb).at(CLOUD), Lang::Nb)
}

/// The rows of the table: each word with what stands at its right, without the letter of its value.
fn table(stage: &Stage) -> Vec<(String, String)> {
    let rows = stage.rows(120, 100).into_iter().skip(5);
    let row = |row: String| {
        let cells: Vec<char> = row.chars().collect();
        let cells = cells[86..].iter().filter(|c| !['▸', '▌'].contains(c)).collect::<String>();
        let (word, count) = cells.trim().split_once("  ")?;
        let count = count.trim().trim_start_matches(['A', 'B', 'C']);
        Some((word.to_owned(), count.trim().to_owned()))
    };
    rows.map_while(row).collect()
}

fn hidden(stage: &Stage) -> Vec<String> {
    let (_, state) = stage.session().norm_taboo(0).expect("the first exercise");
    state.hidden_words().iter().map(ToString::to_string).collect()
}

#[test]
fn words_are_counted_over_groups_and_each_has_its_count_beside_it() {
    let mut stage = cloud();
    let words = table(&stage);
    // "spør", "spurt" and "spør": two groups; "barnet" is the value's own word.
    assert!(words.len() > 10 && words.iter().all(|(word, _)| !["barnet", "barn", "vi", "og"].contains(&word.as_str())));
    let counts: Vec<usize> = words.iter().map(|(_, count)| count.parse().expect("a number")).collect();
    assert!(counts.is_sorted_by(|one, other| one >= other) && counts[0] <= 3, "three groups: {counts:?}");
    assert!(stage.screen(120, 36).contains("Normer, alle verdiene: ord etter hvor mange grupper som har brukt dem"));
    // No colour is needed to know which value a word was said of.
    let screen = stage.screen(120, 36);
    let marked = |screen: &str| screen.lines().any(|row| row.contains(&words[0].0) && row.contains(" A 3"));
    assert!(screen.contains("● A Barnets beste ● B Respekt") && marked(&screen), "{screen}");
    // Taboos, both, and round again; a value; a value in which nothing is said yet.
    stage.press(F(6));
    assert!(stage.screen(120, 36).contains("Tabuer, alle verdiene") && table(&stage) != words);
    stage.press(F(6));
    assert!(stage.screen(120, 36).contains("Normer og tabuer") && table(&stage).len() > words.len());
    stage.press(F(6)).press(F(7));
    assert!(stage.screen(120, 36).contains("Normer, Barnets beste:"));
    assert_eq!(table(&stage), words, "all was said for the first value");
    stage.press(F(7));
    assert!(stage.screen(120, 36).contains("ingen ord å vise"));
    stage.press(F(7)).press(F(7));
    assert_eq!(table(&stage), words);
}

#[test]
fn where_it_is_not_known_who_spoke_groups_count_and_it_is_said() {
    let mut stage = cloud();
    let words = table(&stage);
    stage.press(F(8));
    assert_eq!(table(&stage), words);
    assert!(stage.screen(120, 36).contains("ikke kjent hvem som sa hva"), "{}", stage.screen(120, 36));
}

#[test]
fn a_word_is_taken_out_brought_back_and_undone_and_the_outputs_know() {
    let mut stage = cloud();
    let words = table(&stage);
    stage.press(Down).press(F(9));
    let out = words[1].0.clone();
    assert_eq!(hidden(&stage), std::slice::from_ref(&out));
    assert!(stage.said().contains(&out), "{}", stage.said());
    let without = table(&stage);
    assert!(!without[..words.len() - 1].iter().any(|(word, _)| *word == out));
    assert_eq!(without.last(), Some(&(out.clone(), "tatt ut".to_owned())));
    let told: Vec<String> = Document::of(stage.session()).hidden_words.iter().map(ToString::to_string).collect();
    assert_eq!(told, std::slice::from_ref(&out));
    let drawn = |document: &Document| {
        let made = Format::WordCloudSvg.make(document, &Options::default()).expect("a cloud");
        String::from_utf8(made.bytes).expect("a drawing").contains(&format!("{out}:"))
    };
    let document = Document::of(stage.session());
    assert!(!drawn(&document) && drawn(&Document { hidden_words: vec![], ..document }));
    // It stays out where the room goes, and undo brings it back.
    stage.press(PageDown).press(PageUp);
    assert_eq!(table(&stage), without);
    stage.ctrl(Char('z')).ctrl(Char('z')).ctrl(Char('z'));
    assert_eq!((hidden(&stage), table(&stage)), (vec![], words.clone()));
    // The last row is the word that was taken out; the same key takes it in again.
    stage.press(Delete).times(200, Down);
    assert_eq!(hidden(&stage).len(), 1);
    stage.press(F(9));
    assert_eq!((hidden(&stage), table(&stage)), (vec![], words));
}

#[test]
fn what_more_groups_said_is_never_lower_and_the_heights_are_told() {
    let mut room = Room::new(verdiverksted::i18n::Lang::Nb);
    for (group, words) in ["Trygghet og humor", "Trygghet", "Trygghet, humor og glede"].iter().enumerate() {
        room.says(group, words);
    }
    let stage = Stage::open(room.at(CLOUD), Lang::Nb);
    assert_eq!(
        table(&stage).iter().map(|(word, count)| format!("{word} {count}")).collect::<Vec<_>>(),
        ["trygghet 3", "humor 2", "glede 1"]
    );
    let screen = stage.screen(200, 60);
    let (_, rule) = screen.split_once("Høyden følger hvor mange grupper som har brukt ordet: ").expect("the rule");
    let (rule, _) = rule.split_once('.').expect("an end");
    // From the highest to the lowest, and from the most groups to the fewest.
    let numbers = |word: &str| word.split(' ').filter_map(|word| word.parse::<u32>().ok()).collect::<Vec<_>>();
    let steps: Vec<Vec<u32>> = rule.split(", ").map(numbers).collect();
    assert!(
        steps.len() > 1 && steps[0].last() == Some(&3) && steps.is_sorted_by(|one, other| one.last() > other.last()),
        "{rule}"
    );
}

#[test]
fn a_word_that_is_out_already_is_not_taken_out_twice() {
    use verdiverksted::session::{Actor, Rejection, command};
    let mut room = Room::full(Lang::Nb);
    let ask = |word: fn(verdiverksted::text::CleanText) -> Command| {
        verdiverksted::session::Command::Exercise(0, command::Exercise::NormTaboo(word(text("trygg"))))
    };
    let refused = |room: &Room, asked| room.session.decide(Actor::Facilitator, asked, crate::room::NOW).err();
    assert_eq!(refused(&room, ask(Command::ShowWord)), Some(Rejection::NoChange));
    room.ask(ask(Command::HideWord));
    assert_eq!(refused(&room, ask(Command::HideWord)), Some(Rejection::NoChange));
    room.ask(ask(Command::ShowWord));
    assert_eq!(Document::of(&room.session).hidden_words, []);
    let stage = Stage::open(room.at(POSTER), Lang::Nb);
    assert!(hidden(&stage).is_empty());
}
