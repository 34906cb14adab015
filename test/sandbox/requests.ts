export const page = "https://api.aitronos.com/v1/organizations/org_xyz789/stores/vs_abc123/files/upload-url";

export const documentedBody = {
  file_name: "large-dataset.csv",
  file_size: 104857600,
  mime_type: "text/csv",
  relative_path: "data/imports",
};

const headers = { Authorization: "Bearer YOUR_ACCESS_TOKEN", "Content-Type": "application/json" };

/** The documented request, with something of it replaced. */
export const request = (init: RequestInit = {}, url = page): Request =>
  new Request(url, { method: "POST", headers, body: JSON.stringify(documentedBody), ...init });

/** The documented request with other fields; `undefined` takes one away. */
export const requestWith = (fields: Record<string, unknown>, url = page): Request =>
  request({ body: JSON.stringify({ ...documentedBody, ...fields }) }, url);

export interface Failure {
  success: false;
  error: { code: string; status: number; details?: Record<string, unknown> };
}

export interface Session {
  upload_id: string;
  signed_url: string;
  chunk_size: number;
  expires_at: string;
}

/** Status and body of a response, side by side. */
export const read = async <Body>(
  coming: Response | Promise<Response>,
): Promise<{ status: number; body: Body }> => {
  const response = await coming;
  return { status: response.status, body: (await response.json()) as Body };
};
