import type { Description, Schema } from "../description.js";
import { annotateSchemas } from "./annotate-schemas.js";
import { type Arm, readArms } from "./arms.js";
import {
  type ContractContent,
  type ContractOperation,
  readContractOperations,
} from "./contract-operation.js";
import { type CredentialScheme, readSchemes } from "./credential-scheme.js";
import { createSchemaCompiler, type SchemaCheck } from "./schema-compiler.js";

/** A description, read once for checking many exchanges. */
export interface Contract {
  operations: ContractOperation[];
  schemes: CredentialScheme[];
  /** Path prefixes of its servers. */
  prefixes: string[];
  check: (schema: Schema) => SchemaCheck;
  arms: (content: ContractContent) => Arm[];
}

/** @param bundled an OpenAPI 3.1 description without references to other files */
export function readContract(bundled: Description): Contract {
  const description = annotateSchemas(bundled);
  const known = new Map<Schema, Arm[]>();
  return {
    operations: readContractOperations(description),
    schemes: readSchemes(description),
    prefixes: ["", ...(description.servers ?? []).map(({ url }) => prefixOf(url))],
    check: createSchemaCompiler(description),
    arms: ({ schema, pointer }) => {
      const arms = known.get(schema) ?? readArms(description, schema, `${pointer}/schema`);
      known.set(schema, arms);
      return arms;
    },
  };
}

export interface Target {
  operation: ContractOperation;
  /** Values of the path parameters, decoded. */
  path: Record<string, string>;
}

/** The operation that a request means; a literal segment is preferred to a parameter. */
export function findTarget(
  { operations, prefixes }: Contract,
  method: string,
  url: string,
): Target | undefined {
  const { pathname } = new URL(url);
  const candidates = operations
    .filter((each) => each.method === method.toLowerCase())
    .sort((a, b) => parameterCount(a) - parameterCount(b));
  for (const operation of candidates)
    for (const prefix of prefixes) {
      const match = pattern(prefix, operation.path).exec(pathname);
      if (match) return { operation, path: pathValues(operation.path, match) };
    }
  return undefined;
}

const parameterCount = ({ path }: ContractOperation): number => parameterNames(path).length;

const parameterNames = (path: string): string[] =>
  [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);

const pattern = (prefix: string, path: string): RegExp =>
  new RegExp(
    `^${(prefix + path)
      .split(/\{[^{}]+\}/)
      .map(escapeRegExp)
      .join("([^/]+)")}$`,
  );

const escapeRegExp = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");

const pathValues = (path: string, [, ...values]: RegExpExecArray): Record<string, string> =>
  Object.fromEntries(parameterNames(path).map((name, index) => [name, decode(values[index] ?? "")]));

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function prefixOf(server: string): string {
  return URL.canParse(server) ? new URL(server).pathname.replace(/\/$/, "") : "";
}
