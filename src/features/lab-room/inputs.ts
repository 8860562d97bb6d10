/** A slider of a lab: what it asks for and what it starts with. */
export interface Slider {
  readonly name: string;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly start: number;
}

/** The values that sliders start with, by name. */
export function startOf<Name extends string>(
  sliders: readonly (Slider & { readonly name: Name })[],
): Readonly<Record<Name, number>> {
  // fromEntries forgets which names there were.
  return Object.fromEntries(sliders.map(({ name, start }) => [name, start])) as Record<Name, number>;
}

/** Where the sliders in `root` stand; a slider that is missing stands at its start. */
export function readSliders<Name extends string>(
  root: ParentNode,
  sliders: readonly (Slider & { readonly name: Name })[],
): Readonly<Record<Name, number>> {
  const now = sliders.map((slider) => {
    const input = root.querySelector<HTMLInputElement>(`input[name="${slider.name}"]`);
    return [slider.name, input?.valueAsNumber ?? slider.start];
  });
  return Object.fromEntries(now) as Record<Name, number>;
}

/** The markup's controls are switched off until something answers to them. */
export function enableControls(root: ParentNode): void {
  for (const fieldset of root.querySelectorAll("fieldset")) fieldset.disabled = false;
}
