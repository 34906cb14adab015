import type { AnnotatedSchema } from "../description/annotate-schemas.js";
import { allowedHosts, type Evaluation } from "./evaluation.js";
import { isLoopback } from "./loopback.js";

/**
 * Extensions of the description that state facts about an exchange, as keywords of its schemas: JSON Schema has no words for these facts.
 * Each keyword is one function.
 */
export const contractKeywords = {
  /** Not an assertion: notes that the schema at this pointer was applied. */
  "x-at"(this: Evaluation, pointer: string, value: unknown) {
    this.asserted(pointer, value);
    return true;
  },

  /** Not an assertion: notes a secret, so that no report shows it. */
  "x-sensitive"(this: Evaluation, sensitive: boolean, value: unknown) {
    if (sensitive && typeof value === "string") this.secrets.add(value);
    return true;
  },

  /** A time in the future. */
  "x-future"(this: Evaluation, future: boolean, value: unknown) {
    return !future || typeof value !== "string" || Date.parse(value) > this.now;
  },

  /** The value of an OpenAPI runtime expression: the response echoes a value of its exchange. */
  "x-equals"(this: Evaluation, expression: string, value: unknown) {
    if (!this.expressions.has(expression)) throw new Error(`x-equals: there is no value for ${expression}`);
    return this.expressions.get(expression) === value;
  },

  /** A text that no earlier response had under this schema. */
  "x-unique"(this: Evaluation, unique: boolean, value: unknown, parent: AnnotatedSchema = {}) {
    if (!unique || typeof value !== "string") return true;
    const schema = parent["x-at"] ?? "";
    this.identifiers.met.push([schema, value]);
    return !this.identifiers.known.get(schema)?.has(value);
  },

  /** The URL of something at this host, with TLS and without a user. On loopback it needs no TLS. */
  "x-host"(this: Evaluation, host: string, value: unknown) {
    if (typeof value !== "string" || !URL.canParse(value)) return false;
    const url = new URL(value);
    const secure = url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url));
    const plain = url.username === "" && url.password === "" && !value.includes("#") && url.pathname !== "/";
    return secure && plain && allowedHosts(this, host).includes(url.host);
  },

  /** Like `multipleOf`, for a rule that the documentation of the API does not state. */
  "x-multiple-of"(unit: number, value: unknown) {
    return typeof value !== "number" || (value > 0 && value % unit === 0);
  },
};
