/*
 * Every page's style sheet. Components that exist only at build are not in the browser's modules,
 * so their CSS is gathered here. A CSS module whose names nobody reads would be left out with its rules.
 * What is loaded only when there is a profile to draw brings its own; vite.config.ts has the same exception.
 */
const sheets = import.meta.glob(["../ui/**/*.css", "../features/**/*.css", "!../ui/evidence/flame-*/**"], {
  eager: true,
});
Reflect.set(globalThis, "hotpathSheets", sheets);
