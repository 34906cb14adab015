/** Shows pages in a frame over this one; a page in the frame closes it with the message "close". */
export const frameDialog = (className, title) => {
  const dialog = Object.assign(document.createElement("dialog"), { ariaLabel: title, className });
  document.body.append(dialog);
  const close = () => {
    dialog.close();
    dialog.firstChild.blur(); // otherwise it gets the keys, unseen, until the page is drawn again
  };
  dialog.addEventListener("click", ({ target }) => target === dialog && close()); // beside the frame
  addEventListener("message", ({ source, data }) => {
    if (data === "close" && source === dialog.firstChild?.contentWindow) close();
  });
  return {
    dialog,
    open(src) {
      if (dialog.open) return;
      const allow = "clipboard-write";
      if (!dialog.firstChild)
        dialog.append(Object.assign(document.createElement("iframe"), { src, title, allow }));
      dialog.showModal();
      dialog.firstChild.focus();
    },
  };
};
