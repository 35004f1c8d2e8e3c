//! A shop that leads elsewhere must not lead a check to a wrong word.

use crate::shop::*;
use crate::story::*;
use ::shop::{PageKind, PageSeen, ReadError, Reading};
use run::{Command, Document, Fault, Moment, Recoverable, Report, Run, Session, System, Verdict};

fn page_of(signed_in: bool, expired: bool) -> Document {
    let document = page("d0", PageKind::Home, None, signed_in);
    let seen = PageSeen {
        expired,
        ..document.seen
    };
    Document { seen, ..document }
}

/// The person looks at that page.
fn at_page(signed_in: bool, expired: bool) -> Session {
    let document = page_of(signed_in, expired);
    then(
        &Session::default(),
        Report::PageReady { tab: TAB, document },
    )
}

fn verdict(session: &Session) -> Option<&Verdict> {
    match &session.run {
        Run::Idle(idle) => idle.checked.as_ref().map(|checked| &checked.verdict),
        other => panic!("not IDLE: {other:?}"),
    }
}

/// SITE §2: the shop leads whoever is not signed in home with `sessionLost`, whether they lost a
/// session or never had one.
#[test]
fn who_was_not_signed_in_has_lost_no_session() {
    for (signed_in, expired, said) in [
        (false, false, Verdict::SignedOut),
        (false, true, Verdict::Expired),
        (true, false, Verdict::Expired),
    ] {
        let session = at_page(signed_in, expired);
        let checked = answers(
            &then(&session, Command::CheckSession { tab: TAB }),
            Err(ReadError::Expired),
        );
        assert_eq!(verdict(&checked), Some(&said));
        let started = answers(&starts(&session, wish()), Err(ReadError::Expired));
        assert_eq!(verdict(&started), Some(&said));
    }
}

/// The tab that was opened for a start showed no page of the shop, but the sign-in: that is said
/// at once, and not at the end of patience.
#[test]
fn a_new_tab_that_leads_to_the_sign_in_is_one_who_is_signed_out() {
    let session = starts(&Session::default(), wish());
    let left = then(&session, System::TabLeft { tab: TAB });
    assert_eq!(verdict(&left), Some(&Verdict::SignedOut));
}

/// A check alone does not move the tab: another site in it is the person's own doing.
#[test]
fn a_tab_that_the_person_takes_elsewhere_ends_a_check_without_a_word() {
    let session = then(&at_page(true, false), Command::CheckSession { tab: TAB });
    let left = then(&session, System::TabLeft { tab: TAB });
    assert_eq!(verdict(&left), None);
    assert_eq!(at_work(&left), None);
    let started = then(
        &starts(&at_page(true, false), wish()),
        System::TabLeft { tab: TAB },
    );
    assert!(at_work(&started).is_some(), "a start goes back to the shop");
}

/// A page of no known kind may be one that leads on; a fetched one cannot, so it is fetched again.
#[test]
fn an_interim_page_is_asked_past() {
    let (wanted, found) = (PageKind::Orders, PageKind::Other);
    let mut session = then(&at_page(true, false), Command::CheckSession { tab: TAB });
    for _ in 0..2 {
        session = answers(&session, Err(ReadError::Landed { wanted, found }));
        assert_eq!(verdict(&session), None);
    }
    let last = answers(&session, Err(ReadError::Landed { wanted, found }));
    assert_eq!(verdict(&last), Some(&Verdict::Elsewhere { wanted, found }));
}

/// Found by chance: a clock far beyond the calendar brought the worker down.
#[test]
fn a_moment_beyond_the_calendar_reads_as_its_first_day() {
    for ms in [i64::MAX, i64::MIN] {
        assert_eq!(Moment::utc(ms).local(), Moment::utc(0).local());
    }
}

/// That there is no such page is an answer, once the page that stands there was not just another one on
/// its way: nothing is waited for, and nothing asked for again (DECISIONS 28).
#[test]
fn a_page_that_is_gone_is_an_answer_in_the_tab_too() {
    let gone = |id: &str| {
        let mut document = page(id, PageKind::Other, None, true);
        document.seen.gone = true;
        Report::PageReady { tab: TAB, document }
    };
    let list = Ok(Reading::Orders(summaries().into()));
    let first = then(&answers(&listed(), list), gone("d2"));
    assert!(at_work(&first).is_some(), "the tab is sent there once more");
    let again = then(&first, gone("d3"));
    let Run::Paused(paused) = &again.run else {
        panic!("{}", at(&again))
    };
    let why = ReadError::Gone;
    assert_eq!(
        paused.fault,
        Fault::Recoverable(Recoverable::ReadFailed { why })
    );
}
