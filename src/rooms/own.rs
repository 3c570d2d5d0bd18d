//! The workshop of a table when none is named.

use std::collections::BTreeSet;

use super::alike::{Meant, folded, meant};
use crate::i18n::Lang;
use crate::text::{CleanText, Limit};
use crate::workshop::{CoreValue, Exercise, Workshop, builtin};

/// The most values that a workshop can have.
pub(super) const MOST_VALUES: usize = 20;

/// All values of a workshop with their exercise and number there.
pub(super) fn values(workshop: &Workshop) -> Vec<(u16, u16, &CleanText)> {
    let mut all = Vec::new();
    for (number, Exercise::NormTaboo(exercise)) in (0_u16..).zip(&workshop.exercises) {
        all.extend((0_u16..).zip(&exercise.values).map(|(value, core)| (number, value, &core.name)));
    }
    all
}

/// The built-in workshop that has all of `named`, most of them as they are written there.
pub(super) fn builtin(named: &[CleanText]) -> Option<Workshop> {
    let has_all = |workshop: &Workshop| {
        let names: Vec<&CleanText> = values(workshop).into_iter().map(|(_, _, name)| name).collect();
        let found: Vec<Meant> = named.iter().map(|name| meant(name.as_str(), &names)).collect();
        let exactly = found.iter().filter(|found| matches!(found, Meant::Exactly(_))).count();
        exactly > 0 && exactly * 2 >= found.len() && !found.contains(&Meant::Unknown)
    };
    builtin::ALL.iter().filter_map(|builtin| builtin.parse().ok()).find(has_all)
}

/// Each of `named` once, whatever its case and spaces, as it is written first.
pub(super) fn distinct<'a>(named: impl IntoIterator<Item = &'a CleanText>) -> Vec<CleanText> {
    let mut seen = BTreeSet::new();
    named.into_iter().filter(|name| seen.insert(folded(name.as_str()))).cloned().collect()
}

/// A workshop of these values, with rounds and limits as in the built-in one of that language. `None` when a built-in one
/// cannot be read, which a test holds never happens.
pub(super) fn made(title: &CleanText, named: &[CleanText], lang: Lang) -> Option<Workshop> {
    let all = builtin::ALL.iter().filter_map(|builtin| builtin.parse().ok());
    let mut workshop: Workshop = all.into_iter().find(|workshop: &Workshop| workshop.language == lang)?;
    let line = |text: String| CleanText::new(&text, Limit::Norm).ok();
    let Exercise::NormTaboo(exercise) = workshop.exercises.first_mut()?;
    let top = usize::from(exercise.top);
    let value = |name: &CleanText| {
        Some(CoreValue {
            name: name.clone(),
            norms: line(lang.text_with("own-norms", &[("value", name.as_str().into())]))?,
            ranking: line(lang.text_with("own-ranking", &[("n", top.into())]))?,
            taboos: line(lang.text("own-taboos"))?,
            reflections: Vec::new(),
            notes: None,
        })
    };
    exercise.values = named.iter().map(value).collect::<Option<_>>()?;
    workshop.exercises.truncate(1);
    workshop.title = title.clone();
    workshop.description = line(lang.text_with("own-description", &[("file", title.as_str().into())]))?;
    workshop.organisation = None;
    workshop.units.clear();
    workshop.opening.clear();
    workshop.closing.clear();
    workshop.follow_ups.clear();
    Some(workshop)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::read::read;

    fn names(names: &[&str]) -> Vec<CleanText> {
        names.iter().map(|name| CleanText::new(name, Limit::Name).expect("a name")).collect()
    }

    #[test]
    fn a_built_in_workshop_is_found_by_its_values() {
        let title = |named: &[&str]| builtin(&names(named)).map(|workshop| workshop.language);
        assert_eq!(title(&["mot", "Barnets beste"]), Some(Lang::Nb));
        assert_eq!(title(&["Mot", "Barnets bste"]), Some(Lang::Nb));
        for none in [&["Mat"][..], &["Mot", "Åpenhet"], &["Mott"], &[]] {
            assert_eq!(title(none), None, "{none:?}");
        }
    }

    #[test]
    fn a_workshop_can_be_made_of_values_alone() {
        for lang in Lang::ALL {
            let named = names(&["Åpenhet", "Tillit"]);
            let workshop = made(&names(&["norms"])[0], &named, lang).expect("made");
            let values: Vec<CleanText> = values(&workshop).into_iter().map(|(_, _, name)| name.clone()).collect();
            assert_eq!((values, workshop.language), (named, lang));
            let file = ron::to_string(&workshop).expect("written");
            assert_eq!(read("made", &file), Ok(workshop), "an organiser could have written it");
        }
    }

    #[test]
    fn values_are_told_apart_by_their_words() {
        let named = names(&["Mot", "MOT ", "«Mot»", "Ro"]);
        assert_eq!(distinct(&named), names(&["Mot", "Ro"]));
    }
}
