document.querySelector('h1').textContent = chrome.i18n.getMessage('name');
document.querySelector('#ask').addEventListener('click', async (event) => {
  const { answers } = await chrome.runtime.sendMessage('ask');
  document.querySelector('#answer').textContent = `answer ${answers}, trusted: ${event.isTrusted}`;
  console.log('answered', answers);
});
