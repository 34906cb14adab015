/** Bytes that grow at their end. What changes them is done when it returns, so two requests cannot mix theirs. */
export interface Content {
  /** In bytes. */
  readonly size: number;
  append(bytes: Uint8Array): void;
  /** Forgets what is behind the first `size` bytes. */
  truncate(size: number): void;
  /** All bytes, as they are now; on disk they are read when they are asked for. */
  blob(): Promise<Blob>;
}

/** Where storage keeps the bytes of all its sessions. */
export interface Contents {
  create(): Content;
  /** Deletes everything. */
  close(): void;
}

/** On disk in Node, Bun and Deno: in a directory that other users cannot read, and that is gone after `close()` or with the process. Elsewhere in memory. */
export function createContents(): Contents {
  const node = nodeModules();
  let directory: string | undefined;
  let count = 0;
  return {
    create: () => {
      if (node === undefined) return createMemoryContent();
      directory ??= createDirectory(node);
      return directory === undefined
        ? createMemoryContent()
        : createFileContent(node.fs, node.path.join(directory, `${++count}`));
    },
    close: () => {
      if (node && directory !== undefined) removeDirectory(node.fs, directory);
      directory = undefined;
    },
  };
}

type Node = NonNullable<ReturnType<typeof nodeModules>>;
type FileSystem = Node["fs"];

/** Not imported: bundlers would want it, or stumble over it, where there is no disk. */
function nodeModules() {
  const load = globalThis.process?.getBuiltinModule;
  const [fs, os, path] = [load?.("node:fs"), load?.("node:os"), load?.("node:path")];
  return fs && os && path && { fs, os, path };
}

const directories = new Set<string>();
let leaving = false;

/** Undefined where nothing may be written: Deno asks for a permission. */
function createDirectory({ fs, os, path }: Node): string | undefined {
  try {
    const directory = fs.mkdtempSync(path.join(os.tmpdir(), "aitronos-sandbox-")); // mode 0700
    directories.add(directory);
    if (!leaving) process.once("exit", () => removeAll(fs));
    leaving = true;
    return directory;
  } catch {
    return undefined;
  }
}

function removeAll(fs: FileSystem): void {
  for (const directory of directories) removeDirectory(fs, directory);
}

function removeDirectory(fs: FileSystem, directory: string): void {
  fs.rmSync(directory, { recursive: true, force: true });
  directories.delete(directory);
}

function createFileContent(fs: FileSystem, path: string): Content {
  let size = 0; // and no file before the first byte
  return {
    get size() {
      return size;
    },
    append: (bytes) => {
      fs.appendFileSync(path, bytes, { mode: 0o600 });
      size += bytes.length;
    },
    truncate: (to) => {
      if (to < size) fs.truncateSync(path, to);
      size = Math.min(size, to);
    },
    blob: async () => (size > 0 ? fs.openAsBlob(path) : new Blob()),
  };
}

function createMemoryContent(): Content {
  let blob = new Blob();
  return {
    get size() {
      return blob.size;
    },
    append: (bytes) => {
      blob = new Blob([blob, new Uint8Array(bytes)]);
    },
    truncate: (to) => {
      blob = blob.slice(0, to);
    },
    blob: async () => blob,
  };
}
