import { InvalidArgumentError } from "../errors/errors.js";
import type { CallFacts } from "./call.js";

/** Segments that change the target of a URL, here or in a proxy that decodes twice. A lone surrogate cannot be encoded. */
const unsafe = /^\.{0,2}$|[/\\?#%\p{Cc}\p{Cs}]/u;

/** Fills a path template, and refuses the parameters that would make it mean another path. */
export const fillPath =
  (facts: CallFacts) =>
  (template: string, values: Record<string, unknown>): string =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (/^(string|number)$/.test(typeof value) && !unsafe.test(`${value}`)) {
        return encodeURIComponent(`${value}`);
      }
      throw new InvalidArgumentError(name, "must be one path segment", facts);
    });
