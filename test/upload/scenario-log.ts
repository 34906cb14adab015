type Fetch = typeof globalThis.fetch;

/** Writes down every request, and what came of it, as scenarios spell it. */
export interface Log {
  add(line: string): void;
  /** What was written; a line that comes several times in a row stands once, with its number. */
  requests(): string[];
  /** What makes the URLs of storage secret, and what was sent there beside the bytes. */
  readonly atStorage: { readonly secrets: readonly string[]; readonly headers: readonly string[] };
  around(fetch: Fetch, before: (kind: "storage" | "api", nth: number) => Promise<void>): Fetch;
}

export function createLog(storageHost: string): Log {
  const lines: string[] = [];
  const counts = { storage: 0, api: 0 };
  const atStorage = { secrets: [] as string[], headers: [] as string[] };
  return {
    atStorage,
    add: (line) => void lines.push(line),
    requests: () => {
      const runs: { line: string; times: number }[] = [];
      for (const line of lines) {
        const last = runs.at(-1);
        if (last?.line === line) last.times++;
        else runs.push({ line, times: 1 });
      }
      return runs.map(({ line, times }) => (times === 1 ? line : `${line}, ${times} times`));
    },
    around: (fetch, before) => async (input, init) => {
      const url = new URL(String(input));
      const kind = url.host === storageHost ? "storage" : "api";
      if (kind === "storage") {
        atStorage.secrets.push(...url.searchParams.values());
        atStorage.headers.push(...Object.entries(init?.headers ?? {}).flat());
      }
      const line = lines.push("") - 1;
      const asked = kind === "storage" ? storageLine(init) : apiLine(url);
      lines[line] = `${asked}: no response`;
      await before(kind, ++counts[kind]);
      try {
        const response = await fetch(input, init);
        const held = /^bytes=0-(\d+)$/.exec(response.headers.get("range") ?? "")?.[1];
        lines[line] = `${asked}: ${response.status}${held === undefined ? "" : ` ${Number(held) + 1}`}`;
        return response;
      } catch (error) {
        const { cause, name } = error as Error;
        lines[line] = `${asked}: ${(cause as { code?: string } | undefined)?.code ?? name}`;
        throw error;
      }
    },
  };
}

function storageLine({ method, headers }: RequestInit = {}): string {
  const { "content-range": range, "x-goog-hash": hash } = headers as Record<string, string>;
  return [range?.replace("bytes ", "") ?? method, hash && "hash"].filter(Boolean).join(" ");
}

const names: Record<string, string> = {
  "upload-url": "getUploadUrl",
  upload: "uploadFile",
  register: "registerUpload",
  status: "getProcessingStatus",
};

const apiLine = ({ pathname }: URL): string => {
  const last = pathname.slice(pathname.lastIndexOf("/") + 1);
  return names[last] ?? last;
};
