/** There are no two descriptions to compare, or one of them cannot be read; exit code 2. */
export class CannotCompareError extends Error {}
