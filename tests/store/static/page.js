"use strict";
// The shop's own script, as far as it can be told from its pages. Plain and small.

// Under a policy that wants trusted types, the shop trusts its own markup.
globalThis.trustedTypes?.createPolicy("default", { createHTML: (markup) => markup });

const settings = document.currentScript.dataset;
const CONTROLLERS = "/on/demandware.store/Sites-AuchanPT-Site/pt_PT/";

const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

/** One click handler for whatever matches, now or later. */
function onClick(selector, handler) {
  document.addEventListener("click", (event) => {
    const target = event.target.closest(selector);
    if (target) handler(target, event);
  });
}

/** The token that stands nearest to an element. */
function tokenOf(element) {
  const holder = element.closest("[data-token-value]");
  if (holder) return holder.dataset.tokenValue;
  const input = element.closest(".modal, form")?.querySelector("[name=csrf_token]") ?? $("[name=csrf_token]");
  return input ? input.value : "";
}

/** Posts fields and gives the JSON answer, or nothing when it went wrong. */
async function post(url, fields) {
  $(".auc-spinners")?.classList.remove("d-none");
  try {
    const answer = await fetch(new URL(url, location.href).pathname, {
      method: "POST",
      body: new URLSearchParams(fields),
    });
    const data = await answer.json().catch(() => ({ error: true }));
    if (data.sessionExpired) showModal("expired-session-modal");
    else if (data.error && data.message) toast(data.message);
    return data;
  } catch {
    toast("Ocorreu um erro. Tente novamente.");
    return { error: true };
  } finally {
    $(".auc-spinners")?.classList.add("d-none");
  }
}

/** The green bar under the header. */
function toast(text) {
  const bar = $(".auc-alert");
  if (!bar || !text) return;
  $(".auc-alert__message-text", bar).textContent = text;
  bar.classList.add("auc-alert--show");
  setTimeout(() => bar.classList.remove("auc-alert--show"), 4000);
}

