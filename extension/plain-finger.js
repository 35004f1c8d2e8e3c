// What the browser itself says of a button, for whoever judges a press (crates/auchan: controls,
// consequence): in the page's own wasm, or in the worker's where the page forbids wasm (DECISIONS
// 23). There, this also presses what was judged, if it still is as it was then. Nothing is decided
// here. All is asked through the prototypes: the names of fields hide a form's own properties
// (`<input name="parentElement">`), and names in the page the document's.
var plainFinger = (() => {
  /** How deep a page may be; crates/page/src/element.rs. */
  const DEPTH_MAX = 256;
  const getter = ({ prototype }, name) => {
    const { get } = Object.getOwnPropertyDescriptor(prototype, name);
    return (of) => Reflect.apply(get, of, []);
  };
  const method = ({ prototype }, name) => (of, ...given) => Reflect.apply(prototype[name], of, given);

  const rootOf = getter(Document, 'documentElement');
  const parent = getter(Node, 'parentElement');
  const connected = getter(Node, 'isConnected');
  const children = getter(Element, 'children');
  const attributes = getter(Element, 'attributes');
  const localName = getter(Element, 'localName');
  const find = method(Document, 'querySelectorAll');
  const within = method(Element, 'querySelectorAll');
  const matches = method(Element, 'matches');
  const closest = method(Element, 'closest');
  const boxes = method(Element, 'getClientRects');
  const rendered = getter(HTMLElement, 'innerText');
  const kind = getter(HTMLButtonElement, 'type');
  const owner = getter(HTMLButtonElement, 'form');
  const ownAction = getter(HTMLButtonElement, 'formAction');
  const formAction = getter(HTMLFormElement, 'action');
  const click = method(HTMLElement, 'click');

  /** The element and those around it, from the outside in. */
  function lineage(element) {
    const line = [];
    for (let around = element; around; around = parent(around)) {
      if (line.unshift(around) >= DEPTH_MAX) throw new RangeError('too deep a page');
    }
    return line;
  }
  /** Its name, and its attributes in the order of their names; without what the eye adds. */
  function opening(element) {
    const own = [...attributes(element)].filter(({ name }) => !name.startsWith('data-live'));
    const pairs = own.map(({ name, value }) => [name, value]).sort(([a], [b]) => (a < b ? -1 : 1));
    return [localName(element), ...pairs.flat()];
  }
  const place = (line) => line.slice(1).map((child, at) => [...children(line[at])].indexOf(child));
  const shadowed = (element) => element instanceof HTMLElement
    && chrome.dom.openOrClosedShadowRoot(element) !== null;
  function turned(element) {
    const { direction, unicodeBidi } = getComputedStyle(element);
    return direction !== 'ltr' || unicodeBidi.includes('override');
  }
  const seen = (element) => boxes(element).length > 0 && getComputedStyle(element).visibility === 'visible';

  const ALSO = /^(form|command|popover|interest|on)/;
  const TARGETS = ['commandForElement', 'popoverTargetElement', 'interestForElement'];
  function also(button) {
    const names = [...attributes(button)].map(({ name }) => name).filter((name) => ALSO.test(name));
    return [...names, ...TARGETS.filter((name) => button[name])];
  }
  /** Where its press would be sent by itself. */
  function sent(button) {
    const form = owner(button);
    return form && (attributes(button).getNamedItem('formaction') ? ownAction(button) : formAction(form));
  }

  /** The buttons whose facts were told since the last look: one just like it in its place is another. */
  const told = new Map();

  /** JSON text of crates/page/src/facts.rs, and where the button stands. Throws where something
   * cannot be told: then nothing is pressed. */
  function facts(button) {
    const [line, inside] = [lineage(button), [...within(button, '*')]];
    const text = JSON.stringify({
      kind: kind(button),
      form: sent(button),
      also: also(button),
      disabled: matches(button, ':disabled'),
      connected: connected(button) && line[0] === rootOf(document),
      shadow: [...line, ...inside].some(shadowed),
      mirrored: [button, ...inside].some(turned),
      at: place(line),
      text: rendered(button),
    });
    told.set(text, button);
    return text;
  }

  /** What else a judgement rests on: what the page is about, which dialog is open, what it says, and
   * the amounts. */
  function around() {
    const open = [...find(document, '.modal.show')];
    const inputs = [...find(document, 'input[type="number"]')];
    return JSON.stringify([
      [...find(document, '.page'), ...open].map(opening), open.map(rendered), inputs.map(({ value }) => value),
    ]);
  }

  /** Begins a look at the page, to be held against what is there when something is pressed. */
  function look() {
    told.clear();
    return around();
  }

  /** Presses the button that was judged, if it and all around it is as it was then, and nobody has
   * stopped it; says whether it did. */
  function press(judged, then, stopped) {
    const { at, form } = JSON.parse(judged.facts);
    const meant = told.get(judged.facts);
    const button = at.reduce((element, child) => children(element)[child], rootOf(document));
    const same = button === meant && facts(button) === judged.facts && around() === then
      && JSON.stringify(lineage(button).map(opening)) === JSON.stringify(judged.tags);
    if (!same || form !== null || stopped()) return false;
    click(button);
    return true;
  }

  return { attributes, facts, find, getter, look, method, press, rootOf, seen, within };
})();
