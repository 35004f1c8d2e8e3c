//! The store behaves as real servers do: slow, cached, lagging, led round, compressed; and it does
//! what it was asked though nobody waits for it any more. "Nothing is ordered twice or lost", and
//! "nothing is pressed after a stop", by the store's own journal.

mod arrivals;
mod kept_page;
mod lagging_cart;
mod left_page;
mod person;
mod prerendered;
mod slow_shop;
mod stale_cart;
mod stale_orders;
mod stopped;
