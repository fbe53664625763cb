import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Answer, Choice } from '../protocol.ts';
import type { ExportFact, ExportLine, ExportQuestions, WordPart } from '../usage-protocol.ts';
import { useInOrder } from './in-order.ts';
import { ScrollBox } from './parts.tsx';
import { useShell } from './shell.ts';
import { russian } from './words.ts';

/** What its columns and words mean: chosen here, kept in `columns.yaml`. */
export function Questions({ one }: { readonly one: ExportLine }): JSX.Element {
  const { file, asks: isAsked } = one;
  const { changes, ask, save, say } = useShell();
  const [shown, setShown] = useState<ExportQuestions | null | undefined>(undefined);
  const show = useInOrder(setShown);
  const look = (): Promise<void> => show(ask<ExportQuestions | null>('export-questions', { file }));
  useEffect(() => void look(), [file, changes]);
  if (shown === undefined) return <p class="small muted wide">Читаем…</p>;
  if (shown === null) return <p class="small muted wide">Этот файл не прочитать.</p>;
  const mean = (part: string, word: string, ours: string): void =>
    void save(() => ask<Answer<null>>('export-meaning', { file, part, word, ours })).then((refused) => {
      if (refused) say(refused.message);
      return look();
    });
  const titles = shown.titles.map((value) => ({ value, label: value }));
  const known = shown.columns.filter(({ ours }) => ours !== null);
  const unknown = shown.columns.filter(({ ours, title }) => ours === null && title.trim() !== '');
  const asksWords = unknown.length > 0 || shown.words.length > 0;
  return (
    <div class={isAsked ? 'note note-warn wide stack-s' : 'note wide stack-s'}>
      <p class="small">
        <b>
          {!isAsked
            ? 'Как прочитан этот файл'
            : asksWords
              ? 'Что значат слова этого файла?'
              : 'Как читать этот файл?'}
        </b>
      </p>
      {shown.columns.length === 0 && <p class="small">Таблицы на этом листе не видно.</p>}
      <WholeFile shown={shown} one={one} onChoose={(part, ours) => mean(part, '', ours)} />
      {unknown.map(({ title }) => (
        <Asked
          label={`Столбец «${title}» – это`}
          value=""
          none="не брать"
          choices={titles}
          onChoose={(ours) => mean('columns', title, ours)}
        />
      ))}
      {shown.words.map(({ part, word }) => (
        <Asked
          label={`${PARTS[part]} «${word}» – это`}
          value=""
          none="не выбрано"
          choices={shown.meanings[part]}
          onChoose={(ours) => mean(part, word, ours)}
        />
      ))}
      {shown.rows.length > 0 && <FirstRows shown={shown} />}
      {known.length > 0 && (
        <details class="small">
          <summary>Понятые столбцы: {known.length}</summary>
          {known.map(({ title, ours }) => (
            <Asked
              label={`Столбец «${title}» – это`}
              value={ours ?? ''}
              none="как в файле"
              choices={titles}
              onChoose={(chosen) => mean('columns', title, chosen)}
            />
          ))}
        </details>
      )}
    </div>
  );
}

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
function WholeFile(props: WholeFileProps): JSX.Element | null {
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
          choices={
            choices.some((choice) => choice.value === value) || value === ''
              ? choices
              : [...choices, { value, label: value }]
          }
          onChoose={(chosen) => choose(part, chosen)}
        />
      ))}
      {hasPeriod && <Days period={shown.period} onChoose={(days) => onChoose('period', days)} />}
    </details>
  );
}

interface DaysProps {
  readonly period: ExportQuestions['period'];
  readonly onChoose: (days: string) => void;
}

/** The days that a table counts as a whole. */
function Days(props: DaysProps): JSX.Element {
  const [days, setDays] = useState(props.period ?? { from: '', to: '' });
  const choose = (next: typeof days): void => {
    setDays(next);
    if (next.from !== '' && next.to !== '' && next.from <= next.to)
      props.onChoose(`${russian(next.from)}–${russian(next.to)}`);
  };
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

const PARTS: Readonly<Record<WordPart, string>> = { roles: 'Роль', events: 'Событие', units: 'Группа' };

interface AskedProps {
  readonly label: string;
  readonly value: string;
  readonly none: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (ours: string) => void;
}

function Asked(props: AskedProps): JSX.Element {
  return (
    <label class="ask-line small">
      <span>{props.label}</span>
      <select
        class="select"
        value={props.value}
        onChange={({ currentTarget: { value } }) => props.onChoose(value)}
      >
        <option value="">{props.none}</option>
        {props.choices.map(({ value, label }) => (
          <option value={value}>{label}</option>
        ))}
      </select>
    </label>
  );
}

function FirstRows({ shown: { file, columns, rows } }: { readonly shown: ExportQuestions }): JSX.Element {
  return (
    <ScrollBox class="wide-box" name={`Первые строки файла ${file}`}>
      <table class="mini">
        <thead>
          <tr>
            {columns.map(({ title, ours }) => (
              <th scope="col" class={ours === null ? 'ask' : ''}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((cell, index) => (
                <td class={columns[index]?.ours === null ? 'ask' : ''}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
