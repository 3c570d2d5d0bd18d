//! A screen as a drawing.

use std::fmt::Write as _;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use verdiverksted::tui::theme;

/// A cell in the picture, in its units.
const CELL: (u32, u32) = (9, 19);

fn xml(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The colour of the 256-colour palette, as terminals draw it.
fn rgb(colour: Color) -> String {
    let Color::Indexed(index) = colour else { panic!("the theme has palette colours only, not {colour:?}") };
    assert!(index >= 16, "colour {index} is the terminal's own");
    hex(theme::rgb(index))
}

/// A colour as the web writes it.
pub(crate) fn hex([r, g, b]: [u8; 3]) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}

/// The parts of a cell that a block character fills, in eighths: left, top, right, bottom.
fn blocks(symbol: &str) -> Option<Vec<[u32; 4]>> {
    const UPPER_LEFT: [u32; 4] = [0, 0, 4, 4];
    const UPPER_RIGHT: [u32; 4] = [4, 0, 8, 4];
    const LOWER_LEFT: [u32; 4] = [0, 4, 4, 8];
    const LOWER_RIGHT: [u32; 4] = [4, 4, 8, 8];
    Some(match symbol {
        "█" => vec![[0, 0, 8, 8]],
        "▀" => vec![[0, 0, 8, 4]],
        "▄" => vec![[0, 4, 8, 8]],
        "▌" => vec![[0, 0, 4, 8]],
        "▐" => vec![[4, 0, 8, 8]],
        "▘" => vec![UPPER_LEFT],
        "▝" => vec![UPPER_RIGHT],
        "▖" => vec![LOWER_LEFT],
        "▗" => vec![LOWER_RIGHT],
        "▚" => vec![UPPER_LEFT, LOWER_RIGHT],
        "▞" => vec![UPPER_RIGHT, LOWER_LEFT],
        "▛" => vec![UPPER_LEFT, UPPER_RIGHT, LOWER_LEFT],
        "▜" => vec![UPPER_LEFT, UPPER_RIGHT, LOWER_RIGHT],
        "▙" => vec![UPPER_LEFT, LOWER_LEFT, LOWER_RIGHT],
        "▟" => vec![UPPER_RIGHT, LOWER_LEFT, LOWER_RIGHT],
        _ => return None,
    })
}

/// The screen as a picture that any browser draws alike.
pub(crate) fn svg(buffer: &Buffer, title: &str, wall: &str) -> String {
    let (width, height) = (u32::from(buffer.area.width) * CELL.0, u32::from(buffer.area.height) * CELL.1);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         role=\"img\" shape-rendering=\"crispEdges\" font-family=\"'DejaVu Sans Mono', Menlo, Consolas, monospace\" font-size=\"15\">\n\
         <title>{}</title>\n<rect width=\"100%\" height=\"100%\" fill=\"{wall}\"/>\n",
        xml(title)
    );
    for row in 0..buffer.area.height {
        let cells: Vec<&Cell> = (0..buffer.area.width).filter_map(|column| buffer.cell((column, row))).collect();
        let mut first = 0;
        while first < cells.len() {
            let style = cells[first].style();
            let block = blocks(cells[first].symbol()).is_some();
            let same = |cell: &&&Cell| cell.style() == style && blocks(cell.symbol()).is_some() == block;
            let run: Vec<&Cell> = cells[first..].iter().take_while(same).copied().collect();
            draw(&mut svg, &run, (u32::try_from(first).expect("a column"), row.into()), wall);
            first += run.len();
        }
    }
    svg.push_str("</svg>\n");
    svg
}

/// One run of cells of a style, from `column` on in `row`.
fn draw(svg: &mut String, run: &[&Cell], (column, row): (u32, u32), wall: &str) {
    let (x, y) = (column * CELL.0, row * CELL.1);
    let cells = u32::try_from(run.len()).expect("a width");
    let (front, back) = (rgb(run[0].fg), rgb(run[0].bg));
    if back != wall {
        writeln!(svg, "<rect x=\"{x}\" y=\"{y}\" width=\"{}\" height=\"{}\" fill=\"{back}\"/>", cells * CELL.0, CELL.1)
            .expect("a string");
    }
    for (number, cell) in (0..).zip(run) {
        for [left, top, right, bottom] in blocks(cell.symbol()).unwrap_or_default() {
            let (left, right) = (x + number * CELL.0 + left * CELL.0 / 8, x + number * CELL.0 + right * CELL.0 / 8);
            let (top, bottom) = (y + top * CELL.1 / 8, y + bottom * CELL.1 / 8);
            let (width, height) = (right - left, bottom - top);
            writeln!(svg, "<path d=\"M{left} {top}h{width}v{height}h-{width}z\" fill=\"{front}\"/>").expect("a string");
        }
    }
    let text: String = run.iter().map(|cell| cell.symbol()).collect();
    if text.trim().is_empty() || blocks(run[0].symbol()).is_some() {
        return;
    }
    let bold = if run[0].modifier.contains(Modifier::BOLD) { " font-weight=\"bold\"" } else { "" };
    writeln!(
        svg,
        "<text x=\"{x}\" y=\"{}\" fill=\"{front}\"{bold} textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\">{}</text>",
        y + 14,
        cells * CELL.0,
        xml(&text)
    )
    .expect("a string");
}
