/** What a layer around a network knows of a request: a Request, or a Draft of one. */
export interface Sendable {
  readonly url: string;
  readonly headers: Headers;
  clone(): this;
}

/** The one shape of everything that answers requests: a network, or a layer around another transport. */
export type Transport<Message extends Sendable> = (message: Message) => Promise<Response>;
