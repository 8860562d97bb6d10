/* In the worker's bundle this stands in for `@vitest/spy`: suites get no mocks. */

export const isMockFunction = (): boolean => false;
