from aitronos import Aitronos

client = Aitronos(api_key="your-api-key")

result = client.knowledge.get_upload_url(
    organization_id="org_xyz789",
    store_id="vs_abc123",
    file_name="large-dataset.csv",
    file_size=104857600,
    mime_type="text/csv",
    relative_path="data/imports",
)
print(result)
