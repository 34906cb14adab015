type Handler = (context: { req: { raw: Request } }) => Promise<Response>;

/** What the guide uses of Hono: a handler gets a context, which has the request as it came. */
export class Hono {
  private readonly handlers = new Map<string, Handler>();

  post(path: string, handler: Handler): void {
    this.handlers.set(path, handler);
  }

  fetch = async (request: Request): Promise<Response> =>
    (await this.handlers.get(new URL(request.url).pathname)?.({ req: { raw: request } })) ??
    new Response(null, { status: 404 });
}
