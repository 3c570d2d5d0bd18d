//! From pixels to cells.

use image::{DynamicImage, GrayImage, RgbaImage};
use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::style::Color;
use ratatui::widgets::Widget as _;
use ratatui_image::Image;
use ratatui_image::protocol::Protocol as Encoded;
use ratatui_image::protocol::halfblocks::Halfblocks;
use ratatui_image::protocol::iterm2::Iterm2;
use ratatui_image::protocol::kitty::Kitty;
use ratatui_image::protocol::sixel::Sixel;

use super::Painted;
use super::terminal::{Means, Protocol};
use crate::export::preview::Picture;
use crate::tui::theme::Theme;

/// The number by which a kitty terminal knows the picture: a new one takes the place of the old.
const KITTY: u32 = 0x56_65_72;

/// Paints a picture as the terminal can show it; on the theme's ground where it does not fill its last cells.
///
/// # Errors
/// What the encoder said.
pub fn paint(picture: Picture, means: Means, theme: Theme) -> Result<Painted, String> {
    let (width, height) = means.cell();
    // Signs show what is dark: the ground is as paper to them.
    let ground = if means == Means::Signs { [u8::MAX; 3] } else { theme.ground() };
    let size = Size::new(cells(picture.width, width), cells(picture.height, height));
    let image =
        filled(picture, u32::from(size.width) * u32::from(width), u32::from(size.height) * u32::from(height), ground);
    let encoded = match means {
        Means::Signs => return Ok(Painted { cells: signs(&image.to_luma8(), size, theme), whole: false }),
        Means::TrueColour | Means::Palette => Halfblocks::new(image, size).map(Encoded::Halfblocks),
        Means::Pixels(Protocol::Kitty, _) => Kitty::new(image, size, KITTY, false, true).map(Encoded::Kitty),
        Means::Pixels(Protocol::ITerm, _) => Iterm2::new(image, size, false).map(Encoded::ITerm2),
        Means::Pixels(Protocol::Sixel, _) => Sixel::new(image, size, false).map(Encoded::Sixel),
    };
    let encoded = encoded.map_err(|error| error.to_string())?;
    let mut cells = Buffer::empty(Rect::from(size));
    Image::new(&encoded).render(cells.area, &mut cells);
    if means == Means::Palette {
        for cell in &mut cells.content {
            (cell.fg, cell.bg) = (of_palette(cell.fg), of_palette(cell.bg));
        }
    }
    let whole = matches!(means, Means::Pixels(Protocol::ITerm | Protocol::Sixel, _));
    Ok(Painted { cells, whole })
}

/// The signs for what is darker and darker, from paper on.
const SIGNS: [char; 6] = [' ', '.', ':', '+', '#', '@'];

/// The picture in signs, two pixels a cell.
fn signs(image: &GrayImage, size: Size, theme: Theme) -> Buffer {
    let mut cells = Buffer::empty(Rect::from(size));
    for position in cells.area.positions() {
        let (x, y) = (u32::from(position.x), 2 * u32::from(position.y));
        let light = |y| image.get_pixel_checked(x, y).map_or(u8::MAX, |pixel| pixel.0[0]);
        let dark = usize::from(u8::MAX - light(y)) + usize::from(u8::MAX - light(y + 1));
        let sign = SIGNS[dark * (SIGNS.len() - 1) / (2 * usize::from(u8::MAX))];
        if let Some(cell) = cells.cell_mut(position) {
            cell.set_char(sign).set_style(theme.text());
        }
    }
    cells
}

/// How many cells so many pixels take.
fn cells(pixels: u32, cell: u16) -> u16 {
    u16::try_from(pixels.div_ceil(u32::from(cell.max(1)))).unwrap_or(u16::MAX)
}

/// The picture in the top left of an image of this size.
fn filled(picture: Picture, width: u32, height: u32, [r, g, b]: [u8; 3]) -> DynamicImage {
    let mut image = RgbaImage::from_pixel(width, height, image::Rgba([r, g, b, u8::MAX]));
    if let Some(picture) = RgbaImage::from_raw(picture.width, picture.height, picture.rgba) {
        image::imageops::replace(&mut image, &picture, 0, 0);
    }
    image.into()
}

/// The colour of the 256 that is nearest: of the cube of six levels a channel, or of the greys.
fn of_palette(colour: Color) -> Color {
    let Color::Rgb(r, g, b) = colour else { return colour };
    let levels = [0_u8, 95, 135, 175, 215, 255];
    let nearest = |channel: u8| {
        let distance = |(_, level): &(u8, u8)| level.abs_diff(channel);
        (0..).zip(levels).min_by_key(distance).unwrap_or((0, 0))
    };
    let cube = [r, g, b].map(nearest);
    let mean = (u16::from(r) + u16::from(g) + u16::from(b)) / 3;
    let grey = u8::try_from((mean.saturating_sub(3) / 10).min(23)).unwrap_or(23);
    let far = |level: [u8; 3]| [r, g, b].iter().zip(level).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum::<u32>();
    if far([8 + 10 * grey; 3]) < far(cube.map(|(_, level)| level)) {
        Color::Indexed(232 + grey)
    } else {
        Color::Indexed(16 + 36 * cube[0].0 + 6 * cube[1].0 + cube[2].0)
    }
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::CellDiffOption;

    use super::*;

    /// A picture whose left half is white and whose right half is red.
    fn flag(width: u32, height: u32) -> Picture {
        let colour = |at: u32| if at % width < width / 2 { [255, 255, 255, 255] } else { [205, 0, 0, 255] };
        Picture { width, height, rgba: (0..width * height).flat_map(colour).collect() }
    }

    #[test]
    fn two_pixels_stand_in_a_cell() {
        let painted = paint(flag(4, 3), Means::TrueColour, Theme::default()).expect("cells");
        assert_eq!((painted.cells.area, painted.whole), (Rect::new(0, 0, 4, 2), false));
        let cell = |x, y| painted.cells.cell((x, y)).expect("a cell");
        assert_eq!((cell(0, 0).symbol(), cell(0, 0).bg), (" ", Color::Rgb(255, 255, 255)));
        // The last row has a pixel of ground under it.
        assert_eq!(
            (cell(3, 1).symbol(), cell(3, 1).fg, cell(3, 1).bg),
            ("▀", Color::Rgb(205, 0, 0), Color::Rgb(18, 18, 18))
        );
        let palette = paint(flag(4, 4), Means::Palette, Theme::default()).expect("cells");
        assert_eq!(palette.cells.cell((3, 0)).expect("a cell").bg, Color::Indexed(160));
    }

    #[test]
    fn where_there_are_only_signs_the_darker_has_more_of_them() {
        let painted = paint(flag(6, 3), Means::Signs, Theme::default()).expect("cells");
        assert_eq!((painted.cells.area, painted.whole), (Rect::new(0, 0, 6, 2), false));
        let row = |y| (0..6).map(|x| painted.cells.cell((x, y)).expect("a cell").symbol()).collect::<String>();
        // The last row is half ground.
        assert_eq!((row(0), row(1)), ("   ###".to_owned(), "   :::".to_owned()));
        let text = Theme::default().text();
        assert!(painted.cells.content.iter().all(|cell| (Some(cell.fg), Some(cell.bg)) == (text.fg, text.bg)));
    }

    #[test]
    fn a_colour_becomes_the_nearest_of_the_palette() {
        for (rgb, want) in
            [((0, 0, 0), 16), ((255, 255, 255), 231), ((18, 18, 18), 233), ((11, 74, 102), 23), ((128, 128, 128), 244)]
        {
            assert_eq!(of_palette(Color::Rgb(rgb.0, rgb.1, rgb.2)), Color::Indexed(want), "{rgb:?}");
        }
        assert_eq!(of_palette(Color::Reset), Color::Reset);
    }

    #[test]
    fn pixels_reach_each_terminal_in_its_own_way() {
        for (protocol, starts, whole) in [
            (Protocol::Kitty, "\u{1b}_Gq=2,i=5662066,a=T,U=1,f=32,o=z,", false),
            (Protocol::ITerm, "\u{1b}[3X", true),
            (Protocol::Sixel, "\u{1b}[3X", true),
        ] {
            let painted = paint(flag(24, 33), Means::Pixels(protocol, (10, 20)), Theme::default()).expect("cells");
            assert_eq!((painted.cells.area, painted.whole), (Rect::new(0, 0, 3, 2), whole), "{protocol:?}");
            let first = painted.cells.cell((0, 0)).expect("a cell");
            assert!(first.symbol().starts_with(starts), "{protocol:?}: {:?}", first.symbol());
            let second = painted.cells.cell((1, 1)).expect("a cell");
            let skipped = second.diff_option == CellDiffOption::Skip;
            assert_eq!(skipped, whole, "{protocol:?}: either each cell is drawn, or the first draws them all");
        }
    }
}
