import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { DistrictRow } from '../district-protocol.ts';
import type { Answer, Choice } from '../protocol.ts';
import { Organizations } from './district-organizations.tsx';
import type { DistrictProps } from './district-props.ts';
import { NEWEST } from './period-chooser.tsx';
import { RunCard } from './run-card.tsx';
import { Segments } from './segments.tsx';
import { counted } from './words.ts';

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
      <Tools
        counts={lists.map((list) => list.length)}
        filter={filter}
        onFilter={setFilter}
        sought={sought}
        onSought={setSought}
      />
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

interface ToolsProps {
  readonly counts: readonly number[];
  readonly filter: number;
  readonly onFilter: (index: number) => void;
  readonly sought: string;
  readonly onSought: (text: string) => void;
}

function Tools(props: ToolsProps): JSX.Element {
  return (
    <div class="tools" role="group" aria-label="Отбор">
      <Segments
        name="filter"
        choices={FILTERS.map((title, index) => [index, `${title}, ${props.counts[index] ?? 0}`] as const)}
        chosen={props.filter}
        onChoose={props.onFilter}
      />
      <span class="grow" />
      <label class="vh" for="sought">
        Найти организацию
      </label>
      <input
        class="input"
        id="sought"
        type="search"
        placeholder="Найти организацию"
        value={props.sought}
        onInput={(event) => props.onSought(event.currentTarget.value)}
      />
    </div>
  );
}

function verbFor(organizations: readonly DistrictRow[]): string {
  const left = organizations.filter(({ state }) => state === null).length;
  if (left === organizations.length) return 'Подготовить документы';
  return left === 0 ? 'Подготовить ещё раз' : 'Продолжить';
}

interface DocumentChoiceProps {
  readonly documents: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

function DocumentChoice(props: DocumentChoiceProps): JSX.Element {
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
