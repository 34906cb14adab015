import { SampleCall, UnreadableSample } from "./sample-call.js";
import { type Language, scriptTokens, type Token } from "./script-tokens.js";
import { TokenCursor } from "./token-cursor.js";

/** What a sample does. */
export interface Script {
  /** In the order in which they happen, arguments evaluated. */
  calls: SampleCall[];
  /** The modules that it imports. */
  modules: string[];
}

/** A name that the sample leaves to its reader, like `accessToken`. */
class Open {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

const constants: Record<Language, Record<string, unknown>> = {
  python: { True: true, False: false, None: null },
  javascript: { true: true, false: false, null: null },
};

/** What can be called without an import. */
const globals: Record<Language, string[]> = {
  python: ["print"],
  javascript: ["fetch", "JSON", "console"],
};

/**
 * Reads what samples are made of: imports, assignments, literals, templates, calls with positional and keyword arguments. Throws
 * `UnreadableSample` at anything else.
 */
export const readScript = (source: string, language: Language): Script =>
  new ScriptReader(scriptTokens(source, language), language).read();

class ScriptReader {
  readonly #tokens: TokenCursor;
  readonly #language: Language;
  readonly #names = new Map<string, unknown>();
  readonly #callable: Set<string>;
  readonly #script: Script = { calls: [], modules: [] };

  constructor(tokens: Token[], language: Language) {
    this.#tokens = new TokenCursor(tokens);
    this.#language = language;
    this.#callable = new Set(globals[language]);
  }

  read(): Script {
    while (!this.#tokens.atEnd) {
      if (this.#tokens.peek().kind !== "end of line") this.#statement();
      const end = this.#tokens.next();
      if (end.kind !== "end of line") this.#tokens.fail(end);
    }
    return this.#script;
  }

  #statement(): void {
    const tokens = this.#tokens;
    if (tokens.skip("from")) this.#import(tokens.name());
    else if (tokens.skip("import")) this.#import();
    else if (this.#language === "javascript" ? tokens.skip("const") : tokens.peek(1).text === "=") {
      const name = tokens.name();
      tokens.expect("=");
      this.#names.set(name, this.#expression());
      this.#callable.add(name);
    } else this.#expression();
  }

  /** `import m` and `from m import a, b` in Python, `import { a, b } from "m"` in JavaScript. */
  #import(module?: string): void {
    const tokens = this.#tokens;
    const names: string[] = [];
    if (this.#language === "javascript") {
      tokens.expect("{");
      names.push(...tokens.list("}", () => tokens.name()));
      tokens.expect("from");
      this.#script.modules.push(tokens.next().text);
    } else {
      if (module !== undefined) tokens.expect("import");
      do names.push(tokens.name());
      while (module !== undefined && tokens.skip(","));
      this.#script.modules.push(module ?? names[0] ?? "");
    }
    for (const name of names) this.#callable.add(name);
  }

  /** `name ?? value` is the name that is left to the reader: the value stands in where there is none. */
  #expression(): unknown {
    const operand = this.#operand();
    if (this.#language === "javascript" && operand instanceof Open && this.#tokens.skip("??"))
      this.#operand();
    return operand;
  }

  #operand(): unknown {
    if (this.#language === "javascript") this.#tokens.skip("await");
    const token = this.#tokens.next();
    if (token.kind === "string") return token.text;
    if (token.kind === "template") return this.#fill(token);
    if (token.kind === "number") return Number(token.text.replaceAll("_", ""));
    if (token.kind === "name") return this.#named(token);
    if (token.text === "-") return -Number(this.#expression());
    if (token.text === "{") return Object.fromEntries(this.#tokens.list("}", () => this.#field()));
    if (token.text === "[") return this.#tokens.list("]", () => this.#expression());
    return this.#tokens.fail(token);
  }

  /** A constant, a variable, or a call: `name.name(…)`. */
  #named(first: Token): unknown {
    let name = first.text;
    while (this.#tokens.skip(".")) name += `.${this.#tokens.name()}`;
    if (this.#tokens.skip("(")) {
      if (!this.#callable.has(first.text))
        throw new UnreadableSample(`\`${first.text}\` is not declared`, first.line);
      return this.#call(name);
    }
    if (name in constants[this.#language]) return constants[this.#language][name];
    return this.#names.has(name) ? this.#names.get(name) : new Open(name);
  }

  #call(callee: string): SampleCall {
    const call = new SampleCall(callee);
    this.#tokens.list(")", () => {
      const keyword = this.#language === "python" && this.#tokens.peek(1).text === "=";
      if (!keyword) return call.positional.push(this.#expression());
      const name = this.#tokens.name();
      this.#tokens.expect("=");
      call.named[name] = this.#expression();
    });
    this.#script.calls.push(call);
    return call;
  }

  /** `"key": value`; in JavaScript also `key: value` and `key`. */
  #field(): [string, unknown] {
    const token = this.#tokens.next();
    if (token.kind === "string") this.#tokens.expect(":");
    else if (token.kind !== "name" || this.#language === "python") this.#tokens.fail(token);
    else if (!this.#tokens.skip(":")) return [token.text, this.#named(token)];
    return [token.text, this.#expression()];
  }

  /** Fills `{name}` or `${name}`; what the sample leaves open stays `{name}`. */
  #fill(token: Token): string {
    const hole = this.#language === "python" ? /\{([^}]*)\}/g : /\$\{([^}]*)\}/g;
    return token.text.replace(hole, (_, name: string) => {
      if (!/^[\w.$]+$/.test(name)) this.#tokens.fail(token);
      return this.#names.has(name) ? String(this.#names.get(name)) : `{${name}}`;
    });
  }
}
