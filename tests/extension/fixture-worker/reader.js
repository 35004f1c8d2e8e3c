// Stands in for the reader's wasm and its glue.
let readings = 0;

export default async function init() {
  globalThis.readerUps = (globalThis.readerUps ?? 0) + 1;
}

export function __wbg_reset_state() {
  readings = 0;
}

export function report(shown, html) {
  if (html === 'panic') throw new WebAssembly.RuntimeError('unreachable');
  if (html === 'refuse') throw new Error('refused');
  const begun = Date.now();
  while (html === 'slow' && Date.now() - begun < 100);
  readings += 1;
  if (html === 'still filling') return undefined;
  return JSON.stringify({ type: 'PAGE_READY', reading: readings });
}
