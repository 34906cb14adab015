/**
 * What a request is made of. openapi-fetch makes one where it would make a Request, because fetch makes a Request of its own
 * from whatever it gets, and to make two takes a tenth of a call.
 */
export class Draft {
  declare readonly url: string;
  declare readonly headers: Headers;

  constructor(url: string, init: RequestInit) {
    Object.assign(this, init, { url });
  }

  /** Itself: nothing of it is used up when it is sent. */
  clone(): this {
    return this;
  }
}
