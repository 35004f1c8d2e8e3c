// A page of the shop without wasm (DECISIONS 23) is a terminal of the worker's side (crates/reader): it tells
// what happened, keeps what it is given, and waits, fetches and presses as told; stopped or left, it never does.
var plainPage = (changed) => {
  const [news, pages] = [[], []];   // what happened and what was fetched, and was not heard yet
  let told = { show: 'PAGE' };      // what it was told last, and what it was given to keep
  let [left, stopped, tries, roused, wake, lose, breath] = [false, -1, 0, false, () => {}, () => {}];
  const referrer = buttonFacts.getter(Document, 'referrer');
  const orphaned = () => !chrome.runtime?.id;
  const isLeft = () => (left ||= changed());
  const rouse = () => { roused = true; wake(); };
  const happened = (what) => { tries = 0; news.push(what); rouse(); };
  const rest = (time) => new Promise((resolve) => {
    wake = resolve;
    if (roused) resolve();
    else if (time !== null) setTimeout(resolve, time);
  });
  // A clock alone would not do: in the background it may strike once a minute.
  const changes = new MutationObserver(() => { breath ??= setTimeout(rouse, 200); });
  function heed(nodes = told.watch ? buttonFacts.find(document, told.watch) : [document]) {
    changes.disconnect();
    for (const node of nodes) changes.observe(node, { childList: true, subtree: true, attributes: true });
  }

  async function get({ intent, url, patience, ...how }) {
    const page = { fetched: { intent }, html: '' };
    try {
      const response = await fetch(url, { ...how, method: 'GET', signal: AbortSignal.timeout(patience) });
      const [{ type, status }, after] = [response, response.headers.get('retry-after')];
      page.fetched = { intent, kind: type, status, after, until: Date.parse(after) - Date.now() };
      [page.html, page.fetched.whole] = [await response.text(), true];
    } catch { /* What is missing says so. */ }
    pages.push(page); rouse();
  }
  function press(judged) {
    let done = false;
    const over = () => isLeft() || judged.intent <= stopped || orphaned();
    try { done = plainHand.press(judged, over); } catch { /* What cannot be told of it now is not pressed. */ }
    news.push({ news: 'PRESSED', intent: judged.intent, done });
    return done;
  }
  /** Tells what happened, and gives how long to rest. To tell it twice does no harm: what follows is kept
   * before anything is done of it. An answer may never come that was under way while the page was away. */
  async function turn() {
    heed();
    [roused, breath] = [false, clearTimeout(breath)];
    const [sent, [page]] = [news.length, pages];
    const html = page?.html ?? (told.show === 'NOTHING' ? '' : plainHand.html(told.show === 'BUTTONS'));
    const event = JSON.stringify({
      ...told, news, fetched: page?.fetched, left: isLeft(), here: {
        location, referrer: referrer(document), loading: performance.getEntriesByType('navigation')[0],
        clocks: [performance.now(), Date.now() - performance.timeOrigin],
      } });
    const away = new Promise((_, reject) => { lose = reject; });
    const answer = JSON.parse(await Promise.race([chrome.runtime.sendMessage({ event, html }), away]));
    if (!answer.memory) throw answer;
    [told, tries] = [answer, 0];
    news.splice(0, sent);
    if (page) pages.shift();
    told.fetch.forEach(get);
    heed();
    return told.press && press(told.press) ? 0 : told.wait;
  }
  async function live() {
    while (!orphaned()) {
      // What is not heard, or refused, is told again, each time after twice the time.
      const wait = await turn().catch((answer) => {
        changes.disconnect();
        [breath, tries] = [clearTimeout(breath), tries + 1];
        return tries > 8 || answer.wait === null ? null : 75 * 2 ** tries;
      });
      if (wait !== 0) await rest(wait);
    }
  }
  return {
    hear(text) {
      const { type, intent } = JSON.parse(text);
      if (type === 'STOP' && intent > stopped) stopped = intent;
      happened({ news: 'ASKED', text });
    },
    leave() { left = true; },
    comeBack() { left = true; lose({}); happened({ news: 'RETURNED' }); },
    takeOver(texts) { happened({ news: 'INHERITED', texts }); live(); },
  };
};
