// Brings the page's wasm up and hands it what the page is told. Where the page's policy forbids
// wasm, or the wasm breaks, the plain page takes its place (DECISIONS 23). It decides nothing else.
(() => {
  // One instance in each document, however often the script is put into it.
  if (globalThis.carrinhoPronto) return;
  globalThis.carrinhoPronto = true;

  const ACKNOWLEDGED = '{"ok":true}';
  const wasm = wasm_bindgen;
  const asked = [];   // all that the wasm was asked in this document
  let plain;

  // After an update the old script stays behind in the open pages, cut off from the extension.
  const orphaned = () => !chrome.runtime?.id;

  // A panic leaves an asynchronous call pending for ever; only the `error` event tells of it.
  let panic;
  const trap = new Promise((_, reject) => { panic = reject; });
  // Events that the page made up are no news.
  addEventListener('error', ({ error, isTrusted }) => {
    if (isTrusted && error instanceof WebAssembly.RuntimeError) panic(error);
  });
  const hand = async (call) => Promise.race([trap, call()]);

  // `CompileError` is the page's policy; anything else is a fault of ours, and no less final.
  function fallOver(error) {
    if (plain || orphaned()) return;
    console.debug('Carrinho Pronto reads this page from outside:', String(error));
    plain = plainPage();
    plain.start();
    plain.takeOver(asked);
  }
  trap.catch(fallOver);

  // What broken wasm may have begun was asked all the same: the plain page has taken it over.
  async function hear(message, sender, reply) {
    await up;
    if (plain) return plain.hear(message, reply);
    asked.push(message);
    return hand(() => wasm.on_message(message, sender)).catch((error) => {
      fallOver(error);
      return ACKNOWLEDGED;
    }).then(reply);
  }

  const up = Promise.resolve(wasm({ module_or_path: chrome.runtime.getURL('content_bg.wasm') }))
    .then(() => { hand(wasm.start).catch(fallOver); }, fallOver);

  chrome.runtime.onMessage.addListener((message, sender, reply) => {
    if (sender.id !== chrome.runtime.id || typeof message !== 'string') return false;
    hear(message, sender, reply).catch((error) => reply(JSON.stringify({ refused: String(error) })));
    return true;
  });
  addEventListener('pageshow', async ({ persisted, isTrusted }) => {
    if (!persisted || !isTrusted) return;
    await up;
    if (orphaned()) return;
    await (plain ? plain.comeBack() : hand(() => wasm.on_pageshow(persisted)).catch(fallOver));
  });
})();
