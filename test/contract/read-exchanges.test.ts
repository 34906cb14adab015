import { expect, it } from "vitest";
import { type Exchange, type Paths, readExchanges } from "./read-exchanges.js";

const example = (value: unknown) => ({ value });
const organization = {
  name: "organization_id",
  in: "path",
  required: true,
  examples: { default: example("org/1"), foreign: example("org_2") },
};
const failed = { content: { "application/json": { examples: { foreign: example({ code: "FOREIGN" }) } } } };

/** A description of one path. */
const described = (item: object): Paths =>
  ({ paths: { "/organizations/{organization_id}/notes": { parameters: [organization], ...item } } }) as never;
const summary = ({ id, method, path, body, arguments: args, status, response }: Exchange) => ({
  id,
  method,
  path,
  body,
  args,
  status,
  response,
});
const read = (item: object) => readExchanges(described(item)).map(summary);

it("pairs a response with the values of its name, else with those named default, else with none", () => {
  const limit = { name: "limit", in: "query", examples: { tooMany: example(1000) } };
  const status = { name: "status", in: "query", examples: { default: example(["new", "a b"]) } };
  const examples = { listed: example([]), tooMany: example(["?"]) };
  const responses = { 200: { content: { "application/json": { examples } } }, 403: failed };
  const statusQuery = "status=new&status=a%20b";
  expect(read({ get: { operationId: "listNotes", parameters: [limit, status], responses } })).toMatchObject([
    {
      id: "listNotes listed",
      method: "GET",
      path: `/organizations/org%2F1/notes?${statusQuery}`,
      status: 200,
    },
    {
      path: `/organizations/org%2F1/notes?limit=1000&${statusQuery}`,
      args: { limit: 1000, status: ["new", "a b"], organization_id: "org/1" },
    },
    {
      id: "listNotes foreign",
      path: `/organizations/org_2/notes?${statusQuery}`,
      response: { code: "FOREIGN" },
    },
  ]);
});

it("names a response without a body by the request that no other response claims", () => {
  const note = {
    name: "note",
    in: "query",
    examples: { noteDeleted: example("n1"), foreign: example("n2") },
  };
  const responses = { 204: {}, 403: failed };
  expect(read({ delete: { operationId: "deleteNote", parameters: [note], responses } })).toMatchObject([
    {
      id: "deleteNote noteDeleted",
      path: "/organizations/org%2F1/notes?note=n1",
      status: 204,
      response: undefined,
    },
    { id: "deleteNote foreign", path: "/organizations/org_2/notes?note=n2", status: 403 },
  ]);
  expect(read({ delete: { operationId: "deleteNotes", responses } })).toMatchObject([
    { id: "deleteNotes default", status: 204 },
    { id: "deleteNotes foreign", status: 403 },
  ]);
});

it("knows which fields of a form hold bytes", () => {
  const schema = { properties: { file: { type: "string", format: "binary" }, title: { type: "string" } } };
  const content = {
    "multipart/form-data": { schema, examples: { default: example({ file: "x", title: "y" }) } },
  };
  const post = { operationId: "addNote", requestBody: { required: true, content }, responses: { 204: {} } };
  expect(readExchanges(described({ post }))).toMatchObject([
    {
      mediaType: "multipart/form-data",
      files: ["file"],
      arguments: { organization_id: "org/1", file: "x", title: "y" },
    },
  ]);
});

it("says which exchange has no complete request", () => {
  const note = { name: "note", in: "query", required: true };
  const content = { "application/json": {} };
  const requestBody = { required: true, content };
  const get = { operationId: "getNote", parameters: [note], responses: { 403: failed } };
  const put = { operationId: "putNote", requestBody, responses: { 403: failed } };
  expect(() => read({ get })).toThrow(
    "getNote: the exchange foreign has no example of the query parameter note",
  );
  expect(() => read({ put })).toThrow("putNote: the exchange foreign has no example of the body");
});
