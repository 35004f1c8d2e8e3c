// The spinner plug-in of the quantity selectors, as it behaves (SITE §7): it puts a second, visible input
// and −/+ beside the true one; its buttons are deaf to a click, and step for ever until the mouse comes up
// on the page; it keeps a number of its own, whatever is written into the true input; it knows no limits.

const SPINNER =
  '<div class="input-group-prepend"><button style="min-width: 2.5rem" class="btn btn-decrement auc-qty-selector__group__btn btn-minus" type="button" aria-label="menos"></button></div>' +
  '<input type="text" inputmode="decimal" style="text-align: center;" class="form-control auc-qty-selector__group__input auc-js-update-product-quantity loaded" placeholder="" maxlength="5">' +
  '<div class="input-group-append"><button style="min-width: 2.5rem" class="btn btn-increment auc-qty-selector__group__btn btn-plus" type="button" aria-label="mais"></button></div>';

/** What each spinner counts, by its true input. */
const counted = new WeakMap();
let held = [];

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
    counts(input, input.valueAsNumber);
    shown(input).addEventListener("change", () => typed(input));
  }
}

const shown = (input) => $("input[type=text]", input.parentElement);
const written = (input, value) => value.toFixed(Number(input.dataset.decimals)).replace(".", ",");

function counts(input, value) {
  counted.set(input, value);
  shown(input).value = written(input, value);
}

/** The true input says it a little later, with one `input` and one `change`. */
function says(input, value) {
  counts(input, value);
  setTimeout(() => {
    input.value = String(Math.round(value * 1000) / 1000);
    for (const type of ["input", "change"]) input.dispatchEvent(new Event(type, { bubbles: true }));
  }, 5);
}

function typed(input) {
  const value = Number(shown(input).value.replace(",", "."));
  if (Number.isFinite(value)) says(input, value);
}

/** Off its steps, it goes to the next of them. */
function steps(input, by) {
  const step = Number(input.step);
  says(input, (Math.round(counted.get(input) / step) + by) * step);
}

function presses(event) {
  const button = event.target.closest?.(".btn-plus, .btn-minus");
  const keys = event.type !== "keydown" || event.key === "Enter" || event.key === " ";
  if (!button || !keys) return;
  if (event.type !== "mousedown") event.preventDefault();
  const [input, by] = [trueInput(button), button.matches(".btn-plus") ? 1 : -1];
  releases();
  steps(input, by);
  held = [setTimeout(() => held.push(setInterval(() => steps(input, by), 80)), 500)];
}

function releases() {
  held.forEach((timer) => (clearTimeout(timer), clearInterval(timer)));
  held = [];
}

for (const type of ["mousedown", "touchstart", "keydown"]) document.addEventListener(type, presses, { passive: false });
for (const type of ["mouseup", "touchend", "keyup"]) document.body.addEventListener(type, releases);
