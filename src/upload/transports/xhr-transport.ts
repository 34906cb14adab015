import { reaches } from "./reaches.js";
import type { Transport } from "./transport.js";

/** Sends with XMLHttpRequest, which alone tells a page how much has left. */
const send: Transport = (url, { method, headers, body, signal, onSent }) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = (problem: string) => () => reject(signal?.aborted ? signal.reason : new TypeError(problem));
    const abort = () => request.abort();
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onload = () => {
      signal?.removeEventListener("abort", abort); // it would take the headers of the response away
      const { status, responseText } = request;
      // All at once: a browser reports each header that CORS hides when it is asked for by name.
      const lines = request.getAllResponseHeaders().trim().split("\r\n");
      const headers = new Map(lines.map((line) => line.split(": ") as [string, string]));
      resolve({
        status,
        ok: status >= 200 && status < 300,
        headers: { get: (name) => headers.get(name) ?? null },
        text: async () => responseText,
      });
    };
    request.onerror = fail("the request failed");
    request.onabort = fail("the request was aborted");
    signal?.addEventListener("abort", abort);
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.send(body ?? null);
  });

export const xhrTransport: Transport = Object.assign(send, { reports: true, inPage: true, reaches });
