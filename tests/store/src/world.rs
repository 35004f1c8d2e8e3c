//! Everything that changes while the store runs, behind one lock.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant, SystemTime},
};

use crate::{
    account::{self, Account},
    cart::{Cart, CartLine, Line},
    catalogue::Catalogue,
    deception::Deception,
    event::Event,
    journal::{Entry, Journal},
    merge::merge,
    order::Order,
    product::Product,
    session::Visitor,
    switches::Switches,
    token::{self, digest},
    totals::Totals,
    view::Templates,
};

/// The store's one world, shared by all requests.
#[derive(Debug)]
pub struct World {
    pub catalogue: Catalogue,
    /// The same without promotions.
    full_price: Catalogue,
    pub templates: Templates,
    secret: String,
    started: Instant,
    state: Mutex<State>,
    under_way: AtomicUsize,
}

/// A request that is under way until this is dropped, answered or not.
#[derive(Debug)]
pub struct UnderWay(Arc<World>);

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.under_way.fetch_sub(1, Ordering::AcqRel);
    }
}

/// The changing part.
#[derive(Debug)]
pub struct State {
    pub accounts: BTreeMap<String, Account>,
    /// The account of each session; `None` when nobody is signed in.
    pub sessions: HashMap<String, Option<String>>,
    /// The sessions that came past *Validar*.
    pub validated: HashSet<String>,
    /// One-time codes of the sign-in, by which the login host names the account to the shop.
    pub codes: HashMap<String, String>,
    pub switches: Switches,
    pub journal: Journal,
    /// What each page was last recognised by, and since when.
    prints: HashMap<String, (String, SystemTime)>,
    number: u64,
}

impl World {
    /// A world with all accounts as the data files have them.
    pub fn new(switches: Switches, secret: String) -> Result<Self, String> {
        let state = State {
            accounts: account::load()?,
            sessions: HashMap::new(),
            validated: HashSet::new(),
            codes: HashMap::new(),
            switches,
            journal: Journal::default(),
            prints: HashMap::new(),
            number: 0,
        };
        Ok(Self {
            catalogue: Catalogue::load()?,
            full_price: Catalogue::load()?.without_promotions(),
            templates: Templates::load().map_err(|error| error.to_string())?,
            secret,
            started: Instant::now(),
            state: Mutex::new(state),
            under_way: AtomicUsize::new(0),
        })
    }

    /// A request comes in.
    pub fn enter(self: &Arc<Self>) -> UnderWay {
        self.under_way.fetch_add(1, Ordering::AcqRel);
        UnderWay(Arc::clone(self))
    }

    /// Whether no request is under way.
    pub fn at_rest(&self) -> bool {
        self.under_way.load(Ordering::Acquire) == 0
    }

    /// The changing part, for a short moment.
    pub fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A copy of the switches.
    pub fn switches(&self) -> Switches {
        self.state().switches.clone()
    }

    /// Writes an event into the journal.
    pub fn record(&self, account: Option<&str>, event: Event) {
        let at_ms = u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX);
        let account = account.map(str::to_owned);
        self.state().journal.write(Entry {
            at_ms,
            account,
            event,
        });
    }

    /// A name that was never given before: for sessions, codes and lines.
    pub fn fresh(&self, kind: &str) -> String {
        digest(&[kind, &self.secret, &self.number().to_string()])
    }

    /// A new token of the visitor's session.
    pub fn token(&self, visitor: &Visitor) -> String {
        token::issue(&self.secret, &visitor.session, self.number())
    }

    /// Whether the token belongs to the visitor's session.
    pub fn token_holds(&self, visitor: &Visitor, token: &str) -> bool {
        token::holds(&self.secret, &visitor.session, token)
    }

    /// Opens a session.
    pub fn open_session(&self, account: Option<String>) -> String {
        let session = self.fresh("session");
        self.state().sessions.insert(session.clone(), account);
        session
    }

    /// Whether goods can be had now.
    pub fn available(&self, product: &Product) -> bool {
        let state = self.state();
        let gone = [&state.switches.sold_out, &state.switches.twins];
        product.in_stock && !gone.iter().any(|it| it.contains(&product.pid))
    }

    /// How many pieces of it there are, where that is few.
    pub fn limit(&self, pid: &str) -> Option<i64> {
        self.state().switches.limited.get(pid).copied()
    }

    /// Whether its line shows one sign of a sold-out one.
    pub fn is_odd(&self, pid: &str) -> bool {
        self.state().switches.odd_cart.odd_lines.contains(pid)
    }

    /// The goods at the prices that a cart has.
    pub fn shelf(&self) -> &Catalogue {
        let ended = Deception::EndedPromotion;
        match self.state().switches.deceptions.contains(&ended) {
            true => &self.full_price,
            false => &self.catalogue,
        }
    }

    /// What a cart costs, with the time that is reserved for it.
    pub fn totals(&self, cart: &Cart, slot: Option<&str>) -> Totals {
        self.switches().odd_cart.totals(cart, self.shelf(), slot)
    }

    /// Products as the shelves have them: those that were coded anew stand behind their old numbers.
    pub fn shelved<'a>(&'a self, found: Vec<&'a Product>) -> Vec<&'a Product> {
        let twins = self.switches().twins;
        let twin = |product: &&Product| {
            let again = self.catalogue.recoded(&product.pid);
            again.filter(|_| twins.contains(&product.pid))
        };
        let both = |product| [Some(product), twin(&product)].into_iter().flatten();
        found.into_iter().flat_map(both).collect()
    }

    /// An account's cart as tests see it.
    pub fn cart(&self, account: &str) -> Vec<CartLine> {
        let state = self.state();
        let cart = state.accounts.get(account).map(|a| a.cart.clone());
        drop(state);
        self.seen(&cart.unwrap_or_default())
    }

    /// The same, once an order's goods were put into it, or took the place of what was there.
    pub fn reordered(&self, account: &str, order: &str, replaces: bool) -> Option<Vec<CartLine>> {
        let switches = self.switches();
        let known = self.state().accounts.get(account).cloned()?;
        let mut cart = match replaces {
            true => Cart::default(),
            false => known.cart.clone(),
        };
        let order = self.recoded(known.order(order)?);
        merge(
            &mut cart,
            &order,
            switches.merge_rule,
            switches.reorder_drops,
        );
        Some(self.seen(&cart))
    }

    /// An order with the numbers that its goods have now.
    pub fn recoded(&self, order: &Order) -> Order {
        let switches = self.switches();
        let mut order = order.clone();
        for line in &mut order.lines {
            let again = self.catalogue.recoded(&line.pid);
            if let Some(again) = again.filter(|_| switches.recoded.contains(&line.pid)) {
                line.pid.clone_from(&again.pid);
            }
        }
        order
    }

    fn seen(&self, cart: &Cart) -> Vec<CartLine> {
        let available = |pid: &str| self.catalogue.get(pid).is_some_and(|p| self.available(p));
        let seen = |line: &Line| CartLine {
            pid: line.pid.clone(),
            quantity: line.quantity,
            unit: line.unit,
            available: available(&line.pid),
        };
        cart.lines().iter().map(seen).collect()
    }

    /// The visitor's account, copied, with the cart that the shop shows now.
    pub fn account(&self, visitor: &Visitor) -> Option<Account> {
        let id = visitor.account.as_ref()?;
        let state = self.state();
        let lag = Duration::from_millis(state.switches.cart_lag_ms);
        let account = state.accounts.get(id)?;
        let cart = account.cart.ago(lag);
        Some(Account {
            cart,
            ..account.clone()
        })
    }

    /// When a page changed last, which is recognised by `print` now; one that was never shown
    /// before is so old.
    pub fn changed(&self, page: &str, print: String, age: Duration) -> SystemTime {
        let now = SystemTime::now();
        let mut state = self.state();
        let since = match state.prints.get(page) {
            Some((known, since)) if *known == print => *since,
            Some(_) => now,
            None => now.checked_sub(age).unwrap_or(now),
        };
        state.prints.insert(page.to_owned(), (print, since));
        since
    }

    fn number(&self) -> u64 {
        let mut state = self.state();
        state.number += 1;
        state.number
    }
}
