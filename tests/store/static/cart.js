// The cart page.

/** Shows the cart as it is now, in place or by a reload. */
async function renewCart() {
  if (settings.cartReloads === "true") return location.reload();
  const answer = await fetch("/pt/carrinho-compras");
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  $("#maincontent").replaceWith(document.adoptNode($("#maincontent", fresh)));
  dressQuantities();
  await loadHeaderCart();
  await loadCarousel();
}

async function removeLine({ action, pid, uuid, token }) {
  const answer = await post(action, { pid, uuid, csrf_token: token });
  if (!answer.error) await renewCart();
}

// Whether the bin asks first is not known (SITE §7).
onClick(".auc-cart__remove-product", async (button) => {
  const { action, pid, uuid } = button.dataset;
  const line = { action, pid, uuid, token: tokenOf(button) };
  if (settings.removalAsks !== "true") return removeLine(line);
  Object.assign($(".cart-delete-confirmation-btn").dataset, line);
  showModal("removeProductModal");
});

onClick(".cart-delete-confirmation-btn", (button) => removeLine(button.dataset));

onClick(".auc-js-remove-all-products", async (button) => {
  const answer = await post(button.dataset.action, { csrf_token: button.dataset.tokenValue });
  if (!answer.error) await renewCart();
});

// The class "disabled" does not stop a click (SITE §7): the server is asked.
onClick(".auc-js-confirm-cart", async (button) => {
  const answer = await post(button.dataset.urlValidation, { csrf_token: button.dataset.tokenValue });
  if (answer.unavailable) showModal("confirm-unavailable-products-removal");
  else if (!answer.error) location.href = button.dataset.url;
});

onClick(".auc-js-cart-remove-unavailable-products", async (button) => {
  const answer = await post(button.dataset.url, { csrf_token: tokenOf(button) });
  if (!answer.error) location.href = "/pt/aproveite-ainda";
});

dressQuantities();

