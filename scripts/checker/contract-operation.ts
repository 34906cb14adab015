import type { CredentialScheme } from "../description/credential-scheme.js";
import type { Method, Parameter, Schema } from "../description/description.js";

/** Pointers lead through references: they say where a reader of the operation finds the part. */
interface Part {
  pointer: string;
}

export interface ContractOperation extends Part {
  id: string;
  method: Method;
  path: string;
  parameters: ContractParameter[];
  body: ({ required: boolean; content: ContractContent[] } & Part) | undefined;
  answers: ContractAnswer[];
  /** Alternatives, each a set of schemes that go together. */
  security: CredentialScheme[][];
}

export interface ContractParameter extends Part {
  name: string;
  in: Parameter["in"];
  required: boolean;
  schema: Schema;
}

export interface ContractContent extends Part {
  mediaType: string;
  schema: Schema;
}

export interface ContractAnswer extends Part {
  /** As in the description: `200`, `4XX`, `default`. */
  status: string;
  /** Whether it stands on the page of the operation, so that a server has to keep to it. */
  documented: boolean;
  headers: ContractHeader[];
  content: ContractContent[];
}

export interface ContractHeader extends Part {
  name: string;
  required: boolean;
  schema: Schema;
}
