/** The server of the loopback measurements, in a process of its own; prints its port. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { body } from "./response.js";

const server = createServer((request, response) => {
  request.resume().on("end", () => {
    response.writeHead(200, {
      "Content-Type": "application/json",
      "Content-Length": Buffer.byteLength(body),
    });
    response.end(body);
  });
});
// Clients rest while others have their turn, and those that do not retry would meet a closed socket.
server.keepAliveTimeout = 600_000;
server.listen(0, "127.0.0.1", () => console.log((server.address() as AddressInfo).port));
