// The header: its cart comes late; the cookie banner; the account menu.

async function loadHeaderCart() {
  const button = $(".auc-js-minicart");
  if (!button) return null;
  const answer = await fetch($(".page").dataset.includeMinicart);
  const cart = await answer.json();
  const badge = $(".minicart-quantity", button);
  badge.textContent = cart.quantity ? String(cart.quantity) : "";
  badge.classList.toggle("d-none", !cart.quantity);
  $(".auc-header-cart-total", button).textContent = `\n  ${cart.total}\n  `;
  button.dataset.hasGroceryProducts = String(cart.grocery);
  return cart;
}

window.addEventListener("load", () => {
  setTimeout(() => loadHeaderCart().catch(() => {}), Number(settings.headerDelay));
});

// The address to deliver to may be known only a while after the page is there (SITE §2).
if (settings.deliveryDelay) {
  setTimeout(() => {
    const block = $(".auc-header__delivery");
    if (!block) return;
    block.dataset.hasContext = "true";
    [["div > span:first-child", "Entrega"], ["div > span:last-child", "Em Casa"], ["[data-is-store-name]", "Auchan Treino"]]
      .forEach(([part, text]) => { $(part, block).textContent = text; });
  }, Number(settings.deliveryDelay));
}

onClick(".auc-js-minicart", () => {
  const panel = $("#auc-minicart-panel");
  panel.innerHTML = '<a class="auc-button__rounded--primary" href="/pt/carrinho-compras">Ver carrinho</a>';
  panel.classList.toggle("auc-panel--open");
});
onClick(".auc-js-account-menu", () => showModal("auc-account-menu-modal"));
onClick(".auc-breadcrumb--back", () => history.back());
onClick(".auc-back-link[data-url], .auc-back-checkout-link[data-url]", (link) => {
  location.href = link.dataset.url;
});
onClick(".auc-header__delivery", (block) => {
  if (block.dataset.redirectUrl) location.href = block.dataset.redirectUrl;
  else post(block.dataset.url.split("?")[0], {});
});

$(".auc-search-form")?.addEventListener("submit", (event) => {
  const field = $(".auc-search-field");
  if (field.value.trim().length >= 3) return;
  event.preventDefault();
  toast(field.dataset.error);
});

onClick("#onetrust-accept-btn-handler, .save-preference-btn-handler", () => {
  document.cookie = "OptanonAlertBoxClosed=sim; path=/; max-age=31536000; secure";
  for (const part of $$("#onetrust-banner-sdk, .onetrust-pc-dark-filter")) part.style.display = "none";
  $("#onetrust-pc-sdk")?.classList.add("ot-hide");
});
onClick("#onetrust-pc-btn-handler", () => $("#onetrust-pc-sdk").classList.remove("ot-hide"));

// The push prompt drops in a while after load (SITE §2).
if (settings.pushPrompt === "true") {
  setTimeout(() => {
    const box = document.createElement("div");
    box.id = "onesignal-slidedown-container";
    box.innerHTML = '<p>Subscreva as nossas notificações</p><button id="onesignal-slidedown-cancel-button">Não</button><button id="onesignal-slidedown-allow-button">Subscrever</button>';
    document.body.append(box);
  }, 800);
}
onClick("#onesignal-slidedown-container button", (button) => button.parentElement.remove());

// Controls that change something outside the cart: the server writes them down, nothing else.
for (const [selector, url] of [
  [".auc-delivery-banner__national-catalog", null],
  [".auc-js-change-delivery-confirm", "Delivery-SetPostalCode"],
  [".auc-js-wishlist-add-product", null],
  [".auc-js-wishlist-add-product-from-cart", null],
  [".add-to-wish-list", "Wishlist-AddProduct"],
  [".auc-button--confirm-notes", "Cart-SavePreparationNotes"],
  [".auc-js-add-address, .auc-js-edit-address", "Address-ShowForm"],
]) {
  onClick(selector, (button) => {
    post(url ? CONTROLLERS + url : button.dataset.url, { csrf_token: tokenOf(button) });
  });
}

