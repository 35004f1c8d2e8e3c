//! The traps, and every graded set that is here, are judged no worse than they were before.

use std::process::Command;

#[test]
fn nothing_is_worse_than_recorded() {
    let eval = Command::new(env!("CARGO_BIN_EXE_eval"))
        .arg("--recorded")
        .output()
        .unwrap();
    let (said, why) = (
        String::from_utf8(eval.stdout).unwrap(),
        String::from_utf8(eval.stderr).unwrap(),
    );
    assert!(eval.status.success(), "{said}{why}");
    // A set is judged, or it is said that it was not.
    for set in ["traps", "dev", "dev2"] {
        let told = |line: &str| {
            line.starts_with(&format!("{set}: ")) || line.starts_with(&format!("SKIPPED {set}: "))
        };
        assert!(said.lines().any(told), "{set}: {said}");
    }
}
