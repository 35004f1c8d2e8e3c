// Brings the page's wasm up and hands it what the page is told. It decides nothing.
(() => {
  // One instance in each document, however often the script is put into it.
  if (globalThis.carrinhoPronto) return;
  globalThis.carrinhoPronto = true;

  const wasm = wasm_bindgen;
  const ready = wasm({ module_or_path: chrome.runtime.getURL('content_bg.wasm') });
  // A page whose policy forbids wasm (`CompileError`) can be acted on, but not read from in here.
  const blind = (error) => JSON.stringify({ type: 'PAGE_BLIND', reason: String(error) });
  const broken = (error) => JSON.stringify({ type: 'PAGE_BROKEN', reason: String(error) });

  // After an update the old script stays behind in the open pages, cut off from the extension.
  const orphaned = () => !chrome.runtime?.id;

  // A panic leaves an asynchronous call pending for ever; only the `error` event tells of it.
  let panic;
  const trap = new Promise((_, reject) => { panic = reject; });
  trap.catch(() => {});
  // Events that the page made up are no news.
  addEventListener('error', ({ error, isTrusted }) => {
    if (isTrusted && error instanceof WebAssembly.RuntimeError) panic(error);
  });
  const hand = (call) => Promise.race([trap, ready.then(call)]);
  const report = (error) => { if (!orphaned()) console.warn('Carrinho Pronto:', error); };

  chrome.runtime.onMessage.addListener((message, sender, reply) => {
    if (sender.id !== chrome.runtime.id || typeof message !== 'string') return false;
    ready.then(
      () => hand(() => wasm.on_message(message, sender)).catch(broken),
      blind,
    ).then(reply);
    return true;
  });
  addEventListener('pageshow', ({ persisted, isTrusted }) => {
    if (isTrusted && !orphaned()) hand(() => wasm.on_pageshow(persisted)).catch(report);
  });

  ready.then(
    () => hand(() => wasm.start()).catch(report),
    (error) => chrome.runtime.sendMessage(blind(error)).catch(report),
  );
})();
