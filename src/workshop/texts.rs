//! Every text of a workshop, for what must look at all of them.

use super::{CoreValue, Exercise, NormTaboo, Poster, Quote, Slide, Workshop};
use crate::text::CleanText;

impl Workshop {
    /// Shows `look` every text of it, to change it or not. A new field does not compile before it is thought of here.
    pub fn each_text(&mut self, look: &mut dyn FnMut(&mut CleanText)) {
        let Self {
            title,
            description,
            language: _,
            organisation,
            keep: _,
            units,
            group_size: _,
            turns: _,
            order: _,
            opening,
            exercises,
            follow_ups,
            closing,
        } = self;
        look(title);
        look(description);
        organisation.iter_mut().chain(units).chain(follow_ups).for_each(&mut *look);
        opening.iter_mut().chain(closing).for_each(|slide| of_slide(slide, look));
        for exercise in exercises {
            match exercise {
                Exercise::NormTaboo(exercise) => of_norm_taboo(exercise, look),
            }
        }
    }
}

fn of_slide(slide: &mut Slide, look: &mut dyn FnMut(&mut CleanText)) {
    let Slide { heading, points, quote, questions, clock: _, notes } = slide;
    look(heading);
    points.iter_mut().chain(questions).chain(notes).for_each(&mut *look);
    if let Some(Quote { text, by }) = quote {
        look(text);
        look(by);
    }
}

fn of_norm_taboo(exercise: &mut NormTaboo, look: &mut dyn FnMut(&mut CleanText)) {
    let NormTaboo { title, values, times: _, at_zero: _, top: _, ranking: _, poster } = exercise;
    let Poster { heading, norms_per_value: _ } = poster;
    look(title);
    look(heading);
    for CoreValue { name, norms, ranking, taboos, reflections, notes } in values {
        [name, norms, ranking, taboos].into_iter().chain(reflections).chain(notes).for_each(&mut *look);
    }
}
