import { describe, expect, it } from "vitest";
import { readJob, UsageError } from "../../scripts/runner/job.js";

describe("wrong usage", () => {
  it.each([
    [["--spec", "none.yaml", "--out", "x"], "there is no file none.yaml"],
    [["--spec", "openapi/openapi.yaml"], "--spec FILE and --out DIR go together"],
    [["--spec", "openapi/openapi.yaml", "--out", "."], "--out: . holds the description itself"],
    [["--spec", "openapi/openapi.yaml", "--out", "openapi"], "--out: openapi holds the description itself"],
    [["--spec", process.execPath, "--out", "./"], "--out: ./ holds this repository"],
    [["--chek"], "--chek"],
    [["type"], 'there is no stage "type"'],
    [["--check", "--watch"], "exclude each other"],
  ])("%j is refused, and the message says what to do instead", (args, message) => {
    expect(() => readJob(args)).toThrow(UsageError);
    expect(() => readJob(args)).toThrow(message);
  });
});
