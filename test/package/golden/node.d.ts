import { t as AnySource } from "./upload-source.js";

//#region src/node/file-source.d.ts
/**
 * A file as the source of an upload. It is read piece by piece, in constant memory; one that changes is noticed.
 * What is no regular file, as a pipe, becomes a stream.
 */
declare function fileSource(path: string): Promise<AnySource>;
//#endregion
export { fileSource };
