/** Storage that keeps nothing, in a process of its own: prints its port. The query `late` says how many milliseconds each response takes longer. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const held = new Map<string, number>();

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "", "http://storage");
  const [, first, last, total] =
    /^bytes (?:\*|(\d+)-(\d+))\/(\d+|\*)$/.exec(request.headers["content-range"] ?? "") ?? [];
  let size = Number(first ?? 0);
  request.on("data", (piece: Buffer) => {
    size += piece.length;
  });
  request.on("end", () => {
    if (first !== undefined || last === undefined)
      held.set(pathname, Math.max(held.get(pathname) ?? 0, size));
    const now = held.get(pathname) ?? 0;
    const isWhole = total === undefined || now === Number(total);
    const respond = () => {
      if (!isWhole) {
        response
          .writeHead(308, { "Content-Length": 0, ...(now > 0 && { Range: `bytes=0-${now - 1}` }) })
          .end();
        return;
      }
      held.delete(pathname);
      response.writeHead(200, { "Content-Type": "application/json", "X-GUploader-UploadID": "a" });
      response.end(JSON.stringify({ kind: "storage#object", name: "o", bucket: "b", size: `${now}` }));
    };
    const late = Number(searchParams.get("late") ?? 0);
    if (late > 0) setTimeout(respond, late);
    else respond();
  });
});
server.listen(0, "127.0.0.1", () => console.log((server.address() as AddressInfo).port));
