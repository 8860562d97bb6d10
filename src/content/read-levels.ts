import { LEVELS, levelFile, type LevelFile, type LevelSlug } from "#course/level.ts";
import type { Disk } from "./disk.ts";
import type { ProblemList } from "./problem.ts";
import { parseYaml } from "./yaml.ts";

export interface LevelFolder {
  readonly slug: LevelSlug;
  readonly number: number;
  readonly folder: string;
  readonly file: LevelFile;
}

/** `lessons/1-fundamentals/level.yaml` and its three siblings; all four must be there. */
export function readLevels(disk: Disk, problems: ProblemList): readonly LevelFolder[] {
  return LEVELS.flatMap((slug, index) => {
    const folder = `lessons/${index + 1}-${slug}`;
    const path = `${folder}/level.yaml`;
    if (!disk.exists(path)) {
      problems.add(path, 1, "the level has no level.yaml");
      return [];
    }
    const file = parseYaml({ file: path, text: disk.read(path), firstLine: 1 }, levelFile, problems);
    return file === undefined ? [] : [{ slug, number: index + 1, folder, file }];
  });
}
