const orgId = "org_xyz789";
const storeId = "vs_abc123";

const response = await fetch(
  `https://api.aitronos.com/v1/organizations/${orgId}/stores/${storeId}/files/upload-url`,
  {
    method: "POST",
    headers: {
      Authorization: `Bearer ${accessToken}`,
      "Content-Type": "application/json",
    },
    body: JSON.stringify({
      file_name: "large-dataset.csv",
      file_size: 104857600,
      mime_type: "text/csv",
      relative_path: "data/imports",
    }),
  },
);

const data = await response.json();
console.log(data);
