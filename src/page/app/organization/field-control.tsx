import type { JSX } from 'preact';
import type { Choice, Field } from '../../protocol.ts';
import { type ControlAttributes, Input } from '../parts/input.tsx';
import { choicesOf, Select } from '../parts/select.tsx';

interface ControlProps {
  readonly field: Field;
  readonly common: ControlAttributes;
  readonly people: readonly Choice[];
  readonly onChange: (value: string, isWhole: boolean) => void;
}

/** What a fact is typed into, or chosen from. */
export function Control(props: ControlProps): JSX.Element {
  const { field, common, people, onChange } = props;
  const type = (value: string): void => onChange(value, false);
  const choose = (value: string): void => onChange(value, true);
  const { kind } = field;
  if (kind === 'person') return <FactChoice {...{ common, choose }} none={NOBODY} choices={people} />;
  if (kind === 'choice')
    return <FactChoice {...{ common, choose }} none="Не выбрано" choices={field.choices} />;
  if (kind === 'text')
    return (
      <textarea class="area" rows={2} {...common} onInput={(event) => type(event.currentTarget.value)} />
    );
  const look = kind === 'date' ? { class: 'input num', placeholder: 'дд.мм.гггг' } : { placeholder: '' };
  return <Input autocomplete="off" {...look} {...common} onType={type} />;
}

const NOBODY = 'Выберите из списка работников';

interface FactChoiceProps extends Pick<ControlProps, 'common'> {
  readonly none: string;
  readonly choices: readonly Choice[];
  readonly choose: (value: string) => void;
}

/** What the file has stays a choice, also one that is not offered. */
function FactChoice({ common, none, choices, choose }: FactChoiceProps): JSX.Element {
  const isKnown = common.value === '' || choices.some(({ value }) => value === common.value);
  const written = isKnown ? [] : choicesOf([common.value]);
  return <Select {...common} none={none} choices={[...written, ...choices]} onChoose={choose} />;
}
