import { writeFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { format, resolveConfig } from "prettier";
import { loadCourse } from "../site/load-course.ts";
import { foldProfile } from "./fold.ts";

const TARGET = "src/features/home/build-profile.json";
const EVERY_MICROSECONDS = 500;

/** Samples the build's own part, lessons and exercises into a course, and writes the home page's figures. */
async function profileCourse(): Promise<void> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: EVERY_MICROSECONDS });
  await session.post("Profiler.start");
  await loadCourse(process.cwd());
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();

  const folded = foldProfile(profile, EVERY_MICROSECONDS, "npm run build: the course");
  const style = await resolveConfig(TARGET);
  writeFileSync(TARGET, await format(JSON.stringify(folded), { ...style, filepath: TARGET }));
  console.log(`${folded.samples} samples, ${folded.frames.length} frames in ${TARGET}`);
}

await profileCourse();
