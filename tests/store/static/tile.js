// Tiles: three parts come when a tile scrolls near; results go on as the foot scrolls near.

async function include(place, attribute, pid, context = "tile") {
  const url = $(".page").getAttribute(attribute);
  const answer = await fetch(`${url}?pid=${pid}&context=${context}`);
  if (!answer.ok) return;
  place.innerHTML = await answer.text();
  place.classList.replace("auc-unloaded", "auc-loaded");
  dressQuantities(place);
}

const nearTile = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      nearTile.unobserve(target);
      for (const [selector, attribute] of [
        [".auc-js-quantity-selector-include", "data-include-qtyselectors-url"],
        [".auc-js-promotion-include", "data-include-promotions-url"],
        [".auc-js-wishlist-include", "data-include-wishlists-url"],
      ]) {
        const place = $(selector + ".auc-unloaded", target);
        if (place) include(place, attribute, target.dataset.pid).catch(() => {});
      }
    }
  },
  { rootMargin: "200px" },
);

function watchTiles(root = document) {
  for (const tile of $$(".product-tile:not([data-observed])", root)) {
    tile.dataset.observed = "true";
    nearTile.observe(tile);
  }
}

const nearFoot = new IntersectionObserver(
  (entries) => entries.some((entry) => entry.isIntersecting) && nextStep().catch(() => {}),
  { rootMargin: "400px" },
);

function watchFoot() {
  const sentinel = $(".auc-js-infinite-loader");
  if (sentinel) nearFoot.observe(sentinel);
}

async function nextStep() {
  const button = $(".auc-js-show-more-next-button");
  const grid = $(".product-grid");
  if (!button || button.disabled) return;
  button.disabled = true;
  $(".auc-js-infinite-loader")?.remove();
  $(".auc-js-infinite-loader-progress").classList.add("pos-relative");
  const url = new URL(button.dataset.url);
  const answer = await fetch(url.pathname + url.search);
  const step = document.createRange().createContextualFragment(await answer.text());
  $$(".auc-js-infinite-loader-progress, .grid-footer", grid).forEach((part) => part.remove());
  grid.append(step);
  const total = $("[name=auc-js-search-results-total]").value;
  $(".auc-js-search-results-count").textContent = `1 - ${$$(".auc-product", grid).length} de ${total} resultados`;
  watchTiles(grid);
  watchFoot();
}

onClick("button.auc-js-add-to-cart[data-pid]", async (button) => {
  const selector = button.closest(".auc-qty-selector");
  const answer = await post(CONTROLLERS + "Cart-AddProduct", {
    pid: button.dataset.pid,
    quantity: selector.dataset.minQuantity,
    csrf_token: selector.dataset.tokenValue,
  });
  if (!answer.error) await quantityChanged(selector, answer);
});

async function loadCarousel() {
  const place = $$(".auc-js-einstein-recommendations-container").at(-1);
  if (!place) return;
  const answer = await fetch(CONTROLLERS + "CQRecomm-Start");
  if (!answer.ok) return;
  place.innerHTML = await answer.text();
  watchTiles(place);
}

watchTiles();
watchFoot();
window.addEventListener("load", () => loadCarousel().catch(() => {}));

