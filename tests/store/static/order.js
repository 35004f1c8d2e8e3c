// Re-order, edit and cancel. Which of two dialogs opens depends on the cart, which is asked first.

let chosen = null; // { order, edit }

function send(form, fields) {
  for (const [name, value] of Object.entries(fields)) form.elements[name].value = value;
  form.submit();
}

/** Shows the one or the other half of the merge dialog. */
function dress(edit) {
  for (const pair of $$("#merge-order-modal h4, #merge-order-modal .auc-modal__merge-order-text, #merge-order-modal .auc-button--merge")) {
    const [again, change] = $$("span", pair);
    again.classList.toggle("d-none", edit);
    change.classList.toggle("d-none", !edit);
  }
}

async function choose(order, edit) {
  chosen = { order, edit };
  const cart = await loadHeaderCart();
  if (cart?.quantity) {
    dress(edit || settings.editDialog === "true");
    showModal("merge-order-modal");
  } else if (edit) {
    send($(".editorder-form"), { ID: order });
  } else {
    showModal("re-order-modal");
  }
}

onClick(".auc-button__re-order", (button) => choose(button.dataset.order, false));
onClick(".auc-js-action__reorder", () => send($(".reorder-form"), { ID: chosen.order, mode: "" }));
onClick(".auc-button--merge", () => {
  if (!chosen) return;
  if (chosen.edit || settings.editDialog === "true") send($(".mergeorder-form"), { ID: chosen.order });
  else send($(".reorder-form"), { ID: chosen.order, mode: "MERGE" });
});
onClick(".auc-js-discard-basket-merge", async (button) => {
  if (!chosen) return;
  const token = $(".reorder-form").elements.csrf_token.value;
  const answer = await post(button.dataset.url, { csrf_token: token });
  if (answer.error) return;
  if (chosen.edit) send($(".editorder-form"), { ID: chosen.order });
  else send($(".reorder-form"), { ID: chosen.order, mode: "" });
});

onClick(".auc-button__edit-order, .auc-button__cancel-order", (button) => {
  chosen = { order: button.dataset.order, edit: true };
});
onClick(".auc-js-action__edit", (button) => {
  hideModal(button.closest(".modal"));
  const order = chosen?.order ?? $(".auc-button__re-order")?.dataset.order;
  if (order) choose(order, true);
});
onClick(".auc-js-action__cancel", () => {
  const order = chosen?.order ?? $(".auc-button__re-order")?.dataset.order;
  if (order) send($(".cancelorder-form"), { ID: order });
});

onClick(".auc-orders__accordion > button", (button) => {
  const open = button.parentElement.classList.toggle("active");
  button.setAttribute("aria-expanded", String(open));
});

