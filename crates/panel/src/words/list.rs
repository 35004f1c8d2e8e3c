use super::{Key, Words};
use crate::shopping_list::proposed;
use shop::{Cents, Order, Pack};

impl Words {
    /// What will be paid, as far as it is known. Without what is sold out it is our own sum, and the
    /// shop's discounts may be others then. Whether a line that could not be read is sold out, nobody
    /// knows.
    #[must_use]
    pub fn to_pay(&self, pack: &Pack) -> String {
        let bill = pack.bill();
        let money = self.money(bill.pays);
        match bill.sold_out == Cents::ZERO && pack.cart.aside.is_empty() {
            true => money,
            false => self.fill(Key::TotalAbout, &[&money]),
        }
    }

    /// What the shop counts of the sold-out goods, where it counts any.
    #[must_use]
    pub fn sold_out_counted(&self, pack: &Pack) -> Option<String> {
        let bill = pack.bill();
        let with = [self.money(bill.shop), self.money(bill.sold_out)];
        let said = || self.fill(Key::TotalSoldOut, &with.each_ref().map(String::as_str));
        (bill.sold_out != Cents::ZERO).then(said)
    }

    /// The delivery time that is proposed, where one is.
    #[must_use]
    pub fn proposed_time(&self, pack: &Pack) -> Option<String> {
        let (slot, _) = proposed(pack)?;
        let when = format!("{}, {}", self.slot_day(slot), self.slot_hours(slot));
        Some(self.fill(Key::ProposedTime, &[&when]))
    }

    /// From which order a pack is.
    #[must_use]
    pub fn from_order(&self, pack: &Pack) -> String {
        let order = pack.summary();
        let date = self.day_of(&order.placed_at);
        self.fill(Key::ReviewIntro, &[&order.number, &date])
    }

    /// What became of that order, as far as its page says it: when it came, in how many deliveries, and
    /// the shop's own word for how it stands.
    #[must_use]
    pub fn order_came(&self, order: &Order) -> Vec<String> {
        // Where there were several, the page's window and word are those of the first alone.
        let one = order.deliveries <= 1;
        let window = order.window.as_ref().filter(|_| one).map(|window| {
            let [from, to] = [&window.start, &window.end].map(|at| self.shop_hour(at));
            self.fill(Key::OrderWindow, &[&self.day_of(&window.start), &from, &to])
        });
        let several = (order.deliveries > 1).then(|| {
            let deliveries = order.deliveries.to_string();
            self.fill(Key::OrderDeliveries, &[&deliveries])
        });
        let status = order.status.as_ref().filter(|_| one);
        let status = status.map(|status| self.fill(Key::OrderStatus, &[status]));
        [window, several, status].into_iter().flatten().collect()
    }
}
