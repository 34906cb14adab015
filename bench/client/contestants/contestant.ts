/** What every client of the bench does: one call of one operation, which resolves to the signed URL. */
export type CreateCall = (baseUrl: string, fetch?: typeof globalThis.fetch) => () => Promise<string>;

export const accessToken = "YOUR_ACCESS_TOKEN";

export const parameters = { organization_id: "org_xyz789", store_id: "vs_abc123" };

export const body = {
  file_name: "large-dataset.csv",
  file_size: 104857600,
  mime_type: "text/csv",
  relative_path: "data/imports",
};
