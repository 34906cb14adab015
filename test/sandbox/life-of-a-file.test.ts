import { it } from "vitest";
import { form, play, type Scenario } from "./scenario.js";

const file = "file_abc123def456";
const upload = form(["file", new Blob(["hello"], { type: "text/plain" }), "notes.txt"]);
const pending = { status: "pending", progress_percent: 0, current_step: "queued", started_at: null };
const embedding = {
  status: "processing",
  progress_percent: 50,
  current_step: "embedding",
  error_message: null,
  started_at: "2025-06-15T10:00:05Z",
  completed_at: null,
};
const log = (time: string, step: string) => ({ timestamp: `2025-06-15T10:${time}Z`, step });

const scenarios: Scenario[] = [
  [
    "an uploaded file is processed by the clock",
    {},
    {
      send: "POST /upload",
      body: upload,
      gives: [201, { id: file, filename: "notes.txt", status: "pending", size_bytes: 5 }],
    },
    { at: 4.999, send: `GET /${file}/status`, gives: [200, pending] },
    {
      at: 5,
      send: `GET /${file}/status`,
      gives: [200, { status: "processing", progress_percent: 0, current_step: "chunking" }],
    },
    { at: 10, send: `GET /${file}/status`, gives: [200, embedding] },
    { at: 10, send: `GET /${file}`, gives: [200, { status: "processing" }] },
    {
      at: 15,
      send: `GET /${file}/status`,
      gives: [200, { status: "completed", progress_percent: 100, completed_at: "2025-06-15T10:00:15Z" }],
    },
    {
      at: 99,
      send: `GET /${file}`,
      gives: [200, { created_at: "2025-06-15T10:00:00Z", processed_at: "2025-06-15T10:00:15Z" }],
    },
  ],
  [
    "a clock that is set back leads back",
    { files: [{ id: file }] },
    { send: `GET /${file}/status`, gives: [200, { status: "completed" }] },
    {
      at: -5,
      send: `GET /${file}/status`,
      gives: [200, { status: "processing", current_step: "embedding" }],
    },
    { at: -99, send: `GET /${file}/status`, gives: [200, pending] },
  ],
  [
    "a fault lets a step fail, and a retry starts again",
    {},
    {
      fault: { operation: "processing", step: "chunking", message: "Page 3 is blank." },
      send: "POST /upload",
      body: upload,
      gives: [201, { status: "pending" }],
    },
    { at: 9, send: `GET /${file}/status`, gives: [200, { status: "processing", error_message: null }] },
    {
      at: 10,
      send: `GET /${file}/status`,
      gives: [
        200,
        {
          status: "failed",
          progress_percent: 0,
          current_step: "chunking",
          error_message: "Page 3 is blank.",
          completed_at: null,
        },
      ],
    },
    {
      at: 60,
      send: `POST /${file}/retry`,
      gives: [200, { ...pending, error_message: null, completed_at: null }],
    },
    {
      at: 75,
      send: `GET /${file}/status`,
      gives: [200, { status: "completed", started_at: "2025-06-15T10:01:05Z" }],
    },
    {
      at: 75,
      send: `GET /${file}/logs`,
      gives: [
        200,
        {
          logs: [
            log("00:00", "queued"),
            log("00:05", "chunking"),
            { ...log("00:10", "chunking"), message: "Page 3 is blank." },
            log("01:00", "queued"),
            log("01:05", "chunking"),
            log("01:10", "embedding"),
            log("01:15", "completed"),
          ],
        },
      ],
    },
  ],
  [
    "logs tell no future",
    { files: [{ id: file, status: "processing" }] },
    {
      send: `GET /${file}/logs`,
      gives: [200, { logs: [{ step: "queued" }, { step: "chunking" }, { step: "embedding" }] }],
    },
  ],
  [
    "only what has failed is processed again",
    {
      files: ["pending", "processing", "completed"].map((status) => ({
        id: `file_${status}`,
        status: status as "pending",
      })),
    },
    ...["pending", "processing", "completed"].map((status) => ({
      send: `POST /file_${status}/retry`,
      gives: [
        422,
        {
          code: "VALIDATION_ERROR",
          details: { field: "file_id", value: `file_${status}` },
          system_message: `The file has not failed: it is ${status}`,
        },
      ] as const,
    })),
  ],
  [
    "a fault meets the file that it names, others pass it",
    {},
    {
      fault: { operation: "processing", step: "embedding", file_name: "b.txt" },
      send: "POST /upload",
      body: upload,
      gives: [201],
    },
    { send: "POST /upload", body: form(["file", new Blob(["b"]), "b.txt"]), gives: [201] },
    { at: 15, send: `GET /${file}/status`, gives: [200, { status: "completed" }] },
    {
      at: 15,
      send: "GET /file_abc123def457/status",
      gives: [
        200,
        {
          status: "failed",
          progress_percent: 50,
          error_message: "The file could not be processed: embedding failed.",
        },
      ],
    },
  ],
  [
    "a retry fails again where the fault strikes twice",
    { files: [{ id: file, status: "failed" }] },
    {
      fault: { operation: "processing", step: "chunking", times: 2 },
      send: `POST /${file}/retry`,
      gives: [200],
    },
    { at: 10, send: `POST /${file}/retry`, gives: [200] },
    { at: 20, send: `POST /${file}/retry`, gives: [200] },
    { at: 35, send: `GET /${file}/status`, gives: [200, { status: "completed" }] },
  ],
];

for (const scenario of scenarios) it(scenario[0], () => play(scenario));
