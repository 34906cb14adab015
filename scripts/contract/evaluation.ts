/** What a schema can ask about the exchange while it is applied to a value of it. */
export interface Evaluation {
  /** Values of OpenAPI runtime expressions: `$statusCode`, `$request.path.store_id`. */
  expressions: ReadonlyMap<string, string | number>;
  now: number;
  /** Hosts that stand in for those which the description names. */
  hosts: readonly string[];
  /** Values of fields marked as secret, as they are met. */
  secrets: Set<string>;
  /** Told every schema that was applied to a value, by its pointer. */
  asserted: (pointer: string, value: unknown) => void;
}
