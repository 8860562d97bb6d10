import { RIGHT, rightAfter, type HostileSubmission } from "./submission.ts";

const passes = (id: string, source: string): HostileSubmission => ({ id, source, expect: "passed" });

/** Odd but innocent style: a right answer stays right. */
export const harmless: readonly HostileSubmission[] = [
  passes(
    "stack overflow caught, then the right answer",
    rightAfter("const dive = (): number => dive() + 1;\ntry { dive(); } catch {}"),
  ),
  passes(
    "subclassed Error and Promise",
    rightAfter(`
      class Odd extends Error { constructor(message: string) { super(message); this.name = "Odd"; this.message = message; } }
      class Slow<T> extends Promise<T> { static get [Symbol.species]() { return Promise; } }
      new Slow((resolve) => resolve(new Odd("x")));`),
  ),
  passes(
    "own toString",
    rightAfter(`
      function Point(this: any) {} Point.prototype.toString = () => "point"; Point.prototype.constructor = Point;
      const plain: any = {}; plain.toString = () => "x"; plain.valueOf = () => 1; plain.hasOwnProperty = () => true;
      const list: any = []; list.toString = () => "list";
      const fn: any = () => 1; fn.toString = () => "fn";`),
  ),
  passes("Proxy for an answer", RIGHT.replace("return counts;", "return new Proxy(counts, {});")),
  passes(
    "top-level this",
    rightAfter("if (this !== undefined) throw new Error('this');".replace("this !==", "(this as any) !==")),
  ),
];
