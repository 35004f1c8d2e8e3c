// The slots page. A click on a slot reserves it.

onClick(".nav-link-tab", (tab, event) => {
  event.preventDefault();
  const panes = $$(".auc-book-slot__slots-placeholder .tab-pane");
  for (const other of $$(".nav-link-tab")) other.classList.toggle("active", other === tab);
  for (const pane of panes) pane.classList.toggle("active", "#" + pane.id === tab.getAttribute("href"));
});

/** The other way of getting the goods is filled when it is chosen first. */
onClick(".auc-book-slot__option-tabs .nav-link", async (tab, event) => {
  event.preventDefault();
  for (const other of $$(".auc-book-slot__option-tabs .nav-link")) {
    other.classList.toggle("active", other === tab);
    $(other.getAttribute("href")).classList.toggle("active", other === tab);
  }
  const place = $(".auc-book-slot__slots-placeholder", $(tab.getAttribute("href")));
  if (place.dataset.loaded === "true") return;
  const answer = await fetch(CONTROLLERS + "Delivery-Slots");
  place.innerHTML = await answer.text();
  place.classList.remove("d-none");
  place.dataset.loaded = "true";
});

onClick(".auc-js-book-slot", async (slot) => {
  const answer = await post(slot.dataset.bookSlotUrl, {
    slotId: slot.dataset.slotId,
    csrf_token: $(".auc-book-slot__week-days-tabs .csrf_token").value,
  });
  if (answer.error) return;
  for (const other of $$(".auc-book-slot__slot")) {
    other.classList.toggle("auc-book-slot__slot--selected", other.parentElement === slot);
  }
});

onClick(".auc-js-confirm-shipments", async (button) => {
  await fetch(button.dataset.url, { method: "POST" });
  location.href = "/pt/inicio-check-out";
});

onClick("#auc-book-slot-discard-bags", (box) => post(box.dataset.action, {}));
