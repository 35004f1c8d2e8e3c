// Stands in for the reader's wasm and its glue.
let readings = 0;

export default async function init() {
  globalThis.readerUps = (globalThis.readerUps ?? 0) + 1;
}

export function __wbg_reset_state() {
  readings = 0;
}

export function turn(event, html) {
  if (html === undefined) return JSON.stringify({ memory: {}, reports: ['{"type":"PAGE_BLIND"}'] });
  if (html === 'panic') throw new WebAssembly.RuntimeError('unreachable');
  if (html === 'refuse') throw new Error('refused');
  const begun = Date.now();
  while (html === 'slow' && Date.now() - begun < 100);
  readings += 1;
  const report = JSON.stringify({ type: 'PAGE_READY', reading: readings });
  return JSON.stringify({ memory: {}, reports: html === 'still filling' ? [] : [report] });
}
