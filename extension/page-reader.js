// Brings the reader's wasm up, for the first page that forbids wasm in itself, and lets it read
// what such pages show. It decides nothing.
import init, * as reader from './reader.js';

let loaded;

/** The report that the page's own wasm would have sent; nothing while the page is not ready. */
export async function read({ shown, html }) {
  await (loaded ??= init().catch((error) => { loaded = undefined; throw error; }));
  try {
    return reader.report(shown, html);
  } catch (error) {
    // Nothing in the instance can be trusted after a panic.
    if (error instanceof WebAssembly.RuntimeError) reader.__wbg_reset_state();
    throw error;
  }
}
