// @ts-check
import { indexedDbSessionStore, uploadToSession } from "aitronos-knowledge/upload";

const sessions = indexedDbSessionStore(); // survives a reload
// On the machine of a developer, the sandbox takes the bytes.
const isLocal = ["localhost", "127.0.0.1"].includes(location.hostname);
const trustedHosts = ["storage.googleapis.com", ...(isLocal ? ["127.0.0.1"] : [])];

/** The beginning of the keys under which unfinished uploads are remembered. */
const mark = "unfinished ";

/** The paths of files that an earlier visit began to upload. Only the user can give them again. */
export const unfinished = () =>
  Object.keys(localStorage).flatMap((key) => (key.startsWith(mark) ? key.slice(mark.length) : []));

/** @param {string} selector @param {ParentNode} [within] */
const find = (selector, within = document) => /** @type {HTMLElement} */ (within.querySelector(selector));

/** @param {string} path @param {unknown} body @param {AbortSignal} signal */
async function post(path, body, signal) {
  const request = { method: "POST", body: JSON.stringify(body), signal };
  const response = await fetch(path, request).catch((cause) => {
    signal.throwIfAborted();
    throw Object.assign(new Error("this site does not respond", { cause }), { kind: "network" }); // is retried
  });
  const result = await response.json().catch(() => ({}));
  if (response.ok) return result;
  throw Object.assign(new Error(result.message ?? "failed"), { status: response.status }); // 429 and 5xx are retried
}

/**
 * Adds a row to the list. Returns the function that uploads its file, and that can be called again.
 * @param {import("./chosen-files.js").ChosenFile} chosen
 * @param {(upload: () => Promise<void>) => void} enqueue
 */
export function addUpload({ file, folder }, enqueue) {
  const path = folder ? `${folder}/${file.name}` : file.name;
  const { name, size, type } = file;
  const template = /** @type {HTMLTemplateElement} */ (find("template"));
  const row = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
  const bar = /** @type {HTMLProgressElement} */ (find("progress", row));
  find("strong", row).textContent = bar.ariaLabel = path;
  find("#uploads").append(row);
  const say = (/** @type {string} */ text) => {
    find("span", row).textContent = text;
  };
  const announce = (/** @type {string} */ text) => {
    say(text);
    find("#news").textContent = `${path}: ${text}`;
  };
  /** @param {".first" | ".second"} place @param {string} word @param {() => unknown} act */
  const offer = (place, word, act) => {
    const button = /** @type {HTMLButtonElement} */ (find(place, row));
    Object.assign(button, { hidden: false, textContent: word, ariaLabel: `${word} ${path}`, onclick: act });
  };

  /** @type {import("aitronos-knowledge/upload").UploadTask<unknown> | undefined} */
  let task;
  let isCancelled = false;
  const pause = () => {
    task?.pause();
    say("paused");
    offer(".first", "Go on", goOn);
  };
  const goOn = () => {
    task?.resume();
    offer(".first", "Pause", pause);
  };
  offer(".second", "Cancel", () => {
    isCancelled = true;
    localStorage.removeItem(mark + path);
    row.remove();
    find("#uploads").focus();
    return task?.cancel();
  });

  return async function upload() {
    if (isCancelled) return;
    localStorage.setItem(mark + path, "");
    offer(".first", "Pause", pause);
    task = uploadToSession((signal) => post("/upload-url", { name, size, type, folder }, signal), file, {
      key: folder,
      sessions,
      trustedHosts,
      register: (uploadId, signal) => post("/register", { uploadId, folder }, signal),
      onProgress: ({ sentBytes, bytesPerSecond }) => {
        bar.value = sentBytes / size;
        say(`${Math.floor((100 * sentBytes) / size)} %, ${(bytesPerSecond / 1e6).toFixed(1)} MB/s`);
      },
    });
    try {
      await task;
      localStorage.removeItem(mark + path);
      announce("arrived");
      for (const button of row.querySelectorAll("button")) button.remove();
    } catch (error) {
      if (isCancelled) return;
      announce(/** @type {Error} */ (error).message);
      offer(".first", "Try again", () => enqueue(upload));
    }
  };
}
