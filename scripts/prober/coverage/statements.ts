import { readArms } from "../../description/arms.js";
import type { OperationResponse } from "../../description/operation.js";
import { constraintKeywords } from "../constraints.js";
import { readFields } from "../field.js";
import { assertedName } from "../prober.js";
import { evidence } from "../probes/constraints.js";
import type { Laboratory, Subject } from "../subject.js";
import { readAnswerFields } from "./answer-fields.js";

export const statementKinds = [
  "operation",
  "status",
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
  /** Of each list one is needed. */
  needs: string[][];
}

/** Everything that a description says about its operations. */
export const statementsOf = (laboratory: Laboratory): Statement[] =>
  laboratory.subjects.flatMap((subject) => {
    const { operation, success } = subject;
    const { id, pointer } = operation;
    const statement = (
      kind: Statement["kind"],
      name: string,
      at: string,
      ...needs: string[][]
    ): Statement => ({ kind, name: `${id} ${name}`.trim(), pointer: at, needs });
    return [
      statement("operation", "", pointer, [assertedName(success, pointer)]),
      ...requestStatements(laboratory, subject, statement),
      ...operation.responses.flatMap((answer) => answerStatements(laboratory, answer, statement)),
      ...subject.exchanges.map(({ name, pointers: { response: at } }) =>
        statement("example", name, at, [`example ${at}`]),
      ),
    ];
  });

type Make = (kind: Statement["kind"], name: string, at: string, ...needs: string[][]) => Statement;

function requestStatements({ description }: Laboratory, subject: Subject, make: Make): Statement[] {
  return readFields(description, subject).flatMap(({ name, place, schema, pointer, required }) => {
    const keywords = Object.keys(schema).filter((keyword) => constraintKeywords.has(keyword));
    const absent = `${pointer} absent`;
    return [
      make("request field", name, pointer, [assertedName(subject.success, pointer)]),
      ...keywords.map((keyword) => {
        const at = `${pointer}/${keyword}`;
        // Outside a body everything is a text already.
        const textual = keyword === "type" && place !== "body" && schema.type === "string";
        const needs = [[evidence("within", at)], ...(textual ? [] : [[evidence("beyond", at)]])];
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

function answerStatements({ description }: Laboratory, answer: OperationResponse, make: Make): Statement[] {
  const status = Number(answer.status);
  const seen = (pointers: string[]): string[] => pointers.map((each) => assertedName(status, each));
  const fields = readAnswerFields(description, answer).flatMap(({ name, pointers, keywords, root }) => [
    ...(root ? [] : [make("response field", `${status} ${name}`, pointers[0] ?? "", seen(pointers))]),
    ...[...keywords].map(([keyword, places]) =>
      make("constraint", `${status} ${name} ${keyword}`, `${places[0]}/${keyword}`, seen(places)),
    ),
  ]);
  return [
    make("status", answer.status, answer.pointer, [assertedName(status, answer.pointer)]),
    ...fields,
    ...codeStatements({ description }, answer, make),
  ];
}

function codeStatements(
  { description }: Pick<Laboratory, "description">,
  answer: OperationResponse,
  make: Make,
): Statement[] {
  const status = Number(answer.status);
  const fields = readAnswerFields(description, answer);
  return answer.contents.flatMap(({ schema, pointer }) =>
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
