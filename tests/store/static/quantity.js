// Quantity selectors: a spinner puts a second, visible input and −/+ beside the true one.

const SPINNER =
  '<div class="input-group-prepend"><button style="min-width: 2.5rem" class="btn btn-decrement auc-qty-selector__group__btn btn-minus" type="button" aria-label="menos"></button></div>' +
  '<input type="text" inputmode="decimal" style="text-align: center;" class="form-control auc-qty-selector__group__input auc-js-update-product-quantity loaded" placeholder="" maxlength="5">' +
  '<div class="input-group-append"><button style="min-width: 2.5rem" class="btn btn-increment auc-qty-selector__group__btn btn-plus" type="button" aria-label="mais"></button></div>';

function dressQuantities(root = document) {
  for (const input of $$("input[type=number].auc-js-update-product-quantity:not(.loaded)", root)) {
    input.classList.add("loaded");
    input.style.display = "none";
    const group = document.createElement("div");
    group.className = "input-group  align-items-center auc-qty-selector__group";
    group.innerHTML = SPINNER;
    if (input.dataset.suffix) {
      const hidden = input.classList.contains("auc-qty-selector__group__input--suffix") ? "" : ' style="display: none;"';
      $(".input-group-append", group).insertAdjacentHTML("afterbegin", `<span class="input-group-text"${hidden}>kg</span>`);
    }
    input.after(group);
    shown(input).value = written(input, input.valueAsNumber);
  }
}

const shown = (input) => $("input[type=text]", input.parentElement);
const written = (input, value) => value.toFixed(Number(input.dataset.decimals)).replace(".", ",");

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
    shown(input).value = written(input, Number(input.dataset.previousValue));
    return;
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

onClick(".btn-plus", (button) => {
  const input = trueInput(button);
  setQuantity(input, input.valueAsNumber + Number(input.step));
});
onClick(".btn-minus", (button) => {
  const input = trueInput(button);
  const value = input.valueAsNumber - Number(input.step);
  setQuantity(input, value < Number(input.dataset.min) - 0.0001 ? 0 : value);
});

document.addEventListener("change", async (event) => {
  const target = event.target;
  if (target.matches("input.auc-js-update-product-quantity")) {
    const input = trueInput(target);
    const value = Number(target.value.replace(",", "."));
    if (Number.isFinite(value)) setQuantity(input, value);
  } else if (target.matches(".auc-radio[data-url]")) {
    const selector = $(".auc-qty-selector", target.closest(".auc-js-product-tile") ?? document);
    const unit = target.id.includes("unit-measure") ? "kg" : "un";
    const fields = { pid: target.dataset.pid, unit, csrf_token: selector.dataset.tokenValue };
    const answer = await post(target.dataset.url, fields);
    if (!answer.error) await quantityChanged(selector, answer);
  }
});

