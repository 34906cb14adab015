import { all } from "./all.js";
import { frameDialog } from "./frame-dialog.js";

/**
 * On the page of an operation: its form, which is loaded when the reader asks for it. What readers enter stays until they leave the page.
 */
const { try: address } = document.body.dataset;
const [line] = all("figure.http");
if (address && line) {
  const { open } = frameDialog("try", "Try it");
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: "Try it" });
  button.className = "try";
  button.addEventListener("click", () => open(address));
  line.after(button);
}
