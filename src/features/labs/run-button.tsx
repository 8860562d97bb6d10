import { Button } from "#ui/button.tsx";

interface RunButtonProps {
  readonly isAlive: boolean;
  readonly isRunning: boolean;
  /** what it does, e.g. `Run it 20 times` */
  readonly children: string;
  readonly onRun: () => void;
  readonly onStop: () => void;
}

/** One button that starts a measurement and, while it goes on, stops it: the focus stays where it is. */
export function RunButton({ isAlive, isRunning, children, onRun, onStop }: RunButtonProps) {
  return (
    <Button look={isRunning ? "plain" : "main"} disabled={!isAlive} onClick={isRunning ? onStop : onRun}>
      {isRunning ? "Stop" : children}
    </Button>
  );
}
