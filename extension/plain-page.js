// A page of the shop without wasm (DECISIONS 23): sends what it shows to the worker's side, which
// reads it, and lets the plain hand press what it is asked to. What it was asked is remembered for
// as long as the document lives, so that nothing is pressed twice in it.
var plainPage = (() => {
  const ACKNOWLEDGED = '{"ok":true}';
  /** How long the shop's script may take to open its dialog, in milliseconds; content/src/hand.rs. */
  const DIALOG_PATIENCE = 10_000;
  /** How often a word is sent that was not heard to the end: the worker may die over it. */
  const SENDS_MAX = 5;

  /** Whether the extension was unloaded or updated: there is nobody to tell. */
  const orphaned = () => !chrome.runtime?.id;

  /** Tells the worker's side, and gives its answer. To say a thing twice does no harm. */
  async function send(message) {
    for (let attempt = 1; attempt <= SENDS_MAX && !orphaned(); attempt += 1) {
      const answer = await chrome.runtime.sendMessage(message).then(JSON.parse, () => undefined);
      if (answer && answer.type !== 'WORKER_FAILED') return answer;
      await plainEye.pause(150 * attempt);
    }
    return undefined;
  }

  const show = (shown, html) => send({ shown: JSON.stringify(shown), html });
  const tell = (intent, answer) => send(JSON.stringify({ type: 'STEP_COMPLETE', intent, answer }));
  /** `coming` says whether it was loaded or came back, and whether its header had time to fill. */
  const announce = (coming) => show({ type: 'PAGE', path: location.pathname, coming }, plainEye.html());
  /** How long the shop's script may take to fill the header; content/src/eye.rs. */
  const HEADER_PATIENCE = 6_000;
  const deliveryChosen = () => document.querySelector('.auc-header__delivery')?.dataset.hasContext;

  /** The semantics of crates/content/src/memory.rs. */
  function memory() {
    const taken = new Set();
    let newest = -1;
    let renounced = -1;
    let stopped = -1;
    return {
      takeOn(intent) {
        if (intent <= renounced || intent <= newest) return false;
        newest = intent;
        taken.add(intent);
        return true;
      },
      wasTakenOn: (intent) => taken.has(intent),
      renounce(intent) { renounced = Math.max(renounced, intent); },
      stop(intent) {
        this.renounce(intent);
        stopped = Math.max(stopped, intent);
      },
      isStopped: (intent) => intent <= stopped,
    };
  }

  /** Tries now and after every change until the hand finds what it must; else why it did not. */
  async function whenThere(attempt) {
    let why;
    const tried = () => {
      try {
        return { found: attempt() };
      } catch (error) {
        if (!(error instanceof plainHand.Refusal) || error.last) throw error;
        why = error;
        return undefined;
      }
    };
    const done = await plainEye.until(DIALOG_PATIENCE, tried);
    if (!done) throw why;
    return done.found;
  }

  /** Opens the dialog, and answers it. Only the second press changes anything at the shop. */
  async function reorder({ order, mode }, press) {
    const root = document.documentElement;
    await whenThere(() => press('reorder', order));
    const open = () => (plainHand.dialog(root).title === null ? undefined : true);
    await plainEye.until(DIALOG_PATIENCE, open);
    const name = plainHand.answering(root, mode);
    await whenThere(() => press(name, order));
  }

  /** How long the shop may take to say what a press has come to; content/src/hand/add.rs. */
  const CART_PATIENCE = 12_000;

  /** Puts a product into the cart on its own page, press by press; content/src/hand/add.rs. */
  async function add({ pid, from, through }, press) {
    const says = (amount) => plainHand.held(document.documentElement, pid) === plainHand.thousandths(amount);
    let amount = from;
    for (const [nth, next] of through.entries()) {
      try {
        if (!says(amount)) plainHand.otherAmount(plainHand.held(document.documentElement, pid));
        const name = amount === null ? 'add' : 'more';
        await whenThere(() => press(name, pid));
      } catch (error) {
        if (nth === 0 || !(error instanceof plainHand.Refusal)) throw error;
        return;
      }
      amount = next;
      const come = await plainEye.until(CART_PATIENCE, () => (says(amount) ? true : undefined));
      if (!come) return;
    }
  }

  const ACTIONS = { REORDER: reorder, ADD: add };

  const PRESSED = { Ok: { seen: 'PRESSED' } };
  /** Once it is stopped, nothing more is pressed. */
  async function act({ action, ...what }, stopped) {
    if (!Object.hasOwn(ACTIONS, action)) return { Err: { unseen: 'NEVER_ASKED' } };
    const press = (name, about) => {
      if (stopped()) plainHand.cancelled();
      plainHand.press(name, about);
    };
    try {
      await ACTIONS[action](what, press);
      return PRESSED;
    } catch (error) {
      if (!(error instanceof plainHand.Refusal)) throw error;
      return { Err: { unseen: 'NOT_PRESSED', why: error.why } };
    }
  }

  /** One for each document. */
  return function begin() {
    const done = memory();
    let newest = -1;
    let restored = false;
    /** The addition that is under way. */
    let adding;

    /** Looks at this page until the worker's side has what it wants, or patience ends. */
    function here(intent, sight) {
      // A page that was left shows what was there then.
      if (restored) return tell(intent, { Err: { unseen: 'SLOW' } });
      const wanted = () => intent === newest && !orphaned();
      const look = async (last) => {
        const answer = await show({ type: 'SIGHT', intent, sight, last }, plainEye.html());
        return answer?.more ? undefined : answer;
      };
      return plainEye.until(plainEye.PATIENCE, look, wanted);
    }

    async function there(intent, sight, url) {
      const { html, status, unseen } = await plainEye.fetched(url);
      if (html === undefined) return tell(intent, { Err: unseen });
      return show({ type: 'SIGHT', intent, sight, last: true, status }, html);
    }

    async function answer({ type, intent, ask: { ask, ...what } = {}, via, url, of }) {
      newest = Math.max(newest, intent);
      if (type === 'STOP') return done.stop(intent);
      if (type === 'INQUIRE') {
        const known = done.wasTakenOn(of);
        done.renounce(of);
        // The cart is read next, and must not be read between two presses.
        await adding;
        return tell(intent, known ? PRESSED : { Err: { unseen: 'NEVER_ASKED' } });
      }
      if (ask === 'DO') {
        if (!done.takeOn(intent)) return undefined;
        const acted = act(what, () => done.isStopped(intent));
        if (what.action === 'ADD') adding = acted.catch(() => {});
        return tell(intent, await acted);
      }
      return via === 'FETCH' ? there(intent, what, url) : here(intent, what);
    }

    const asks = ({ type, intent, ask, of }) => Number.isInteger(intent)
      && (type === 'STOP' || (type === 'ASK' && ['SEE', 'DO'].includes(ask?.ask))
        || (type === 'INQUIRE' && Number.isInteger(of)));

    /** A message from the worker. The acknowledgement comes first; what was asked is done after
     * it, and answered by a message of its own. */
    function hear(text, acknowledge) {
      const asked = JSON.parse(text);
      if (!asks(asked)) return acknowledge('{"refused":"a page is not asked that"}');
      acknowledge(ACKNOWLEDGED);
      const report = (error) => { if (!orphaned()) console.warn('Carrinho Pronto:', error); };
      return answer(asked).catch(report);
    }

    /** Takes over from wasm that broke, with all that it was asked. What it may have pressed is
     * not pressed again: it is answered like a question about it. */
    function takeOver(texts) {
      const asked = texts.map((text) => JSON.parse(text));
      for (const { type, intent, ask, of } of asked) {
        if (ask?.ask === 'DO') done.takeOn(intent);
        if (type === 'STOP') done.stop(intent);
        if (of !== undefined) done.renounce(of);
      }
      const last = asked.at(-1);
      if (last?.ask?.ask === 'DO') tell(last.intent, PRESSED);
      else if (last) hear(texts.at(-1), () => {});
    }

    /** The page came up: announces it, and watches it for the end of the session. */
    function start() {
      const notice = document.getElementById('expired-session-modal');
      const expired = () => notice.classList.contains('show') && !orphaned() && announce('SETTLED');
      if (notice) new MutationObserver(expired).observe(notice, { attributeFilter: ['class'] });
      if (deliveryChosen() === 'false') announceHeader();
      return announce('NEW');
    }

    /** The header is filled after the page came up; what it says then is announced. */
    async function announceHeader() {
      await plainEye.until(HEADER_PATIENCE, () => (deliveryChosen() === 'true' ? true : undefined));
      if (!orphaned()) await announce('SETTLED');
    }

    /** The page is shown again, out of the browser's memory of pages gone by. */
    function comeBack() {
      restored = true;
      return announce('RETURNED');
    }

    return { comeBack, hear, start, takeOver };
  };
})();
