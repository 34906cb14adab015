/** Bytes that grow at their end. A method that changes them is done when it returns, so two requests cannot mix their bytes. */
export interface Content {
  /** In bytes. */
  readonly size: number;
  append(bytes: Uint8Array): void;
  /** Forgets everything after the first `size` bytes. */
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

/** More bytes than this lie on disk, where there is one. */
const most = 1024 * 1024;

/**
 * Keeps bytes in memory while they are few or where there is no disk, otherwise on disk: in a directory that other users cannot read, and
 * that is removed by `close()` or at the end of the process.
 */
export function createContents(): Contents {
  const node = nodeModules();
  let directory: string | undefined;
  let count = 0;
  const createOnDisk = (): Content | undefined => {
    if (node === undefined) return undefined;
    directory ??= createDirectory(node);
    return directory === undefined
      ? undefined
      : createFileContent(node.fs, node.path.join(directory, `${++count}`));
  };
  return {
    create: () => createMovingContent(createOnDisk),
    close: () => {
      if (node && directory !== undefined) removeDirectory(node.fs, directory);
      directory = undefined;
    },
  };
}

/** Moves from memory to disk when they have become many. */
function createMovingContent(createOnDisk: () => Content | undefined): Content {
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let moved: Content | undefined;
  const inMemory = () => pieces.reduce((sum, { length }) => sum + length, 0);
  return {
    get size() {
      return moved?.size ?? inMemory();
    },
    append: (bytes) => {
      if (moved === undefined && inMemory() + bytes.length > most) {
        moved = createOnDisk();
        if (moved) for (const piece of pieces.splice(0)) moved.append(piece);
      }
      if (moved) moved.append(bytes);
      else pieces.push(new Uint8Array(bytes)); // a copy: the caller uses the buffer again
    },
    truncate: (size) => {
      if (moved) return moved.truncate(size);
      let left = size;
      pieces = pieces.map((piece) => {
        const part = piece.subarray(0, left);
        left -= part.length;
        return part;
      });
    },
    blob: async () => moved?.blob() ?? new Blob(pieces),
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
