"""The server of the guide and the other nine operations: the contract, implemented a second time, in another language."""
from enum import Enum
from typing import List, Optional

from fastapi import Depends, FastAPI, File, Form, HTTPException, Path, Query, Request, Response, UploadFile
from pydantic import BaseModel, conlist, constr

import server
from server import ErrorEnvelope, UploadSession, UploadUrlRequest, datetime, now, secrets

app = FastAPI(exception_handlers=server.app.exception_handlers)
stores = {("org_xyz789", "vs_abc123"): {}}
sessions = {}
files = "/v1/organizations/{organization_id}/stores/{store_id}/files"
envelopes = {status: {"model": ErrorEnvelope} for status in (401, 403, 404, 422)}
shared = {"responses": envelopes, "dependencies": [Depends(server.authenticate)]}
no_content = {"status_code": 204, "response_class": Response}


class State(str, Enum):
    pending = "pending"
    processing = "processing"
    completed = "completed"
    failed = "failed"


class KnowledgeFile(BaseModel):
    id: str
    filename: str
    status: State
    size_bytes: int
    created_at: datetime


class FilePage(BaseModel):
    items: List[KnowledgeFile]
    total: int
    skip: int
    limit: int
    has_more: bool


class ProcessingStatus(BaseModel):
    status: State
    progress_percent: float
    current_step: str
    error_message: Optional[str]
    started_at: Optional[datetime]
    completed_at: Optional[datetime]

    class Config:
        @staticmethod
        def schema_extra(schema):  # pydantic 1 has no word for a field that is there and may be null
            schema["required"] = list(schema["properties"])
            for name in ("error_message", "started_at", "completed_at"):
                schema["properties"][name]["nullable"] = True


class RegisterUploadRequest(BaseModel):
    upload_id: constr(strict=True)
    relative_path: constr(strict=True) = ""


class BulkRemoveRequest(BaseModel):
    file_ids: conlist(constr(strict=True), min_items=1)


def store(store_id: str, organization_id: str = Path(regex="^org_")):
    if (organization_id, store_id) not in stores:
        ids = {"store_id": store_id, "organization_id": organization_id}
        raise HTTPException(404, ("VECTOR_STORE_NOT_FOUND", ids))
    return stores[organization_id, store_id]


def file_of(file_id: str = Path(regex="^file_"), store=Depends(store)):
    if file_id not in store:
        raise HTTPException(404, ("FILE_NOT_IN_STORE", {}))
    return store[file_id]


def add(store, file_id, name, size):
    store[file_id] = KnowledgeFile(
        id=file_id, filename=name, status=State.pending, size_bytes=size, created_at=now()
    )
    return store[file_id]


@app.exception_handler(server.AnyHTTPException)
async def fail(request: Request, error: server.AnyHTTPException):
    if error.status_code == 400:  # what Starlette says of a multipart body that it cannot read
        return server.failure(422, "VALIDATION_ERROR", "Please check the request.", {"field": "body"})
    return await server.fail(request, error)


@app.post(files + "/upload-url", response_model=UploadSession, **shared)
def get_upload_url(
    request: Request, file: UploadUrlRequest, store_id: str, organization_id: str = Path(regex="^org_")
):
    session = server.get_upload_url(file, store_id, organization_id)
    session.signed_url = str(request.url_for("receive", upload_id=session.upload_id))
    sessions[session.upload_id] = file
    return session


@app.put("/storage/{upload_id}", include_in_schema=False)
def receive(upload_id: str):
    return {}


@app.post(files + "/upload", response_model=KnowledgeFile, status_code=201, **shared)
def upload_file(file: UploadFile = File(), relative_path: str = Form(""), store=Depends(store)):
    return add(store, f"file_{secrets.token_hex(8)}", file.filename, len(file.file.read()))


@app.post(files + "/register", response_model=KnowledgeFile, status_code=201, **shared)
def register_upload(upload: RegisterUploadRequest, store=Depends(store)):
    session = sessions.pop(upload.upload_id, None)
    if session is None:
        raise HTTPException(422, ("VALIDATION_ERROR", {"field": "upload_id"}))
    return add(store, upload.upload_id, session.file_name, session.file_size)


@app.get(files, response_model=FilePage, **shared)
def list_files(
    status: Optional[State] = None,
    search: str = "",
    skip: int = 0,
    limit: int = Query(20, ge=1, le=100),
    store=Depends(store),
):
    found = [
        file
        for file in store.values()
        if status in (None, file.status) and search.lower() in file.filename.lower()
    ]
    page = found[max(skip, 0) :][:limit]
    more = max(skip, 0) + len(page) < len(found)
    return FilePage(items=page, total=len(found), skip=skip, limit=limit, has_more=more)


@app.post(files + "/remove-bulk", **no_content, **shared)
def bulk_remove_files(removal: BulkRemoveRequest, store=Depends(store)):
    for file_id in removal.file_ids:
        store.pop(file_id, None)


@app.get(files + "/{file_id}", response_model=KnowledgeFile, **shared)
def get_file(file=Depends(file_of)):
    return file


@app.delete(files + "/{file_id}", **no_content, **shared)
def delete_file(file=Depends(file_of), store=Depends(store)):
    del store[file.id]


@app.get(files + "/{file_id}/status", response_model=ProcessingStatus, **shared)
def get_processing_status(file=Depends(file_of)):
    return ProcessingStatus(status=file.status, progress_percent=0, current_step="queued")


@app.get(files + "/{file_id}/logs", **shared)
def get_processing_logs(file=Depends(file_of)) -> List[dict]:
    return [{"timestamp": file.created_at, "message": file.status}]


@app.post(files + "/{file_id}/retry", response_model=ProcessingStatus, **shared)
def retry_processing(file=Depends(file_of)):
    return get_processing_status(file)
