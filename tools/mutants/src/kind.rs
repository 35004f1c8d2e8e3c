use shop::PageKind;

/// The kinds of page that have something to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Kind {
    Orders,
    Order,
    Cart,
    Search,
    Product,
    Slots,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Orders,
        Self::Order,
        Self::Cart,
        Self::Search,
        Self::Product,
        Self::Slots,
    ];

    /// `None` for a kind of which nothing is read.
    #[must_use]
    pub const fn of(kind: PageKind) -> Option<Self> {
        match kind {
            PageKind::Orders => Some(Self::Orders),
            PageKind::Order => Some(Self::Order),
            PageKind::Cart => Some(Self::Cart),
            PageKind::Search => Some(Self::Search),
            PageKind::Product => Some(Self::Product),
            PageKind::Slots => Some(Self::Slots),
            PageKind::Home | PageKind::Login | PageKind::BotCheck | PageKind::Other => None,
        }
    }

    /// The lists of a reading, and what their rows are in the page.
    pub(crate) const fn lists(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Orders => &[("orders", ".auc-orders .auc-orders__order-summary")],
            Self::Order => &[(
                "lines",
                ".auc-orders__sub-order-card .auc-orders__product-card:has(.auc-orders__product-name a)",
            )],
            Self::Cart => &[(
                "lines",
                ".auc-cart__product-cards .auc-js-cart-item:has(.auc-cart__product-title a)",
            )],
            Self::Search => &[("tiles", ".product-grid > .auc-product .auc-js-product-tile")],
            Self::Product => &[],
            Self::Slots => &[
                ("days", ".auc-book-slot__week-days-tabs a.nav-link-tab"),
                ("slots", "ul.auc-js-book-slot"),
            ],
        }
    }

    /// What holds the rows together, the figures about them, and the cards among them that are no goods.
    /// What is around a row belongs to it anyway.
    pub(crate) const fn frame(self) -> &'static str {
        match self {
            Self::Orders => {
                ".page, #maincontent, .auc-orders, .auc-orders--empty, .auc-orders--empty *"
            }
            Self::Order => {
                ".page, .auc-orders__order-card, .auc-orders__order-card *, .auc-orders__totals, \
                 .auc-orders__totals *, .auc-orders__sub-order-information, \
                 .auc-orders__sub-order-information *, .auc-orders__order-buttons, \
                 .auc-button__re-order, \
                 .auc-orders__product-card:not(:has(.auc-orders__product-name a)), \
                 .auc-orders__product-card:not(:has(.auc-orders__product-name a)) *"
            }
            Self::Cart => {
                ".page, .cart-header, .cart-header *, .totals, .totals *, input[name=gtmOnLoad], \
                 .auc-cart--empty, .auc-cart--empty *, .auc-cart__container, \
                 .auc-js-cart-item:not(:has(.auc-cart__product-title a)), \
                 .auc-js-cart-item:not(:has(.auc-cart__product-title a)) *"
            }
            Self::Search => {
                ".page, h1, h1 *, .product-grid, .grid-footer, .grid-footer *, .slick-cloned, \
                 .slick-cloned *, input[name^=auc-js-search], p:has(a[href*='q=']), \
                 p:has(a[href*='q=']) *, .page:not(:has(.product-grid)) .auc-js-slots-carousel, \
                 .page:not(:has(.product-grid)) .auc-js-slots-carousel *"
            }
            Self::Product => {
                ".page, html, head, body, main, #maincontent, h1, .auc-js-pdp-body, \
                 .auc-js-pdp-body *, .breadcrumb, .breadcrumb *, script"
            }
            Self::Slots => ".page, .tab-pane, .tab-pane *",
        }
    }
}
