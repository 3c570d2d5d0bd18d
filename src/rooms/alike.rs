//! Whether two workshops are one, and which value is which, where somebody has edited one of them.

use strsim::damerau_levenshtein;

use crate::text::CleanText;
use crate::workshop::{CoreValue, Exercise, Workshop};

/// Which value of one workshop is which of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Alike {
    /// The number in the other for each value, exercise by exercise.
    pub(super) values: Vec<Vec<u16>>,
    /// The values that have another name there, with that name.
    pub(super) renamed: Vec<(CleanText, CleanText)>,
}

/// Which of several names is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meant {
    /// This one; only case, spaces or signs may differ.
    Exactly(usize),
    /// This one, misspelt.
    Misspelt(usize),
    /// None of them, or one cannot tell which.
    Unknown,
}

/// Which of `names` is meant by `name`.
pub(super) fn meant(name: &str, names: &[&CleanText]) -> Meant {
    let wanted = folded(name);
    if let Some(exactly) = names.iter().position(|other| folded(other.as_str()) == wanted) {
        return Meant::Exactly(exactly);
    }
    let slips =
        names.iter().enumerate().filter_map(|(place, other)| Some((slip(&wanted, &folded(other.as_str()))?, place)));
    let mut slips: Vec<(usize, usize)> = slips.collect();
    slips.sort_unstable();
    match slips[..] {
        [(best, _), (next, _), ..] if best == next => Meant::Unknown,
        [(_, place), ..] => Meant::Misspelt(place),
        [] => Meant::Unknown,
    }
}

/// How `from` is the workshop `to`, edited a little: a name mended, prompts changed, values moved. `None` when it is another.
pub(super) fn alike(from: &Workshop, to: &Workshop) -> Option<Alike> {
    if from.exercises.len() != to.exercises.len() {
        return None;
    }
    let same_title = folded(from.title.as_str()) == folded(to.title.as_str());
    let mut found = Alike { values: Vec::new(), renamed: Vec::new() };
    for (Exercise::NormTaboo(one), Exercise::NormTaboo(other)) in from.exercises.iter().zip(&to.exercises) {
        let places = pairs(&one.values, &other.values, same_title)?;
        for (value, place) in one.values.iter().zip(&places) {
            let there = other.values.get(*place)?;
            if folded(value.name.as_str()) != folded(there.name.as_str()) {
                found.renamed.push((value.name.clone(), there.name.clone()));
            }
        }
        found.values.push(places.into_iter().map(u16::try_from).collect::<Result<_, _>>().ok()?);
    }
    Some(found)
}

/// For each value of `from` its place in `to`: by its name, else by the closest spelling, else, when most are recognised in a
/// workshop of the same title, by its place.
fn pairs(from: &[CoreValue], to: &[CoreValue], same_title: bool) -> Option<Vec<usize>> {
    if from.len() != to.len() {
        return None;
    }
    let names = |values: &[CoreValue]| values.iter().map(|value| folded(value.name.as_str())).collect::<Vec<_>>();
    let (ours, theirs) = (names(from), names(to));
    let mut close: Vec<(usize, usize, usize)> = Vec::new();
    for (one, our) in ours.iter().enumerate() {
        for (other, their) in theirs.iter().enumerate() {
            close.extend(slip(our, their).map(|distance| (distance, one, other)));
        }
    }
    close.sort_unstable();
    let mut places: Vec<Option<usize>> = vec![None; from.len()];
    for (_, one, other) in close {
        if places[one].is_none() && !places.contains(&Some(other)) {
            places[one] = Some(other);
        }
    }
    let recognised = places.iter().flatten().count();
    if same_title && recognised * 2 >= from.len() {
        for place in 0..places.len() {
            if places[place].is_none() && !places.contains(&Some(place)) {
                places[place] = Some(place);
            }
        }
    }
    places.into_iter().collect()
}

/// How many slips of the keyboard lie between two names, if few enough for their length: 0 when they are the same.
fn slip(one: &str, other: &str) -> Option<usize> {
    let most = match one.chars().count().max(other.chars().count()) {
        0..=2 => 0,
        3..=7 => 1,
        8..=12 => 2,
        _ => 3,
    };
    Some(damerau_levenshtein(one, other)).filter(|distance| *distance <= most)
}

/// A name as it is compared: its words in lower case, without signs.
pub(super) fn folded(name: &str) -> String {
    let lower = name.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let folded = words.collect::<Vec<_>>().join(" ");
    // A name of signs only is compared as it is.
    if folded.is_empty() { lower } else { folded }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Limit;
    use crate::workshop::builtin;

    fn siljan(names: [&str; 3]) -> Workshop {
        let mut workshop = builtin::find("siljan").expect("built in").parse().expect("clean");
        let Exercise::NormTaboo(exercise) = &mut workshop.exercises[0];
        for (value, name) in exercise.values.iter_mut().zip(names) {
            value.name = CleanText::new(name, Limit::Name).expect("a name");
        }
        workshop
    }

    const AS_IT_IS: [&str; 3] = ["Barnets beste", "Respekt og raushet", "Mot"];

    #[test]
    fn an_edited_workshop_is_recognised() {
        let to = siljan(AS_IT_IS);
        for (names, values, renamed) in [
            (AS_IT_IS, vec![0, 1, 2], 0),
            (["BARNETS  BESTE", "«Respekt og raushet»", "mot"], vec![0, 1, 2], 0),
            (["Barnets bste", "Respekt og rauset", "Mot"], vec![0, 1, 2], 2),
            (["Mot", "Barnets beste", "Respekt og raushet"], vec![2, 0, 1], 0),
            (["Mot", "Barnets bezte", "Respekt og raushet"], vec![2, 0, 1], 1),
            (["Barnets beste", "Vennlighet", "Mot"], vec![0, 1, 2], 1),
        ] {
            let found = alike(&siljan(names), &to).unwrap_or_else(|| panic!("{names:?}"));
            assert_eq!((found.values, found.renamed.len()), (vec![values], renamed), "{names:?}");
        }
    }

    #[test]
    fn another_workshop_is_not() {
        let to = siljan(AS_IT_IS);
        assert_eq!(alike(&siljan(["Åpenhet", "Tillit", "Mot"]), &to), None);
        let mut shorter = siljan(AS_IT_IS);
        let Exercise::NormTaboo(exercise) = &mut shorter.exercises[0];
        exercise.values.pop();
        assert_eq!(alike(&shorter, &to), None);
        let mut titled = siljan(["Barnets beste", "Vennlighet", "Mot"]);
        titled.title = CleanText::new("Noe annet", Limit::Name).expect("a title");
        assert_eq!(alike(&titled, &to), None, "with another title, a place is no reason");
        for other in ["sjukehuspost", "school-team"] {
            let other = builtin::find(other).expect("built in").parse().expect("clean");
            assert_eq!(alike(&other, &to), None);
        }
    }

    #[test]
    fn a_name_is_recognised_if_one_can_tell_which() {
        let names =
            ["Barnets beste", "Mot", "Met", "Ro"].map(|name| CleanText::new(name, Limit::Name).expect("a name"));
        let names: Vec<&CleanText> = names.iter().collect();
        for (name, want) in [
            (" barnets  BESTE ", Meant::Exactly(0)),
            ("mot", Meant::Exactly(1)),
            ("Barnets bset", Meant::Misspelt(0)),
            ("Mott", Meant::Misspelt(1)),
            ("Mat", Meant::Unknown),
            ("Rå", Meant::Unknown),
            ("", Meant::Unknown),
        ] {
            assert_eq!(meant(name, &names), want, "{name}");
        }
    }
}
