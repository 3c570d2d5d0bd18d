//! The poster as it will print, beside the words: what is to be seen of it, and what was painted last.
//!
//! A drawing leaves word of the sheet that it has room for ([`Wish`]), the loop asks the [`worker`] for it, and what that
//! [`paints`](paint) comes back as cells, which the next drawing only copies.

pub mod paint;
pub mod terminal;
pub mod worker;

use ratatui::buffer::Buffer;
use ratatui::layout::Size;

use super::outputs::Why;
use crate::export::options::Options;
use crate::export::preview::Window;

/// The sheet that a drawing has room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wish {
    /// The room, in cells.
    pub room: Size,
    /// What is to be seen in it.
    pub view: View,
}

/// What is to be seen of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    /// All of it.
    #[default]
    Whole,
    /// A part of it, from nearby.
    Near(Near),
}

/// How a sheet is looked at from nearby.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Near {
    /// How many times as wide as the room the sheet is.
    pub times: u8,
    /// How far the eye has moved to the right, in steps; in the middle there are half as many as at most.
    pub right: u8,
    /// How far it has moved down.
    pub down: u8,
}

impl Near {
    /// The most steps in a direction: the last one shows the sheet's end.
    pub const STEPS: u8 = 6;

    /// The top left of a sheet that is so many times as wide as the room.
    #[must_use]
    pub const fn new(times: u8) -> Self {
        Self { times, right: 0, down: 0 }
    }

    /// Moves the eye, held at the edges.
    #[must_use]
    pub fn moved(self, right: i8, down: i8) -> Self {
        let held = |at: u8, steps: i8| at.saturating_add_signed(steps).min(Self::STEPS);
        let right = if self.times > 1 { held(self.right, right) } else { 0 };
        Self { right, down: held(self.down, down), ..self }
    }
}

impl View {
    /// The part of the sheet that is seen in a room of so many pixels, and how many pixels wide it is then.
    #[must_use]
    pub fn window(self, room: (u16, u16), options: &Options) -> (Window, u16) {
        let (width, height) = options.sheet();
        let ratio = f64::from(height) / f64::from(width);
        let (across, down) = (f64::from(room.0), f64::from(room.1));
        match self {
            Self::Whole => (Window::WHOLE, whole((down / ratio).min(across))),
            Self::Near(near) => {
                let share = 1.0 / f64::from(near.times.max(1));
                // As much of the height as has room at that size.
                let height = (down / across.max(1.0) * share / ratio).min(1.0);
                let at = |steps: u8, share: f64| (1.0 - share) * f64::from(steps) / f64::from(Near::STEPS);
                let window = Window { left: at(near.right, share), top: at(near.down, height), width: share, height };
                (window, room.0)
            }
        }
    }
}

/// A number of pixels as a whole number.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is held to what a u16 takes")]
fn whole(pixels: f64) -> u16 {
    pixels.clamp(1.0, f64::from(u16::MAX)) as u16
}

/// What was painted for the number of a request.
#[derive(Debug)]
pub struct Made {
    /// The number of the request: later ones are higher.
    pub number: u64,
    /// The picture, or why there is none.
    pub painted: Result<Painted, Why>,
}

/// A picture in cells, ready to be copied.
#[derive(Debug, Clone, PartialEq)]
pub struct Painted {
    /// The cells.
    pub cells: Buffer,
    /// Whether they hold pixels that must not be covered in part, since not all cells are drawn one by one.
    pub whole: bool,
}

/// What was painted last.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Preview {
    number: u64,
    painted: Option<Painted>,
    why: Option<Why>,
}

impl Preview {
    /// Takes what was made, unless something newer is there already. What was there before stays while nothing new is.
    pub fn take(&mut self, made: Made) {
        if made.number < self.number {
            return;
        }
        self.number = made.number;
        match made.painted {
            Ok(painted) => (self.painted, self.why) = (Some(painted), None),
            Err(why) => self.why = Some(why),
        }
    }

    /// The picture that was painted last.
    #[must_use]
    pub const fn painted(&self) -> Option<&Painted> {
        self.painted.as_ref()
    }

    /// Why there is no newer one.
    #[must_use]
    pub const fn why(&self) -> Option<&Why> {
        self.why.as_ref()
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;

    use super::*;
    use crate::export::options::Orientation;

    fn made(number: u64, painted: Result<&str, Why>) -> Made {
        let cells = |words| Buffer::with_lines([words]);
        Made { number, painted: painted.map(|words| Painted { cells: cells(words), whole: false }) }
    }

    #[test]
    fn an_older_picture_never_replaces_a_newer() {
        let mut preview = Preview::default();
        for (number, words, shown) in [(1, "a", "a"), (3, "c", "c"), (2, "b", "c"), (3, "d", "d")] {
            preview.take(made(number, Ok(words)));
            assert_eq!(preview.painted().expect("a picture").cells, Buffer::with_lines([shown]), "{number}");
        }
        preview.take(made(2, Err(Why::Full)));
        assert_eq!(preview.why(), None, "an old failure is none");
        preview.take(made(4, Err(Why::Full)));
        assert_eq!((preview.why(), preview.painted().is_some()), (Some(&Why::Full), true), "the old picture stays");
        preview.take(made(5, Ok("e")));
        assert_eq!((preview.why(), preview.painted().expect("a picture").cells.area), (None, Rect::new(0, 0, 1, 1)));
    }

    #[test]
    fn all_of_the_sheet_fits_into_the_room() {
        let portrait = Options::default();
        let landscape = Options { orientation: Orientation::Landscape, ..Options::default() };
        for (options, room, width) in [
            (&portrait, (40, 200), 40),
            (&portrait, (400, 100), 70),
            (&landscape, (400, 100), 141),
            (&landscape, (40, 100), 40),
            (&portrait, (0, 0), 1),
        ] {
            assert_eq!(View::Whole.window(room, options), (Window::WHOLE, width), "{room:?}");
        }
    }

    #[test]
    fn the_eye_goes_from_edge_to_edge_and_no_further() {
        let options = Options::default();
        let mut near = Near::new(2);
        for _ in 0..20 {
            near = near.moved(1, 1);
        }
        let (window, width) = View::Near(near).window((200, 100), &options);
        assert_eq!(width, 200);
        assert!((window.left + window.width - 1.0).abs() < 1e-9 && (window.top + window.height - 1.0).abs() < 1e-9);
        assert!((window.width - 0.5).abs() < 1e-9 && window.height < 0.25);
        for _ in 0..20 {
            near = near.moved(-1, -1);
        }
        assert_eq!(near, Near::new(2));
        assert_eq!(Near::new(1).moved(1, 0), Near::new(1), "the whole width is seen already");
        let (high, _) = View::Near(Near::new(1)).window((10, 1000), &options);
        assert_eq!(high, Window::WHOLE);
    }
}
