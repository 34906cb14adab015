import requests

org_id = "org_xyz789"
store_id = "vs_abc123"
url = f"https://api.aitronos.com/v1/organizations/{org_id}/stores/{store_id}/files/upload-url"
headers = {
    "Authorization": "Bearer YOUR_ACCESS_TOKEN",
    "Content-Type": "application/json",
}
data = {
    "file_name": "large-dataset.csv",
    "file_size": 104857600,
    "mime_type": "text/csv",
    "relative_path": "data/imports",
}

response = requests.post(url, headers=headers, json=data)
print(response.json())
