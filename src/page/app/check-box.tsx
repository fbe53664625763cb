import type { ComponentChildren, JSX } from 'preact';

interface CheckBoxProps {
  readonly isChecked: boolean;
  readonly isDisabled?: boolean;
  readonly isSmall?: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly children: ComponentChildren;
}

/** A box to tick with its words. */
export function CheckBox(props: CheckBoxProps): JSX.Element {
  return (
    <label class={props.isSmall ? 'radio check small' : 'radio check'}>
      <input
        type="checkbox"
        checked={props.isChecked}
        disabled={props.isDisabled}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>{props.children}</span>
    </label>
  );
}
