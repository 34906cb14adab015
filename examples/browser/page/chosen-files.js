// @ts-check

/**
 * A file, and the folder that it was in when it was chosen or dropped.
 * @typedef {{ file: File, folder: string }} ChosenFile
 */

/**
 * The files of an `<input type="file">`.
 * @param {HTMLInputElement} input
 * @returns {ChosenFile[]}
 */
export const filesOf = ({ files }) =>
  [...(files ?? [])].map((file) => ({ file, folder: folderOf(file.webkitRelativePath) }));

/**
 * The files that were dropped, with those in folders. Call it while the event is handled: a moment later its entries are gone.
 * @param {DataTransfer} transfer
 * @returns {Promise<ChosenFile[]>}
 */
export async function filesIn({ items }) {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return (await Promise.all(entries.map(filesBelow))).flat();
}

/**
 * @param {FileSystemEntry} entry
 * @returns {Promise<ChosenFile[]>}
 */
async function filesBelow(entry) {
  if (isFile(entry)) {
    /** @type {File} */
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    return [{ file, folder: folderOf(entry.fullPath.slice(1)) }];
  }
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  const found = [];
  for (;;) {
    /** @type {FileSystemEntry[]} */
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found; // a browser gives a hundred at a time
    for (const each of some) found.push(...(await filesBelow(each)));
  }
}

/** @type {(entry: FileSystemEntry) => entry is FileSystemFileEntry} */
const isFile = (entry) => entry.isFile;

/** @param {string} path */
const folderOf = (path) => path.slice(0, Math.max(0, path.lastIndexOf("/")));
