import type { JSX } from 'preact';
import type { Choice } from '../protocol.ts';
import type { ExportFact, ExportLine, ExportQuestions } from '../usage-protocol.ts';
import { Asked } from './asked.tsx';
import { useDays } from './use-days.ts';
import { russian } from './words.ts';

/** Problems that are of the file as a whole. */
const OF_WHOLE = ['usage/doubtful-dates', 'usage/no-period', 'usage/left-out', 'table/sheet-not-read'];

const FACTS: Readonly<Record<ExportFact['part'], readonly [label: string, none: string]>> = {
  order: ['Даты в файле', 'программа решает сама'],
  clock: ['Время в файле – по часам', 'местным'],
  sheet: ['Лист книги', 'все листы с таблицами'],
};

interface WholeFileProps {
  readonly shown: ExportQuestions;
  readonly one: ExportLine;
  readonly onChoose: (part: 'dates' | 'period' | 'sheet', ours: string) => void;
}

/** How its dates are written, which sheet it is on, what days it counts. */
export function WholeFile(props: WholeFileProps): JSX.Element | null {
  const { shown, one, onChoose } = props;
  const codes = one.problems.map(({ code }) => code);
  const hasPeriod = shown.period !== null || codes.includes('usage/no-period');
  if (shown.facts.length === 0 && !hasPeriod) return null;
  const saidOf = (part: ExportFact['part']): string =>
    shown.facts.find((fact) => fact.part === part)?.value ?? '';
  const choose = (part: ExportFact['part'], value: string): void => {
    const dates = part === 'order' ? [value, saidOf('clock')] : [saidOf('order'), value];
    if (part === 'sheet') onChoose('sheet', value);
    else onChoose('dates', dates.filter((word) => word !== '').join(' '));
  };
  return (
    <details class="small" open={codes.some((code) => OF_WHOLE.includes(code))}>
      <summary>Как читать файл: даты, лист, период</summary>
      {shown.facts.map(({ part, value, choices }) => (
        <Asked
          label={FACTS[part][0]}
          value={value}
          none={FACTS[part][1]}
          choices={withWritten(choices, value)}
          onChoose={(chosen) => choose(part, chosen)}
        />
      ))}
      {hasPeriod && <Days period={shown.period} onChoose={(days) => onChoose('period', days)} />}
    </details>
  );
}

/** What is written stays a choice, also one that the file does not offer. */
function withWritten(choices: readonly Choice[], value: string): readonly Choice[] {
  const isKnown = value === '' || choices.some((choice) => choice.value === value);
  return isKnown ? choices : [...choices, { value, label: value }];
}

interface DaysProps {
  readonly period: ExportQuestions['period'];
  readonly onChoose: (days: string) => void;
}

/** The days that a table counts as a whole. */
function Days(props: DaysProps): JSX.Element {
  const { days, choose } = useDays(props.period ?? { from: '', to: '' }, ({ from, to }) =>
    props.onChoose(`${russian(from)}–${russian(to)}`),
  );
  return (
    <fieldset class="row small">
      <legend>За какие дни этот файл</legend>
      {(['from', 'to'] as const).map((end) => (
        <label class="row">
          {end === 'from' ? 'с' : 'по'}
          <input
            class="input"
            type="date"
            value={days[end]}
            onChange={({ currentTarget: { value } }) => choose({ ...days, [end]: value })}
          />
        </label>
      ))}
    </fieldset>
  );
}
