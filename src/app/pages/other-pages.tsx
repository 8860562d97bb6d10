import type { Course } from "#content/course.ts";
import { ExercisesPage } from "#features/catalogue/exercises-page.tsx";
import { LevelPage } from "#features/catalogue/level-page.tsx";
import { buildProfile } from "#features/home/build-profile.ts";
import profile from "#features/home/build-profile.json";
import { ProgressPage } from "#features/dashboard/progress-page.tsx";
import { HomePage } from "#features/home/home-page.tsx";
import { NotFoundPage } from "#features/search/not-found-page.tsx";
import { SettingsPage } from "#features/settings/settings-page.tsx";
import type { Page } from "../page.ts";

/** The pages that are not written in MDX. */
export function otherPages({ catalog, quickStart }: Course): readonly Page[] {
  const home: Page = {
    path: "/",
    title: "learn software performance by evidence",
    description:
      "A course on software performance that runs in your browser and judges your code by evidence.",
    element: (
      <HomePage
        catalog={catalog}
        quickStartMinutes={quickStart.head.minutes}
        profile={buildProfile.parse(profile)}
      />
    ),
  };
  const levels = catalog.levels.map((level): Page => ({
    path: `/levels/${level.slug}`,
    title: level.title,
    description: level.promise,
    element: <LevelPage catalog={catalog} level={level} />,
  }));
  const exercises: Page = {
    path: "/exercises",
    title: "Exercises",
    description: "Every exercise of the course by family, each judged by tests and by what your code did.",
    element: <ExercisesPage catalog={catalog} />,
  };
  const progress: Page = {
    path: "/progress",
    title: "Progress",
    description: "What you have done, the history of each exercise, and the backup of all of it.",
    element: <ProgressPage catalog={catalog} />,
  };
  const settings: Page = {
    path: "/settings",
    title: "Settings",
    description: "Theme, language of listings, editor and shortcuts.",
    element: <SettingsPage />,
  };
  const notFound: Page = {
    path: "/404",
    title: "No such page",
    description: "There is no page at this address.",
    element: <NotFoundPage catalog={catalog} />,
  };
  return [home, ...levels, exercises, progress, settings, notFound];
}
