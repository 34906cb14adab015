/** The body of every response in the bench. */
export const body = JSON.stringify({
  upload_id: "file_abc123def456",
  signed_url: "https://storage.googleapis.com/...",
  chunk_size: 8388608,
  expires_at: "2025-06-15T11:00:00Z",
});
