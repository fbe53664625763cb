import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { NotHandedIn, RollUpState, SavedRollUp } from '../district-protocol.ts';
import type { Answer, MadeFileLink } from '../protocol.ts';
import type { AskedPeriod } from '../usage-protocol.ts';
import { ChartCard } from './chart.tsx';
import type { DistrictProps } from './district-props.ts';
import { RefusedNote, ScrollBox } from './parts.tsx';
import { NEWEST, PeriodChooser } from './period-chooser.tsx';
import { recentPeriods } from './periods.ts';
import { RollUpTable } from './roll-up-table.tsx';
import { RunCard } from './run-card.tsx';

/** What do they come to together? */
export function RollUpScreen(props: DistrictProps & { readonly say: (text: string) => void }): JSX.Element {
  const { district, ask, refresh } = props;
  const { rollUp, run } = district;
  const [asked, setAsked] = useState<AskedPeriod>(rollUp?.asked ?? NEWEST);
  const [refused, setRefused] = useState('');
  const count = async (): Promise<void> => {
    const answer = await ask<Answer<null>>('district-figures', asked);
    setRefused('refused' in answer ? answer.refused.message : '');
    await refresh();
  };
  return (
    <>
      <div class="head">
        <div>
          <h1>Свод по району</h1>
          <p class="lead">{rollUp ? rollUp.label : 'Показатели организаций за период в одной таблице'}</p>
        </div>
        <div class="row">
          <PeriodChooser
            periods={recentPeriods()}
            chosen={asked.period}
            none="новейший у большинства"
            onChoose={setAsked}
          />
          {run === null && (
            <button type="button" class="btn btn-main" onClick={() => void count()}>
              {rollUp ? 'Собрать заново' : 'Собрать показатели'}
            </button>
          )}
        </div>
      </div>
      {run && <RunCard run={run} ask={ask} refresh={refresh} />}
      <RefusedNote message={refused || district.refused} />
      {rollUp && <RollUp rollUp={rollUp} ask={ask} say={props.say} />}
      {!rollUp && run === null && district.left.length === 0 && (
        <p class="muted">
          Выберите период и нажмите «Собрать показатели»: программа прочтёт выгрузки каждой организации или её
          файл показателей. Доли района – сумма к сумме, а не среднее долей.
        </p>
      )}
      {!rollUp && <NotHandedInList list={district.left} say={props.say} />}
    </>
  );
}

type Telling = Pick<DistrictProps, 'ask'> & { readonly say: (text: string) => void };

function RollUp({ rollUp, ask, say }: Telling & { readonly rollUp: RollUpState }): JSX.Element {
  return (
    <div class="stack">
      <ul class="small muted">
        {rollUp.coverage.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      {rollUp.problems.map((one) => (
        <p class="note note-warn small">{one}</p>
      ))}
      <Export ask={ask} say={say} />
      <RollUpTable key={rollUp.label} rollUp={rollUp} />
      <NotHandedInList list={rollUp.left} say={say} />
      <Norms norms={rollUp.norms} />
      {rollUp.charts.map((chart, index) => (
        <ChartCard key={chart.title} chart={chart} id={`chart-${index}`} />
      ))}
      <Totals roles={rollUp.roles} />
    </div>
  );
}

const FILES = [
  ['summary', 'xlsx', 'Скачать Excel'],
  ['summary', 'csv', 'Скачать CSV'],
  ['', 'docx', 'Скачать справку Word'],
  ['', 'pdf', 'Скачать справку PDF'],
] as const;

function Export({ ask, say }: Telling): JSX.Element {
  const [saved, setSaved] = useState<SavedRollUp | null>(null);
  const download = async (id: string, format: string): Promise<void> => {
    const made = await ask<MadeFileLink | null>('district-file', { id, format });
    if (made) location.assign(made.address);
  };
  const save = async (): Promise<void> => {
    const answer = await ask<Answer<SavedRollUp>>('district-save');
    if ('refused' in answer) say(answer.refused.message);
    else setSaved(answer.value);
  };
  return (
    <section class="stack-s" aria-label="Сохранить свод">
      <p class="row">
        <button type="button" class="btn" onClick={() => void save()}>
          Сохранить свод в папку
        </button>
        {FILES.map(([id, format, label]) => (
          <button type="button" class="link" onClick={() => void download(id, format)}>
            {label}
          </button>
        ))}
      </p>
      {saved && (
        <div class="note note-good small" role="status">
          <p>Записано: {saved.files.map((one) => `«${one}»`).join(', ')}</p>
          {saved.notes.map((one) => (
            <p>{one}</p>
          ))}
        </div>
      )}
    </section>
  );
}

interface NotHandedInListProps {
  readonly list: readonly NotHandedIn[];
  readonly say: (text: string) => void;
}

function NotHandedInList({ list, say }: NotHandedInListProps): JSX.Element | null {
  if (list.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>Не сдали: {list.length}</h2>
      <ul class="folders">
        {list.map(({ folder, name, reason, reminder }) => (
          <li key={folder}>
            <div>
              <b>{name}</b>
              {name !== folder && <span class="muted"> · папка «{folder}»</span>}
              <br />
              <span class="muted">{reason}</span>
            </div>
            <span class="badge badge-warn">нет в своде</span>
            <button
              type="button"
              class="btn btn-s"
              onClick={() =>
                void navigator.clipboard
                  .writeText(reminder)
                  .then(() => say(`Скопировано напоминание: ${name}`))
              }
            >
              Скопировать напоминание<span class="vh"> для {name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Norms({ norms }: Pick<RollUpState, 'norms'>): JSX.Element | null {
  if (norms.length === 0) return null;
  return (
    <PlainTable
      title="Кто выполняет нормы"
      head={['Показатель', 'Норма', 'Выполняют', 'Не выполняют', 'Не оценить', 'Доля выполняющих']}
      rows={norms.map(({ title, norm, met, missed, unsaid, share }) => [
        title,
        norm,
        met,
        missed,
        unsaid,
        share,
      ])}
    />
  );
}

function Totals({ roles }: Pick<RollUpState, 'roles'>): JSX.Element {
  return (
    <details class="card card-tight">
      <summary>Все показатели вместе</summary>
      {roles.map(({ title, rows }) => (
        <PlainTable
          title={title}
          head={['Показатель', 'Вместе', 'Организаций', 'Без данных', 'Прежний период', 'Изменение']}
          rows={rows.map((row) => [
            row.title,
            row.value,
            row.organizations,
            row.missing,
            row.previous,
            row.change,
          ])}
        />
      ))}
    </details>
  );
}

interface PlainTableProps {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function PlainTable(props: PlainTableProps): JSX.Element {
  const [first = '', ...others] = props.head;
  return (
    <ScrollBox class="table-box gap-top" name={props.title}>
      <table>
        <caption class="pad">{props.title}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {others.map((title) => (
              <th scope="col" class="n">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(([title, ...cells]) => (
            <tr>
              <th scope="row">{title}</th>
              {cells.map((cell) => (
                <td class="n">{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
