//! How long what is waited for, in milliseconds.

/// How long a page may take to fill itself after it came up, and a fetched one to come.
pub const PAGE: u32 = 25_000;

/// How long a page that came up is given for what cannot be read of it yet: a part, or all of it.
pub const PART: u32 = 4_000;

/// How long the shop may take to open its dialog, or to say what a press has come to.
pub const PRESS: u32 = 12_000;

/// How long the shop's script may take to fill the header (SITE §2).
pub const HEADER: u32 = 6_000;

/// How often a page announces itself that is not heard: each pause is twice as long as the one
/// before, half a minute in all.
pub const ANNOUNCEMENTS_MAX: u32 = 8;

/// How long it waits after so many announcements.
#[must_use]
pub const fn announced_again(announcements: u32) -> u32 {
    const FIRST: u32 = 250;
    FIRST
        << if announcements < ANNOUNCEMENTS_MAX {
            announcements
        } else {
            ANNOUNCEMENTS_MAX
        }
}
