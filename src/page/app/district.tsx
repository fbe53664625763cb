import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { DistrictRow, DistrictRun, DistrictState } from '../district-protocol.ts';
import type { Answer, Choice } from '../protocol.ts';
import { NEWEST } from './period-chooser.tsx';
import type { Shell } from './shell.ts';
import { counted } from './words.ts';

export interface DistrictProps {
  readonly district: DistrictState;
  readonly ask: Shell['ask'];
  readonly refresh: () => Promise<void>;
}

/** More rows than this are found by their name. */
const MOST_ROWS = 500;

const FILTERS = ['Все', 'С ошибками', 'С замечаниями'] as const;

/** How are our organisations? Their documents are made, stopped and gone on with here. */
export function OrganizationsScreen({ district, ask, refresh }: DistrictProps): JSX.Element {
  const [filter, setFilter] = useState(0);
  const [sought, setSought] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState('');
  const { organizations, run } = district;
  const lists = [
    organizations,
    organizations.filter(({ errors }) => errors > 0),
    organizations.filter(({ errors, warnings }) => errors === 0 && warnings > 0),
  ];
  const words = sought.trim().toLowerCase();
  const found = (lists[filter] ?? []).filter(({ folder }) => folder.toLowerCase().includes(words));
  const act = async (name: string, body: object): Promise<void> => {
    const answer = await ask<Answer<null>>(name, body);
    setRefused('refused' in answer ? answer.refused.message : '');
    await refresh();
  };
  return (
    <>
      <div class="head">
        <div>
          <h1>{district.name}</h1>
          <p class="lead">{counted(organizations.length, 'организация', 'организации', 'организаций')}</p>
        </div>
        {run === null && (
          <button
            type="button"
            class="btn btn-main"
            onClick={() => void act('district-documents', { ids: chosen, ...NEWEST })}
          >
            {verbFor(organizations)}
          </button>
        )}
      </div>
      <div class="stack">
        {run && <RunCard run={run} ask={ask} refresh={refresh} />}
        {district.told !== '' && (
          <p class="note note-good" role="status">
            {district.told}
          </p>
        )}
        {(refused || district.refused) !== '' && (
          <p class="note note-bad" role="alert">
            {refused || district.refused}
          </p>
        )}
        {run === null && (
          <DocumentChoice documents={district.documents} chosen={chosen} onChoose={setChosen} />
        )}
      </div>
      <div class="tools" role="group" aria-label="Отбор">
        <span class="seg">
          {FILTERS.map((title, index) => (
            <label>
              <input
                type="radio"
                name="filter"
                checked={filter === index}
                onChange={() => setFilter(index)}
              />
              <span>
                {title}, {lists[index]?.length ?? 0}
              </span>
            </label>
          ))}
        </span>
        <span class="grow" />
        <label class="vh" for="sought">
          Найти организацию
        </label>
        <input
          class="input"
          id="sought"
          type="search"
          placeholder="Найти организацию"
          value={sought}
          onInput={(event) => setSought(event.currentTarget.value)}
        />
      </div>
      <Organizations
        rows={found.slice(0, MOST_ROWS)}
        isRunning={run?.what === 'documents'}
        onOpen={(folder) =>
          void act('district-open', { folder }).then(() => {
            location.hash = '#/организация';
          })
        }
      />
      {found.length > MOST_ROWS && (
        <p class="muted small">Показаны первые {MOST_ROWS}. Остальные найдите по названию папки.</p>
      )}
    </>
  );
}

function verbFor(organizations: readonly DistrictRow[]): string {
  const left = organizations.filter(({ state }) => state === null).length;
  if (left === organizations.length) return 'Подготовить документы';
  return left === 0 ? 'Подготовить ещё раз' : 'Продолжить';
}

/** How far it is, and how to stop it. */
export function RunCard({
  run,
  ask,
  refresh,
}: {
  readonly run: DistrictRun;
} & Pick<DistrictProps, 'ask' | 'refresh'>): JSX.Element {
  const { done, total, failed, secondsLeft, isStopping } = run;
  const bad = failed === 0 ? '' : run.what === 'documents' ? `, с ошибкой ${failed}` : `, не сдали ${failed}`;
  return (
    <section class="card run" aria-labelledby="run">
      <div class="stack-s">
        <div class="row row-apart">
          <h2 id="run">
            {run.what === 'documents' ? 'Готово' : 'Посчитано'} {done} из {total}
            {bad}
          </h2>
          <span class="muted" role="status">
            {isStopping
              ? 'Останавливаем: заканчиваем начатое…'
              : secondsLeft === null
                ? ''
                : leftText(secondsLeft)}
          </span>
        </div>
        <progress max={total} value={done} aria-labelledby="run" />
        <p class="small muted">Можно остановить и продолжить завтра: готовое не переделывается.</p>
      </div>
      <button
        type="button"
        class="btn"
        aria-busy={isStopping}
        onClick={() => void ask('district-stop').then(refresh)}
      >
        {isStopping ? 'Останавливаем…' : 'Остановить'}
      </button>
    </section>
  );
}

/** Rounded, so that it does not count down aloud. */
function leftText(seconds: number): string {
  if (seconds < 10) return 'осталось несколько секунд';
  if (seconds < 90) return `осталось около ${Math.round(seconds / 10) * 10} секунд`;
  return `осталось около ${Math.round(seconds / 60)} мин`;
}

function DocumentChoice(props: {
  readonly documents: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}): JSX.Element {
  const { documents, chosen, onChoose } = props;
  return (
    <details class="card card-tight">
      <summary>
        Какие документы готовить: {chosen.length === 0 ? 'все, какие можно' : `выбрано ${chosen.length}`}
      </summary>
      <div class="stack-s gap-top">
        {documents.map(({ value, label }) => (
          <label class="radio check small">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ currentTarget: { checked } }) =>
                onChoose(checked ? [...chosen, value] : chosen.filter((id) => id !== value))
              }
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </details>
  );
}

const STATES = {
  made: ['badge', 'готово'],
  unchanged: ['badge', 'без изменений'],
  failed: ['badge badge-bad', 'ошибка'],
  bug: ['badge badge-bad', 'сбой программы'],
} as const;

function Organizations(props: {
  readonly rows: readonly DistrictRow[];
  readonly isRunning: boolean;
  readonly onOpen: (folder: string) => void;
}): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard.
    <div class="table-box" tabIndex={0} role="region" aria-label="Организации района">
      <table class="cards">
        <thead>
          <tr>
            <th scope="col">Организация</th>
            <th scope="col">Состояние</th>
            <th scope="col" class="n">
              Документы
            </th>
            <th scope="col">Что исправить</th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => {
            const [style, word] = row.state
              ? STATES[row.state]
              : (['badge badge-line', props.isRunning ? 'в очереди' : 'не готовили'] as const);
            return (
              <tr key={row.folder}>
                <th scope="row">
                  <button type="button" class="link" onClick={() => props.onOpen(row.folder)}>
                    {row.folder.replaceAll('№ ', '№\u{A0}')}
                  </button>
                </th>
                <td>
                  <span class={style}>{word}</span>
                </td>
                <td class={row.state === null ? 'n none' : 'n'} data-l="Документы">
                  {row.state === null ? '–' : row.documents}
                </td>
                <td class={row.problem === '' ? 'small none' : 'small'}>{row.problem}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
