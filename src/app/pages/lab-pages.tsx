import { assert } from "#base/assert.ts";
import type { Course } from "#content/course.ts";
import { ABOUT_LABS, isLabName } from "#features/lab-room/about-labs.ts";
import { CountingLab, type CountingProps } from "#features/labs/counting/counting-lab.tsx";
import type { LabJob } from "#features/labs/lab-job.ts";
import { HowWeMeasurePage } from "#features/labs/how-we-measure-page.tsx";
import { LabsPage, type LabInLesson } from "#features/labs/labs-page.tsx";
import { MIX, POOL, PROGRAMS } from "#features/labs/programs.ts";
import { COUNTING, GROWTH, raceSuite, VIRTUAL_TIME } from "#features/labs/suites.ts";
import { OneCallLab } from "#features/labs/timing/one-call-lab.tsx";
import { QUESTIONS, type QuestionId } from "#features/labs/timing/questions.ts";
import type { RaceProps } from "#features/labs/timing/race-by-sandbox.ts";
import { PairsLab } from "#features/labs/timing/pairs-lab.tsx";
import { VirtualTimeLab, type VirtualTimeProps } from "#features/labs/virtual-time/virtual-time-lab.tsx";
import { Island } from "#ui/island.tsx";
import type { Page } from "../page.ts";
import { labJob } from "./lab-job.ts";

/** `/labs` and what lies below it. */
export function labPages(course: Course): readonly Page[] {
  return [
    {
      path: "/labs",
      title: "Labs",
      description: "Every lab of the course: what it shows and where it stands.",
      element: <LabsPage labs={labsInLessons(course)} />,
    },
    howWeMeasure(),
  ];
}

function labsInLessons({ lessons }: Course): readonly LabInLesson[] {
  return lessons.flatMap(({ lesson, labs }) =>
    labs.filter(isLabName).map((name) => ({
      name,
      ...ABOUT_LABS[name],
      lesson: { title: lesson.title, href: `/lessons/${lesson.id}` },
    })),
  );
}

function raceJob(id: QuestionId): LabJob {
  const question = QUESTIONS.find((candidate) => candidate.id === id);
  assert(question, `“${id}” is a question`);
  return labJob(raceSuite(question));
}

function howWeMeasure(): Page {
  const counting: CountingProps = {
    programs: PROGRAMS,
    jobs: { counting: labJob(COUNTING), growth: labJob(GROWTH) },
  };
  const race: RaceProps = { submission: MIX, jobs: { sixteen: raceJob("sixteen"), equal: raceJob("equal") } };
  const virtualTime: VirtualTimeProps = {
    submission: POOL,
    suite: VIRTUAL_TIME.source,
    job: labJob(VIRTUAL_TIME),
  };
  return {
    path: "/labs/how-we-measure",
    title: "How we measure",
    description:
      "A single timed call fails in your own browser; beside it pairs, counted work and virtual time, measured live.",
    element: (
      <HowWeMeasurePage
        oneCall={
          <Island name="one-call-lab" props={{}}>
            <OneCallLab />
          </Island>
        }
        pairs={
          <Island name="pairs-lab" props={race}>
            <PairsLab {...race} />
          </Island>
        }
        counting={
          <Island name="counting-lab" props={counting}>
            <CountingLab {...counting} />
          </Island>
        }
        virtualTime={
          <Island name="virtual-time-lab" props={virtualTime}>
            <VirtualTimeLab {...virtualTime} />
          </Island>
        }
      />
    ),
  };
}
