export const url = "https://api.aitronos.com/v1/organizations/org_xyz789/stores/vs_abc123/files/upload-url";

export const body = {
  file_name: "large-dataset.csv",
  file_size: 104857600,
  mime_type: "text/csv",
  relative_path: "data/imports",
};

export const headers = { Authorization: "Bearer canary-token", "Content-Type": "application/json" };

/** The documented request, with something of it replaced. */
export const validRequest = (init: RequestInit = {}, at = url): Request =>
  new Request(at, { method: "POST", headers, body: JSON.stringify(body), ...init });
