// Follows a link as soon as another page of the shop says which.
addEventListener("storage", ({ key, newValue }) => {
  if (key === "follow" && newValue) location.assign(newValue);
});
