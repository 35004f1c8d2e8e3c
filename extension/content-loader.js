// Brings the page's wasm up and hands it what the page is told. Where the page's policy forbids
// wasm, or the wasm breaks, the plain page takes its place (DECISIONS 23). It decides nothing else.
(() => {
  // One instance in each document, however often the script is put into it.
  if (globalThis.carrinhoPronto) return;
  globalThis.carrinhoPronto = true;

  const ACKNOWLEDGED = '{"ok":true}';
  const wasm = wasm_bindgen;
  const asked = [];   // all that the wasm was asked in this document
  let loaded = false; // the wasm is there
  let left = false;   // the page was left, or frozen
  let plain;

  // After an update the old script stays behind in the open pages, cut off from the extension.
  const orphaned = () => !chrome.runtime?.id;

  // A panic leaves an asynchronous call pending for ever; only these events tell of it. Whatever
  // was thrown: nothing in the instance can be trusted after it. Events that the page made up are
  // no news, and of what its own scripts throw, Chrome tells a content script nothing.
  let panic;
  const trap = new Promise((_, reject) => { panic = reject; });
  const broken = (isTrusted, error) => { if (isTrusted && error) panic(error); };
  addEventListener('error', ({ error, isTrusted }) => broken(isTrusted, error));
  addEventListener('unhandledrejection', ({ reason, isTrusted }) => broken(isTrusted, reason));
  const hand = async (call) => Promise.race([trap, call()]);

  // A page that is left, for the browser's memory of pages gone by or for ever, presses nothing
  // more; nor does one that was frozen. The listeners stand from the first turn on.
  function leave() {
    left = true;
    plain?.leave();
    endWasmHand();
  }
  function endWasmHand() {
    if (!loaded) return;
    try {
      wasm.on_leave();
    } catch (error) {
      panic(error);
    }
  }
  const leaves = ({ isTrusted }) => { if (isTrusted) leave(); };
  addEventListener('pagehide', leaves, true);
  document.addEventListener('freeze', leaves, true);

  // Which page this is. A document can become another one while it lives.
  const address = () => location.pathname + location.search;
  let page;
  const changed = () => document.documentElement !== page?.root || address() !== page.address;

  // `CompileError` is the page's policy; anything else is a fault of ours, and no less final. What
  // the wasm had begun is over: from here on, one hand is at work.
  function fallOver(error) {
    if (plain || orphaned()) return;
    console.debug('Carrinho Pronto reads this page from outside:', String(error));
    plain = plainPage(changed);
    if (left) plain.leave();
    endWasmHand();
    plain.takeOver(asked);
  }
  trap.catch(fallOver);

  // What broken wasm may have begun was asked all the same: the plain page has taken it over.
  async function hear(message, sender, reply) {
    await up;
    if (plain) {
      plain.hear(message);
      return reply(ACKNOWLEDGED);
    }
    asked.push(message);
    return hand(() => wasm.on_message(message, sender)).catch((error) => {
      fallOver(error);
      return ACKNOWLEDGED;
    }).then(reply);
  }

  // A page that is loaded before anybody asked for it (prerendered) has no tab yet: it says and
  // does nothing before it is shown.
  const shown = new Promise((resolve) => {
    const tell = () => { if (!document.prerendering) resolve(); };
    document.addEventListener('prerenderingchange', tell);
    tell();
  });

  async function bringUp() {
    await shown;
    page = { root: document.documentElement, address: address() };
    await wasm({ module_or_path: chrome.runtime.getURL('content_bg.wasm') });
    loaded = true;
    if (left) wasm.on_leave();
    hand(wasm.start).catch(fallOver);
  }
  const up = bringUp().catch(fallOver);

  chrome.runtime.onMessage.addListener((message, sender, reply) => {
    if (sender.id !== chrome.runtime.id || typeof message !== 'string') return false;
    // The worker asks whether anybody listens.
    if (message === '') {
      reply(ACKNOWLEDGED);
      return false;
    }
    hear(message, sender, reply).catch((error) => reply(JSON.stringify({ refused: String(error) })));
    return true;
  });
  addEventListener('pageshow', async ({ persisted, isTrusted }) => {
    if (!persisted || !isTrusted) return;
    leave();
    await up;
    if (orphaned()) return;
    await (plain ? plain.comeBack() : hand(() => wasm.on_pageshow(persisted)).catch(fallOver));
  });
})();
