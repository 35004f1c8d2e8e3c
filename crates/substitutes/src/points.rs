//! What differences cost that are of no trait, and where lines are drawn. All costs are points, of
//! which one hundred is what a shopper notices; what a trait costs stands in `lexicon/weights.txt`.

/// What grows in steps: up to so many per cent, so many points; and beyond the last of them.
pub(crate) struct Steps(&'static [(i64, i32)], i32);

impl Steps {
    /// What so many per cent cost.
    pub(crate) fn at(&self, per_cent: i64) -> i32 {
        let step = self.0.iter().find(|(most, _)| per_cent <= *most);
        step.map_or(self.1, |(_, points)| *points)
    }
}

// Lines.

/// A broken promise: no likeness outweighs it.
pub(crate) const BROKEN: i32 = 1000;
/// Another kind of thing; from here on nothing stands in.
pub(crate) const OTHER_KIND: i32 = 600;
/// Of another part of the shop, besides.
pub(crate) const OTHER_PART: i32 = 200;
/// One difference of this cost makes a shopper hesitate.
pub(crate) const SERIOUS: i32 = 150;
/// So do several that come to this.
pub(crate) const SEVERAL: i32 = 200;
/// What differs by less is a drop-in.
pub(crate) const NOTICED: i32 = 60;
/// What is doubtful and this far off is not shown beside anything better. The one number that was
/// fitted: `docs/SUBSTITUTES.md`.
pub(crate) const FAR: i32 = 400;
/// A difference of this cost is named as the reason why nothing is proposed.
pub(crate) const NAMED: i32 = 100;
/// What the very product under another number is ahead of all others.
pub(crate) const ITSELF: i32 = -40;

// The kind.

/// Something unknown stands before what the one is called.
pub(crate) const KIND_DOUBTFUL: i32 = 90;
/// The kind is not known here, but the candidate's name begins much as the wanted one's.
pub(crate) const KIND_UNKNOWN: i32 = 100;
/// It is not known here, and stands somewhere in the candidate's name.
pub(crate) const KIND_MENTIONED: i32 = 160;

// Traits.

/// A taste that amounts to none, and none at all.
pub(crate) const PLAIN: i32 = 15;
/// Where part of the values is shared, a difference counts no more than this …
pub(crate) const IN_PART_MOST: i32 = 150;
/// … and so many per cent of that.
pub(crate) const IN_PART: i32 = 70;

// Figures.

/// Another dose, or none told, of a drug or for another bearer.
pub(crate) const DOSE: i32 = 190;
/// Only the wanted one says how strong it is.
pub(crate) const STRENGTH_LOST: i32 = 40;
/// Only the candidate does.
pub(crate) const STRENGTH_GAINED: i32 = 20;
/// The greater strength in per cent of the smaller: half as strong again is another strength.
pub(crate) const STRENGTHS: Steps = Steps(&[(110, 20), (149, 60)], 160);
/// Both say how strong they are, and one figure cannot be read.
pub(crate) const STRENGTH_UNREAD: i32 = 60;
/// Other months of curing.
pub(crate) const CURING: i32 = 60;
/// Only the wanted ink is a large one.
pub(crate) const YIELD_LOST: i32 = 80;
/// Some inks of a pack are in common, and some are not.
pub(crate) const INKS_IN_PART: i32 = 160;
/// Only the wanted one says what it fits.
pub(crate) const FIGURE_LOST: i32 = 150;
/// Only the candidate does.
pub(crate) const FIGURE_GAINED: i32 = 60;
/// Both say something, and neither fits nor harms.
pub(crate) const FIGURE_OTHER: i32 = 100;
/// Another year of the same wine is much the same wine.
pub(crate) const VINTAGE: i32 = 30;
/// Another size in letters, another shade.
pub(crate) const LETTER: i32 = 190;
/// Another size of fish that is weighed: one takes a bigger one, or two.
pub(crate) const CALIBRE_WEIGHED: i32 = 40;
/// From so many grams a calibre is one of what is weighed.
pub(crate) const WEIGHED_FROM: u32 = 150;
/// Calibres that overlap.
pub(crate) const CALIBRE_NEAR: i32 = 60;
/// Calibres that have nothing in common.
pub(crate) const CALIBRE_APART: i32 = 160;

// Ages.

/// What a baby eats, made for another age by one or two months.
pub(crate) const AGE_NEAR: i32 = 100;
/// How many months that may be.
pub(crate) const AGE_NEAR_MONTHS: u8 = 2;
/// A teat or a dummy for another age.
pub(crate) const AGE_OF_TEAT: i32 = 160;

// Nappies.

/// So many per cent of two ranges of weight in common are one size, where the sizes are neighbours …
pub(crate) const BEARING_SAME: u32 = 75;
/// … and where no size is told; …
pub(crate) const BEARING_ALIKE: u32 = 60;
/// … from so many on they are neighbours.
pub(crate) const BEARING_NEAR: u32 = 20;
/// One size, told in two ways.
pub(crate) const NAPPY_ALIKE: i32 = 20;
/// The next size.
pub(crate) const NAPPY_NEXT: i32 = 190;
/// One of the two says no size.
pub(crate) const NAPPY_UNTOLD: i32 = 250;

// Amounts: the greater in per cent of the smaller.

/// Of another amount.
pub(crate) const SIZES: Steps = Steps(
    &[
        (106, 0),
        (130, 8),
        (165, 20),
        (210, 60),
        (310, 100),
        (450, 150),
        (800, 190),
    ],
    240,
);
/// Up to here it is the same size …
pub(crate) const SIZE_SAME: i64 = 130;
/// … and up to here one can take several.
pub(crate) const SIZE_NEAR: i64 = 450;
/// One of the two says no size.
pub(crate) const SIZE_UNTOLD: i32 = 15;
/// One of the two says none, and one is sold by weight.
pub(crate) const SIZE_WEIGHED: i32 = 8;
/// A tub is no box of cones, however much ice cream is in both.
pub(crate) const TUB: i32 = 100;
/// How much a bag holds; a bag that holds less is another bag.
pub(crate) const BAGS: Steps = Steps(&[(115, 0), (140, 80), (210, 180)], 320);
/// One of the two says nothing of it.
pub(crate) const BAG_UNTOLD: i32 = 40;
/// What only a name says is bought in no more pieces than this, …
pub(crate) const PIECES_UNSURE: u32 = 6;
/// … and nothing in more than this.
pub(crate) const PIECES: u32 = 24;

// Prices: the candidate's in per cent of the wanted one's.

/// What being dearer costs: a brake, never an engine.
pub(crate) const DEARER: Steps = Steps(
    &[(125, 0), (150, 12), (180, 35), (250, 90), (400, 130)],
    170,
);
/// What being much cheaper costs where the price says the class: of wines and spirits.
pub(crate) const CHEAPER: Steps = Steps(&[(35, 110), (50, 70), (70, 25)], 0);
/// From this cost on a price is a shock.
pub(crate) const PRICE_SHOCK: i32 = 90;

// Makers: `[brand]` in `weights.txt` says what another one costs, and otherwise it is this.

/// Another maker, where nobody minds much.
pub(crate) const MAKER: i32 = 25;
/// Of a drink that says no taste.
pub(crate) const MAKER_OF_SODA: i32 = 90;
/// Of a cola.
pub(crate) const MAKER_OF_COLA: i32 = 100;
/// Where only the candidate names its maker, that costs one part in so many.
pub(crate) const MAKER_UNTOLD: i32 = 3;

// Words that say none of the traits.

/// A word that the candidate lacks, …
pub(crate) const WORD_LOST: i32 = 26;
/// … and how many of them count.
pub(crate) const WORDS_LOST: i32 = 4;
/// A word that only the candidate has, …
pub(crate) const WORD_NEW: i32 = 15;
/// … and how many of them count.
pub(crate) const WORDS_NEW: i32 = 5;
/// How many count between two houses, whose names say little; the prices say more.
pub(crate) const WORDS_OF_HOUSE: i32 = 2;
/// A lost word weighs so many times as much, where the name hardly says what it is.
pub(crate) const WORDS_TELLING: i32 = 2;
