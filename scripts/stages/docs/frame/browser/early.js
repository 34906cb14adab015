// Before anything is drawn: the reader's choice of colours, and that there is a script at all.
document.documentElement.classList.add("js");
try {
  const theme = localStorage.getItem("theme");
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // Some browsers give pages from disk no storage.
}
