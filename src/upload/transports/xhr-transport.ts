import { reaches } from "./reaches.js";
import type { Transport } from "./transport.js";

/** Sends with XMLHttpRequest, which alone tells a page how much has left. */
const send: Transport = (url, { method, headers, body, signal, onSent }) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    signal.addEventListener("abort", () => request.abort());
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onload = () => {
      // Now: an abort takes them away, and each request ends with one.
      const { status, responseText } = request;
      // All at once: a browser reports each header that CORS hides when it is asked for by name.
      const headers = request.getAllResponseHeaders();
      resolve({
        status,
        headers: { get: (name) => new RegExp(`^${name}: (.*)`, "im").exec(headers)?.[1] ?? null },
        text: async () => responseText,
      });
    };
    request.onabort = () => reject(signal.reason);
    request.onerror = () => reject(new TypeError("the request failed"));
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.send(body ?? null);
  });

export const xhrTransport: Transport = Object.assign(send, { reports: true, inPage: true, reaches });
