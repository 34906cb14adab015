import { refuse } from "./refusal.js";
import type { World } from "./world.js";

export interface StorePath {
  organization_id: string;
  store_id: string;
}

/** @throws Refusal 403 or 404, unless the store is one of the caller's */
export function requireStore({ organizations }: World, { organization_id, store_id }: StorePath): void {
  // Only members may learn whether an organization exists.
  const stores = organizations.get(organization_id);
  if (stores === undefined) throw refuse("ORGANIZATION_ACCESS_DENIED");
  if (!stores.has(store_id))
    throw refuse("VECTOR_STORE_NOT_FOUND", { details: { store_id, organization_id } });
}
