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

interface ChosenBoxProps extends Pick<CheckBoxProps, 'isSmall' | 'children'> {
  readonly id: string;
  /** Ids of what is ticked. */
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

/** One of the boxes of a list that something is chosen from. */
export function ChosenBox({ id, chosen, onChoose, ...box }: ChosenBoxProps): JSX.Element {
  const choose = (isOn: boolean): void =>
    onChoose(isOn ? [...chosen, id] : chosen.filter((one) => one !== id));
  return <CheckBox {...box} isChecked={chosen.includes(id)} onChange={choose} />;
}
