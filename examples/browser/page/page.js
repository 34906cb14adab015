// @ts-check
import { addUpload, unfinished } from "./add-upload.js";
import { filesIn, filesOf } from "./chosen-files.js";

/** @type {(() => Promise<void>)[]} */
const waiting = [];
let running = 0;

/** Uploads one after the other, three at once. @param {() => Promise<void>} upload */
function enqueue(upload) {
  waiting.push(upload);
  if (running < 3) work();
}

/** @param {import("./chosen-files.js").ChosenFile[]} chosen */
function add(chosen) {
  for (const each of chosen) enqueue(addUpload(each, enqueue));
}

async function work() {
  running++;
  for (let upload = waiting.shift(); upload; upload = waiting.shift()) await upload();
  running--;
}

for (const input of document.querySelectorAll("input")) {
  input.addEventListener("change", () => {
    add(filesOf(input));
    input.value = ""; // so that the same file can be chosen again
  });
}
const markDragging = (/** @type {boolean} */ is) => document.body.classList.toggle("dragging", is);
addEventListener("dragover", (event) => {
  event.preventDefault(); // allows the drop
  markDragging(true);
});
addEventListener("dragleave", ({ relatedTarget }) => relatedTarget ?? markDragging(false));
addEventListener("drop", async (event) => {
  event.preventDefault();
  markDragging(false);
  if (event.dataTransfer) add(await filesIn(event.dataTransfer));
});

const paths = unfinished();
const section = /** @type {HTMLElement} */ (document.querySelector("#unfinished"));
section.hidden = paths.length === 0;
for (const path of paths) {
  section.querySelector("ul")?.append(Object.assign(document.createElement("li"), { textContent: path }));
}
