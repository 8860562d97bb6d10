import type { ReactNode } from "react";
import type { Frame } from "#grader/report.ts";

/** Shows a position in one of the two files; the caller moves the editor's caret there. */
export type GoTo = (place: Pick<Frame, "file" | "line" | "column">) => void;

interface PlaceLinkProps {
  readonly place: Pick<Frame, "file" | "line" | "column">;
  readonly onGoTo: GoTo;
  readonly children: ReactNode;
}

/** A link into the code. It leads somewhere on this page, so it is a link and no button. */
export function PlaceLink({ place, onGoTo, children }: PlaceLinkProps) {
  return (
    <a
      href={`#${place.file}:${place.line}:${place.column}`}
      onClick={(event) => {
        event.preventDefault();
        onGoTo(place);
      }}
    >
      {children}
    </a>
  );
}
