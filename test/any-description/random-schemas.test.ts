import { describe, it } from "vitest";
import { assertSound } from "./assert-sound.js";

describe("a check of random schemas refuses nothing that the whole of JSON Schema accepts", () => {
  it.each(["3.0.3", "3.1.0"] as const)("in OpenAPI %s", (openapi) => assertSound(openapi, 20));
});
