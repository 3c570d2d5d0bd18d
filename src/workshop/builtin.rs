//! The workshops that are part of the program, and what new ones start from.

use super::Workshop;
use super::mistake::Mistake;
use super::read::read;

/// A workshop that is part of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Builtin {
    /// The name to ask for it by.
    pub name: &'static str,
    /// Its file, with comments that explain every field.
    pub text: &'static str,
}

/// The name of the workshop that is used when none is named.
pub const DEFAULT: &str = "siljan";

/// All of them; the first is the [default](DEFAULT).
pub const ALL: [Builtin; 3] = [
    Builtin { name: DEFAULT, text: include_str!("../../workshops/siljan.ron") },
    Builtin { name: "sjukehuspost", text: include_str!("../../workshops/sjukehuspost.ron") },
    Builtin { name: "school-team", text: include_str!("../../workshops/school-team.ron") },
];

impl Builtin {
    /// Reads it.
    ///
    /// # Errors
    /// Its mistakes; a test holds that there are none.
    pub fn parse(&self) -> Result<Workshop, Vec<Mistake>> {
        read(self.name, self.text)
    }
}

/// The one of this name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Builtin> {
    const { &ALL }.iter().find(|builtin| builtin.name == name)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::i18n::Lang;
    use crate::workshop::schema::tests::types;
    use crate::workshop::{Exercise, NormTaboo, Slide};

    fn workshop(name: &str) -> Workshop {
        let builtin = find(name).expect("built in");
        let lines = |mistakes: &[Mistake]| mistakes.iter().map(Mistake::to_string).collect::<Vec<_>>().join("\n");
        builtin.parse().unwrap_or_else(|mistakes| panic!("{}", lines(&mistakes)))
    }

    fn exercise(workshop: &Workshop) -> &NormTaboo {
        let [Exercise::NormTaboo(exercise)] = &workshop.exercises[..] else { panic!("one exercise") };
        exercise
    }

    fn length(text: &impl ToString) -> usize {
        text.to_string().chars().count()
    }

    #[test]
    fn all_are_clean_and_each_is_in_a_language_of_its_own() {
        let languages = ALL.map(|builtin| workshop(builtin.name).language);
        assert_eq!(languages, Lang::ALL);
        assert_eq!(ALL[0].name, DEFAULT);
        assert_eq!(find("Siljan"), None);
    }

    #[test]
    fn every_slide_reads_from_the_back_row() {
        for builtin in ALL {
            let workshop = workshop(builtin.name);
            for Slide { heading, points, quote, questions, clock: _, notes } in
                workshop.opening.iter().chain(&workshop.closing)
            {
                assert!(length(heading) <= 60, "{heading}");
                assert!(points.len() <= 5, "{heading}");
                assert!(points.iter().all(|point| length(point) <= 70), "{heading}");
                assert!(points.is_empty() || quote.is_none(), "{heading}: one message a slide");
                assert!(
                    questions.is_empty() || (points.is_empty() && quote.is_none()),
                    "{heading}: one message a slide"
                );
                assert!(questions.iter().all(|question| length(question) <= 110), "{heading}");
                assert!(notes.is_some(), "{heading}: the facilitator has something to say");
            }
            for value in &exercise(&workshop).values {
                assert!(
                    length(&value.norms).max(length(&value.ranking)).max(length(&value.taboos)) <= 110,
                    "{value:?}"
                );
                assert!(value.notes.is_some() && !value.reflections.is_empty(), "{}", value.name);
            }
        }
    }

    #[test]
    fn every_field_is_explained_where_it_first_stands() {
        let fields: BTreeSet<&str> = types().iter().flat_map(|of| of.fields).map(|field| field.name).collect();
        for Builtin { name, text } in ALL {
            let mut seen = BTreeSet::new();
            let mut explained = false;
            for line in text.lines().map(str::trim_start) {
                let field = line.split_once(": ").map(|(field, _)| field);
                if let Some(field) = field.filter(|field| field.chars().all(|c| c.is_ascii_lowercase() || c == '_')) {
                    assert!(!seen.insert(field) || explained, "{name}: {line}");
                }
                explained = line.starts_with("//");
            }
            assert_eq!(seen, fields, "{name}");
        }
    }

    #[test]
    fn siljan_is_the_method() {
        let workshop = workshop("siljan");
        let exercise = exercise(&workshop);
        let names: Vec<&str> = exercise.values.iter().map(|value| value.name.as_str()).collect();
        assert_eq!(names, ["Barnets beste", "Respekt og raushet", "Mot"]);
        assert_eq!((workshop.units.len(), workshop.group_size, exercise.top), (8, 4, 5));
        assert_eq!((exercise.poster.heading.as_str(), exercise.poster.norms_per_value), ("SAMMEN OM:", 4));
        assert_eq!(exercise.times.individual.to_string(), "5 min");
        assert!(
            exercise.values.iter().all(|value| value.taboos.as_str() == "Finn også tabu, slik vil vi ikke ha det.")
        );
        let quotes = workshop.opening.iter().chain(&workshop.closing).filter_map(|slide| slide.quote.as_ref());
        let by: Vec<&str> = quotes.map(|quote| quote.by.as_str()).collect();
        assert_eq!(by, ["Peter Senge", "Peter Senge", "Bang (2017)", "Ingrid Ovedie Volden"]);
    }
}
