// Leads on from a page that stands in between.
const { to, after } = document.currentScript.dataset;
setTimeout(() => location.replace(to), Number(after));
