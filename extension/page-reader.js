// Brings the reader's wasm up, for the first page that forbids wasm in itself, and lets it read
// what such pages show. It decides nothing.
import init, * as reader from './reader.js';

let loaded;

/** What is to be pressed next in a page that sent its HTML with what the browser says of it. */
export const judge = ({ act, html }) => ask(() => reader.judge(act, html));

/** The report that the page's own wasm would have sent; nothing while the page is not ready. */
export const read = ({ shown, html }) => ask(() => reader.report(shown, html));

async function ask(call) {
  await (loaded ??= init().catch((error) => { loaded = undefined; throw error; }));
  try {
    return call();
  } catch (error) {
    // Nothing in the instance can be trusted after a panic.
    if (error instanceof WebAssembly.RuntimeError) reader.__wbg_reset_state();
    throw error;
  }
}
