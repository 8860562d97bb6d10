import { Button } from "#ui/button.tsx";
import styles from "./prediction-invitation.module.css";

interface PredictionInvitationProps {
  readonly open: number;
  readonly onShow: () => void;
}

/** Leads from the code to the questions in a narrow window, where the results are behind their tab. */
export function PredictionInvitation({ open, onShow }: PredictionInvitationProps) {
  if (open === 0) return null;
  return (
    <p className={styles["invitation"]}>
      <span>The next run will measure something.</span>
      <Button onClick={onShow}>Predict it</Button>
    </p>
  );
}
