// What a page without wasm (DECISIONS 23) was asked to do, and what became of it, for as long as
// the document lives; the semantics of crates/content/src/memory.rs and outcome.rs.
var plainMemory = (() => {
  /** How many refusals are remembered; of an older one it is said that it may have been pressed. */
  const REMEMBERED_MAX = 32;
  const PRESSED = { Ok: { seen: 'PRESSED' } };
  const NEVER_ASKED = { Err: { unseen: 'NEVER_ASKED' } };
  const LEFT = {
    Err: { unseen: 'NOT_PRESSED', why: { is: 'MISSING', what: 'document', selector: 'pagehide' } },
  };

  /** One for each document. */
  return function memory() {
    const taken = new Set();
    const refused = new Map();
    const underWay = new Set();
    let newest = -1;
    let renounced = -1;
    let stopped = -1;
    let left = false;
    return {
      takeOn(intent) {
        if (left || intent <= renounced || intent <= newest) return false;
        this.remember(intent);
        return true;
      },
      /** Somebody else took it on in this document, or may have. */
      remember(intent) {
        newest = Math.max(newest, intent);
        taken.add(intent);
      },
      renounce(intent) { renounced = Math.max(renounced, intent); },
      stop(intent) {
        this.renounce(intent);
        stopped = Math.max(stopped, intent);
      },
      /** Nothing more is pressed, nor taken on, for as long as the document lives. */
      leave() { left = true; },
      isLeft: () => left,
      isStopped: (intent) => left || intent <= stopped,

      /** Notes what becomes of an action; gives its answer. */
      async follow(intent, action) {
        const ended = action.then((answer) => {
          if (answer.Err?.unseen === 'NOT_PRESSED') refused.set(intent, answer);
          if (refused.size > REMEMBERED_MAX) refused.delete(refused.keys().next().value);
        }, () => {});
        underWay.add(ended);
        await ended;
        underWay.delete(ended);
        return action;
      },
      /** The hand is at work on nothing. */
      async atRest() { while (underWay.size > 0) await Promise.all(underWay); },
      /** What became of an action: its own answer where it ended without the press that changes
       * something; else that press was made, or may have been. */
      became: (intent) => (taken.has(intent) ? refused.get(intent) ?? PRESSED : NEVER_ASKED),
      /** What is said to an action that was not taken on: nothing to one that came before. */
      refusal: (intent) => (left && !taken.has(intent) ? LEFT : undefined),
    };
  };
})();
