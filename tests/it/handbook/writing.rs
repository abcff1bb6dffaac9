//! `rightparty handbook`: it writes its own folder, again and again, and nobody else's.

use std::{fs, path::Path};

use super::below;
use crate::typed::{Shown, run};

fn handbook(folder: &Path) -> Shown {
    run(
        &["handbook".as_ref(), "--out".as_ref(), folder.as_os_str()],
        "",
    )
}

#[test]
fn a_new_folder_is_written_and_written_again() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("deep/handbook");
    let shown = handbook(&out);
    assert_eq!(shown.code, 0, "{}", shown.errors);
    assert!(shown.out.contains("index.html"), "{}", shown.out);
    let first = below(&out);
    assert!(first.contains_key("rules/tp-disclosure.html"));
    assert_eq!(handbook(&out).code, 0);
    assert_eq!(first, below(&out));
}

#[test]
fn foreign_files_are_refused_and_kept() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path();
    fs::write(out.join("thesis.txt"), "mine").unwrap();
    let shown = handbook(out);
    assert_eq!(shown.code, 2);
    assert!(shown.errors.contains("thesis.txt"), "{}", shown.errors);
    assert!(
        shown.errors.contains("Nothing was written"),
        "{}",
        shown.errors
    );
    assert_eq!(below(out).len(), 1);
}

#[test]
fn a_page_that_somebody_changed_is_refused_and_kept() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path();
    assert_eq!(handbook(out).code, 0);
    let page = out.join("rules/tp-disclosure.html");
    fs::write(&page, "my notes").unwrap();
    let shown = handbook(out);
    assert_eq!(shown.code, 2);
    assert!(
        shown.errors.contains("rules/tp-disclosure.html"),
        "{}",
        shown.errors
    );
    assert_eq!(fs::read_to_string(&page).unwrap(), "my notes");
}

#[test]
fn what_an_earlier_run_wrote_and_this_one_does_not_is_removed() {
    // The SHA-256 of the three letters, FIPS 180-4.
    const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path();
    assert_eq!(handbook(out).code, 0);
    let first = below(out);
    let list = out.join("SHA256SUMS");
    let text = fs::read_to_string(&list).unwrap();
    fs::write(&list, format!("{text}{ABC}  rules/gone.html\n")).unwrap();
    fs::write(out.join("rules/gone.html"), "abc").unwrap();
    assert_eq!(handbook(out).code, 0);
    assert_eq!(first, below(out));
}

#[test]
fn a_run_that_broke_off_can_be_repeated() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path();
    assert_eq!(handbook(out).code, 0);
    let whole = below(out);
    fs::remove_file(out.join("SHA256SUMS")).unwrap();
    fs::remove_file(out.join("index.html")).unwrap();
    assert_eq!(handbook(out).code, 0);
    assert_eq!(whole, below(out));
}

#[test]
fn a_file_is_no_folder() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("handbook");
    fs::write(&file, "mine").unwrap();
    let shown = handbook(&file);
    assert_eq!(shown.code, 2);
    assert!(shown.errors.contains("handbook"), "{}", shown.errors);
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
}
