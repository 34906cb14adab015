// @ts-check
// Holds the token. A page gets upload sessions from it, one file each, and sends the bytes to storage by itself.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { createClient, isKnowledgeError } from "aitronos-knowledge";

const store = { organization_id: "org_xyz789", store_id: "vs_abc123" };
const knowledge = createClient({
  accessToken: () => process.env.AITRONOS_ACCESS_TOKEN ?? "",
  baseUrl: process.env.AITRONOS_BASE_URL, // http://127.0.0.1:4010 is the sandbox
});

/** @typedef {{ name: string, size: number, type: string, folder?: string }} ChosenFile */

/** @type {Record<string, (body: any, origin: string) => Promise<unknown>>} */
const actions = {
  /** @param {ChosenFile} file */
  "/upload-url": ({ name, size, type, folder }, origin) =>
    knowledge.getUploadUrl(
      {
        ...store,
        file_name: name,
        file_size: size,
        mime_type: type || "application/octet-stream",
        ...(folder && { relative_path: folder }),
      },
      { headers: { origin } }, // Google Cloud Storage binds a session to the origin that it was opened for
    ),

  /** @param {{ uploadId: string, folder?: string }} upload */
  "/register": async ({ uploadId, folder }) => {
    try {
      return await knowledge.registerUpload({
        ...store,
        upload_id: uploadId,
        ...(folder && { relative_path: folder }),
      });
    } catch (error) {
      // The response to an earlier request may have been lost: then the file is there.
      const status = knowledge.getProcessingStatus({ ...store, file_id: uploadId });
      return await status.catch(() => Promise.reject(error));
    }
  },
};

const dist = new URL(".", import.meta.resolve("aitronos-knowledge/upload"));
const page = new URL("page/", import.meta.url);
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

const server = createServer(async (request, response) => {
  /** @param {number} status @param {unknown} body */
  const send = (status, body, type = "application/json") =>
    response
      .writeHead(status, { "Content-Type": type, "X-Content-Type-Options": "nosniff" })
      .end(type === "application/json" ? JSON.stringify(body) : body);
  const path = request.url ?? "/";
  try {
    if (request.method === "GET") {
      const [, inPackage, name = "index.html"] = /^\/(package\/)?([\w-]+\.\w+)?$/.exec(path) ?? [];
      const type = types[/** @type {".js"} */ (extname(name))];
      const file = await readFile(new URL(name, inPackage ? dist : page)).catch(() => undefined);
      return type && file ? send(200, file, type) : send(404, { message: "no such page" });
    }
    const action = request.method === "POST" && Object.hasOwn(actions, path) && actions[path];
    if (!action) return send(404, { message: "no such action" });
    // OPEN TO EVERYONE who reaches this server: check here who is signed in, and what they may upload.
    if (request.headers["sec-fetch-site"] !== "same-origin")
      return send(403, { message: "from another site" });
    const origin = request.headers.origin ?? "";
    send(200, await action(await readJson(request), origin));
  } catch (error) {
    console.error(error);
    send(statusOf(error), { message: isKnowledgeError(error) ? error.message : "failed" });
  }
});

server.listen(Number(process.env.PORT ?? 3000), "127.0.0.1", () => {
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  console.log(`http://127.0.0.1:${port}`);
});

/** The page tries again where it is 408, 429 or 5xx. @param {unknown} error */
function statusOf(error) {
  if (!isKnowledgeError(error)) return 400; // no readable JSON
  if (error.kind === "api") return error.status;
  return error.kind === "invalid-argument" ? 400 : 502;
}

/** @param {AsyncIterable<Buffer>} request */
async function readJson(request) {
  let text = "";
  for await (const part of request) {
    text += part;
    if (text.length > 10_000) throw new Error("the request is too long");
  }
  return Object(JSON.parse(text));
}
