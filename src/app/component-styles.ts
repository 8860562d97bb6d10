/*
 * Every page's style sheet. Components that exist only at build are not in the browser's modules,
 * so their CSS is gathered here. A CSS module whose names nobody reads would be left out with its rules. What the build never renders,
 * `*.late.module.css`, comes with the modules that show it.
 */
const sheets = import.meta.glob(["../ui/**/*.css", "../features/**/*.css", "!**/*.late.module.css"], {
  eager: true,
});
Reflect.set(globalThis, "hotpathSheets", sheets);
