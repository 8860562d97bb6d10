import { glossaryFile, type GlossaryFile } from "#course/glossary.ts";
import type { Disk } from "./disk.ts";
import type { ProblemList } from "./problem.ts";
import { parseYaml } from "./yaml.ts";

const FILE = "lessons/reference/glossary.yaml";

/** The terms that lessons and exercises may name as their concepts. */
export function readGlossary(disk: Disk, problems: ProblemList): GlossaryFile {
  if (!disk.exists(FILE)) {
    problems.add(FILE, 1, "the glossary is missing");
    return {};
  }
  return parseYaml({ file: FILE, text: disk.read(FILE), firstLine: 1 }, glossaryFile, problems) ?? {};
}
