import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from "react";
import styles from "./button.module.css";

interface Look {
  /** main: the one thing to do here · plain: everything else */
  readonly look?: "main" | "plain";
}

/** A button of type "button", so that it never sends a form by accident. */
export function Button({
  look = "plain",
  className = "",
  ...rest
}: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type="button" className={`${styles["button"] ?? ""} ${className}`} data-look={look} {...rest} />
  );
}

/** A link that looks like a button: it leads somewhere, so it stays a link. */
export function LinkButton({
  look = "plain",
  className = "",
  children,
  ...rest
}: Look & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a className={`${styles["button"] ?? ""} ${className}`} data-look={look} {...rest}>
      {children}
    </a>
  );
}
