import { type Description, locations } from "./description.js";
import type { Operation } from "./operation.js";
import { readOperations } from "./read-operations.js";
import { UnsoundDescriptionError } from "./resolve-ref.js";

/** Every operation of a description. Fails, naming the operation, where nothing sound could be generated. */
export function soundOperations(description: Description): Operation[] {
  const operations = readOperations(description);
  refuseDuplicates(operations);
  for (const operation of operations) refuseStrayParameters(operation);
  return operations;
}

function refuseDuplicates(operations: readonly Operation[]): void {
  const first = new Map<string, Operation>();
  for (const operation of operations) {
    const { id, pointer } = operation;
    const other = first.get(id);
    if (other)
      throw new UnsoundDescriptionError(pointer, `its operationId "${id}" is also that of ${other.pointer}`);
    first.set(id, operation);
  }
}

function refuseStrayParameters({ path, parameters, pointer }: Operation): void {
  for (const { name, in: location } of parameters)
    if (!locations.includes(location))
      throw new UnsoundDescriptionError(pointer, `the parameter ${name} stands in "${location}"`);
  for (const [, name] of path.matchAll(/\{([^{}]+)\}/g))
    if (!parameters.some((each) => each.in === "path" && each.name === name))
      throw new UnsoundDescriptionError(
        pointer,
        `the path has {${name}}, but no path parameter of that name is described`,
      );
}
