/** Errors as Node names them: of sockets and name resolution, and undici's for a connection that the server has closed. */
export type ConnectionError =
  | "ECONNRESET"
  | "ECONNREFUSED"
  | "ETIMEDOUT"
  | "EPIPE"
  | "ENOTFOUND"
  | "EAI_AGAIN"
  | "UND_ERR_SOCKET";

const words: Record<ConnectionError, string> = {
  ECONNRESET: "read ECONNRESET",
  ECONNREFUSED: "connect ECONNREFUSED",
  ETIMEDOUT: "connect ETIMEDOUT",
  EPIPE: "write EPIPE",
  ENOTFOUND: "getaddrinfo ENOTFOUND",
  EAI_AGAIN: "getaddrinfo EAI_AGAIN",
  UND_ERR_SOCKET: "other side closed",
};

/** Ends an exchange without a response: over HTTP the connection is destroyed, in process `fetch` rejects with this as the cause. */
export class BrokenConnection extends Error {
  override readonly name = "BrokenConnection";

  constructor(
    readonly code: ConnectionError,
    message = words[code],
  ) {
    super(message);
  }
}

/** Ends an exchange with 101 Switching Protocols, which `fetch` cannot give to its caller. */
export class SwitchedProtocols extends BrokenConnection {
  constructor() {
    super("UND_ERR_SOCKET", "bad upgrade");
  }
}
