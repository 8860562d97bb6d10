import type { WorkbenchProps } from "../workbench-props.ts";
import { createWorkbench } from "../workbench-engine.ts";
import { fakeEditor, fakeWorld, GIVEN } from "./fake-world.ts";

/** A workbench whose draft is in the editor, the world around it, and a person who types. */
export async function openedWorkbench(
  given: Parameters<typeof fakeWorld>[0] & Partial<Pick<WorkbenchProps, "predictions">> = {},
  editor = fakeEditor(),
) {
  const { predictions = [], ...rest } = given;
  const world = fakeWorld(rest);
  const bench = createWorkbench({ ...GIVEN, predictions }, world.services);
  await bench.open(editor);
  const type = (text: string) => {
    editor.type(text);
    bench.edited();
  };
  return { world, bench, editor, type };
}
