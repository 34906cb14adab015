import { annotateSchemas } from "../description/annotate-schemas.js";
import { type Arm, readArms } from "../description/arms.js";
import { compileSchemas, type SchemaCheck } from "../description/compile-schemas.js";
import { type CredentialScheme, readSchemes } from "../description/credential-scheme.js";
import type { Description, Schema } from "../description/description.js";
import type { Content } from "../description/media-type.js";
import type { Operation } from "../description/operation.js";
import { readOperations } from "../description/read-operations.js";
import { contractKeywords } from "./contract-keywords.js";
import type { Evaluation } from "./evaluation.js";
import { createRouter, type Router } from "./router.js";

/** A description that was read once to check many exchanges. */
export interface Contract {
  /** Its schemas know their place, and are closed. */
  description: Description;
  operations: Operation[];
  find: Router;
  schemes: CredentialScheme[];
  /** The origins of the servers; empty where the description names none, or leaves a part of one open. */
  origins: string[];
  check: (schema: Schema) => SchemaCheck<Evaluation>;
  arms: (content: Content) => Arm[];
}

const contracts = new WeakMap<Description, Contract>();

/**
 * Reads a description once: all of its checkers share what is compiled for it.
 * @param bundled an OpenAPI 3.1 description without references to other files, which does not change from now on
 */
export function readContract(bundled: Description): Contract {
  const contract = contracts.get(bundled) ?? compileContract(bundled);
  contracts.set(bundled, contract);
  return contract;
}

function compileContract(bundled: Description): Contract {
  const description = annotateSchemas(bundled);
  const operations = readOperations(description);
  const servers = (description.servers ?? []).map(({ url }) => url);
  const prefixes = ["", ...servers.map(prefixOf)];
  const known = new Map<Schema, Arm[]>();
  return {
    description,
    operations,
    find: createRouter(operations, prefixes),
    schemes: readSchemes(description),
    origins: servers.every((url) => URL.canParse(url)) ? servers.map((url) => new URL(url).origin) : [],
    check: compileSchemas(description, contractKeywords),
    arms: ({ schema, pointer }) => {
      const arms = known.get(schema) ?? readArms(description, schema, `${pointer}/schema`);
      known.set(schema, arms);
      return arms;
    },
  };
}

function prefixOf(server: string): string {
  return URL.canParse(server) ? new URL(server).pathname.replace(/\/$/, "") : "";
}
