import type { WorkbenchProps, WorkbenchServices } from "../workbench-props.ts";
import { createWorkbench } from "../workbench-engine.ts";
import { fakeEditor, fakeWorld, GIVEN } from "./fake-world.ts";

/** A workbench whose draft is in the editor, the world around it, and a person who types. */
export async function openedWorkbench(
  given: Parameters<typeof fakeWorld>[0] &
    Partial<Pick<WorkbenchProps, "predictions"> & Pick<WorkbenchServices, "answers">> = {},
  editor = fakeEditor(),
) {
  const { predictions = [], answers, ...rest } = given;
  const world = fakeWorld(rest);
  const bench = createWorkbench(
    { ...GIVEN, predictions },
    { ...world.services, ...(answers && { answers }) },
  );
  await bench.open(editor);
  const type = (text: string) => {
    editor.type(text);
    bench.edited();
  };
  return { world, bench, editor, type };
}
