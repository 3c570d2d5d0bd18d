//! The program: parse, run, print an error with its hint.
fn main() {}
