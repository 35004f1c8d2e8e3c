// A page of the shop without wasm (DECISIONS 23): sends what it shows to the worker's side, which
// reads it and judges, and lets the finger press what it is told to. What it was asked is
// remembered for as long as the document lives, so that nothing is pressed twice in it, and nothing
// at all once it was left.
var plainPage = (() => {
  const ACKNOWLEDGED = '{"ok":true}';
  /** How long the shop may take to show what a press has come to; crates/content. */
  const PATIENCE = 12_000;
  /** What the worker says to a page that wants to be read too often at once; service-worker.js. */
  const TOO_MANY = 'too much at once';
  /** How often a word is sent that was not heard to the end: the worker may die over it. */
  const SENDS_MAX = 5;

  /** Whether the extension was unloaded or updated: there is nobody to tell. */
  const orphaned = () => !chrome.runtime?.id;

  /** Tells the worker's side, and gives its answer. To say a thing twice does no harm. */
  async function send(message, sends = SENDS_MAX) {
    for (let attempt = 1; attempt <= sends && !orphaned(); attempt += 1) {
      const answer = await chrome.runtime.sendMessage(message).then(JSON.parse).catch(() => undefined);
      if (answer && answer.type !== 'WORKER_FAILED' && answer.refused !== TOO_MANY) return answer;
      await plainEye.pause(150 * attempt);
    }
    return undefined;
  }

  const show = (shown, html, sends) => send({ shown: JSON.stringify(shown), html }, sends);
  const tell = (intent, answer) => send(JSON.stringify({ type: 'STEP_COMPLETE', intent, answer }));
  /** How long it waits before it announces itself again, while it is not heard, or refused;
   * crates/content/src/report.rs. */
  const ANNOUNCED_AGAIN = [250, 500, 1_000, 2_000, 4_000, 8_000, 16_000];
  /** Announces the page, as it is at the moment, until the worker takes it or patience ends; each
   * time anew: what was so before would overtake newer word.
   * `coming` says whether it was loaded or came back, and whether its header had time to fill;
   * `left` whether it was left before. */
  async function announce(coming, left) {
    for (const wait of [...ANNOUNCED_AGAIN, 0]) {
      if (orphaned()) return;
      const page = { type: 'PAGE', path: location.pathname, coming, came: plainArrival.came(left()) };
      const heard = await show(page, plainEye.html(), 1);
      if (heard && heard.refused === undefined) return;
      await plainEye.pause(wait);
    }
  }
  /** How long the shop's script may take to fill the header; content/src/reader.rs. */
  const HEADER_PATIENCE = 6_000;
  const deliveryChosen = () => document.querySelector('.auc-header__delivery')?.dataset.hasContext;

  const PRESSED = { Ok: { seen: 'PRESSED' } };
  const unpressed = (what, selector) => ({ Err: { unseen: 'NOT_PRESSED', why: { is: 'MISSING', what, selector } } });
  /** What an action comes to that is cut short; crates/auchan/src/act.rs. */
  const cutShort = ({ action }, presses, what, selector) => (
    action !== 'REORDER' && presses > 0 ? PRESSED : unpressed(what, selector));

  /** Carries an action out, press by press, as the worker's side judges. Once it is stopped, nothing
   * more is pressed. */
  async function act(action, stopped) {
    for (let presses = 0; ; presses += 1) {
      const asked = JSON.stringify({ action, presses });
      let answer = cutShort(action, presses, 'judge', 'worker');
      const look = async () => {
        const then = plainFinger.look();
        const judged = await send({ act: asked, html: plainEye.html(true) });
        if (!judged?.next) return undefined;   // not judged: too much at once, or nobody there
        ({ answer } = judged);
        if (judged.next === 'WAIT' && answer.Ok) return undefined;
        if (stopped()) return { answer: cutShort(action, presses, 'run', 'CANCEL') };
        if (judged.next === 'PRESS') return plainFinger.press(judged, then, stopped) ? judged : undefined;
        return judged.next === 'END' ? judged : undefined;
      };
      const done = await plainEye.until(PATIENCE, () => look().catch(() => undefined));
      if (done?.next !== 'PRESS') return done?.answer ?? answer;
    }
  }

  /** One for each document; `changed` says whether that has become another page. */
  return function begin(changed) {
    const done = plainMemory();
    let newest = -1;

    /** Whether the page was left. One that has become another page was. */
    function isLeft() {
      if (changed()) done.leave();
      return done.isLeft();
    }

    /** Looks at this page until the worker's side has what it wants, or patience ends. */
    function here(intent, sight) {
      const wanted = () => intent === newest && !orphaned();
      const look = async (last) => {
        const answer = await show({ type: 'QUERY', intent, sight, last }, plainEye.html());
        return answer?.more ? undefined : answer;
      };
      return plainEye.until(plainEye.PATIENCE, look, wanted);
    }

    async function there(intent, sight, url, silent = (why) => why) {
      const { html, status, wait, unseen } = await plainEye.fetched(url);
      if (html === undefined) return tell(intent, { Err: silent(unseen) });
      return show({ type: 'QUERY', intent, sight, last: true, status, wait }, html);
    }

    /** Fetched in place of the page that is shown: where nothing comes, it has yet to be seen. */
    const anew = (intent, sight, url) => there(intent, sight, url,
      (why) => (why.unseen === 'UNREACHABLE' ? { unseen: 'SLOW' } : why));

    /** A page that may not be of now is fetched anew, and that is read; content/src/reader.rs. */
    function look(intent, sight, via, url) {
      const left = isLeft();
      if (via === 'FETCH') return there(intent, sight, url);
      if (!left && plainArrival.fresh(sight)) return here(intent, sight);
      if (sight.sight === 'CART') return anew(intent, sight, url);
      // The hand does nothing in a page that was left: the run needs another one anyway.
      if (left) return tell(intent, { Err: { unseen: 'SLOW' } });
      // Its scripts ask the shop whenever it is shown, and without them there is nothing in it.
      return sight.sight === 'SLOTS' ? here(intent, sight) : anew(intent, sight, url);
    }

    /** Takes an action on, once. A page that was left says that it presses nothing; what comes
     * twice or too late is not answered. */
    async function take(intent, what) {
      isLeft();
      if (!done.takeOn(intent)) {
        const refusal = done.refusal(intent);
        return refusal && tell(intent, refusal);
      }
      const stopped = () => { isLeft(); return done.isStopped(intent); };
      return tell(intent, await done.follow(intent, act(what, stopped)));
    }

    /** What became of an older action, as soon as that is certain: the cart is read next, and must
     * not be read between two presses. */
    async function inquire(intent, of) {
      done.renounce(of);
      await done.atRest();
      return tell(intent, done.became(of));
    }

    async function answer({ type, intent, ask: { ask, ...what } = {}, via, url, of }) {
      newest = Math.max(newest, intent);
      if (type === 'STOP') return done.stop(intent);
      if (type === 'INQUIRE') return inquire(intent, of);
      return ask === 'DO' ? take(intent, what) : look(intent, what, via, url);
    }

    const asks = (asked) => {
      const { type, intent, ask, of } = asked ?? {};
      return Number.isInteger(intent)
        && (type === 'STOP' || (type === 'ASK' && ['SEE', 'DO'].includes(ask?.ask))
          || (type === 'INQUIRE' && Number.isInteger(of)));
    };

    const report = (error) => { if (!orphaned()) console.warn('Carrinho Pronto:', error); };

    /** A message from the worker. The acknowledgement comes first; what was asked is done after
     * it, and answered by a message of its own. */
    function hear(text, acknowledge) {
      const asked = JSON.parse(text);
      if (!asks(asked)) return acknowledge('{"refused":"a page is not asked that"}');
      acknowledge(ACKNOWLEDGED);
      return answer(asked).catch(report);
    }

    /** What can be understood of what was asked. */
    function understood(texts) {
      const parsed = texts.map((text) => {
        try {
          return JSON.parse(text);
        } catch {
          return undefined;
        }
      });
      return parsed.filter(asks);
    }

    /** Takes over from wasm that broke, with all that it was asked. What it may have pressed is
     * remembered before anything else, and not pressed again: it is answered like a question about
     * it. What was asked before the newest is out of date, unless it costs nothing to answer. */
    function takeOver(texts) {
      const asked = understood(texts);
      for (const { type, intent, ask, of } of asked) {
        if (ask?.ask === 'DO') done.remember(intent);
        if (type === 'STOP') done.stop(intent);
        if (of !== undefined) done.renounce(of);
      }
      const open = asked.filter(({ type }) => type !== 'STOP');
      newest = Math.max(newest, ...open.map(({ intent }) => intent));
      for (const one of open) {
        const { intent, ask } = one;
        if (ask?.ask === 'DO') tell(intent, done.became(intent));
        else if (ask === undefined || intent === newest) answer(one).catch(report);
      }
    }

    /** The page came up: announces it, and watches it for the end of the session. */
    function start() {
      const notice = document.getElementById('expired-session-modal');
      const expired = () => notice.classList.contains('show') && !orphaned() && announce('SETTLED', isLeft);
      if (notice) new MutationObserver(expired).observe(notice, { attributeFilter: ['class'] });
      const announced = announce('NEW', isLeft);
      if (deliveryChosen() === 'false') announceHeader();
      return announced;
    }

    /** The header is filled after the page came up; what it says then is announced. */
    async function announceHeader() {
      await plainEye.until(HEADER_PATIENCE, () => (deliveryChosen() === 'true' ? true : undefined));
      await announce('SETTLED', isLeft);
    }

    /** The page is shown again, out of the browser's memory of pages gone by. */
    function comeBack() {
      done.leave();
      return announce('RETURNED', isLeft);
    }

    return { comeBack, hear, leave: done.leave, start, takeOver };
  };
})();
