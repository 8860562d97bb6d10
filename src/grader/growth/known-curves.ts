import type { GrowthClass } from "../evidence.ts";

/** A small program, and the class that its counted work must be found to be of. */
export interface KnownCurve {
  readonly name: string;
  readonly fits: GrowthClass;
  /** what `run` is given for a size n: n itself, n shuffled numbers, the numbers in order, or n words */
  readonly input: "n" | "shuffled" | "sorted" | "words";
  readonly sizes?: readonly number[];
  /** the body of `run(input)`, after what it calls */
  readonly program: string;
}

/** Loops and recursion: the work can be seen. */
export const PLAIN_CURVES: readonly KnownCurve[] = [
  { name: "the first item", fits: "1", input: "shuffled", program: "function run(list) { return list[0]; }" },
  {
    name: "looking up ten keys in a map that is there",
    fits: "1",
    input: "n",
    program: `const map = new Map(); function run(n) { let sum = 0; for (let i = 0; i < 10; i++) sum += map.get(i % n) ?? 0; return sum; }`,
  },
  {
    name: "binary search",
    fits: "log n",
    input: "sorted",
    program: `function run(list) { let low = 0, high = list.length; while (low < high) { const mid = (low + high) >> 1; if (list[mid] < -1) low = mid + 1; else high = mid; } return low; }`,
  },
  {
    name: "sifting down a heap",
    fits: "log n",
    input: "sorted",
    program: `function run(heap) { let at = 0; for (;;) { const child = 2 * at + 1; if (child >= heap.length) return at; [heap[at], heap[child]] = [heap[child], heap[at]]; at = child; } }`,
  },
  {
    name: "fast power",
    fits: "log n",
    input: "n",
    program: `function power(base, n) { if (n === 0) return 1; const half = power(base, Math.floor(n / 2)); return n % 2 ? half * half * base : half * half; } function run(n) { return power(1, n); }`,
  },
  {
    name: "trial division",
    fits: "√n",
    input: "n",
    sizes: [10_007, 20_011, 40_009, 80_021, 160_001],
    program: `function run(n) { for (let d = 2; d * d <= n; d++) if (n % d === 0) return false; return true; }`,
  },
  {
    name: "jump search",
    fits: "√n",
    input: "sorted",
    program: `function run(list) { const step = Math.floor(Math.sqrt(list.length)); let at = 0; while (at + step < list.length) at += step; let end = 0; while (at + end < list.length - 1 && end < step) end++; return end; }`,
  },
  {
    name: "a sum",
    fits: "n",
    input: "shuffled",
    program: `function run(list) { let sum = 0; for (const n of list) sum += n; return sum; }`,
  },
  {
    name: "a doubling array, pushed into",
    fits: "n",
    input: "n",
    program: `function run(n) { let room = [], size = 0, capacity = 1; for (let i = 0; i < n; i++) { if (size === capacity) { capacity *= 2; const next = []; for (let j = 0; j < size; j++) next.push(room[j]); room = next; } room[size++] = i; } return size; }`,
  },
  {
    name: "a queue on two stacks",
    fits: "n",
    input: "n",
    program: `function run(n) { const incoming = [], outgoing = []; let taken = 0; for (let i = 0; i < n; i++) incoming.push(i); for (let i = 0; i < n; i++) { if (outgoing.length === 0) while (incoming.length > 0) outgoing.push(incoming.pop()); taken += outgoing.pop(); } return taken; }`,
  },
  {
    name: "two pointers",
    fits: "n",
    input: "sorted",
    program: `function run(list) { let low = 0, high = list.length - 1, pairs = 0; while (low < high) { const sum = list[low] + list[high]; if (sum === list.length) { pairs++; low++; } else if (sum < list.length) low++; else high--; } return pairs; }`,
  },
  {
    name: "memoised recursion",
    fits: "n",
    input: "n",
    program: `function run(n) { const known = new Map(); const fib = (k) => { if (k < 2) return k; const seen = known.get(k); if (seen !== undefined) return seen; const value = fib(k - 1) + fib(k - 2); known.set(k, value); return value; }; return fib(n); }`,
  },
  {
    name: "merge sort",
    fits: "n log n",
    input: "shuffled",
    program: `function sort(list, from, to) { if (to - from < 2) return list.slice(from, to); const mid = (from + to) >> 1; const a = sort(list, from, mid), b = sort(list, mid, to); const merged = []; let i = 0, j = 0; while (i < a.length || j < b.length) merged.push(j >= b.length || (i < a.length && a[i] <= b[j]) ? a[i++] : b[j++]); return merged; } function run(list) { return sort(list, 0, list.length); }`,
  },
  {
    name: "heap sort",
    fits: "n log n",
    input: "shuffled",
    program: `function sift(heap, at, size) { for (;;) { let child = 2 * at + 1; if (child >= size) return; if (child + 1 < size && heap[child + 1] > heap[child]) child++; if (heap[at] >= heap[child]) return; [heap[at], heap[child]] = [heap[child], heap[at]]; at = child; } } function run(list) { const heap = list.slice(); for (let i = heap.length >> 1; i >= 0; i--) sift(heap, i, heap.length); for (let end = heap.length - 1; end > 0; end--) { [heap[0], heap[end]] = [heap[end], heap[0]]; sift(heap, 0, end); } return heap; }`,
  },
  {
    name: "quicksort",
    fits: "n log n",
    input: "shuffled",
    program: `function sort(list) { if (list.length < 2) return list; const [pivot] = list; const less = [], more = []; for (let i = 1; i < list.length; i++) (list[i] < pivot ? less : more).push(list[i]); return sort(less).concat([pivot], sort(more)); } function run(list) { return sort(list); }`,
  },
  {
    name: "a binary search for each item",
    fits: "n log n",
    input: "sorted",
    program: `function find(list, wanted) { let low = 0, high = list.length; while (low < high) { const mid = (low + high) >> 1; if (list[mid] < wanted) low = mid + 1; else high = mid; } return low; } function run(list) { let sum = 0; for (const n of list) sum += find(list, n); return sum; }`,
  },
  {
    name: "insertion sort",
    fits: "n²",
    input: "shuffled",
    program: `function run(list) { const sorted = list.slice(); for (let i = 1; i < sorted.length; i++) for (let j = i; j > 0 && sorted[j - 1] > sorted[j]; j--) [sorted[j - 1], sorted[j]] = [sorted[j], sorted[j - 1]]; return sorted; }`,
  },
  {
    name: "all pairs",
    fits: "n²",
    input: "shuffled",
    program: `function run(list) { let pairs = 0; for (let i = 0; i < list.length; i++) for (let j = i + 1; j < list.length; j++) if (list[i] + list[j] === 7) pairs++; return pairs; }`,
  },
  {
    name: "quicksort of what is sorted",
    fits: "n²",
    input: "sorted",
    program: `function sort(list) { if (list.length < 2) return list; const [pivot] = list; const less = [], more = []; for (let i = 1; i < list.length; i++) (list[i] < pivot ? less : more).push(list[i]); return sort(less).concat([pivot], sort(more)); } function run(list) { return sort(list); }`,
  },
  {
    name: "edit distance",
    fits: "n²",
    input: "n",
    program: `function run(n) { let row = []; for (let j = 0; j <= n; j++) row.push(j); for (let i = 1; i <= n; i++) { const next = [i]; for (let j = 1; j <= n; j++) next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (i % 3 === j % 3 ? 0 : 1))); row = next; } return row[n]; }`,
  },
  {
    name: "three loops",
    fits: "n³",
    input: "n",
    sizes: [8, 16, 32, 64],
    program: `function run(n) { let sum = 0; for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) for (let k = 0; k < n; k++) sum += i ^ j ^ k; return sum; }`,
  },
  {
    name: "all triples",
    fits: "n³",
    input: "n",
    sizes: [10, 20, 40, 80],
    program: `function run(n) { let count = 0; for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) for (let k = j + 1; k < n; k++) if (i + j + k === n) count++; return count; }`,
  },
  {
    name: "naive recursion",
    fits: "2ⁿ",
    input: "n",
    sizes: [5, 8, 12, 18],
    program: `function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); } function run(n) { return fib(n); }`,
  },
  {
    name: "every subset",
    fits: "2ⁿ",
    input: "n",
    sizes: [4, 6, 9, 14],
    program: `function run(n) { let best = 0; const choose = (at, sum) => { if (at === n) { best = Math.max(best, sum); return; } choose(at + 1, sum); choose(at + 1, sum + at); }; choose(0, 0); return best; }`,
  },
  {
    name: "every order",
    fits: "2ⁿ",
    input: "n",
    sizes: [2, 3, 5, 8],
    program: `function run(n) { const used = new Set(); let orders = 0; const place = () => { if (used.size === n) { orders++; return; } for (let i = 0; i < n; i++) if (!used.has(i)) { used.add(i); place(); used.delete(i); } }; place(); return orders; }`,
  },
];
