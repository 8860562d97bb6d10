/*
 * In the worker's bundle this stands in for `@vitest/utils/error`: what was thrown is kept as it is, and described
 * by our own code, in bounded time.
 */

export const processError = (thrown: unknown): { readonly thrown: unknown } => ({ thrown });
