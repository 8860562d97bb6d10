import type { Exercise } from "#course/catalog.ts";

/** The families that the course has or will have, in the order of the list, each with what it is about. */
const FAMILIES: Readonly<Record<string, { readonly title: string; readonly about: string }>> = {
  cache: {
    title: "Caches",
    about: "What you keep, what you throw away, and what the slow backend sees of it.",
  },
  profiler: {
    title: "Profilers",
    about: "Instruments that tell where the time goes, and don't lie about it.",
  },
  "worker-pool": { title: "Worker pools", about: "Much at once, never too much, and nobody forgotten." },
  database: { title: "Databases", about: "The same rows by fewer blocks." },
  memory: { title: "Memory", about: "What stays alive, and who holds it." },
  io: { title: "Input and output", about: "Fewer, larger trips." },
  resilience: { title: "Resilience", about: "What stands when a neighbour falls." },
  capacity: { title: "Capacity", about: "Predicting the knee before it is met." },
  monitoring: { title: "Monitoring", about: "Alerts that ring for the right reason." },
  load: { title: "Load", about: "Generators that don't wait politely." },
  debug: { title: "Troubleshooting", about: "Planted bugs, real evidence." },
  bench: { title: "Benchmarks", about: "Harnesses that tell the truth." },
  capstone: { title: "Capstone", about: "Everything at once." },
};

export interface Family {
  readonly slug: string;
  readonly title: string;
  readonly about: string;
  readonly exercises: readonly Exercise[];
}

/** The exercises grouped by family; a family nobody has named here goes by its slug, at the end. */
export function groupByFamily(exercises: readonly Exercise[]): readonly Family[] {
  const known = Object.keys(FAMILIES);
  const slugs = [...new Set(exercises.map((exercise) => exercise.family))];
  const rank = (slug: string) => (known.includes(slug) ? known.indexOf(slug) : known.length);
  return slugs
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b))
    .map((slug) => ({
      slug,
      ...(FAMILIES[slug] ?? { title: slug, about: "" }),
      exercises: exercises.filter((exercise) => exercise.family === slug),
    }));
}
