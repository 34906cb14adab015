import { SampleCall, UnreadableSample } from "./sample-call.js";
import { type Language, scriptTokens, type Token } from "./script-tokens.js";

/** A name that the sample leaves to its reader, like `accessToken`. */
class Open {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/**
 * The calls of a sample in the order in which they happen, arguments evaluated. It reads what samples are made of: imports, assignments,
 * literals, templates, calls with positional and keyword arguments. Throws `UnreadableSample` at anything else.
 */
export const readScript = (source: string, language: Language): SampleCall[] =>
  new ScriptReader(scriptTokens(source, language), language).read();

class ScriptReader {
  readonly #tokens: Token[];
  readonly #language: Language;
  readonly #names = new Map<string, unknown>();
  readonly #calls: SampleCall[] = [];
  #at = 0;

  constructor(tokens: Token[], language: Language) {
    this.#tokens = tokens;
    this.#language = language;
  }

  read(): SampleCall[] {
    while (this.#at < this.#tokens.length) {
      if (this.#here.kind === "end of line") this.#at++;
      else this.#statement();
    }
    return this.#calls;
  }

  #statement(): void {
    if (["import", "from"].includes(this.#here.text)) {
      while (this.#here.kind !== "end of line") this.#at++;
      return;
    }
    const declares = this.#language === "javascript" && this.#skip("const");
    if (declares || this.#tokens[this.#at + 1]?.text === "=") {
      const { kind, text } = this.#next();
      if (kind !== "name" || declares !== (this.#language === "javascript")) this.#fail();
      this.#expect("=");
      this.#names.set(text, this.#expression());
    } else this.#expression();
    if (this.#next().kind !== "end of line") this.#fail(this.#tokens[this.#at - 1]);
  }

  #expression(): unknown {
    if (this.#language === "javascript") this.#skip("await");
    const token = this.#next();
    if (token.kind === "string") return withoutEscapes(token);
    if (token.kind === "template") return this.#fill(token);
    if (token.kind === "number") return Number(token.text.replaceAll("_", ""));
    if (token.kind === "name") return this.#named(token.text);
    if (token.text === "-") return -Number(this.#expression());
    if (token.text === "{") return Object.fromEntries(this.#list("}", () => this.#field()));
    if (token.text === "[") return this.#list("]", () => this.#expression());
    return this.#fail(token);
  }

  /** A constant, a variable, or a call: `name.name(…)`. */
  #named(first: string): unknown {
    let name = first;
    while (this.#skip(".")) name += `.${this.#next().text}`;
    if (this.#skip("(")) return this.#call(name);
    const constants: Record<string, unknown> =
      this.#language === "python"
        ? { True: true, False: false, None: null }
        : { true: true, false: false, null: null };
    if (name in constants) return constants[name];
    return this.#names.has(name) ? this.#names.get(name) : new Open(name);
  }

  #call(callee: string): SampleCall {
    const call = new SampleCall(callee);
    this.#list(")", () => {
      const keyword = this.#language === "python" && this.#tokens[this.#at + 1]?.text === "=";
      if (!keyword) return call.positional.push(this.#expression());
      const { text } = this.#next();
      this.#expect("=");
      call.named[text] = this.#expression();
    });
    this.#calls.push(call);
    return call;
  }

  /** `"key": value`; in JavaScript also `key: value` and `key`. */
  #field(): [string, unknown] {
    const token = this.#next();
    if (token.kind === "string") this.#expect(":");
    else if (token.kind !== "name" || this.#language === "python") this.#fail(token);
    else if (!this.#skip(":")) return [token.text, this.#named(token.text)];
    return [token.kind === "string" ? withoutEscapes(token) : token.text, this.#expression()];
  }

  #list<T>(end: string, item: () => T): T[] {
    const items: T[] = [];
    while (!this.#skip(end)) {
      items.push(item());
      if (this.#here.text !== end) this.#expect(",");
    }
    return items;
  }

  /** Fills `{name}` or `${name}`; what the sample leaves open stays `{name}`. */
  #fill(token: Token): string {
    const hole = this.#language === "python" ? /\{([^}]*)\}/g : /\$\{([^}]*)\}/g;
    return withoutEscapes({
      ...token,
      text: token.text.replace(hole, (_, name: string) => {
        if (!/^[\w.$]+$/.test(name)) this.#fail(token);
        return this.#names.has(name) ? String(this.#names.get(name)) : `{${name}}`;
      }),
    });
  }

  get #here(): Token {
    return this.#tokens[this.#at] ?? { kind: "end of line", text: "", line: 1 };
  }

  #next(): Token {
    const token = this.#here;
    this.#at++;
    return token;
  }

  #skip(text: string): boolean {
    const there = this.#here.text === text && this.#here.kind !== "string";
    if (there) this.#at++;
    return there;
  }

  #expect(text: string): void {
    if (!this.#skip(text)) this.#fail();
  }

  #fail(token = this.#here): never {
    throw new UnreadableSample(`\`${token.text.trim()}\` is not understood here`, token.line);
  }
}

const escapes: Record<string, string> = { n: "\n", t: "\t", "\\": "\\", '"': '"', "'": "'", "`": "`" };

function withoutEscapes({ text, line }: Token): string {
  return text.replace(/\\(.)/gs, (_, escaped: string) => {
    const meant = escapes[escaped];
    if (meant === undefined) throw new UnreadableSample(`\`\\${escaped}\` is not understood`, line);
    return meant;
  });
}
