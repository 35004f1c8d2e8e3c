// Brings the reader's wasm up, for the first page that forbids wasm in itself, and lets it judge
// what such pages tell, one after the other. It decides nothing.
import init, * as reader from './reader.js';

let loaded;

/** What follows from what happened in a document; no HTML is one that cannot be read. */
export const turn = ({ event, html }) => ask(() => reader.turn(event, html));

async function ask(call) {
  await (loaded ??= init().catch((error) => { loaded = undefined; throw error; }));
  try {
    return call();
  } catch (error) {
    // Nothing in the instance can be trusted after a panic; what it says of its own accord is no error.
    if (error instanceof Error) reader.__wbg_reset_state();
    throw error;
  }
}

const lines = new Map();   // of each document that wants to be read: how many readings, and the last
/** More than a page of ours has under way. */
const LINE_MAX = 4;
const pause = (time) => new Promise((resolve) => { setTimeout(resolve, time); });

/** Does a document's reading in its turn, one at a time; nothing where it wants too many. While it
 * rests, for as long as its last one took, everybody else has a turn. */
export function inTurn(document, reading) {
  const line = lines.get(document) ?? { length: 0, last: Promise.resolve() };
  if (line.length >= LINE_MAX) return undefined;
  lines.set(document, line);
  line.length += 1;
  let began;
  const turn = line.last.then(() => { began = Date.now(); return reading(); });
  line.last = turn.catch(() => {}).then(() => pause(Date.now() - began)).then(() => {
    line.length -= 1;
    if (line.length === 0) lines.delete(document);
  });
  return turn;
}
