// The shop's own part of the quantity selectors: what changes in the true input is sent.

async function setQuantity(input, value) {
  const least = Number(input.dataset.min);
  const quantity = value > 0 && value < least ? least : Math.min(value, Number(input.dataset.max));
  const selector = input.closest(".auc-qty-selector");
  const text = String(Math.round(quantity * 1000) / 1000);
  const answer = await post(CONTROLLERS + "Cart-UpdateQuantity", {
    uuid: input.dataset.uuid,
    quantity: quantity > 0 ? text : "0",
    csrf_token: selector.dataset.tokenValue,
  });
  if (answer.error) {
    input.value = input.dataset.previousValue;
    return counts(input, input.valueAsNumber);
  }
  await quantityChanged(selector, answer);
}

/** After a change: the cart page shows itself anew, a tile fetches its selector again. */
async function quantityChanged(selector, answer) {
  if ($(".page").dataset.action === "Cart-Show") return renewCart();
  const place = selector.closest(".auc-js-quantity-selector-include, .auc-pdp__quantity-selector__container");
  const pid = selector.closest("[data-pid]").dataset.pid;
  await include(place, "data-include-qtyselectors-url", pid, selector.dataset.context);
  await loadHeaderCart();
  toast(answer.message);
}

const trueInput = (element) => $("input[type=number]", element.closest(".auc-qty-selector__container"));

document.addEventListener("change", async (event) => {
  const target = event.target;
  if (target.matches("input[type=number].auc-js-update-product-quantity")) {
    // Below the least of it, the line goes: what the real shop does then is not known (SITE §7).
    const [value, least, before] = [target.valueAsNumber, Number(target.dataset.min), Number(target.dataset.previousValue)];
    if (Number.isFinite(value)) setQuantity(target, value < least - 0.0001 && value < before ? 0 : value);
  } else if (target.matches(".auc-radio[data-url]")) {
    const selector = $(".auc-qty-selector", target.closest(".auc-js-product-tile") ?? document);
    const unit = target.id.includes("unit-measure") ? "kg" : "un";
    const fields = { pid: target.dataset.pid, unit, csrf_token: selector.dataset.tokenValue };
    const answer = await post(target.dataset.url, fields);
    if (!answer.error) await quantityChanged(selector, answer);
  }
});

