/* In the worker's bundle this stands in for `tinyrainbow`: messages carry no terminal colours. */

const plain = (text: unknown): string => String(text);

const colours = { green: plain, red: plain, inverse: plain, bold: plain, dim: plain, gray: plain };

// eslint-disable-next-line no-restricted-syntax -- the module that it stands in for has a default export
export default colours;
