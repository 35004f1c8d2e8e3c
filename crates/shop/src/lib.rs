//! The nouns of shopping and the arithmetic on them.
//!
//! Nothing here knows a browser, a clock or a page. Of the shop, it knows words of its language
//! (`label`, `order`, `recoded`). Money is whole cents ([`Cents`]), every other measured number is a
//! decimal in thousandths ([`Amount`]); there is no float in this crate.

mod addition;
mod adjusted;
pub mod advice;
mod amount;
mod as_is;
mod aside;
mod ask;
mod cart;
mod decision;
mod diff;
mod harmless;
mod label;
mod line_change;
mod money;
mod order;
mod pack;
mod pack_size;
mod page_seen;
mod picture;
mod portion;
mod product;
mod promotion;
mod proposal;
mod put_back;
mod quantity;
mod recoded;
mod reorder;
mod review;
mod row;
pub mod rules;
mod showing;
mod slot;
pub mod slot_choice;
mod slots_found;
pub mod substitute;
mod terms;
mod undo;
mod unreadable;
mod validate;
mod warning;

pub use addition::{Added, Addition, amount, needed};
pub use adjusted::Adjusted;
pub use amount::{Amount, NotAnAmount};
pub use as_is::AsIs;
pub use aside::{Aside, Part, bearable};
pub use ask::{Action, Answer, Ask, Mode, Query, ReadError, Reading, SessionReading};
pub use cart::{Cart, CartLine, Stock, Totals};
pub use decision::{Decision, Plan};
pub use diff::{CartChange, CartDiff, Fate, OrderDiff, OrderedLine, Repriced};
pub use harmless::{harmless, isolated};
pub use label::{Label, LabelKind};
pub use line_change::LineChange;
pub use money::Cents;
pub use order::{Order, OrderId, OrderLine, OrderList, OrderSummary, Window, says_cancelled};
pub use pack::{Original, Pack, PackId, PackInputs};
pub use pack_size::{Measure, PackSize};
pub use page_seen::{HeaderCart, PageKind, PageSeen};
pub use picture::Picture;
pub use portion::{PRESSES_MAX, Portion};
pub use product::{Pid, Product, SearchPage, Tile, UnitPrice};
pub use promotion::Promotion;
pub use proposal::{Finding, Proposal, SUBSTITUTES_MAX, Substitute};
pub use quantity::{Quantity, Unit};
pub use reorder::{Reordered, holds_any, judge, may_hold_some};
pub use review::{
    Alteration, Basis, Bill, Cost, Listed, Place, PriceChange, Shortfall, SizeChange, Spending,
    Unasked,
};
pub use row::{Row, RowKind, explained};
pub use showing::{Offer, Showing};
pub use slot::{Day, Slot, SlotId, SlotsPage};
pub use slots_found::{SlotsFound, SlotsRead};
pub use terms::Terms;
pub use undo::{UndoChange, UndoStep};
pub use unreadable::Unreadable;
pub use validate::{Signs, validate};
pub use warning::Warning;
