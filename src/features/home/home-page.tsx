import type { Catalog } from "#course/catalog.ts";
import { LinkButton } from "#ui/button.tsx";
import { PageShell } from "#ui/shell/page-shell.tsx";
import type { BuildProfile } from "./build-profile.ts";
import { Continue } from "./continue.tsx";
import { FlameGraph } from "./flame-graph.tsx";
import styles from "./home-page.module.css";
import { LevelPath } from "./level-path.tsx";
import { PageCost } from "./page-cost.tsx";

interface HomePageProps {
  readonly catalog: Catalog;
  /** how long the quick start takes */
  readonly quickStartMinutes: number;
  readonly profile: BuildProfile;
}

/** What this is, where to begin or go on, and the four levels as a path. */
export function HomePage({ catalog, quickStartMinutes, profile }: HomePageProps) {
  return (
    <PageShell section="learn">
      <div className={styles["hero"]}>
        <div className={styles["words"]}>
          <h1>Find the slow path. Make&nbsp;it&nbsp;fast. Prove&nbsp;it.</h1>
          <div>
            <p className={styles["lead"]}>
              Hotpath is a course on software performance that runs in your browser: you read, you predict,
              you write the code, and <a href="/labs/how-we-measure">what your code did is the judge</a>.
            </p>
            <div className={styles["start"]}>
              <LinkButton look="main" href="/quick-start">
                Start with the {quickStartMinutes}-minute quick start
              </LinkButton>
              <Continue catalog={catalog} />
            </div>
          </div>
        </div>
        <Drawing profile={profile} />
      </div>
      <PageCost />
      <section aria-labelledby="levels" className={styles["levels"]}>
        <h2 id="levels">Four levels, one path</h2>
        <LevelPath catalog={catalog} />
      </section>
    </PageShell>
  );
}

/** The build of this very site as a flame graph. */
function Drawing({ profile }: { readonly profile: BuildProfile }) {
  const hot = profile.frames.filter((frame) => frame.hot && frame.depth > 0);
  const first = hot[0];
  const share = first ? Math.round((first.to - first.from) * 100) : 0;
  const path = hot.map((frame) => frame.name).join(", ");
  return (
    <figure className={styles["drawing"]}>
      <FlameGraph
        profile={profile}
        summary={`Flame graph of this site's build. The hot path: ${path}. It holds ${share} % of the time.`}
      />
      <figcaption>
        <p>
          The build of this site while it reads the course, sampled {profile.samples.toLocaleString("en")}{" "}
          times. A frame is as wide as the time spent in it and in all that stands on it. The hot path is{" "}
          <code>{first?.name}</code>, {share}&nbsp;% of the time: what you would look at first, and what the
          course teaches you to read.
        </p>
        <HeatScale />
      </figcaption>
    </figure>
  );
}

function HeatScale() {
  return (
    <p className={styles["scale"]}>
      <span>cool, fast</span>
      <span className={styles["steps"]} aria-hidden="true">
        {[0, 1, 2, 3, 4, 5, 6].map((heat) => (
          <span key={heat} style={{ background: `var(--heat-${heat})` }} />
        ))}
      </span>
      <span>hot, slow</span>
    </p>
  );
}
