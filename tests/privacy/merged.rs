//! Sessions that are merged before and after somebody is forgotten in them.

use std::path::{Path, PathBuf};

use verdiverksted::shelf;

use crate::kit::{NAME, Room, place, refused, told, with_the_name};

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn forget(path: &Path) -> String {
    told(&["forget", &shown(path), "--participant", NAME, "--yes"])
}

fn names(path: &Path) -> usize {
    format!("{:?}", shelf::read(path).expect("it reads").groups).matches("Xylander").count()
}

#[test]
fn a_merged_session_takes_its_source_again_after_somebody_is_forgotten_there() {
    let place = place();
    let source = Room::full().lay(place.path(), "solstua");
    let into = place.path().join("felles");
    told(&["merge", &shown(&source), "--into", &shown(&into)]);
    assert_eq!(names(&into), 1);
    let said = forget(&source);
    assert!(
        said.contains(&format!("forget the person there too, it took this session in: {}", shown(&into))),
        "{said}"
    );

    // Not "went apart": the merged session shows the name no longer, though its journal still tells of it.
    told(&["merge", &shown(&source), "--into", &shown(&into)]);
    assert_eq!(names(&into), 0);
    assert!(with_the_name(&into).contains(&into.join("journal")));
    let said = forget(&into);
    assert!(said.contains("forget the person there too, this session took it in: solstua"), "{said}");
    assert_eq!(with_the_name(place.path()), Vec::<PathBuf>::new());
    let again = told(&["merge", &shown(&source), "--into", &shown(&into)]);
    assert!(again.contains("nothing new"), "{again}");
}

#[test]
fn a_source_that_still_has_the_name_does_not_bring_it_back() {
    let place = place();
    let source = Room::full().lay(place.path(), "solstua");
    let into = place.path().join("felles");
    told(&["merge", &shown(&source), "--into", &shown(&into)]);
    forget(&into);
    told(&["merge", &shown(&source), "--into", &shown(&into)]);
    assert_eq!(with_the_name(&into), Vec::<PathBuf>::new());
}

#[test]
fn of_two_copies_the_one_where_somebody_was_forgotten_counts_in_any_order() {
    let place = place();
    let room = Room::full();
    let (one, other) = (room.lay(place.path(), "one"), room.lay(place.path(), "other"));
    forget(&other);
    for (first, second, into) in [(&one, &other, "a"), (&other, &one, "b")] {
        let into = place.path().join(into);
        told(&["merge", &shown(first), &shown(second), "--into", &shown(&into)]);
        assert_eq!(with_the_name(&into), Vec::<PathBuf>::new(), "{into:?}");
    }
}

#[test]
fn texts_that_were_cut_are_told_apart_and_what_to_do_is_said() {
    let place = place();
    let mut room = Room::with(&[NAME, "Ola"]);
    room.says(&format!("Vi spør {NAME} først"));
    let source = room.lay(place.path(), "solstua");
    let (into, anew) = (place.path().join("felles"), place.path().join("ny"));
    told(&["merge", &shown(&source), "--into", &shown(&into)]);
    told(&["forget", &shown(&source), "--participant", NAME, "--in-texts", "--yes"]);
    let errors = refused(&["merge", &shown(&source), "--into", &shown(&into)]);
    assert!(errors.contains("went on, each in its own way") && errors.contains("into a new session"), "{errors}");
    told(&["merge", &shown(&source), "--into", &shown(&anew)]);
    assert_eq!(with_the_name(&anew), Vec::<PathBuf>::new());
}
