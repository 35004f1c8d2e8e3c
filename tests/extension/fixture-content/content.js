// Stands in for the page's wasm and its glue, and fails in the way that the page's address names.
var wasm_bindgen = (() => {
  const way = new URLSearchParams(location.search).get('wasm');
  const forever = () => new Promise(() => {});
  const panic = () => { throw new WebAssembly.RuntimeError('unreachable'); };
  const overflow = () => { throw new RangeError('Maximum call stack size exceeded'); };
  const say = (said) => chrome.runtime.sendMessage(JSON.stringify({ wasm: said }));
  const cameBack = () => new Promise((resolve) => {
    addEventListener('pageshow', ({ persisted }) => { if (persisted) resolve(); });
  });
  let left = '';
  const init = async () => {
    if (way === 'refused') throw new WebAssembly.CompileError('the page forbids it');
    if (way === 'comes late') await cameBack();
  };
  return Object.assign(init, {
    async start() {
      if (way === 'panics at start') panic();
      await say(`started${left}`);
    },
    on_leave() { left = ' in a page that was left'; },
    async on_pageshow() { await say('shown again'); },
    on_message(message) {
      // What is no JSON is refused, and nothing comes of it.
      if (message === '') return Promise.resolve('{"refused":"EOF"}');
      const { type, intent } = JSON.parse(message);
      if (way === 'panics at once') panic();
      if (way === 'panics when stopped' && type === 'STOP') panic();
      if (way === 'panics later') setTimeout(panic);
      if (way === 'overflows later') setTimeout(overflow);
      if (way === 'overflows in a promise') Promise.resolve().then(overflow);
      if (way === 'panics in a promise') return Promise.resolve().then(() => { queueMicrotask(panic); return forever(); });
      say(`asked ${intent}`);
      return Promise.resolve('{"ok":true}');
    },
  });
})();
