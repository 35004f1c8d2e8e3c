// Stands in for the worker's wasm and its glue, and can panic the two ways wasm does.
let calls = 0;
let wakes = 0;
const forever = () => new Promise(() => {});
const panic = () => { throw new WebAssembly.RuntimeError('unreachable'); };

export default async function init() {}

export function __wbg_reset_state() {
  calls = 0;
  wakes = 0;
}

export async function on_wake() {
  wakes += 1;
}

let strangers = false;
let blind = 0;

export function admit_page() {
  return strangers ? '{"refused":"nobody we know"}' : undefined;
}

export function on_message(message) {
  calls += 1;
  if (message === 'strangers') strangers = true;
  if (message === 'blind') return Promise.resolve(JSON.stringify({ blind }));
  if (message.includes('PAGE_BLIND')) blind += 1;
  if (message === 'panic at once') panic();
  if (message === 'panic later') setTimeout(panic);
  if (message === 'refuse') return Promise.reject(new Error('refused'));
  if (message === 'reader') return Promise.resolve(JSON.stringify({ ups: globalThis.readerUps ?? 0 }));
  if (message.startsWith('{')) return Promise.resolve(JSON.stringify({ heard: JSON.parse(message) }));
  if (!['count', 'strangers'].includes(message)) return forever();
  return Promise.resolve(JSON.stringify({ calls, wakes }));
}

export async function on_alarm() {}
export async function on_tab_removed() {}
export async function on_tab_updated() {}
export async function on_installed() {}
export async function on_update_available() {}
