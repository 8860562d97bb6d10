/** A typical program: its function `run` does the work of one sample and gives a number. */
export interface CostProgram {
  readonly name: string;
  readonly source: string;
}

/** What learners write, in ten kinds. Each takes about 5 to 20 ms uncounted. */
export const COST_PROGRAMS: readonly CostProgram[] = [
  {
    name: "recursion",
    source: `
      const fib = (n: number): number => (n < 2 ? n : fib(n - 1) + fib(n - 2));
      export const run = (): number => fib(30);`,
  },
  {
    name: "nested loops",
    source: `
      export function run(): number {
        let sum = 0;
        for (let i = 0; i < 2_000; i++) for (let j = 0; j < 2_000; j++) sum = (sum + i * j) % 1_000_003;
        return sum;
      }`,
  },
  {
    name: "insertion sort",
    source: `
      export function run(): number {
        const list: number[] = [];
        for (let i = 0; i < 2_500; i++) list.push((i * 7_919) % 2_503);
        for (let i = 1; i < list.length; i++) {
          const item = list[i] ?? 0;
          let at = i - 1;
          while (at >= 0 && (list[at] ?? 0) > item) {
            list[at + 1] = list[at] ?? 0;
            at -= 1;
          }
          list[at + 1] = item;
        }
        return list[100] ?? 0;
      }`,
  },
  {
    name: "natives of arrays",
    source: `
      export function run(): number {
        const list = Array.from({ length: 3_000 }, (_, i) => (i * 7_919) % 3_001);
        let sum = 0;
        for (let round = 0; round < 20; round++) {
          const sorted = [...list].sort((a, b) => a - b);
          sum += sorted.map((x) => x * 2).filter((x) => x % 3 === 0).reduce((a, b) => a + b, 0);
          sum += list.indexOf(round) + list.slice(round).length;
        }
        return sum;
      }`,
  },
  {
    name: "maps",
    source: `
      export function run(): number {
        const counts = new Map<number, number>();
        for (let i = 0; i < 200_000; i++) {
          const key = (i * 7_919) % 5_003;
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
        let most = 0;
        for (const [, count] of counts) most = Math.max(most, count);
        return most + counts.size;
      }`,
  },
  {
    name: "strings",
    source: `
      export function run(): number {
        let text = "";
        for (let i = 0; i < 200_000; i++) text += String.fromCharCode(97 + (i % 26));
        const words = text.split("e").map((word) => \`<\${word.toUpperCase()}>\`);
        return words.join(" ").length + text.indexOf("zab");
      }`,
  },
  {
    name: "a class with getters",
    source: `
      class Ring {
        #items: number[] = [];
        #begin = 0;
        get size(): number { return this.#items.length - this.#begin; }
        get first(): number { return this.#items[this.#begin] ?? 0; }
        add(item: number): this { this.#items.push(item); return this; }
        take(): number { const { first } = this; this.#begin += 1; return first; }
      }
      export function run(): number {
        const ring = new Ring();
        let sum = 0;
        for (let i = 0; i < 200_000; i++) {
          ring.add(i);
          if (ring.size > 10) sum = (sum + ring.take()) % 1_000_003;
        }
        return sum;
      }`,
  },
  {
    name: "generators",
    source: `
      function* upTo(n: number): Generator<number> { for (let i = 0; i < n; i++) yield i; }
      function* odd(items: Iterable<number>): Generator<number> { for (const item of items) if (item % 2 === 1) yield item; }
      export function run(): number {
        let sum = 0;
        for (const item of odd(upTo(100_000))) sum += item;
        return sum;
      }`,
  },
  {
    name: "objects and closures",
    source: `
      interface Node { readonly value: number; readonly next: Node | undefined }
      export function run(): number {
        let list: Node | undefined;
        for (let i = 0; i < 400_000; i++) list = { value: i, next: list };
        const adders: ((x: number) => number)[] = [];
        for (let i = 0; i < 10; i++) adders.push((x) => x + i);
        let sum = 0;
        for (let node = list; node; node = node.next) sum = adders[node.value % 10]?.(sum) ?? sum;
        return sum;
      }`,
  },
  {
    name: "a matrix",
    source: `
      export function run(): number {
        const size = 120;
        const make = () => Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_, column) => row ^ column));
        const [a, b] = [make(), make()];
        const product = a.map((row) => row.map((_, column) => row.reduce((sum, x, k) => sum + x * (b[k]?.[column] ?? 0), 0)));
        return product.flat().reduce((sum, x) => (sum + x) % 1_000_003, 0);
      }`,
  },
];
