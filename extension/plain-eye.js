// The eye for a page whose policy forbids wasm (DECISIONS 23): gives the page's HTML, and fetches
// pages of the shop. What is in them is read by the worker's side; nothing is understood here.
var plainEye = (() => {
  /** How long a fetched page may take to come, in milliseconds; crates/content/src/reader.rs. */
  const PATIENCE = 25_000;
  /** The page is looked at again after it changed, not more often than this, in milliseconds. */
  const BREATH = 200;
  /** The manifest lets us into pages of the shop alone. */
  const SHOP = `${location.origin}/`;
  /** Nothing is read in these, and they make up most of a page; but what asks whether the visitor
   * is a person is known by them (crates/auchan/src/bot_check.rs). */
  const UNREAD = 'script:not([type="application/ld+json"], [src*="captcha"]), style, svg, noscript, '
    + 'template, iframe:not([src*="captcha"], [src*="challenges.cloudflare.com"])';
  const { attributes, facts, find, getter, method, rootOf, seen, within } = plainFinger;
  const source = getter(Element, 'outerHTML');
  const remove = method(Element, 'remove');
  const mark = method(Element, 'setAttribute');
  const unmark = method(Element, 'removeAttributeNode');
  const inert = getter(Document, 'implementation');
  const adopt = method(Document, 'importNode');

  const pause = (time) => new Promise((resolve) => { setTimeout(resolve, time); });

  /** The page as text, with what its inputs hold now; to judge a press by, also with what shows of
   * its buttons and titles, and what the browser says of them. The page itself is left as it is. */
  function html(toPress = false) {
    const copy = adopt(inert(document).createHTMLDocument(''), rootOf(document), true);
    const twins = [...within(copy, '*')];
    for (const twin of [copy, ...twins]) unbelieve(twin);
    within(rootOf(document), '*').forEach((element, at) => {
      if (element instanceof HTMLInputElement) held(element, twins[at]);
      if (toPress && /^(button|h4|span)$/i.test(element.tagName)) shown(element, twins[at]);
    });
    for (const element of within(copy, UNREAD)) remove(element);
    return (getter(Document, 'doctype')(document) ? '<!DOCTYPE html>' : '') + source(copy);
  }

  /** What a page says of itself in our words is not believed. */
  function unbelieve(twin) {
    for (const attribute of [...attributes(twin)]) {
      if (attribute.name.toLowerCase().startsWith('data-live')) unmark(twin, attribute);
    }
  }

  function held(input, twin) {
    if (input.type !== 'number' || input.value === (input.getAttribute('value') ?? '')) return;
    mark(twin, 'data-live-value', input.value);
  }

  function shown(element, twin) {
    const visible = seen(element);
    mark(twin, 'data-live-seen', String(visible));
    if (!visible || !(element instanceof HTMLButtonElement)) return;
    // What cannot be told of one button is not told: it is not pressed then, but another may be.
    try { mark(twin, 'data-live', facts(element)); } catch { /* too deep, say */ }
  }

  /** The changes of the page, until they are dropped. A clock alone would not do: the browser
   * lets the timers of a page in the background run once a minute. */
  function changes() {
    let changed = false;
    let heard = () => {};
    const observer = new MutationObserver(() => { changed = true; heard(); });
    observer.observe(document, { childList: true, subtree: true, attributes: true });
    return {
      /** Waits for a change since the last one heard of, for `patience` at most. */
      async next(patience) {
        await Promise.race([pause(patience), new Promise((resolve) => {
          heard = resolve;
          if (changed) resolve();
        })]);
        await pause(Math.min(BREATH, Math.max(patience, 0)));
        changed = false;
      },
      drop: () => observer.disconnect(),
    };
  }

  /** Tries now and after every change, until there is something; `last` says that it is the last
   * time. Whoever no longer wants to know says so. */
  async function until(patience, attempt, wanted = () => true) {
    const end = Date.now() + patience;
    const change = changes();
    try {
      for (;;) {
        const last = Date.now() >= end;
        const found = await attempt(last);
        if (found !== undefined || last || !wanted()) return found;
        await change.next(end - Date.now());
      }
    } finally {
      change.drop();
    }
  }

  /** What the browser kept is not the shop's word of now. */
  const get = (url, how) => fetch(url, {
    method: 'GET', cache: 'no-store', credentials: 'same-origin', signal: AbortSignal.timeout(PATIENCE), ...how,
  });

  /** Why nothing came. A redirect to another host cannot be read, but it shows: that is the
   * sign-in. One that never ends is told apart from it; without any answer, the shop is out of
   * reach. */
  const unreachable = (url) => get(url, { redirect: 'manual' }).then(
    ({ type }) => (type === 'opaqueredirect' ? led(url) : 'UNREACHABLE'),
    () => 'UNREACHABLE',
  );

  /** Where the redirects lead; to a page of the shop only if the connection broke before. */
  const led = (url) => get(url, { redirect: 'follow', mode: 'no-cors' }).then(
    ({ type }) => (type === 'opaque' ? 'SIGNED_OUT' : 'UNREACHABLE'),
    () => 'REDIRECT_LOOP',
  );

  /** How many seconds the shop asks to be left alone: it says how many, or until when;
   * crates/content/src/reader.rs. */
  function waits(headers) {
    const said = headers.get('retry-after') ?? '';
    const seconds = /^\d+$/.test(said) ? Number(said) : (Date.parse(said) - Date.now()) / 1_000;
    return seconds > 0 ? Math.min(Math.ceil(seconds), 3_600) : undefined;
  }

  /** Fetches a page of the shop, as a plain GET that changes nothing: its HTML, with
   * the error it was answered with if it was, or why there is none. */
  async function fetched(url) {
    if (!url?.startsWith(SHOP)) {
      const why = { is: 'ODD', what: 'address', found: String(url).slice(0, 80) };
      return { unseen: { unseen: 'UNREADABLE', kind: 'other', why } };
    }
    let response;
    try {
      response = await get(url, { redirect: 'follow' });
    } catch {
      return { unseen: { unseen: await unreachable(url) } };
    }
    const refused = response.ok ? {} : { status: response.status, wait: waits(response.headers) };
    const nothing = response.ok ? { unseen: 'UNREACHABLE' } : { unseen: 'REFUSED', ...refused };
    return response.text().then((text) => ({ html: text, ...refused }), () => ({ unseen: nothing }));
  }

  return { PATIENCE, fetched, html, pause, until };
})();
