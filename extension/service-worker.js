// Hears Chrome's events and hands them to the worker's wasm. It decides nothing.
//
// Every listener stands in the first turn: an event that wakes the worker is lost to any listener
// added later. `up` brings the wasm up once; events reach it in the order they came in.
import init, * as wasm from './worker.js';
import { inTurn, turn } from './page-reader.js';

let loaded;
let awake;
const up = () => (awake ??= wake().catch((error) => { awake = undefined; throw error; }));

async function wake() {
  await (loaded ??= init().catch((error) => { loaded = undefined; throw error; }));
  // Not awaited: the wasm orders its own work, and a slow start must not hold an event back.
  hand(wasm.on_wake).catch(report);
}

// A panic leaves the promise of an asynchronous export pending for ever; only the global `error`
// event tells of it. So each open call can be broken off from outside.
const open = new Set();

function hand(call) {
  return new Promise((resolve, reject) => {
    open.add(reject);
    const close = () => open.delete(reject);
    try {
      Promise.resolve(call()).then(resolve, reject).finally(close);
    } catch (error) {
      close();
      reject(error);
      panicked(error);
    }
  });
}

// Nothing in the instance can be trusted after a panic, be it that the stack overflowed: the next event
// gets a fresh one. What it says of its own accord is no error of JavaScript's.
function panicked(error) {
  if (!(error instanceof Error)) return;
  for (const reject of open) reject(error);
  open.clear();
  wasm.__wbg_reset_state();
  awake = undefined;
}
self.addEventListener('error', (event) => panicked(event.error));

const report = (error) => console.error('Carrinho Pronto:', error);
const pass = (call) => up().then(() => hand(call));
const tell = (call) => { pass(call).catch(report); };

// A page that forbids wasm tells what happened in it: what follows is made of it here. What is to be
// reported is then told as if the page had reported it, before the page is told the rest. One that
// cannot be read here either, or is too long to be, is blind. Who sent it is asked before it is looked at.
const BLIND = '{"type":"PAGE_BLIND"}';
/** It is not told again until something else happens. */
const UNREAD = JSON.stringify({ reports: [BLIND], wait: null });
const TOO_LONG = '{"refused":"too long"}';
const TOO_MANY = '{"refused":"too much at once"}';
/** The longest message that is heard; crates/page/src/bounded.rs. */
const LENGTH_MAX = 4 * 1024 * 1024;
const tellWasm = (said, sender) => pass(() => wasm.on_message(said, sender));

/** What follows; a page that breaks the reader is told from one without a page. */
const follow = ({ event, html }) => turn({ event, html: html.length > LENGTH_MAX ? undefined : html })
  .catch((error) => { report(error); return turn({ event }); })
  .catch((error) => { report(error); return UNREAD; });

async function hear(message, sender) {
  const long = (message.event ?? message).length > LENGTH_MAX;
  if (typeof message === 'string' && !long) return tellWasm(message, sender);
  const refused = await pass(() => wasm.admit_page(sender));
  if (refused !== undefined) return refused;
  if (long) return tellWasm(BLIND, sender).then(() => TOO_LONG);
  const turned = inTurn(sender.documentId, () => follow(message));
  if (!turned) return TOO_MANY;
  const { reports, ...told } = JSON.parse(await turned);
  const heard = [];
  for (const said of reports) heard.push(await tellWasm(said, sender));
  return heard.includes(TOO_MANY) ? TOO_MANY : JSON.stringify({ ...told, heard });
}
const heard = (message) => typeof message === 'string'
  || (typeof message?.event === 'string' && typeof message.html === 'string');

chrome.runtime.onMessage.addListener((message, sender, reply) => {
  if (sender.id !== chrome.runtime.id || !heard(message)) return false;
  hear(message, sender).then(reply, (error) => {
    report(error);
    reply(JSON.stringify({ type: 'WORKER_FAILED', reason: String(error) }));
  });
  return true;
});
chrome.alarms.onAlarm.addListener((alarm) => tell(() => wasm.on_alarm(alarm.name)));
chrome.tabs.onRemoved.addListener((id) => tell(() => wasm.on_tab_removed(id)));
chrome.tabs.onReplaced.addListener((by, id) => tell(() => wasm.on_tab_replaced(by, id)));
chrome.tabs.onUpdated.addListener((id, change, tab) => tell(() => wasm.on_tab_updated(id, change, tab)));
chrome.runtime.onInstalled.addListener(({ reason }) => tell(() => wasm.on_installed(reason)));
chrome.runtime.onUpdateAvailable.addListener(() => tell(() => wasm.on_update_available()));
// A browser start has no more to say than "awake", but without a listener it wakes nobody.
chrome.runtime.onStartup.addListener(() => { up().catch(report); });

up().catch(report);
