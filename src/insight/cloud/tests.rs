#![expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small numbers")]

use super::*;
use proptest::prelude::*;

/// A word so many points wide and high for each point of its size.
fn bar(letters: u32) -> impl Fn(f64) -> Mask {
    move |size: f64| Mask::rectangle((f64::from(letters) * size * 0.6).ceil() as u32, size.ceil() as u32)
}

fn piece(weight: f64, letters: u32) -> Piece<impl Fn(f64) -> Mask> {
    Piece { weight, shape: bar(letters) }
}

fn room(sizes: Sizes) -> Room {
    Room { width: 320, height: 180, air: (1, 1), space: (0.2, 0.05), sizes }
}

type Boxed = Box<dyn Fn(f64) -> Mask>;
type Flat = fn(f64) -> Mask;

/// The rectangles of a layout: left, top, right, bottom.
fn boxes(layout: &Layout, letters: &[u32], whole: bool) -> Vec<(f64, f64, f64, f64)> {
    let rounded = |side: f64| if whole { side.ceil() } else { side };
    let one = |place: &Place| {
        let (wide, high) = (rounded(f64::from(letters[place.piece]) * place.size * 0.6), rounded(place.size));
        (place.x, place.y, place.x + wide, place.y + high)
    };
    layout.places.iter().map(one).collect()
}

fn apart(boxes: &[(f64, f64, f64, f64)]) -> bool {
    let over = |one: &(f64, f64, f64, f64), other: &(f64, f64, f64, f64)| {
        one.0 < other.2 - 1e-6 && other.0 < one.2 - 1e-6 && one.1 < other.3 - 1e-6 && other.1 < one.3 - 1e-6
    };
    (0..boxes.len()).all(|one| (0..one).all(|other| !over(&boxes[one], &boxes[other])))
}

fn inside(boxes: &[(f64, f64, f64, f64)], room: &Room) -> bool {
    let (wide, high) = (f64::from(room.width) + 1e-6, f64::from(room.height) + 1e-6);
    boxes.iter().all(|it| it.0 >= -1e-6 && it.1 >= -1e-6 && it.2 <= wide && it.3 <= high)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn no_two_overlap_all_are_inside_and_sizes_are_in_proportion(
        words in prop::collection::vec((1_u32..40, 1_u32..25), 0..60),
    ) {
        let pieces: Vec<_> = words.iter().map(|(weight, letters)| piece(f64::from(*weight), *letters)).collect();
        let letters: Vec<u32> = words.iter().map(|word| word.1).collect();
        let room = room(Sizes::Any { smallest: 0.0 });
        let layout = lay_out(&pieces, &room);
        prop_assert_eq!((layout.places.len(), layout.left_out), (words.len(), 0));
        let boxes = boxes(&layout, &letters, false);
        prop_assert!(apart(&boxes));
        prop_assert!(inside(&boxes, &room));
        for place in &layout.places {
            let want = pieces[place.piece].weight * layout.scale;
            prop_assert!((place.size - want).abs() < 1e-9 * want);
        }
        prop_assert_eq!(lay_out(&pieces, &room), layout);
    }

    #[test]
    fn steps_are_kept(words in prop::collection::vec((1_u32..12, 1_u32..15), 0..40)) {
        let pieces: Vec<_> = words.iter().map(|(weight, letters)| piece(f64::from(*weight), *letters)).collect();
        let letters: Vec<u32> = words.iter().map(|word| word.1).collect();
        let room = Room { width: 120, height: 36, air: (1, 0), space: (0.0, 0.0), sizes: Sizes::Steps(vec![8, 4, 1]) };
        let layout = lay_out(&pieces, &room);
        prop_assert_eq!(layout.places.len() + layout.left_out, words.len());
        let boxes = boxes(&layout, &letters, true);
        prop_assert!(apart(&boxes));
        prop_assert!(inside(&boxes, &room));
        for place in &layout.places {
            let wanted = pieces[place.piece].weight * layout.scale + 1e-6;
            let step = [8.0, 4.0, 1.0].into_iter().find(|step| *step <= wanted).unwrap_or(1.0);
            prop_assert!((place.size - step).abs() < 1e-9);
        }
    }
}

#[test]
fn few_and_many_words_have_a_place() {
    for count in [0, 1, 2, 500] {
        let pieces: Vec<_> = (0..count).map(|at| piece(f64::from(1 + at % 7), 3 + at % 11)).collect();
        let layout = lay_out(&pieces, &room(Sizes::Any { smallest: 0.0 }));
        assert_eq!((layout.places.len(), layout.left_out), (count as usize, 0));
    }
}

#[test]
fn a_single_word_fills_the_room_and_lies_in_its_middle() {
    let layout = lay_out(&[piece(3.0, 10)], &room(Sizes::Any { smallest: 1.0 }));
    let (left, top, right, bottom) = boxes(&layout, &[10], false)[0];
    assert!(right - left > 0.97 * 320.0, "{layout:?}");
    assert!((left + right - 320.0).abs() < 2.0 && (top + bottom - 180.0).abs() < 2.0, "{layout:?}");
}

#[test]
fn the_heaviest_lies_in_the_middle() {
    let pieces: Vec<_> = (0..60).map(|at| piece(if at == 30 { 9.0 } else { 1.0 }, 6)).collect();
    let layout = lay_out(&pieces, &room(Sizes::Any { smallest: 0.0 }));
    assert_eq!(layout.places[0].piece, 30);
    let (left, top, right, bottom) = boxes(&layout, &[6; 60], false)[0];
    assert!(
        (f64::midpoint(left, right) - 160.0).abs() < 32.0 && (f64::midpoint(top, bottom) - 90.0).abs() < 18.0,
        "{layout:?}"
    );
}

#[test]
fn what_could_not_be_read_is_left_out_by_whole_weights_and_told() {
    let pieces: Vec<_> = (0..400)
        .map(|at| {
            piece(
                if at < 10 {
                    5.0
                } else if at < 100 {
                    2.0
                } else {
                    1.0
                },
                8,
            )
        })
        .collect();
    let layout = lay_out(&pieces, &room(Sizes::Any { smallest: 8.0 }));
    assert!([300, 390].contains(&layout.left_out), "{}", layout.left_out);
    assert!(layout.places.iter().all(|place| place.size >= 8.0));
    assert!(layout.places.iter().all(|place| pieces[place.piece].weight > 1.0));
}

#[test]
fn one_huge_weight_leaves_the_others_out_or_in_proportion() {
    let pieces: Vec<_> = (0..30).map(|at| piece(if at == 0 { 1e6 } else { 1.0 }, 8)).collect();
    let layout = lay_out(&pieces, &room(Sizes::Any { smallest: 4.0 }));
    assert_eq!((layout.places.len(), layout.left_out), (1, 29));
}

#[test]
fn shapes_without_points_and_weights_without_weight_are_left_out() {
    let nothing: [Piece<Flat>; 1] = [Piece { weight: 2.0, shape: |_| Mask::empty(3) }];
    assert_eq!(lay_out(&nothing, &room(Sizes::Any { smallest: 0.0 })).left_out, 1);
    for weight in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        assert_eq!(lay_out(&[piece(weight, 3)], &room(Sizes::Any { smallest: 0.0 })).left_out, 1, "{weight}");
    }
    for (width, height) in [(0, 0), (1, 1), (320, 0)] {
        for sizes in [Sizes::Any { smallest: 2.0 }, Sizes::Steps(vec![1]), Sizes::Steps(vec![])] {
            let room = Room { width, height, ..room(sizes) };
            assert_eq!(lay_out(&[piece(1.0, 30)], &room).left_out, 1, "{room:?}");
        }
    }
}

#[test]
fn letters_reach_into_one_another() {
    // A big frame, and a word that has room in it.
    let frame = |size: f64| {
        let side = size.ceil() as u32;
        let mut mask = Mask::empty(side);
        for row in 0..side {
            if row < 2 || row + 2 >= side {
                mask.cover(row, 0, side);
            } else {
                mask.cover(row, 0, 2);
                mask.cover(row, side - 2, side);
            }
        }
        mask
    };
    let shapes: [Boxed; 2] = [Box::new(frame), Box::new(bar(3))];
    let weights = [20.0, 2.0];
    let pieces: Vec<_> = weights.into_iter().zip(shapes).map(|(weight, shape)| Piece { weight, shape }).collect();
    let layout = lay_out(&pieces, &Room { width: 100, height: 100, ..room(Sizes::Any { smallest: 0.0 }) });
    let (big, small) = (layout.places[0], layout.places[1]);
    assert!(small.x > big.x && small.x + small.size * 1.8 < big.x + big.size, "{layout:?}");
    assert!(small.y > big.y && small.y + small.size < big.y + big.size, "{layout:?}");
}
