// What may be pressed, and what never. Made of the constants of crates/auchan by its test `plain_table`;
// not to be changed by hand.
var plainTable = {
  "answers": {
    "MERGE": {
      "merge-order-modal": "join",
      "re-order-modal": "go_on"
    },
    "REPLACE": {
      "merge-order-modal": "discard",
      "re-order-modal": "go_on"
    }
  },
  "controls": [
    {
      "about": "orderID",
      "action": "Order-Details",
      "despite": [],
      "marked": "data-order",
      "name": "reorder",
      "on": "order",
      "says": "Encomendar de novo",
      "selector": "button.auc-button__re-order[data-order]",
      "title": null,
      "what": "order_id",
      "within": "#maincontent .auc-orders__order-buttons"
    },
    {
      "about": "orderID",
      "action": "Order-Details",
      "despite": [],
      "marked": null,
      "name": "go_on",
      "on": "order",
      "says": "Encomendar de novo",
      "selector": "button.auc-js-action__reorder",
      "title": "Encomendar de novo",
      "what": "order_id",
      "within": "#re-order-modal.show"
    },
    {
      "about": "orderID",
      "action": "Order-Details",
      "despite": [
        ".auc-button--merge"
      ],
      "marked": null,
      "name": "join",
      "on": "order",
      "says": "Juntar",
      "selector": "button.auc-button--merge",
      "title": "Encomendar de novo",
      "what": "order_id",
      "within": "#merge-order-modal.show"
    },
    {
      "about": "orderID",
      "action": "Order-Details",
      "despite": [
        ".auc-js-discard-basket-merge",
        ".auc-button--discard-basket",
        "basketmerge-"
      ],
      "marked": null,
      "name": "discard",
      "on": "order",
      "says": "Eliminar",
      "selector": "button.auc-js-discard-basket-merge",
      "title": "Encomendar de novo",
      "what": "order_id",
      "within": "#merge-order-modal.show"
    },
    {
      "about": "pid",
      "action": "Product-IncludeProductShow",
      "despite": [],
      "marked": "data-pid",
      "name": "add",
      "on": "product",
      "says": "adicionar",
      "selector": "button.auc-js-add-to-cart[data-pid]",
      "title": null,
      "what": "pid",
      "within": ".auc-js-pdp-body .auc-pdp__quantity-selector__container .auc-qty-selector"
    },
    {
      "about": "pid",
      "action": "Product-IncludeProductShow",
      "despite": [],
      "marked": "data-pid",
      "name": "more",
      "on": "product",
      "says": "",
      "selector": "button.btn-plus",
      "title": null,
      "what": "pid",
      "within": ".auc-js-pdp-body .auc-pdp__quantity-selector__container .auc-qty-selector__active"
    }
  ],
  "dangers": {
    "addresses": [
      "href",
      "action",
      "formaction",
      "data-url",
      "data-href",
      "data-action",
      "data-action-url",
      "data-url-validation",
      "data-redirect-url",
      "data-book-slot-url"
    ],
    "controllers": [
      [
        "cart-validate",
        "leads towards paying"
      ],
      [
        "beforeyougo-",
        "leads towards paying"
      ],
      [
        "delivery-bookdelivery",
        "leads towards paying"
      ],
      [
        "delivery-bookslot",
        "leads towards paying"
      ],
      [
        "delivery-validshipments",
        "leads towards paying"
      ],
      [
        "delivery-discardbags",
        "leads towards paying"
      ],
      [
        "coplaceorder",
        "leads towards paying"
      ],
      [
        "cart-minicartshow",
        "leads towards paying"
      ],
      [
        "order-cancel",
        "changes or cancels a past order"
      ],
      [
        "order-edit",
        "changes or cancels a past order"
      ],
      [
        "basketmerge-",
        "takes goods out of the cart"
      ],
      [
        "cart-empty",
        "takes goods out of the cart"
      ],
      [
        "cart-removenotmerchantableproducts",
        "takes goods out of the cart"
      ],
      [
        "cart-removeproductlineitem",
        "takes goods out of the cart"
      ],
      [
        "order-reorder",
        "changes the cart"
      ],
      [
        "cart-addproduct",
        "changes the cart"
      ],
      [
        "cart-updatequantity",
        "changes the cart"
      ],
      [
        "cart-savepreparationnotes",
        "changes the cart"
      ],
      [
        "product-changeselectedunit",
        "changes the cart"
      ],
      [
        "login-logout",
        "changes account, address or favourites"
      ],
      [
        "account-",
        "changes account, address or favourites"
      ],
      [
        "address-",
        "changes account, address or favourites"
      ],
      [
        "wishlist-add",
        "changes account, address or favourites"
      ],
      [
        "email-productsuggestion",
        "changes account, address or favourites"
      ],
      [
        "delivery-clearselections",
        "changes the place of delivery or the catalogue"
      ],
      [
        "delivery-set",
        "changes the place of delivery or the catalogue"
      ],
      [
        "delivery-showmodal",
        "changes the place of delivery or the catalogue"
      ]
    ],
    "elements": [
      [
        "button[form], input[form]",
        "changes the cart"
      ],
      [
        ".checkout-btn",
        "leads towards paying"
      ],
      [
        ".auc-js-confirm-cart",
        "leads towards paying"
      ],
      [
        ".checkout-continue",
        "leads towards paying"
      ],
      [
        ".auc-back-checkout-link",
        "leads towards paying"
      ],
      [
        ".auc-js-book-slot",
        "leads towards paying"
      ],
      [
        ".auc-book-slot__slot",
        "leads towards paying"
      ],
      [
        ".auc-js-confirm-shipments",
        "leads towards paying"
      ],
      [
        "#auc-book-slot-discard-bags",
        "leads towards paying"
      ],
      [
        ".auc-js-minicart",
        "leads towards paying"
      ],
      [
        "#cancel-order-modal",
        "changes or cancels a past order"
      ],
      [
        "#edit-order-modal",
        "changes or cancels a past order"
      ],
      [
        ".auc-js-action__cancel",
        "changes or cancels a past order"
      ],
      [
        ".auc-js-action__edit",
        "changes or cancels a past order"
      ],
      [
        ".cancelorder-form",
        "changes or cancels a past order"
      ],
      [
        ".editorder-form",
        "changes or cancels a past order"
      ],
      [
        ".mergeorder-form",
        "changes or cancels a past order"
      ],
      [
        ".auc-button--merge",
        "changes or cancels a past order"
      ],
      [
        ".auc-js-discard-basket-merge",
        "takes goods out of the cart"
      ],
      [
        ".auc-button--discard-basket",
        "takes goods out of the cart"
      ],
      [
        ".auc-cart__remove-all",
        "takes goods out of the cart"
      ],
      [
        ".auc-js-remove-all-products",
        "takes goods out of the cart"
      ],
      [
        "#remove-all-products-modal",
        "takes goods out of the cart"
      ],
      [
        ".auc-js-cart-remove-unavailable-products",
        "takes goods out of the cart"
      ],
      [
        "#confirm-unavailable-products-removal",
        "takes goods out of the cart"
      ],
      [
        ".auc-cart__remove-product",
        "takes goods out of the cart"
      ],
      [
        "#auc-account-menu-modal",
        "changes account, address or favourites"
      ],
      [
        ".auc-js-add-address, .auc-js-edit-address",
        "changes account, address or favourites"
      ],
      [
        "#shipping-address-form, #dwfrm_shipping",
        "changes account, address or favourites"
      ],
      [
        "#auc-js-share-by-email-form",
        "changes account, address or favourites"
      ],
      [
        ".auc-js-wishlist-add-product, .auc-js-wishlist-add-product-from-cart, .add-to-wish-list",
        "changes account, address or favourites"
      ],
      [
        ".auc-delivery-banner__national-catalog, .auc-header__delivery",
        "changes the place of delivery or the catalogue"
      ],
      [
        ".auc-js-change-delivery-confirm, .auc-js-toogle-express-confirm",
        "changes the place of delivery or the catalogue"
      ],
      [
        ".auc-delivery-banner .card[data-option], .auc-js-click-collect",
        "changes the place of delivery or the catalogue"
      ]
    ],
    "pages": [
      [
        "/pt/aproveite-ainda",
        "leads towards paying"
      ],
      [
        "/pt/escolher-horario-entrega",
        "leads towards paying"
      ],
      [
        "/pt/inicio-check-out",
        "leads towards paying"
      ],
      [
        "/pt/conta",
        "changes account, address or favourites"
      ],
      [
        "/pt/definicoes",
        "changes account, address or favourites"
      ]
    ],
    "words": [
      [
        "checkout",
        "leads towards paying"
      ],
      [
        "check-out",
        "leads towards paying"
      ],
      [
        "payment",
        "leads towards paying"
      ],
      [
        "pagamento",
        "leads towards paying"
      ]
    ]
  }
};
