// The hand for a page whose policy forbids wasm (DECISIONS 23): finds a control of the table and
// presses it. It says of every page what crates/auchan/src/controls.rs and danger.rs say; a test
// holds the two against each other.
var plainHand = (() => {
  const { controls, answers, dangers } = plainTable;

  const missing = (what, selector) => ({ is: 'MISSING', what, selector });
  const odd = (what, found) => ({ is: 'ODD', what, found });
  const unsettled = (what, one, other) => ({ is: 'UNSETTLED', what, one, other });
  /** What keeps a control from being pressed; for good, if it is the last word. */
  class Refusal {
    constructor(why, last = false) { Object.assign(this, { why, last }); }
  }
  const refuse = (why) => { throw new Refusal(why); };

  // --- what a person sees ---

  const text = (element) => element.textContent.split(/\p{White_Space}+/u).filter(Boolean).join(' ');
  const visible = (element) => element.getClientRects().length > 0
    && getComputedStyle(element).visibility === 'visible';
  /** Titles and buttons hold several wordings in spans, of which a script shows one. */
  function shown(element) {
    if (!element) return '';
    const wordings = [...element.querySelectorAll('span')];
    if (wordings.length === 0) return visible(element) ? text(element) : '';
    return wordings.filter(visible).map(text).join(' ');
  }

  // --- the dialog that is open ---

  const OTHERS = { 'edit-order-modal': 'edit', 'cancel-order-modal': 'cancel' };
  /** The one open dialog: its id, and its title; nothing where none is open. */
  function dialog(root) {
    const open = root.querySelectorAll('.modal.show');
    if (open.length === 0) return { title: null };
    const id = open.length === 1 ? open[0].id : '';
    const known = Object.hasOwn(answers.MERGE, id);
    const title = known ? shown(open[0].querySelector('.modal-header h4')) : OTHERS[id] ?? 'unknown';
    return { id: known ? id : undefined, title };
  }

  /** The name of the control that answers the open dialog. */
  function answering(root, mode) {
    const { id, title } = dialog(root);
    if (title === null) return refuse(missing('dialog', '#merge-order-modal.show'));
    return answers[mode]?.[id] ?? refuse(odd('dialog', 'another dialog'));
  }

  // --- what must never be touched ---

  function unescaped(address) {
    const bytes = (run) => Uint8Array.from(run.match(/[0-9a-f]{2}/gi), (pair) => parseInt(pair, 16));
    const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
    return address.replace(/(?:%[0-9a-f]{2})+/gi, (run) => utf8.decode(bytes(run)));
  }

  /** The address without escapes, in lower case, as a browser would read it. */
  function plain(address) {
    let url = address.toLowerCase();
    for (let round = 0; round < 4; round += 1) url = unescaped(url).toLowerCase();
    return url.replace(/\p{Cc}/gu, '').trim().replaceAll('\\', '/');
  }

  /** Whether a page, or what is under it, stands anywhere in a path. */
  const stands = (path, page) => path.split(page).slice(1)
    .some((rest) => rest === '' || rest.startsWith('/'));

  function dangerousAddress(address) {
    const url = plain(address);
    const [, before, query = ''] = /^([^?#]*)(?:[?#]([^]*))?$/.exec(url);
    const path = before.replace(/\/+$/, '');
    const searched = path.endsWith('/pt/pesquisa');
    const searchable = searched ? path : url;
    const parts = [...path.split('/'), ...(searched ? '' : query).split(/[/=&?]/)];
    return dangers.pages.find(([page]) => stands(path, page))
      ?? dangers.words.find(([word]) => searchable.includes(word))
      ?? parts.flatMap((part) => dangers.controllers.filter(([name]) => part.startsWith(name)))[0];
  }

  function* dangersOf(element) {
    yield* dangers.elements.filter(([selector]) => element.matches(selector));
    for (const name of dangers.addresses) {
      const danger = element.hasAttribute(name) && dangerousAddress(element.getAttribute(name));
      if (danger) yield danger;
    }
  }

  /** Why this element must not be pressed, if so: because of itself, or of what it stands in. */
  function denied(element, despite) {
    for (let around = element; around; around = around.parentElement) {
      for (const danger of dangersOf(around)) if (!despite.includes(danger[0])) return danger;
    }
    return undefined;
  }

  // --- finding and pressing ---

  /** The order or product that the page says it is about. */
  function keyOf(root, name) {
    const query = root.querySelector('.page')?.getAttribute('data-querystring') ?? '';
    const pairs = query.split('&').map((pair) => /^([^=]*)=([^]*)$/.exec(pair));
    const pair = pairs.find((found) => found?.[1].toLowerCase() === name.toLowerCase());
    return pair ? unescaped(pair[2].replaceAll('+', ' ')) : '';
  }

  /** The control, if the page, what it is about, its dialog and all else are as they must be. */
  function find(root, name, about) {
    const control = controls.find((known) => known.name === name);
    const action = root.querySelector('.page[data-action]')?.getAttribute('data-action');
    if (!control || action !== control.action) return refuse({ is: 'ELSEWHERE', found: 'other' });
    const key = keyOf(root, control.about);
    if (key !== about) return refuse(unsettled(control.what, about, key));
    const { title } = dialog(root);
    const named = (dialogTitle) => dialogTitle ?? 'no dialog';
    if (title !== control.title) return refuse(unsettled('dialog', named(control.title), named(title)));
    const found = only(root.querySelector(control.within), control);
    const { marked: mark } = control;
    const marked = mark === null ? about : found.closest(`[${mark}]`)?.getAttribute(mark) ?? '';
    if (marked !== about) return refuse(unsettled(control.what, about, marked));
    return asItMustBe(found, control);
  }

  function only(container, { name, within, selector }) {
    if (!container) return refuse(missing(name, within));
    const found = container.querySelectorAll(selector);
    if (found.length === 0) return refuse(missing(name, selector));
    return found.length === 1 ? found[0] : refuse(unsettled(name, 'one', 'several'));
  }

  function asItMustBe(found, { name, says, despite }) {
    const seen = shown(found);
    if (!visible(found) || seen !== says) return refuse(unsettled(name, says, seen));
    if (found.hasAttribute('disabled') || found.classList.contains('disabled')) {
      return refuse(unsettled(name, 'a button to press', 'a disabled one'));
    }
    const danger = denied(found, despite);
    return danger ? refuse(unsettled(name, ...danger)) : found;
  }

  /** Finds the control at this very moment, and presses it. */
  const press = (name, about) => find(document.documentElement, name, about).click();

  /** How much of the product the page says is in the cart, in thousandths; nothing while it is
   * not in the cart, and `undefined` while the page is of another product or busy. */
  function held(root, pid) {
    const control = controls.find(({ name }) => name === 'add');
    const body = root.querySelector('.auc-js-pdp-body')?.getAttribute('data-pid');
    const spinner = root.querySelector('.auc-spinners');
    if (body !== pid || (spinner && !spinner.classList.contains('d-none'))) return undefined;
    const selector = root.querySelector(control.within);
    if (!selector?.classList.contains('auc-qty-selector__active')) return null;
    const input = selector.querySelector('input[type="number"].auc-js-update-product-quantity');
    return thousandths(input?.value);
  }

  const thousandths = (amount) => (amount === null ? null : Math.round(Number(amount) * 1000));

  /** Refuses, because the page says another amount than it must. */
  const otherAmount = (amount) => refuse(odd('quantity', String((amount ?? 0) / 1000)));

  /** Refuses, because the person cancelled. */
  const cancelled = () => { throw new Refusal(missing('run', 'CANCEL'), true); };

  return { Refusal, answering, cancelled, denied, dialog, find, held, otherAmount, press, thousandths };
})();
