// Stands in for the page's wasm and its glue, and fails in the way that the page's address names.
var wasm_bindgen = (() => {
  const way = new URLSearchParams(location.search).get('wasm');
  const forever = () => new Promise(() => {});
  const panic = () => { throw new WebAssembly.RuntimeError('unreachable'); };
  const say = (said) => chrome.runtime.sendMessage(JSON.stringify({ wasm: said }));
  const init = async () => {
    if (way === 'refused') throw new WebAssembly.CompileError('the page forbids it');
  };
  return Object.assign(init, {
    async start() {
      if (way === 'panics at start') panic();
      await say('started');
    },
    async on_pageshow() { await say('shown again'); },
    on_message(message) {
      if (way === 'panics at once') panic();
      if (way === 'panics later') setTimeout(panic);
      if (way === 'panics in a promise') return Promise.resolve().then(() => { queueMicrotask(panic); return forever(); });
      say(`asked ${JSON.parse(message).intent}`);
      return Promise.resolve('{"ok":true}');
    },
  });
})();
