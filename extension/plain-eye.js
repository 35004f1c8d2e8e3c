// The eye for a page whose policy forbids wasm (DECISIONS 23): gives the page's HTML, and fetches
// pages of the shop. What is in them is read by the worker's side; nothing is understood here.
var plainEye = (() => {
  /** How long a fetched page may take to come, in milliseconds; crates/content/src/eye.rs. */
  const PATIENCE = 25_000;
  /** The page is looked at again after it changed, not more often than this, in milliseconds. */
  const BREATH = 200;
  const SHOP = 'https://www.auchan.pt/';
  /** Nothing is read in these, and they make up most of a page. */
  const UNREAD = 'script:not([type="application/ld+json"]), style, svg, noscript, template, iframe';

  const pause = (time) => new Promise((resolve) => { setTimeout(resolve, time); });

  /** The page as text, with what its inputs hold now. The page itself is left as it is. */
  function html() {
    const inert = document.implementation.createHTMLDocument('');
    const copy = inert.importNode(document.documentElement, true);
    const inputs = copy.querySelectorAll('input');
    document.querySelectorAll('input').forEach((input, at) => {
      if (input.type !== 'number' || input.value === (input.getAttribute('value') ?? '')) return;
      inputs[at]?.setAttribute('data-live-value', input.value);
    });
    for (const element of copy.querySelectorAll(UNREAD)) element.remove();
    return (document.doctype ? '<!DOCTYPE html>' : '') + copy.outerHTML;
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
    const refused = response.ok ? {} : { status: response.status };
    const nothing = response.ok ? { unseen: 'UNREACHABLE' } : { unseen: 'REFUSED', ...refused };
    return response.text().then((text) => ({ html: text, ...refused }), () => ({ unseen: nothing }));
  }

  return { PATIENCE, fetched, html, pause, until };
})();
