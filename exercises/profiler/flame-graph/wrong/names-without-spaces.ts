// caught by: the tree › takes names with spaces, and the empty name of an anonymous function
// Adds up functions from the collapsed lines and takes the first space for the end of the stack.
import type { Frame, FunctionTotals } from "../solution";

interface M {
  name: string;
  self: number;
  total: number;
  children: M[];
  find: Map<string, M>;
}
const m = (name: string): M => ({ name, self: 0, total: 0, children: [], find: new Map() });
export function foldStacks(samples: readonly (readonly string[])[]): Frame {
  const root = m("all");
  const all: M[] = [root];
  for (const s of samples) {
    let n = root;
    n.total++;
    for (const name of s) {
      let c = n.find.get(name);
      if (c === undefined) {
        c = m(name);
        n.find.set(name, c);
        n.children.push(c);
        all.push(c);
      }
      c.total++;
      n = c;
    }
    n.self++;
  }
  for (const n of all) n.children.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return root;
}
export function functionTotals(root: Frame): readonly FunctionTotals[] {
  const sums = new Map<string, { name: string; self: number; total: number }>();
  for (const line of collapse(root)) {
    const [text, n] = line.split(" ");
    const names = text!.split(";");
    const count = Number(n);
    for (const name of new Set(names)) {
      const s = sums.get(name) ?? { name, self: 0, total: 0 };
      s.total += count;
      sums.set(name, s);
    }
    sums.get(names.at(-1)!)!.self += count;
  }
  return [...sums.values()].sort((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1));
}
export function collapse(root: Frame): readonly string[] {
  const lines: string[] = [];
  const path: string[] = [];
  const todo: [Frame, number][] = [[root, 0]];
  for (let t = todo.pop(); t; t = todo.pop()) {
    const [f, depth] = t;
    if (depth > 0) {
      path.length = depth - 1;
      path.push(f.name);
      if (f.self > 0) lines.push(path.join(";") + " " + f.self);
    }
    for (let i = f.children.length - 1; i >= 0; i--) todo.push([f.children[i]!, depth + 1]);
  }
  return lines;
}
