/** What a suite may import, as declarations for the editor's TypeScript. */
const files = import.meta.glob<string>("../../grader/suite-types/*.d.ts", {
  query: "?raw",
  import: "default",
  eager: true,
});

export const AMBIENT_TYPES = Object.entries(files).map(([path, content]) => ({
  content,
  filePath: `file:///types/${path.slice(path.lastIndexOf("/") + 1)}`,
}));
