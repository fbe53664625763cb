import type { JSX } from 'preact';
import type { Choice } from '../../protocol.ts';
import type { ExportFact, ExportLine, ExportQuestions } from '../../usage-protocol.ts';
import { DayBoxes } from '../parts/day-boxes.tsx';
import { NO_DAYS } from '../parts/use-days.ts';
import { russian } from '../parts/words.ts';
import { Asked } from './asked.tsx';

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
  return (
    <details class="small" open={codes.some((code) => OF_WHOLE.includes(code))}>
      <summary>Как читать файл: даты, лист, период</summary>
      <Facts facts={shown.facts} onChoose={onChoose} />
      {hasPeriod && <Days period={shown.period} onChoose={(days) => onChoose('period', days)} />}
    </details>
  );
}

interface FactsProps extends Pick<WholeFileProps, 'onChoose'> {
  readonly facts: readonly ExportFact[];
}

/** What can be chosen of it; order and clock are one word of the file that is kept. */
function Facts({ facts, onChoose }: FactsProps): JSX.Element {
  const saidOf = (part: ExportFact['part']): string => facts.find((one) => one.part === part)?.value ?? '';
  const choose = (part: ExportFact['part'], value: string): void => {
    const dates = part === 'order' ? [value, saidOf('clock')] : [saidOf('order'), value];
    if (part === 'sheet') onChoose('sheet', value);
    else onChoose('dates', dates.filter((word) => word !== '').join(' '));
  };
  return (
    <>
      {facts.map(({ part, value, choices }) => {
        const [label, none] = FACTS[part];
        const all = withWritten(choices, value);
        return (
          <Asked {...{ label, none, value }} choices={all} onChoose={(chosen) => choose(part, chosen)} />
        );
      })}
    </>
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
function Days({ period, onChoose }: DaysProps): JSX.Element {
  return (
    <fieldset class="row small">
      <legend>За какие дни этот файл</legend>
      <DayBoxes
        class="row"
        start={period ?? NO_DAYS}
        onWhole={({ from, to }) => onChoose(`${russian(from)}–${russian(to)}`)}
      />
    </fieldset>
  );
}
