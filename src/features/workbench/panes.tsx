import { useEffect, useLayoutEffect, type ReactNode } from "react";
import {
  Group,
  Panel,
  Separator,
  useGroupRef,
  type Layout,
  type LayoutChangedMeta,
} from "react-resizable-panels";
import { readChoice, writeChoice } from "#ui/choices.ts";
import { TabList } from "#ui/tab-list.tsx";
import { useIsNarrow } from "#ui/use-is-narrow.ts";
import { parseLayout } from "./pane-layout.ts";
import styles from "./panes.module.css";
import type { Pane } from "./workbench-state.ts";

interface PanesProps {
  /** the pane that a narrow window shows */
  readonly selected: Pane;
  readonly onSelect: (pane: Pane) => void;
  readonly task: ReactNode;
  readonly code: ReactNode;
  readonly results: ReactNode;
}

const TITLES: Readonly<Record<Pane, string>> = { task: "Task", code: "Code", results: "Results" };
const TABS = (["task", "code", "results"] as const).map((id) => ({
  id,
  title: TITLES[id],
  panel: `workbench-${id}`,
}));

/** Three panes side by side whose widths are remembered; in a narrow window one at a time, behind tabs. */
export function Panes({ selected, onSelect, task, code, results }: PanesProps) {
  const isNarrow = useIsNarrow();
  const group = useGroupRef();
  // Before the first paint after hydration, so that the panes don't jump.
  useBrowserLayoutEffect(() => {
    const remembered = parseLayout(readChoice("workbench-panes"));
    if (remembered) group.current?.setLayout(remembered);
  }, [group]);

  const role = isNarrow ? "tabpanel" : "region";
  return (
    <div className={styles["panes"]}>
      <TabList label="Panes" tabs={TABS} selected={selected} onSelect={onSelect} className={styles["tabs"]} />
      <Group groupRef={group} className={styles["group"]} data-selected={selected} onLayoutChanged={remember}>
        <Panel id="task" data-pane="task" defaultSize="30%" minSize="18%">
          <section id="workbench-task" role={role} aria-label={TITLES.task} className={styles["section"]}>
            {task}
          </section>
        </Panel>
        <Separator className={styles["separator"]} aria-label="Width of the task" />
        <Panel id="code" data-pane="code" defaultSize="40%" minSize="24%">
          <section id="workbench-code" role={role} aria-label={TITLES.code} className={styles["section"]}>
            {code}
          </section>
        </Panel>
        <Separator className={styles["separator"]} aria-label="Width of the results" />
        <Panel id="results" data-pane="results" defaultSize="30%" minSize="18%">
          <section
            id="workbench-results"
            role={role}
            aria-label={TITLES.results}
            className={styles["section"]}
          >
            {results}
          </section>
        </Panel>
      </Group>
    </div>
  );
}

// React warns about layout effects while it renders at build time; nothing is laid out there.
const useBrowserLayoutEffect = typeof window === "undefined" ? useEffect : useLayoutEffect;

/** Only what a person moved: windows change their size all the time. */
function remember(layout: Layout, { isUserInteraction, requestedLayout }: LayoutChangedMeta): void {
  if (isUserInteraction) writeChoice("workbench-panes", JSON.stringify(requestedLayout ?? layout));
}
