import type { KnipConfig } from "knip";

const config: KnipConfig = {
  entry: [
    // What the build and the dev server start from.
    "src/app/{client,dev-client,styles,early}.{ts,js}",
    "src/app/render.tsx",
    // src/app/styles.ts gathers these by a pattern.
    "src/{ui,features}/**/*.css",
    // Bundled by their paths: into sandbox.html, into workers, and into pages that tools open.
    "src/sandbox/{frame,worker}.ts",
    "src/grader/bundle-leaves/*.ts",
    "tools/grade/judge-process.ts",
    "tools/profile/profile-course.ts",
    "tools/bench/{page,plain-worker}.ts",
    "tools/diagrams/in-page.ts",
    "e2e/*/fixture/page.{ts,tsx}",
    // Read as text, and run in the sandbox.
    "src/features/labs/programs/*.ts",
    // Tells JSX the names of our tags, in every file.
    "src/ui/custom-elements.ts",
    // Read from disk, and judged by the graders.
    "exercises/**/*.ts",
    "lessons/**/*.{ts,mjs}",
  ],
  project: ["src/**/*.{ts,tsx,js,css}", "tools/**/*.ts", "e2e/**/*.{ts,tsx}", "*.config.{ts,js}"],
  // Go listings are run where Go is.
  ignoreBinaries: ["go"],
  // The name of a type is a part of the function beside it, even where callers need not write it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  compilers: {
    // The packages of fonts are named in style sheets only.
    css: (text) =>
      [...text.matchAll(/url\("(@[^"]+)"\)/g)].map((match) => `import "${match[1] ?? ""}";`).join("\n"),
  },
};

export default config;
