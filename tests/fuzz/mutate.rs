//! Inputs made of good ones: bytes, characters, words, lines and brackets, changed, moved, doubled and taken out.

use std::fs;
use std::path::Path;

use super::targets::Target;

/// Random choices that a seed repeats: `SplitMix64` (Steele, Lea and Flood).
pub(crate) struct Lots(pub(crate) u64);

impl Lots {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// One of so many; 0 of none.
    pub(crate) fn below(&mut self, many: usize) -> usize {
        let many = u64::try_from(many).expect("a length").max(1);
        usize::try_from(self.next() % many).expect("it is below a length")
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// What readers stumble over: code points at edges, and the words and signs of the formats.
const PIECES: [&str; 48] = [
    "\0",
    "\u{1}",
    "\t",
    "\n",
    "\r",
    "\r\n",
    "\u{1b}[31m",
    "\u{1b}]0;x\u{7}",
    "\u{7f}",
    "\u{80}",
    "\u{85}",
    "\u{9b}",
    "\u{a0}",
    "\u{ad}",
    "\u{300}",
    "\u{301}",
    "\u{34f}",
    "\u{378}",
    "\u{600}",
    "\u{61c}",
    "\u{115f}",
    "\u{1160}",
    "\u{200b}",
    "\u{200c}",
    "\u{200d}",
    "\u{202e}",
    "\u{2028}",
    "\u{2066}",
    "\u{2800}",
    "\u{d7ff}",
    "\u{e000}",
    "\u{fe0f}",
    "\u{feff}",
    "\u{fffc}",
    "\u{fffd}",
    "\u{ffff}",
    "\u{10000}",
    "\u{1f3fb}",
    "\u{e0067}",
    "\u{10ffff}",
    "\"",
    "\\",
    "\\u{1b}",
    "/*",
    "r#\"",
    "//",
    "0x7fffffffffffffff",
    "-1",
];

/// Good inputs.
pub(crate) struct Corpus(Vec<Vec<u8>>);

impl Corpus {
    pub(crate) fn of(target: &Target) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus").join(target.corpus);
        let mut files: Vec<_> =
            fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|file| file.path()).collect();
        files.sort();
        let mut inputs: Vec<Vec<u8>> =
            files.into_iter().map(|file| fs::read(file).expect("a file of the corpus")).collect();
        inputs.extend((target.made)());
        assert!(!inputs.is_empty(), "{} has no corpus", target.name);
        Self(inputs)
    }

    /// One of them after a few changes.
    pub(crate) fn mutated(&self, lots: &mut Lots) -> Vec<u8> {
        let mut input = lots.of(&self.0).clone();
        for _ in 0..=lots.below(6) {
            self.change(&mut input, lots);
        }
        input.truncate(1 << 18);
        input
    }

    fn change(&self, input: &mut Vec<u8>, lots: &mut Lots) {
        let (from, to) = range(input.len(), lots);
        match lots.below(11) {
            0 if !input.is_empty() => {
                let place = lots.below(input.len());
                input[place] ^= 1 << lots.below(8);
            }
            1 => drop(input.drain(from..to)),
            2 => {
                let piece = input[from..to].to_vec();
                let place = lots.below(input.len() + 1);
                input.splice(place..place, piece);
            }
            3 => {
                let piece = lots.of(&PIECES).repeat(1 << lots.below(8));
                input.splice(from..from, piece.into_bytes());
            }
            4 => {
                // A piece of another input.
                let other = lots.of(&self.0).clone();
                let (first, last) = range(other.len(), lots);
                input.splice(from..to, other[first..last].iter().copied());
            }
            5 => swap(input, b'\n', lots),
            6 => swap(input, b',', lots),
            7 => swap(input, b' ', lots),
            8 => {
                let bracket = *lots.of(b"()[]{}\"");
                input.splice(from..from, vec![bracket; 1 << lots.below(12)]);
            }
            9 => {
                let line = input[from..].split(|byte| *byte == b'\n').next().unwrap_or_default().to_vec();
                let many = [&line[..], b"\n"].concat().repeat(1 << lots.below(6));
                input.splice(from..from, many);
            }
            _ => input.truncate(to),
        }
    }
}

/// A piece, mostly short.
fn range(length: usize, lots: &mut Lots) -> (usize, usize) {
    let from = lots.below(length + 1);
    let longest = if lots.below(4) == 0 { length } else { 16 };
    (from, (from + lots.below(longest + 1)).min(length))
}

/// Lets two parts between separators change their places.
fn swap(input: &mut Vec<u8>, separator: u8, lots: &mut Lots) {
    let mut parts: Vec<Vec<u8>> = input.split(|byte| *byte == separator).map(<[u8]>::to_vec).collect();
    let (one, other) = (lots.below(parts.len()), lots.below(parts.len()));
    parts.swap(one, other);
    *input = parts.join(&separator);
}
