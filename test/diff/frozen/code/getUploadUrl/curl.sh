curl -X POST "https://api.aitronos.com/v1/organizations/org_xyz789/stores/vs_abc123/files/upload-url" \
  -H "Authorization: Bearer $ACCESS_TOKEN" \
  -H "Content-Type: application/json" \
  -d '{
    "file_name": "large-dataset.csv",
    "file_size": 104857600,
    "mime_type": "text/csv",
    "relative_path": "data/imports"
  }'
