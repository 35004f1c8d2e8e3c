// A worker that can be told apart from the one before it.
const born = Math.random();
let answers = 0;

chrome.runtime.onMessage.addListener((message, sender, reply) => {
  answers += 1;
  chrome.storage.session.set({ answers }).then(() => reply({ born, answers }));
  return true;
});
chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
