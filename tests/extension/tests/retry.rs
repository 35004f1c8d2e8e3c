//! What failed is never tried again. What only waited in vain is, once, if it was the only one: two
//! of them are no chance any more.

use std::{env, fs, path::PathBuf, time::Duration};

use extension_tests::{
    Failure, Result,
    suite::{Case, Outcome, Report, Verdict, run},
    until_for,
};
use tempfile::TempDir;

/// Where the made-up tests note that they ran.
const NOTES: &str = "CARRINHO_MADE_UP";

/// A run of made-up tests of this very file, and how often each ran.
struct MadeUp {
    report: Report,
    notes: TempDir,
}

impl MadeUp {
    fn of(names: &[&str]) -> Result<Self> {
        let notes = tempfile::tempdir()?;
        let program = env::current_exe()?;
        let case = |name: &&str| Case {
            program: program.clone(),
            suite: "retry".into(),
            name: (*name).into(),
        };
        let cases: Vec<Case> = names.iter().map(case).collect();
        let place = notes.path().display().to_string();
        let report = run(&cases, 2, &[(NOTES, &place)], |_, _, _| ());
        Ok(Self { report, notes })
    }

    fn ran(&self, name: &str) -> usize {
        let notes = fs::read_to_string(self.notes.path().join(name));
        notes.unwrap_or_default().lines().count()
    }
}

/// Notes that a made-up test runs; how often it did before.
fn noted(name: &str) -> Result<usize> {
    let file = PathBuf::from(env::var_os(NOTES).unwrap_or_default()).join(name);
    let before = fs::read_to_string(&file).unwrap_or_default();
    fs::write(file, format!("{before}ran\n"))?;
    Ok(before.lines().count())
}

/// The only thing that may be tried again.
fn waits_in_vain() -> Result<()> {
    until_for(Duration::ZERO, "a miracle", || Ok(None))
}

#[test]
#[ignore = "made up: run by the tests below"]
fn made_up_assertion() {
    let before = noted("made_up_assertion");
    assert_eq!(before.ok(), Some(1), "it would pass the second time");
}

#[test]
#[ignore = "made up: run by the tests below"]
fn made_up_count() -> Result<()> {
    match noted("made_up_count")? {
        0 => Err(Failure::Unexpected {
            expected: "another value",
            got: "2, not 1".into(),
        }),
        _ => Ok(()),
    }
}

#[test]
#[ignore = "made up: run by the tests below"]
fn made_up_time_out() -> Result<()> {
    match noted("made_up_time_out")? {
        0 => waits_in_vain(),
        _ => Ok(()),
    }
}

#[test]
#[ignore = "made up: run by the tests below"]
fn made_up_time_out_each_time() -> Result<()> {
    noted("made_up_time_out_each_time")?;
    waits_in_vain()
}

#[test]
#[ignore = "made up: run by the tests below"]
fn made_up_success() -> Result<()> {
    noted("made_up_success").map(drop)
}

#[test]
fn what_failed_is_not_tried_again() -> Result<()> {
    for name in ["made_up_assertion", "made_up_count"] {
        let made_up = MadeUp::of(&[name, "made_up_success"])?;
        assert_eq!(made_up.ran(name), 1, "{name}");
        assert_eq!(made_up.report.verdict(), Verdict::Failed, "{name}");
        let wrong: Vec<_> = made_up.report.wrong().collect();
        assert!(
            matches!(wrong[..], [(case, Outcome::Failed(_), _)] if case.name == name),
            "{wrong:?}"
        );
    }
    Ok(())
}

#[test]
fn what_waited_in_vain_is_tried_once_more() -> Result<()> {
    let made_up = MadeUp::of(&["made_up_time_out", "made_up_success"])?;
    assert_eq!(made_up.ran("made_up_time_out"), 2);
    assert_eq!(made_up.ran("made_up_success"), 1);
    assert_eq!(made_up.report.verdict(), Verdict::WellAtLast);
    let made_up = MadeUp::of(&["made_up_time_out_each_time"])?;
    assert_eq!(made_up.ran("made_up_time_out_each_time"), 2);
    assert_eq!(made_up.report.verdict(), Verdict::Failed);
    Ok(())
}

#[test]
fn two_that_waited_in_vain_fail_the_run() -> Result<()> {
    let made_up = MadeUp::of(&["made_up_time_out", "made_up_time_out_each_time"])?;
    assert_eq!(made_up.ran("made_up_time_out"), 1);
    assert_eq!(made_up.ran("made_up_time_out_each_time"), 1);
    assert_eq!(made_up.report.verdict(), Verdict::Failed);
    Ok(())
}

/// Nor is one tried again beside a test that found something wrong: the run has failed anyhow.
#[test]
fn beside_a_failure_nothing_is_tried_again() -> Result<()> {
    let made_up = MadeUp::of(&["made_up_time_out", "made_up_assertion"])?;
    assert_eq!(made_up.ran("made_up_time_out"), 1);
    assert_eq!(made_up.report.verdict(), Verdict::Failed);
    Ok(())
}

#[test]
fn what_passes_is_run_once() -> Result<()> {
    let made_up = MadeUp::of(&["made_up_success"])?;
    assert_eq!(made_up.ran("made_up_success"), 1);
    assert_eq!(made_up.report.verdict(), Verdict::Well);
    Ok(())
}
