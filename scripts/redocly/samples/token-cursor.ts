import { UnreadableSample } from "./sample-call.js";
import type { Token } from "./script-tokens.js";

/** Goes through tokens from the first to the last. */
export class TokenCursor {
  readonly #tokens: Token[];
  #at = 0;

  constructor(tokens: Token[]) {
    this.#tokens = tokens;
  }

  get atEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  /** The token that comes next, or the one `ahead` of it. */
  peek(ahead = 0): Token {
    return this.#tokens[this.#at + ahead] ?? { kind: "end of line", text: "", line: 1 };
  }

  next(): Token {
    const token = this.peek();
    this.#at++;
    return token;
  }

  /** Takes the word or sign if it comes next. */
  skip(text: string): boolean {
    const { kind, text: there } = this.peek();
    if (there !== text || kind === "string" || kind === "template") return false;
    this.#at++;
    return true;
  }

  expect(text: string): void {
    if (!this.skip(text)) this.fail();
  }

  /** Takes `item`s with commas between them, up to the sign that closes the list. */
  list<T>(end: string, item: () => T): T[] {
    const items: T[] = [];
    while (!this.skip(end)) {
      items.push(item());
      if (this.peek().text !== end) this.expect(",");
    }
    return items;
  }

  name(): string {
    const token = this.next();
    return token.kind === "name" ? token.text : this.fail(token);
  }

  fail(token = this.peek()): never {
    throw new UnreadableSample(`\`${token.text.trim()}\` is not understood here`, token.line);
  }
}
