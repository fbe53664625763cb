import type { JSX } from 'preact';
import type { Choice, Field } from '../protocol.ts';

interface Common {
  readonly id: string;
  readonly value: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string;
  readonly disabled: boolean;
  readonly onBlur: () => void;
}

interface ControlProps {
  readonly field: Field;
  readonly common: Common;
  readonly people: readonly Choice[];
  readonly onChange: (value: string, isWhole: boolean) => void;
}

/** What a fact is typed into, or chosen from. */
export function Control(props: ControlProps): JSX.Element {
  const { field, common, people, onChange } = props;
  if (field.kind === 'text')
    return (
      <textarea
        class="area"
        rows={2}
        {...common}
        onInput={(event) => onChange(event.currentTarget.value, false)}
      />
    );
  if (field.kind === 'choice' || field.kind === 'person') {
    const choices = field.kind === 'person' ? people : field.choices;
    const known = choices.some(({ value }) => value === common.value);
    return (
      <select class="select" {...common} onChange={(event) => onChange(event.currentTarget.value, true)}>
        <option value="">{field.kind === 'person' ? 'Выберите из списка работников' : 'Не выбрано'}</option>
        {!known && common.value !== '' && <option value={common.value}>{common.value}</option>}
        {choices.map(({ value, label }) => (
          <option value={value}>{label}</option>
        ))}
      </select>
    );
  }
  return (
    <input
      class={field.kind === 'date' ? 'input num' : 'input'}
      autocomplete="off"
      placeholder={field.kind === 'date' ? 'дд.мм.гггг' : ''}
      {...common}
      onInput={(event) => onChange(event.currentTarget.value, false)}
    />
  );
}
