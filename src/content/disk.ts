import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The repository's files, by paths relative to its root with forward slashes. The one door to the disk. */
export interface Disk {
  exists(file: string): boolean;
  read(file: string): string;
  /** names in a folder, sorted; empty when there is no such folder */
  list(folder: string): readonly string[];
}

export function openDisk(root: string): Disk {
  const at = (file: string) => path.join(root, file);
  return {
    exists: (file) => existsSync(at(file)),
    read: (file) => readFileSync(at(file), "utf8"),
    list: (folder) => (existsSync(at(folder)) ? readdirSync(at(folder)).sort() : []),
  };
}
