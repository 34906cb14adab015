/** There are no two descriptions to compare; exit code 2. */
export class CannotCompareError extends Error {}
