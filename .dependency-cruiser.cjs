/** The rooms import one way only: base → course → engines → edges → features → app. Type imports count. */
const ENGINES = ["grader", "progress", "drills", "labs"];
const EDGES = ["content", "sandbox", "postgres", "storage", "ui"];

const room = (names) => `^src/(?:${names.join("|")})/`;

/** Rooms of one layer may use their own files and the layers below. */
const layer = (names, below) =>
  names.map((name) => ({
    name: `${name}-imports-only-below`,
    comment: `${name} may import ${[...below, "itself"].join(", ")}`,
    severity: "error",
    from: { path: room([name]), pathNot: "\\.test\\.tsx?$" },
    to: { path: "^src/", pathNot: room([name, ...below]) },
  }));

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    ...layer(["base"], []),
    ...layer(["course"], ["base"]),
    ...layer(ENGINES, ["base", "course"]),
    ...layer(EDGES, ["base", "course", ...ENGINES]),
    {
      name: "features-never-import-app",
      severity: "error",
      from: { path: "^src/features/" },
      to: { path: "^src/app/" },
    },
    {
      name: "features-never-import-each-other",
      severity: "error",
      from: { path: "^src/features/([^/]+)/" },
      to: { path: "^src/features/", pathNot: "^src/features/$1/" },
    },
    {
      name: "content-stays-out-of-the-browser",
      comment: "content reads the disk; it runs at build time only",
      severity: "error",
      from: { path: "^src/app/(client|dev-client|hydrate|islands|elements)\\.ts$" },
      to: { path: "^src/content/", reachable: true },
    },
    {
      name: "content-only-for-app",
      comment: "the pages of app are rendered at build time from what content has read",
      severity: "error",
      from: { path: "^src/(?!content/|app/)" },
      to: { path: "^src/content/" },
    },
    {
      name: "react-only-in-ui-features-app",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(ui|features|app)/" },
      to: { path: "node_modules/(react|react-dom|@base-ui)/" },
    },
    {
      name: "idb-only-in-storage",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/storage/" },
      to: { path: "node_modules/idb/" },
    },
    {
      name: "monaco-in-one-file",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/ui/code-editor/monaco\\.ts$" },
      to: { path: "node_modules/monaco-editor/" },
    },
    {
      name: "mermaid-in-one-file",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/ui/diagram/mermaid\\.ts$" },
      to: { path: "node_modules/mermaid/" },
    },
    {
      name: "nothing-in-src-needs-tools-or-e2e",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(tools|e2e)/" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.tools.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^dist/" },
  },
};
