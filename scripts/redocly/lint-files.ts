import { type Config, lintDocument, type NormalizedProblem } from "@redocly/openapi-core";
import type { Finding } from "../description/finding.js";
import { findingOf, findingOfError } from "./finding-of.js";
import { foreignRules, ownRules, structureRules } from "./lint-config.js";
import type { DescriptionFiles } from "./open-files.js";

/** What Redocly says about the files of a description. Never throws for a faulty one. */
export async function lintFiles(
  files: DescriptionFiles,
  { foreign }: { foreign: boolean },
): Promise<Finding[]> {
  try {
    const problems = await problemsWith(foreign ? await foreignRules() : await ownRules(), files);
    return distinct(problems).map((problem) =>
      findingOf(foreign ? { ...problem, severity: foreignSeverity(problem) } : problem),
    );
  } catch (error) {
    return [findingOfError(error, files.root.source.absoluteRef)];
  }
}

/** Rules trip over a description that is not even built like one; then what is wrong with its structure is all there is to say. */
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

const unsound = new Set(["no-unresolved-refs", "operation-operationId-unique"]);

/** Redocly's `struct` also reports fields that the specification does not know; only a value of the wrong kind misleads an emitter. */
const foreignSeverity = ({ ruleId, message }: NormalizedProblem): "error" | "warn" =>
  unsound.has(ruleId) || (ruleId === "struct" && message.startsWith("Expected type")) ? "error" : "warn";

/** A component that several operations use is looked at once for each of them. */
function distinct(problems: NormalizedProblem[]): NormalizedProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ ruleId, message, location: [where] }) => {
    const { source, ...place } = where ?? {};
    const key = JSON.stringify([ruleId, message, source?.absoluteRef, place]);
    return !seen.has(key) && seen.add(key);
  });
}
