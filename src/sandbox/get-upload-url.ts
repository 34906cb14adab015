import type { components } from "../../generated/types.js";
import { type Clock, timestamp } from "./clock.js";
import { readJson } from "./read-json.js";
import { refuse, refuseValue } from "./refusal.js";
import type { Storage } from "./storage.js";
import { parseUploadUrlRequest } from "./upload-url-request.js";

export interface StorePath {
  organization_id: string;
  store_id: string;
}

export interface Stores {
  /** The stores of each organization that the caller is a member of. */
  organizations: ReadonlyMap<string, ReadonlySet<string>>;
  clock: Clock;
  storage: Storage;
  nextUploadId: () => string;
}

const chunk_size = 8 * 1024 * 1024;
/** As far as the documented `expires_at` lies ahead of the clock of the documented examples. */
const lifetime = 60 * 60 * 1000;

/** Opens an upload session whose signed URL leads to `storageUrl`. @throws Refusal 422, 403 or 404, in this order */
export async function getUploadUrl(
  stores: Stores,
  path: StorePath,
  request: Request,
  storageUrl: string,
): Promise<components["schemas"]["UploadSession"]> {
  const { organization_id, store_id } = path;
  if (!organization_id.startsWith("org_"))
    throw refuseValue("organization_id", organization_id, "organization ID");
  const file = parseUploadUrlRequest(await readJson(request));
  // Whether an organization exists is nobody's business but its members'.
  const known = stores.organizations.get(organization_id);
  if (known === undefined) throw refuse("ORGANIZATION_ACCESS_DENIED");
  if (!known.has(store_id))
    throw refuse("VECTOR_STORE_NOT_FOUND", { details: { store_id, organization_id } });

  const upload_id = stores.nextUploadId();
  const expires = new Date(stores.clock.now().getTime() + lifetime);
  const secret = stores.storage.open({ upload_id, ...path, file, expires });
  return { upload_id, signed_url: `${storageUrl}${secret}`, chunk_size, expires_at: timestamp(expires) };
}
