/** What each extension of OpenAPI means that a description may use here. Every tool reads this table, and none has a list of its own. */
interface Extension {
  /** The objects of OpenAPI that may have it. */
  on: readonly (
    | "root"
    | "operation"
    | "parameter"
    | "response"
    | "header"
    | "link"
    | "example"
    | "schema"
    | "security scheme"
  )[];
  meaning: string;
  /** The house rule that demands it or looks at its value. */
  lint?: string;
  /** A fact about a value, which the checker asserts: the rule that it reports. */
  asserts?: string;
  /** Only people read it: without it every program does the same. */
  prose?: true;
  /** How `npm run diff` sees a change: as one of a note, of a promise to callers, or of a switch. */
  diff: "note" | "promise" | Switch;
}

/** What it is called when a fact begins to hold, when it ends, and when it holds in another way. */
export interface Switch {
  set: string;
  unset: string;
  changed?: string;
}

const table = {
  "x-provenance": {
    on: ["operation", "response", "header", "example", "schema", "security scheme"],
    meaning:
      "Where it is known from: `reference` or `constructed`, and of an operation whose own page was not read `inferred`; what an operation's own page shows, `x-documented` says",
    lint: "provenance",
    diff: "note",
  },
  "x-documented": {
    on: ["operation"],
    meaning:
      "By status, the exchanges that the official docs page shows verbatim; an empty list where it only names the status",
    lint: "documented",
    diff: "note",
  },
  "x-unknown": {
    on: ["example"],
    meaning: "The path parameter whose value does not exist: why this response is a 404",
    lint: "unknown-identifier",
    diff: "note",
  },
  "x-clock": {
    on: ["example"],
    meaning: "When the exchange takes place, for the times in its response",
    lint: "future-field",
    diff: "note",
  },
  "x-every-operation": {
    on: ["root"],
    meaning: "The responses that every operation has besides its own; the bundle puts them there",
    diff: "note",
  },
  "x-every-response": {
    on: ["root"],
    meaning: "The headers that every response has; the bundle puts them there",
    diff: "note",
  },
  "x-repeatable": {
    on: ["operation"],
    meaning: "The same request may be sent twice without harm; GET and HEAD may unless it says `false`",
    lint: "repeatable",
    diff: { set: "operation may be retried", unset: "operation may no longer be retried" },
  },
  "x-repeatable-because": {
    on: ["operation"],
    meaning: "Why the same request may, or may not, be sent twice",
    lint: "repeatable",
    prose: true,
    diff: "note",
  },
  "x-pagination": {
    on: ["operation"],
    meaning:
      "How the list goes on: the members of the response that hold the items, their number and whether there are more, and the query parameters that choose a page",
    lint: "pagination",
    diff: {
      set: "pages can be turned",
      unset: "pages can no longer be turned",
      changed: "pages are turned otherwise",
    },
  },
  "x-filter": {
    on: ["parameter"],
    meaning:
      "Which items a list has then: those whose member at `item` equals the value, or contains it, whatever the case",
    lint: "filter",
    diff: {
      set: "list can be filtered",
      unset: "list can no longer be filtered",
      changed: "list is filtered otherwise",
    },
  },
  "x-removes": {
    on: ["operation"],
    meaning: "The operation removes what a link sends to it; a DELETE always does",
    lint: "linked",
    diff: "note",
  },
  "x-send": {
    on: ["link"],
    meaning: "What has to be sent before the link can be followed: a PUT of this many bytes to this URL",
    lint: "linked",
    diff: "note",
  },
  "x-when": {
    on: ["link"],
    meaning: "When the link can be followed: the value that each runtime expression has then",
    lint: "linked",
    diff: "note",
  },
  "x-related": {
    on: ["operation"],
    meaning: "Operations to read about next, by the titles of their pages",
    lint: "related",
    prose: true,
    diff: "note",
  },
  "x-python-sdk": {
    on: ["root", "operation"],
    meaning:
      "The method of the official Python SDK that calls it, as its docs page shows it: `knowledge.list_files`; at the root, the lines before a call",
    prose: true,
    diff: "note",
  },
  "x-file-name": {
    on: ["schema"],
    meaning: "What the code samples call the file of this part of a form",
    prose: true,
    diff: "note",
  },
  "x-sensitive": {
    on: ["schema"],
    meaning: "The value is a secret: logs, errors and reports hide it",
    lint: "sensitive",
    diff: { set: "secret marked", unset: "secret no longer marked" },
  },
  "x-future": {
    on: ["schema"],
    meaning: "A time that is still in the future when the response is sent",
    lint: "future-field",
    asserts: "future",
    diff: "promise",
  },
  "x-equals": {
    on: ["schema"],
    meaning: "The value of an OpenAPI runtime expression: the response echoes a value of its exchange",
    lint: "repeated-value",
    asserts: "repeats-the-exchange",
    diff: "promise",
  },
  "x-unique": {
    on: ["schema"],
    meaning: "An identifier of its own: no two responses have the same",
    asserts: "unique",
    diff: "promise",
  },
  "x-host": {
    on: ["schema"],
    meaning: "The URL of something at this host, with TLS and without a user",
    asserts: "host",
    diff: "promise",
  },
  "x-multiple-of": {
    on: ["schema"],
    meaning: "`multipleOf`, for a rule that the documentation of the API does not state",
    asserts: "multiple-of",
    diff: "promise",
  },
  "x-enumDescriptions": {
    on: ["schema"],
    meaning: "What each value of an `enum` means",
    lint: "listed-value",
    prose: true,
    diff: "note",
  },
  "x-error-words": {
    on: ["schema"],
    meaning: "The `message` and `system_message` of each error code",
    lint: "error-words",
    prose: true,
    diff: "note",
  },
} satisfies Record<`x-${string}`, Extension>;

export type ExtensionName = keyof typeof table;

export const extensions: Readonly<Record<ExtensionName, Extension>> = table;

/** The names of the extensions for which something holds. */
export const extensionsWith = (holds: (extension: Extension) => unknown): ExtensionName[] =>
  (Object.keys(table) as ExtensionName[]).filter((name) => holds(extensions[name]));
