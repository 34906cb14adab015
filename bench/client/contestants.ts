export interface Contestant {
  readonly name: string;
  /** The file of its name in bench/client/contestants/. */
  readonly file: string;
  /** Retries a request after a failure that may pass. */
  readonly retries: boolean;
}

export const contestants: Contestant[] = [
  { name: "this project, everything on", file: "this-project", retries: true },
  { name: "bare fetch", file: "bare-fetch", retries: false },
  { name: "openapi-fetch", file: "openapi-fetch", retries: false },
  { name: "@hey-api/openapi-ts", file: "hey-api", retries: false },
  { name: "redocly generate-client", file: "redocly", retries: true },
  { name: "ky", file: "ky", retries: true },
  { name: "axios", file: "axios", retries: false },
];

/** The baseline of all others. */
export const baseline = "openapi-fetch";
