import { readArms } from "../../description/arms.js";
import { isBinary } from "../../description/media-type.js";
import type { OperationResponse } from "../../description/operation.js";
import { constraintKeywords } from "../constraints.js";
import { type Field, isText, readFields } from "../field.js";
import { assertedName } from "../prober.js";
import { evidence } from "../probes/constraints.js";
import type { Laboratory, Subject } from "../subject.js";
import { readResponseFields } from "./response-fields.js";

export const statementKinds = [
  "operation",
  "status",
  "body",
  "request field",
  "response field",
  "constraint",
  "example",
  "error code",
] as const;

/** One thing that the description says, and the evidence that it was put to the test. */
export interface Statement {
  kind: (typeof statementKinds)[number];
  /** Unique within its kind; exceptions name it so. */
  name: string;
  pointer: string;
  /** One of each list is needed. */
  needs: string[][];
}

/** Everything that a description says about its operations. */
export const statementsOf = (laboratory: Laboratory): Statement[] =>
  laboratory.chosen.flatMap((operation) => {
    const { id, pointer } = operation;
    const statement = (
      kind: Statement["kind"],
      name: string,
      at: string,
      ...needs: string[][]
    ): Statement => ({ kind, name: `${id} ${name}`.trim(), pointer: at, needs });
    const subject = laboratory.subjects.find((each) => each.operation === operation);
    // Where no exchange shows a success, nothing else can be asked.
    if (subject === undefined) return [statement("operation", "", pointer, [])];
    const { success } = subject;
    return [
      statement("operation", "", pointer, [assertedName(success, pointer)]),
      ...(operation.body?.contents ?? []).map((content) =>
        statement("body", `request ${content.mediaType}`, content.pointer, [
          assertedName(success, content.pointer),
        ]),
      ),
      ...requestStatements(laboratory, subject, statement),
      ...operation.responses.flatMap((response) => responseStatements(laboratory, response, statement)),
      ...operation.exchanges.map(({ name, pointers: { response: at } }) =>
        statement("example", name, at, [`example ${at}`]),
      ),
    ];
  });

type Make = (kind: Statement["kind"], name: string, at: string, ...needs: string[][]) => Statement;

function requestStatements({ description }: Laboratory, subject: Subject, make: Make): Statement[] {
  return readFields(description, subject).flatMap((field) => {
    const { name, place, schema, pointer, required } = field;
    // Any text is the content of a file.
    const keywords = Object.keys(schema).filter(
      (keyword) => constraintKeywords.has(keyword) && !(keyword === "format" && isBinary(schema)),
    );
    const absent = `${pointer} absent`;
    return [
      make("request field", name, pointer, [assertedName(subject.success, pointer)]),
      ...keywords.map((keyword) => {
        const at = `${pointer}/${keyword}`;
        const needs = [
          [evidence("within", at)],
          ...(keyword === "type" && hasItsType(field) ? [] : [[evidence("beyond", at)]]),
        ];
        return make("constraint", `request ${name} ${keyword}`, at, ...needs);
      }),
      ...(place === "path"
        ? []
        : [
            make("constraint", `request ${name} ${required ? "required" : "optional"}`, pointer, [
              evidence(required ? "beyond" : "within", absent),
            ]),
          ]),
    ];
  });
}

/** Outside JSON everything is a text already, and a form an object. */
const hasItsType = (field: Field): boolean => (isText(field) ? field.schema.type === "string" : field.form);

function responseStatements(
  { description }: Laboratory,
  response: OperationResponse,
  make: Make,
): Statement[] {
  const { status } = response;
  const seen = (pointers: string[]): string[] => pointers.map((each) => assertedName(status, each));
  const fields = readResponseFields(description, response).flatMap(({ name, pointers, keywords, root }) => [
    ...(root ? [] : [make("response field", `${status} ${name}`, pointers[0] ?? "", seen(pointers))]),
    ...[...keywords].map(([keyword, places]) =>
      make("constraint", `${status} ${name} ${keyword}`, `${places[0]}/${keyword}`, seen(places)),
    ),
  ]);
  return [
    make("status", response.status, response.pointer, [assertedName(status, response.pointer)]),
    ...response.contents.map(({ mediaType, pointer }) =>
      make("body", `${response.status} ${mediaType}`, pointer, [assertedName(status, pointer)]),
    ),
    ...fields,
    ...codeStatements({ description }, response, make),
  ];
}

function codeStatements(
  { description }: Pick<Laboratory, "description">,
  response: OperationResponse,
  make: Make,
): Statement[] {
  const { status } = response;
  const fields = readResponseFields(description, response);
  return response.contents.flatMap(({ schema, pointer }) =>
    readArms(description, schema, `${pointer}/schema`).flatMap(({ pins }) =>
      [...pins].flatMap(([at, values]) => {
        const { keywords } = fields.find(({ name }) => name === at) ?? {};
        const places = ["enum", "const"].flatMap((keyword) => keywords?.get(keyword) ?? []);
        return [...values].map((value) =>
          make(
            "error code",
            `${status} ${value}`,
            places[0] ?? pointer,
            places.map((each) => `${assertedName(status, each)} = ${value}`),
          ),
        );
      }),
    ),
  );
}
