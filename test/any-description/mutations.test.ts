import { it } from "vitest";
import { assertUnbroken } from "./assert-unbroken.js";

it("no stage breaks on a description with faults: it takes it, or says what is wrong", () =>
  assertUnbroken(30));
