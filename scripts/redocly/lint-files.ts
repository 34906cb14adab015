import { type Config, lintDocument, type NormalizedProblem } from "@redocly/openapi-core";
import type { Finding } from "../description/finding.js";
import { escapePointer, fragmentKeys, memberAt, valueAt } from "../description/json-pointer.js";
import { findingOf, findingOfError, isCircle, isOfMapping } from "./finding-of.js";
import { createIsUnused } from "./is-unused.js";
import { foreignRules, ownRules, structureRules } from "./lint-config.js";
import { type DescriptionFiles, readSources } from "./open-files.js";
import { findReferenceCircle } from "./reference-circle.js";

/** What Redocly says about the files of a description: all warnings, and those errors that are causes. Never throws for a faulty one. */
export async function lintFiles(
  files: DescriptionFiles,
  { foreign }: { foreign: boolean },
): Promise<Finding[]> {
  try {
    const problems = await problemsWith(foreign ? await foreignRules() : await ownRules(), files);
    const isFault = (each: NormalizedProblem) =>
      !isComponentName(each, files) && !isBooleanSchema(each, files);
    const faults = distinct(problems.filter(isFault));
    const dangles = foreign && faults.some(({ ruleId }) => ruleId === danglingRule);
    const isUnused = dangles ? await createIsUnused(files) : () => false;
    const findings = faults.map((problem) =>
      findingOf(foreign ? { ...problem, severity: foreignSeverity(problem, isUnused) } : problem),
    );
    return causes([...(await emptyFiles(files)), ...findings]);
  } catch (error) {
    const place = isCircle(error) ? await findReferenceCircle(files) : undefined;
    return [findingOfError(Object.assign(error as Error, place), files.root.source.absoluteRef)];
  }
}

/** An unreadable file is why a reference leads nowhere, and a reference that leads nowhere is why a part has the wrong structure. */
function causes(findings: Finding[]): Finding[] {
  const isError = ({ severity }: Finding) => severity === "error";
  const cause = ["readable", "no-unresolved-refs", "struct"].find((rule) =>
    findings.some((each) => each.rule === rule && isError(each)),
  );
  return findings.filter((each) => cause === undefined || each.rule === cause || !isError(each));
}

/** Redocly says of a reference to an empty file only that it cannot be resolved. */
async function emptyFiles(files: DescriptionFiles): Promise<Finding[]> {
  const empty = (await readSources(files)).filter(({ body }) => body.trim() === "");
  return empty.map(({ absoluteRef }) => findingOfError(new Error("The file is empty"), absoluteRef));
}

/** Some rules throw for a description with a wrong structure. Then only what is wrong with the structure is reported. */
async function problemsWith(
  config: Config,
  { root: document, resolver: externalRefResolver }: DescriptionFiles,
): Promise<NormalizedProblem[]> {
  try {
    return await lintDocument({ document, externalRefResolver, config });
  } catch (error) {
    const problems = await lintDocument({ document, externalRefResolver, config: await structureRules() });
    if (problems.length === 0) throw error;
    return problems;
  }
}

const danglingRule = "no-unresolved-refs";
const unsound = new Set([danglingRule, "operation-operationId-unique"]);

/** Members that the emitters do not read, or read in the spelling of OpenAPI 3.0, too. */
const harmless =
  /\/(examples?|default|tags|externalDocs|contact|license|callbacks|links|xml|exclusive(Min|Max)imum|deprecated|x-[^/]*)(\/|$)/;

/** Redocly's `struct` also reports fields that the specification does not know; only a value of the wrong kind misleads an emitter. */
function foreignSeverity(
  problem: NormalizedProblem,
  isUnused: (problem: NormalizedProblem) => boolean,
): "error" | "warn" {
  const { ruleId, message } = problem;
  const isWrongKind = ruleId === "struct" && message.startsWith("Expected type");
  const pointer = problem.location[0]?.pointer ?? "";
  if (message === "Expected type `Schema` (object) but got `null`") return "warn"; // no schema, which says nothing
  if (isOfMapping(problem) || (ruleId === danglingRule && isUnused(problem))) return "warn";
  const isFlag = message.includes("got `boolean`") && pointer.endsWith("/required");
  const isScalar = /`string` but got `(integer|number|boolean)`/.test(message); // read as the text that it is written as
  const misleads = isWrongKind && !isFlag && !isScalar && !harmless.test(pointer);
  return unsound.has(ruleId) || misleads ? "error" : "warn";
}

/** A discriminator may name a component without a path, which Redocly takes for the name of a file. */
function isComponentName(problem: NormalizedProblem, { root }: DescriptionFiles): boolean {
  const [where] = problem.location;
  if (where?.pointer === undefined || !isOfMapping(problem)) return false;
  const name = fragmentKeys(where.pointer).reduce(memberAt, where.source === root.source ? root.parsed : {});
  return (
    typeof name === "string" &&
    valueAt(root.parsed, `/components/schemas/${escapePointer(name)}`) !== undefined
  );
}

/** JSON Schema 2020-12, which OpenAPI 3.1 takes whole, has `true` for anything and `false` for nothing; Redocly asks for an object. */
const isBooleanSchema = ({ message }: NormalizedProblem, { root }: DescriptionFiles): boolean =>
  message === "Expected type `Schema` (object) but got `boolean`" &&
  /^3\.1/.test(String(Object(root.parsed).openapi));

/** Redocly looks at a shared component once for each operation that uses it: of messages that differ only in the path, one is enough. */
function distinct(problems: NormalizedProblem[]): NormalizedProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ ruleId, message, location: [where] }, _, all) => {
    if (isMissedForItsName(message, all)) return false;
    const { source, ...place } = where ?? {};
    const key = JSON.stringify([ruleId, message.replaceAll(/`\/[^`]*`/g, ""), source?.absoluteRef, place]);
    return !seen.has(key) && seen.add(key);
  });
}

/** Whether a path lacks a parameter only because the name of another one is not in the path. */
function isMissedForItsName(message: string, all: readonly NormalizedProblem[]): boolean {
  const path = /^The operation does not define the path parameter .* expected by path (`.*`)/.exec(
    message,
  )?.[1];
  return path !== undefined && all.some((each) => each.message.includes(`is not used in the path ${path}`));
}
