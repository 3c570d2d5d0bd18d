//! The program: parse, run, print an error with its hint.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(verdiverksted::cli::main())
}
