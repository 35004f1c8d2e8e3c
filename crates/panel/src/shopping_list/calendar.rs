use super::proposed;
use crate::words::{Key, Words};
use jiff::civil::DateTime;
use run::Moment;
use shop::Pack;
use shop::slot_choice::{Offer, Way};

/// As many octets as a line may have before it is folded (RFC 5545 §3.1).
const OCTETS_MAX: usize = 75;

/// The proposed delivery time as an entry of a calendar (RFC 5545), made at `now`. It is tentative:
/// nothing is reserved.
#[must_use]
pub fn calendar(words: &Words, pack: &Pack, now: Moment) -> Option<String> {
    let (slot, offer) = proposed(pack)?;
    // The same time of the same order is the same entry, however often it is saved.
    let uid = format!("{}-{}@carrinho-pronto", pack.summary().number, slot.id);
    let lines = [
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Carrinho Pronto//Carrinho Pronto//PT".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", escaped(&uid)),
        format!("DTSTAMP:{}", utc(now)),
        format!("DTSTART:{}", of_the_shop(offer.begins())),
        format!("DTEND:{}", of_the_shop(offer.ends())),
        format!("SUMMARY:{}", escaped(&summary(words, &offer))),
        format!("DESCRIPTION:{}", escaped(&words.say(Key::CalendarNote))),
        "STATUS:TENTATIVE".to_owned(),
        "END:VEVENT".to_owned(),
        "END:VCALENDAR".to_owned(),
    ];
    Some(lines.iter().map(|line| folded(line)).collect())
}

fn summary(words: &Words, offer: &Offer) -> String {
    words.say(match offer.mode {
        Way::Home => Key::CalendarHome,
        Way::Pickup => Key::CalendarPickup,
    })
}

/// In UTC, which every calendar knows: a zone by its name would need its rules beside it.
fn of_the_shop(clock: DateTime) -> String {
    utc(Moment::when_the_shop_shows(clock))
}

fn utc(moment: Moment) -> String {
    let at = Moment::utc(moment.ms).local();
    let (year, month, day) = (at.year(), at.month(), at.day());
    let (hour, minute, second) = (at.hour(), at.minute(), at.second());
    format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z")
}

/// RFC 5545 §3.3.11.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            '\r' => {}
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// A line with its end, folded between letters and never within one.
fn folded(line: &str) -> String {
    let mut folded = String::with_capacity(line.len());
    let mut octets = 0;
    for letter in line.chars() {
        if octets + letter.len_utf8() > OCTETS_MAX {
            folded.push_str("\r\n ");
            octets = 1;
        }
        folded.push(letter);
        octets += letter.len_utf8();
    }
    folded.push_str("\r\n");
    folded
}
