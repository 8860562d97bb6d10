import styles from "./choice-group.module.css";

interface ChoiceGroupProps<T extends string> {
  /** unique on the page; also the anchor that other pages link to */
  readonly name: string;
  readonly title: string;
  readonly note?: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}

/** One choice among a few, as radio buttons. */
export function ChoiceGroup<T extends string>({
  name,
  title,
  note,
  options,
  chosen,
  onChoose,
}: ChoiceGroupProps<T>) {
  const noteId = `${name}-note`;
  return (
    <fieldset
      id={name}
      className={styles["group"]}
      aria-describedby={note === undefined ? undefined : noteId}
    >
      <legend className={styles["title"]}>{title}</legend>
      <div className={styles["options"]}>
        {options.map(({ value, label }) => (
          <label key={value} className={styles["option"]}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            {label}
          </label>
        ))}
      </div>
      {note !== undefined && (
        <p id={noteId} className={styles["note"]}>
          {note}
        </p>
      )}
    </fieldset>
  );
}
