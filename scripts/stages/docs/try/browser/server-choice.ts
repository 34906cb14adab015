import type { Send } from "../playground.js";
import { byId } from "./element.js";
import { ownServer } from "./own-server.js";

/** Which server responds: the one in this page, or one of the reader. Address and token stay in their fields, and go nowhere else. */
export interface ServerChoice {
  isOwn(): boolean;
  address(): string;
  /** The address as the code shows it; undefined as long as it is none, or where the server is the one in this page. */
  shown(): string | undefined;
  token(): string;
  /** Sends to the reader's server. Undefined where that is impossible; then the page shows the reason. */
  open(): Promise<Send | undefined>;
}

/** `published` are the servers of the description: they get a token only where they say that this page may send it. */
export function serverChoice(published: readonly string[]): ServerChoice {
  const choice = byId<HTMLSelectElement>("server");
  const address = byId<HTMLInputElement>("address");
  const problem = byId("server-problem");
  let open: { origin: string; send: Send } | undefined;

  const refuse = (text: string): undefined => {
    problem.textContent = text;
    address.setAttribute("aria-invalid", "true");
    address.focus();
  };
  const isOwn = () => choice.value === "own";
  choice.addEventListener("change", () => {
    byId("own-server").hidden = !isOwn();
    byId("fault").hidden = isOwn();
  });

  const own = () => address.value.trim().replace(/\/+$/, "");

  return {
    isOwn,
    address: own,
    shown: () => (isOwn() && httpUrl(own()) ? own() : undefined),
    token: () => (isOwn() ? byId<HTMLInputElement>("token").value : "sandbox"),
    open: async () => {
      problem.textContent = "";
      address.removeAttribute("aria-invalid");
      const url = httpUrl(address.value.trim());
      if (url === undefined) return refuse("An address begins with https://, or http:// for this machine.");
      if (open?.origin !== url.origin) open = { origin: url.origin, send: await ownServer(url.origin) };
      const { send } = open;
      const isPublished = published.some((each) => httpUrl(each)?.origin === url.origin);
      if (isPublished && !(await letsPagesSend(send, url.href)))
        return refuse(
          `${url.host} does not let this page send to it (CORS). It was asked without your token, and nothing else was sent: use the code below.`,
        );
      return send;
    },
  };
}

function httpUrl(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

/** Asks a server with the header that carries a token, but without the token. */
async function letsPagesSend(send: Send, url: string): Promise<boolean> {
  try {
    await send(url, { method: "OPTIONS", headers: { authorization: "none" } });
    return true;
  } catch {
    return false;
  }
}
