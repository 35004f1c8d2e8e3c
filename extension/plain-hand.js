// Eye and finger for a page whose policy forbids wasm (DECISIONS 23): gives the page's HTML, and presses
// what the worker's side judged by it, if that and all around it still is as it was. Nothing is decided here.
var plainHand = (() => {
  /** Nothing is read in these, and they make up most of a page; but what asks whether the visitor
   * is a person is known by them (crates/auchan/src/bot_check.rs). */
  const UNREAD = 'script:not([type="application/ld+json"], [src*="captcha"]), style, svg, noscript, '
    + 'template, iframe:not([src*="captcha"], [src*="challenges.cloudflare.com"])';
  const { attributes, children, facts, find, getter, lineage, method, rendered, rootOf, seen, within } = buttonFacts;
  const [mark, unmark] = ['setAttribute', 'removeAttributeNode'].map((name) => method(Element, name));
  /** The buttons whose facts were told, by these: one just like it in its place is another; and what was around. */
  let [told, then] = [new Map()];
  const ours = ({ name }) => name.toLowerCase().startsWith('data-live');

  const held = ({ type, value }, made, twin) =>
    type === 'number' && value !== (made ?? '') && mark(twin, 'data-live-value', value);
  function shown(element, twin) {
    const visible = seen(element);
    mark(twin, 'data-live-seen', String(visible));
    if (!visible || !(element instanceof HTMLButtonElement)) return;
    try {
      const text = facts(element);
      told.set(text, element);
      mark(twin, 'data-live', text);
    } catch { /* What cannot be told of one button is not told: another may be pressed. */ }
  }
  /** The page as text, with what its inputs hold now; to judge a press by, also with what shows of
   * its buttons and titles, and what the browser says of them. The page itself is left as it is. */
  function html(toPress) {
    [told, then] = [new Map(), toPress && around()];
    const inert = getter(Document, 'implementation')(document).createHTMLDocument('');
    const copy = method(Document, 'importNode')(inert, rootOf(document), true);
    const twins = [...within(copy, '*')];
    // What a page says of itself in our words is not believed.
    for (const twin of [copy, ...twins]) [...attributes(twin)].filter(ours).forEach((it) => unmark(twin, it));
    within(rootOf(document), '*').forEach((element, at) => {
      if (element instanceof HTMLInputElement) held(element, element.getAttribute('value'), twins[at]);
      if (toPress && /^(button|h4|span)$/i.test(element.tagName)) shown(element, twins[at]);
    });
    within(copy, UNREAD).forEach(method(Element, 'remove'));
    return (getter(Document, 'doctype')(document) ? '<!DOCTYPE html>' : '') + getter(Element, 'outerHTML')(copy);
  }

  /** Its name, and its attributes in the order of their names; without what the eye adds. */
  function opening(element) {
    const own = [...attributes(element)].filter((it) => !ours(it)).map(({ name, value }) => [name, value]);
    return [getter(Element, 'localName')(element), ...own.sort(([a], [b]) => (a < b ? -1 : 1)).flat()];
  }
  /** What else is judged: what the page is about, which dialog is open, what it says, and the amounts. */
  function around() {
    const [open, inputs] = [[...find(document, '.modal.show')], [...find(document, 'input[type="number"]')]];
    const tags = [...find(document, '.page'), ...open].map(opening);
    return JSON.stringify([tags, open.map(rendered), inputs.map(({ value }) => value)]);
  }
  /** Presses what was judged on the HTML that was given last, unless it was `stopped`; says whether. */
  function press({ facts: judged, tags, step }, stopped) {
    const { at, form } = JSON.parse(judged);
    const button = at.reduce((element, child) => children(element)[child], rootOf(document));
    const same = () => button === told.get(judged) && facts(button) === judged && around() === then
      && JSON.stringify(lineage(button).map(opening)) === JSON.stringify(tags) && form === null && !stopped();
    if (!same()) return false;
    const mouse = (type, on) => method(EventTarget, 'dispatchEvent')(on, new MouseEvent(type, { bubbles: true, cancelable: true }));
    if (step) [['mousedown', button], ['mouseup', getter(Document, 'body')(document)]].forEach((it) => mouse(...it));
    return (step && !same()) || method(HTMLElement, 'click')(button), true;
  }
  return { html, press };
})();
