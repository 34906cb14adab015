import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** What the guide uses of Express: a handler gets the request and the response of Node. */
export default function express() {
  const handlers = new Map<string, Handler>();
  return {
    post: (path: string, handler: Handler): void => void handlers.set(path, handler),
    listen: (port: number): Server =>
      createServer((request, response) => handlers.get(request.url ?? "")?.(request, response)).listen(port),
  };
}
