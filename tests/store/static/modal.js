// Bootstrap 4's way of showing modals: class "show", display block, a backdrop.

function showModal(id) {
  const modal = document.getElementById(id);
  if (!modal) return;
  modal.style.display = "block";
  modal.setAttribute("aria-modal", "true");
  modal.classList.add("show");
  document.body.classList.add("modal-open");
  const backdrop = document.createElement("div");
  backdrop.className = "modal-backdrop fade show";
  document.body.append(backdrop);
}

function hideModal(modal) {
  if (!modal || !modal.classList.contains("show")) return;
  modal.classList.remove("show");
  modal.style.display = "none";
  modal.removeAttribute("aria-modal");
  document.body.classList.remove("modal-open");
  $$(".modal-backdrop").forEach((backdrop) => backdrop.remove());
}

onClick("[data-toggle=modal]", (button) => showModal(button.dataset.target.slice(1)));
onClick("[data-dismiss=modal], #expired-session-modal .close", (button) => {
  hideModal(button.closest(".modal"));
  if (button.dataset.url?.startsWith("https://www.auchan.pt/") && button.classList.contains("close")) {
    location.href = button.dataset.url;
  }
});

