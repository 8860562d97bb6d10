import { expect } from "@playwright/test";
import { costJobOf, countedIn } from "../../tools/bench/cost-job.ts";
import { COST_PROGRAMS } from "../../tools/bench/cost-programs.ts";
import { gradeInNode } from "../../tools/grade/grade-in-node.ts";
import { run, test } from "./fixture/test.ts";

for (const program of COST_PROGRAMS) {
  test(`[G88] ${program.name}: counted here as in Node, to the last line of its profile`, async ({
    sandboxPage: page,
  }) => {
    const job = costJobOf(program);
    const here = countedIn((await run(page, job)).report);
    const inNode = countedIn(await gradeInNode(job));
    expect(here.map(({ kind }) => kind)).toEqual([...Array<string>(6).fill("figure"), "profile"]);
    expect(here).toEqual(inNode);
    expect(countedIn((await run(page, job)).report)).toEqual(here);
  });
}
