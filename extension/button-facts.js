// What the browser itself says of a button, for whoever judges a press (crates/auchan: controls,
// consequence): in the page's own wasm, or in the worker's where the page forbids wasm (DECISIONS
// 23). Nothing is decided here. All is asked through the prototypes: the names of fields hide a
// form's own properties (`<input name="parentElement">`), and names in the page the document's.
var buttonFacts = (() => {
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

  /** The element and those around it, from the outside in. */
  function lineage(element) {
    const line = [];
    for (let around = element; around; around = parent(around)) {
      if (line.unshift(around) >= DEPTH_MAX) throw new RangeError('too deep a page');
    }
    return line;
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

  /** JSON text of crates/page/src/facts.rs, and where the button stands. Throws where something
   * cannot be told: then nothing is pressed. */
  function facts(button) {
    const [line, inside] = [lineage(button), [...within(button, '*')]];
    return JSON.stringify({
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
  }

  return { attributes, children, facts, find, getter, lineage, localName, method, rendered, rootOf, seen, within };
})();
