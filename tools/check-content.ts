import { orExit } from "./command.ts";
import { loadCourse } from "./site/load-course.ts";

await orExit(async () => {
  const { catalog } = await loadCourse(process.cwd());
  console.log(`${catalog.lessons.length} lessons and ${catalog.exercises.length} exercises are valid`);
});
