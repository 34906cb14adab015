import type { Transport } from "./transport.js";

/** Sends with XMLHttpRequest, which alone tells a page how much has left. */
const send: Transport = (url, { method, headers, body, signal, onSent }) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = (problem: string) => () => reject(signal?.aborted ? signal.reason : new TypeError(problem));
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onload = () => {
      const { status, responseText } = request;
      resolve({
        status,
        ok: status >= 200 && status < 300,
        headers: { get: (name) => request.getResponseHeader(name) },
        text: async () => responseText,
      });
    };
    request.onerror = fail("the request failed");
    request.onabort = fail("the request was aborted");
    signal?.addEventListener("abort", () => request.abort(), { once: true });
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.send(body ?? null);
  });

export const xhrTransport: Transport = Object.assign(send, { reports: true, inPage: true });
