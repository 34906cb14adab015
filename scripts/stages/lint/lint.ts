import { type Config, type Document, lintDocument, type NormalizedProblem } from "@redocly/openapi-core";
import { DescriptionResolver } from "../../redocly/description-resolver.js";
import { type Finding, findingOf, findingOfError } from "../../redocly/finding.js";
import { foreignRules, ownRules, structureRules } from "../../redocly/lint-config.js";

export type { Finding } from "../../redocly/finding.js";

/**
 * Lints the description whose root file is `root`, with the rules of redocly.yaml. In a `foreign` one only what makes generation
 * unsound is an error; everything else is a warning. Never throws for a faulty description.
 */
export async function lint(root: string, { foreign = false } = {}): Promise<Finding[]> {
  const externalRefResolver = new DescriptionResolver();
  try {
    const document = (await externalRefResolver.resolveDocument(null, root, true)) as Document;
    refuseOtherFormats(document);
    const problems = await lintWith(foreign ? await foreignRules() : await ownRules(), {
      document,
      externalRefResolver,
    });
    return distinct(problems).map((problem) =>
      findingOf(foreign ? { ...problem, severity: foreignSeverity(problem) } : problem),
    );
  } catch (error) {
    return [findingOfError(error, root)];
  }
}

/** Rules trip over a description that is not even built like one; then what is wrong with its structure is all there is to say. */
async function lintWith(
  config: Config,
  description: { document: Document; externalRefResolver: DescriptionResolver },
): Promise<NormalizedProblem[]> {
  try {
    return await lintDocument({ ...description, config });
  } catch (error) {
    const problems = await lintDocument({ ...description, config: await structureRules() });
    if (problems.length === 0) throw error;
    return problems;
  }
}

/** Redocly also lints Swagger 2, AsyncAPI and what comes after OpenAPI 3.1. */
function refuseOtherFormats({ parsed, source }: Document): void {
  const version = (parsed as { openapi?: unknown } | null)?.openapi;
  if (typeof version === "string" && /^3\.[01]\.\d+(-\w+)?$/.test(version)) return;
  throw Object.assign(new Error("This is no OpenAPI 3.0 or 3.1 description"), { source });
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
