import { type Description, methods, type Schema } from "../description/description.js";
import { isReference, resolveRef } from "../description/resolve-ref.js";
import { SchemaCanon, usualDialect } from "./canonical-schema.js";
import { Origins } from "./origins.js";
import { readCredentials } from "./read-credentials.js";
import type { ReadDescription } from "./read-description.js";
import { basePath, mediaTypeName, serverUrl, shapeOf, usualContentType } from "./spell-names.js";

export type Members = Record<string | symbol, unknown>;
type Several = Record<string, object>;

/** What people call an object, where that is not the key that pairs it with its counterpart. */
export const label = Symbol("label");

/**
 * One description, each object in its one canonical spelling: references resolved, what applies to a whole path or to everything put at
 * each operation, lists as maps whose keys say what is compared with what, and without what means nothing.
 */
export class Reading {
  readonly origins = new Origins();
  readonly description: Description;
  readonly placeOf: ReadDescription["placeOf"];
  readonly servers: Several;
  readonly schemas: SchemaCanon;
  private readonly known = new Map<object, Members>();

  /** `movesPrefix` puts the path that all servers begin with before each path: `/v1` may stand in either. */
  constructor(
    { description, placeOf }: ReadDescription,
    readonly movesPrefix: boolean,
    newNames: ReadonlyMap<string, string> = new Map(),
  ) {
    this.description = description;
    this.placeOf = placeOf;
    this.schemas = new SchemaCanon(description, this.origins, newNames);
    this.servers = this.serversBy(
      description.servers,
      movesPrefix ? basePath(serversOf(description.servers)) : "",
    );
  }

  /** The canonical form of an object of the type `type`, which may be given as a reference. */
  read(type: string, given: unknown): Members {
    if (type === "Schema") return this.schemas.read(given as Schema) as Members;
    if (typeof given !== "object" || given === null) return {};
    const known = this.known.get(given);
    if (known) return known;
    const target = this.follow(given);
    const spelled = withoutDefaults(type, forms[type]?.(target, this) ?? { ...target });
    this.known.set(given, this.origins.derive(spelled, target));
    return spelled;
  }

  /** What a reference stands for; a reference may have a summary and a description of its own. */
  follow(given: object): Members {
    if (!isReference(given)) return given as Members;
    const { $ref, ...own } = given;
    const target = resolveRef<Members>(this.description, { $ref }, $ref);
    return Object.keys(own).length === 0 ? target : this.origins.derive({ ...target, ...own }, target);
  }

  /** A map with other keys, whose entries are no longer references. */
  rekey(map: unknown, keyOf: (name: string, entry: Members) => string | undefined): Several {
    const entries = Object.entries((map ?? {}) as Several).flatMap(([name, given]) => {
      if (name.startsWith("x-") && !Array.isArray(map)) return [[name, given] as const];
      const entry = this.follow(given);
      const key = keyOf(name, entry);
      return key === undefined ? [] : [[key, entry] as const];
    });
    return this.origins.derive(Object.fromEntries(entries), ...(map ? [map as object] : []));
  }

  named = (entry: Members, name: string): Members => this.origins.derive({ ...entry, [label]: name }, entry);

  content = (content: unknown): Several => {
    const form = /^(multipart\/|application\/x-www-form-urlencoded)/;
    const map = this.rekey(content, mediaTypeName);
    for (const [name, media] of Object.entries(map) as [string, Members][])
      if (media.encoding && !form.test(name))
        // which OpenAPI says to ignore
        map[name] = this.origins.derive({ ...media, encoding: undefined }, media);
    return map;
  };

  serversBy = (servers: unknown, prefix: string): Several => {
    const list = serversOf(servers);
    const bare = (url: string) => url.slice(0, url.length - (url.endsWith(prefix) ? prefix.length : 0));
    return this.rekey(
      this.origins.derive(
        list.map((one) => {
          const url = bare(serverUrl(one.url)) || "/";
          return url === one.url ? one : this.origins.derive({ ...one, url }, one);
        }),
        list,
      ),
      (_, { url }) => String(url),
    );
  };

  /** What follows the host, where it is the same for all operations of a path and is to be read as a part of that path. */
  prefixOf(item: Members): string {
    const own = methods.flatMap((method) =>
      item[method]
        ? serversOf((item[method] as Members).servers, item.servers, this.description.servers)
        : [],
    );
    return this.movesPrefix ? basePath(own) : "";
  }

  paths(): Several {
    const paths = (this.description.paths ?? {}) as Several;
    const entries = Object.entries(paths).map(([path, given]) => {
      if (path.startsWith("x-")) return [path, given] as const;
      const item = this.follow(given);
      return [shapeOf(this.prefixOf(item) + path), this.named(item, path)] as const;
    });
    return this.origins.derive(Object.fromEntries(entries), paths);
  }
}

/** One form for each type of object that can be written in several. */
const forms: Record<string, (given: Members, reading: Reading) => Members> = {
  Root: ({ openapi: _, components: _parts, security: _everywhere, ...root }, reading) => ({
    ...root,
    servers: reading.servers,
    paths: reading.paths(),
    tags: reading.rekey(root.tags, (_key, { name }) => String(name)),
    webhooks: Object.fromEntries(
      Object.entries((root.webhooks ?? {}) as Several).map(([name, given]) => [
        name,
        reading.named(reading.follow(given), `webhook ${name}`),
      ]),
    ),
  }),
  Info: ({ version: _, ...info }) => info, // it follows from the changes and is not one of them
  PathItem: ({ parameters: shared = [], servers, ...item }, reading) => {
    const prefix = reading.prefixOf({ ...item, servers });
    for (const method of methods) {
      const operation = item[method] as Members | undefined;
      if (!operation) continue;
      const own = (operation.parameters ?? []) as object[];
      const repeatable = operation["x-repeatable"] ?? (method === "get" || method === "head");
      const spelled = {
        ...operation,
        "x-repeatable": repeatable,
        servers: reading.serversBy(
          serversOf(operation.servers, servers, reading.description.servers),
          prefix,
        ),
        parameters: parametersOf([...(shared as object[]), ...own], String(item[label]), reading),
      };
      item[method] = reading.origins.derive(spelled, operation);
    }
    return item;
  },
  Operation: ({ security, tags = [], ...operation }, reading) => ({
    ...operation,
    tags,
    deprecated: operation.deprecated === true,
    responses: reading.rekey(operation.responses, (status) =>
      status.toUpperCase().replace("DEFAULT", "default"),
    ),
    "x-codeSamples": reading.rekey(operation["x-codeSamples"], (_, { lang, label }) => `${label ?? lang}`),
    ...readCredentials(security, reading),
  }),
  Callback: (callback, reading) => ({
    expressions: Object.fromEntries(
      Object.entries(callback).map(([name, given]) => [
        name,
        reading.named(reading.follow(given as object), name),
      ]),
    ),
  }),
  Parameter: ({ content, name, ...parameter }, reading) => ({
    ...parameter,
    [label]: name,
    ...(parameter.in === "path" && { name }), // elsewhere another name is another parameter
    ...(content !== undefined && { content: reading.content(content) }),
    ...styled(parameter, parameter.in === "query" || parameter.in === "cookie" ? "form" : "simple"),
    required: parameter.required === true,
    allowEmptyValue: parameter.allowEmptyValue === true,
  }),
  Header: ({ content, ...header }, reading) => ({
    ...header,
    ...(content !== undefined && { content: reading.content(content) }),
    ...styled(header, "simple"),
    required: header.required === true,
    allowEmptyValue: header.allowEmptyValue === true,
  }),
  RequestBody: (body, reading) => ({
    ...body,
    content: reading.content(body.content),
    required: body.required === true,
  }),
  Response: (response, reading) => ({
    ...response,
    content: reading.content(response.content),
    headers: headersOf(response.headers, reading),
  }),
  MediaType: (media, reading) => {
    const { properties = {} } = reading.read("Schema", media.schema);
    const usual = (name: string) =>
      usualContentType((properties as Members)[name], (schema) => reading.read("Schema", schema));
    const encoding = Object.entries(reading.rekey(media.encoding, (name) => name)) as [string, Members][];
    const told = encoding
      .map(([name, entry]) =>
        reading.read("Encoding", entry).contentType === usual(name)
          ? ([name, reading.origins.derive({ ...entry, contentType: undefined }, entry)] as const)
          : ([name, entry] as const),
      )
      .filter(([, entry]) => Object.keys(reading.read("Encoding", entry)).length > 0);
    return {
      ...media,
      encoding: reading.origins.derive(Object.fromEntries(told), (media.encoding ?? {}) as object),
    };
  },
  Link: ({ parameters = {}, ...link }) => ({ ...link, parameters }),
  Encoding: ({ headers, contentType, ...encoding }, reading) => ({
    ...encoding,
    ...(typeof contentType === "string" && {
      contentType: contentType.split(",").map(mediaTypeName).join(", "),
    }),
    ...(headers !== undefined && { headers: headersOf(headers, reading) }),
    ...styled(encoding, "form"),
  }),
};

/** The names of headers know no case (RFC 9110, section 5.1), and OpenAPI says to ignore `Content-Type`. */
const headersOf = (headers: unknown, reading: Reading): Several =>
  reading.rekey(headers, (name) => (/^content-type$/i.test(name) ? undefined : name.toLowerCase()));

function parametersOf(list: object[], path: string, reading: Reading): Several {
  const inPath = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
  return reading.rekey(list, (_, { name, in: where }) => {
    if (where === "path" && inPath.includes(String(name))) return `path ${inPath.indexOf(String(name))}`;
    if (where !== "header") return `${where} ${name}`;
    return ignored.test(String(name)) ? undefined : `header ${String(name).toLowerCase()}`;
  });
}

const ignored = /^(accept|content-type|authorization)$/i;

/** The first list with something in it; no server at all is the host of the description. */
const serversOf = (...lists: unknown[]): { url: string }[] =>
  (lists as ({ url: string }[] | undefined)[]).find((list) => (list?.length ?? 0) > 0) ?? [{ url: "/" }];

/** How a value is written, as far as that is not the default. */
const styled = ({ style, explode }: Members, usual: string): Members => ({
  style: style === usual ? undefined : style,
  explode: explode === ((style ?? usual) === "form") ? undefined : explode,
});

/** Removes members that are undefined, or say the same as their absence. */
function withoutDefaults(type: string, members: Members): Members {
  for (const [name, value] of Object.entries(members))
    if (value === undefined || (value === false && falseMeansNothing.has(`${type}.${name}`)))
      delete members[name];
  if (members.jsonSchemaDialect === usualDialect) delete members.jsonSchemaDialect;
  return members;
}

const falseMeansNothing = new Set(
  "Parameter.deprecated Parameter.allowReserved Header.deprecated Header.allowReserved Encoding.allowReserved".split(
    " ",
  ),
);
