export { type FileSessionStore, fileSessionStore } from "./file-session-store.js";
export { fileSource } from "./file-source.js";
export type { FolderFilter } from "./list-folder.js";
export {
  type FolderArguments,
  type FolderFile,
  type FolderOptions,
  type FolderReport,
  uploadFolder,
} from "./upload-folder.js";
