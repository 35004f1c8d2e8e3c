// Goes before the service worker in a copy of the extension, and stops it at chosen points.
//
// A run is counted by what it writes to `chrome.storage.session`, from the check of the session
// before it on: each write is one transition.
// At the point that the plan names, the worker is held: what it says from then on reaches nobody,
// and a mark tells the driver so, who then kills the worker or plays with the tab. Each life of
// the worker has at most one point of the plan; the marks tell which is next.
import { plan } from './plan.js';

const MARKS = 'hold.marks';
const WOKEN = 'hold.woken';
const RELEASED = 'hold.released';

const local = chrome.storage.local;
const [get, keep] = [local.get.bind(local), local.set.bind(local)];
const never = () => new Promise(() => {});

let frozen = false;    // nothing leaves the worker any more
let watched;           // the next effect is the one to stop after
let begun = false;     // a run is under way, or its check
let counted = 0;
let marks = [];

const known = get(MARKS).then((kept) => {
  marks = kept[MARKS] ?? [];
  begun = marks.length > 0;
});

const pointOf = (items) => {
  const run = JSON.parse(items['session.run'] ?? '{}');
  const goal = JSON.parse(items['session.task'] ?? 'null')?.goal;
  begun ||= run.status === 'RUNNING' || ['START', 'RETURN'].includes(goal?.at?.purpose?.purpose);
  const point = plan[marks.length];
  if (!begun || !point) return undefined;
  counted += 1;
  return counted === point.after ? point : undefined;
};

async function mark(effect) {
  marks.push({ at: Date.now(), effect: effect ?? null });
  counted = 0;
  await keep({ [MARKS]: marks });
}

async function released() {
  const wanted = marks.length;
  while (((await get(RELEASED))[RELEASED] ?? 0) < wanted) {
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
}

// --- what is written ---

const write = chrome.storage.session.set.bind(chrome.storage.session);

chrome.storage.session.set = async (items) => {
  await known;
  if (frozen) return never();
  // Not the record: only room that is set aside.
  if (!('session.head' in items)) return write(items);
  if (watched) {
    // The transition had no effect of its own: the next write is as far as it went.
    frozen = true;
    await mark();
    return never();
  }
  const point = pointOf(items);
  switch (point?.when) {
    case undefined:
      return write(items);
    case 'LOST':
      frozen = true;
      await mark();
      return never();
    case 'UNHEARD':
      frozen = true;
      await write(items);
      await mark();
      return never();
    case 'UNSAID':
      await write(items);
      frozen = true;
      // Marked once the worker has gone on from here, into the void.
      setTimeout(mark);
      return undefined;
    case 'SAID':
      await write(items);
      watched = point;
      return undefined;
    case 'RELEASED':
      await write(items);
      await mark();
      return released();
    default:
      throw new Error(`no such hold: ${point.when}`);
  }
};

// --- what is done ---

const guard = (area, name, effect) => {
  const real = area[name].bind(area);
  area[name] = (...args) => {
    if (frozen) return never();
    const call = real(...args);
    if (!effect || !watched) return call;
    [frozen, watched] = [true, undefined];
    const said = JSON.stringify(args);
    call.catch(() => {}).then(() => mark(said));
    return never();
  };
};
guard(chrome.tabs, 'sendMessage', true);
guard(chrome.tabs, 'update', true);
guard(chrome.tabs, 'create', true);
guard(chrome.storage.local, 'set', false);
guard(chrome.alarms, 'create', false);
guard(chrome.alarms, 'clear', false);

// --- what woke it ---

let woken = false;
const wakes = (by) => {
  if (woken) return;
  woken = true;
  const at = Date.now();
  get(WOKEN).then((kept) => keep({ [WOKEN]: [...kept[WOKEN] ?? [], { at, by }] }));
};
const own = chrome.runtime.getURL('').slice(0, -1);
chrome.runtime.onMessage.addListener((_message, sender) => {
  wakes(sender.origin === own ? 'PERSON' : 'PAGE');
});
chrome.alarms.onAlarm.addListener(() => wakes('ALARM'));
chrome.tabs.onUpdated.addListener(() => wakes('PAGE'));
chrome.tabs.onRemoved.addListener(() => wakes('PAGE'));
