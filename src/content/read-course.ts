import type { ExerciseId, LessonId } from "#base/ids.ts";
import { err, ok, type Result } from "#base/result.ts";
import type { Exercise, Lesson, Level } from "#course/catalog.ts";
import { checkReferences } from "./check-references.ts";
import type { Course } from "./course.ts";
import { openDisk } from "./disk.ts";
import { ProblemList, type Problem } from "./problem.ts";
import { readExercises, type ExerciseFile } from "./read-exercises.ts";
import { readGlossary } from "./read-glossary.ts";
import { readLessons, type LessonFile } from "./read-lessons.ts";
import { readLevels, type LevelFolder } from "./read-levels.ts";
import { readQuickStart } from "./read-quick-start.ts";
import type { CollectManifest } from "./read-task.ts";

/**
 * Reads and validates `lessons/` and `exercises/` below `root`.
 * @returns the course, or every problem found, each with file and line
 */
export async function readCourse(
  root: string,
  collectManifest: CollectManifest,
): Promise<Result<Course, readonly Problem[]>> {
  const disk = openDisk(root);
  const problems = new ProblemList();
  const levels = readLevels(disk, problems);
  const lessons = (await Promise.all(levels.map((level) => readLessons(level, disk, problems)))).flat();
  const exercises = await readExercises(disk, collectManifest, problems);
  const quickStart = await readQuickStart(disk, collectManifest, problems);
  const glossary = readGlossary(disk, problems);
  checkReferences({ levels, lessons, exercises, glossary, otherLinks: quickStart?.links ?? [] }, problems);
  if (problems.all.length > 0 || quickStart === undefined) return err(problems.all);

  return ok({
    catalog: {
      levels: levels.map((level) => levelOf(level, lessons)),
      lessons: lessons.map(lessonOf),
      exercises: exercises.map(exerciseOf),
    },
    lessons: lessons.map((file) => ({
      lesson: lessonOf(file),
      contents: file.headings,
      body: file.body.compiled,
      parts: file.body.parts,
    })),
    exercises: exercises.map((file) => ({
      ...file.task,
      exercise: exerciseOf(file),
      body: file.body.compiled,
      parts: file.body.parts,
      hints: file.hints,
      predictions: file.predictions,
    })),
    quickStart: quickStart.content,
    glossary,
  });
}

// From here on ids are known to be valid and unique, so they get their types.

function levelOf({ slug, number, file }: LevelFolder, lessons: readonly LessonFile[]): Level {
  const own = lessons
    .filter((lesson) => lesson.level.slug === slug)
    .map((lesson) => lesson.head.id as LessonId);
  return { ...file, slug, number, lessons: own };
}

function lessonOf({ head, level }: LessonFile): Lesson {
  return { ...head, id: head.id as LessonId, level: level.slug, exercises: head.exercises as ExerciseId[] };
}

function exerciseOf({ head, family, task }: ExerciseFile): Exercise {
  return { ...head, id: head.id as ExerciseId, lesson: head.lesson as LessonId, family, tests: task.tests };
}
