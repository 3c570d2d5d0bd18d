//! The settings from the command line: written, told, checked, and a wrong file that stops nothing.

use std::fs;

use super::line::answer;

#[test]
fn a_written_file_is_right_and_is_never_written_over_unasked() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("mine.ron");
    let file = path.display().to_string();
    let written = answer(&["--settings", &file, "settings", "--write"]).succeeds();
    assert_eq!(written.out.trim_end(), file);
    assert!(answer(&["--settings", &file, "settings", "--check"]).succeeds().out.contains("nothing is wrong"));
    fs::write(&path, "(bell: false)").expect("written");
    answer(&["--settings", &file, "settings", "--write"]).fails(1, &["is there already", "--force"]);
    assert_eq!(fs::read_to_string(&path).expect("read"), "(bell: false)");
    assert!(answer(&["--settings", &file, "settings"]).succeeds().out.contains("bell: false  (as it comes: true)"));
    answer(&["--settings", &file, "settings", "--write", "--force"]).succeeds();
    assert!(answer(&["--settings", &file, "settings"]).succeeds().out.contains("bell: true\n"));
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1, "nothing else is left");
}

#[test]
fn all_that_is_wrong_is_told_with_its_place_and_is_a_failure() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("mine.ron");
    let file = path.display().to_string();
    fs::write(&path, "(\n  bell: no,\n  keys: (pass: \"F7\"),\n)").expect("written");
    let places = [format!("{file}:2:9: "), format!("{file}:3:16: F7 is the key of `give_turn`")];
    answer(&["settings", "--check", &file]).fails(1, &places.each_ref().map(String::as_str));
    let told = answer(&["--settings", &file, "settings"]).succeeds();
    assert!(told.out.contains("wrong in the file") && told.out.contains(&places[0]), "{}", told.out);
    answer(&["settings", "--check", &format!("{file}.none")]).fails(1, &["cannot read"]);
    answer(&["settings", &file]).fails(2, &["--check"]);
}
