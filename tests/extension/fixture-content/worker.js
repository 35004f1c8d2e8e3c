// The test itself hears what the page says. Like the true worker, this one asks of a page that has
// come up whether anybody listens there (crates/worker/src/arrival.rs).
chrome.tabs.onUpdated.addListener((id, { status }) => {
  if (status === 'complete') chrome.tabs.sendMessage(id, '', { frameId: 0 }).catch(() => {});
});
