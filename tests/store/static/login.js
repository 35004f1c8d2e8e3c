"use strict";
// The button is no submit: a script sends the form, and only without the honeypot filled in.
document.getElementById("btnSubmit_login").addEventListener("click", () => {
  const form = document.forms[0];
  document.getElementById("potcopy").value = document.getElementById("potfield").value;
  document.getElementById("spinner").classList.remove("d-none");
  form.submit();
});
