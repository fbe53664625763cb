import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { DistrictRow } from '../../district-protocol.ts';
import { SearchBox } from '../parts/search-box.tsx';
import { Segments } from '../parts/segments.tsx';
import { Organizations } from './district-organizations.tsx';
import type { DistrictProps } from './district-props.ts';

/** More rows than this are found by their name. */
const MOST_ROWS = 500;

const FILTERS: readonly (readonly [title: string, isWanted: (row: DistrictRow) => boolean])[] = [
  ['Все', () => true],
  ['С ошибками', ({ errors }) => errors > 0],
  ['С замечаниями', ({ errors, warnings }) => errors === 0 && warnings > 0],
];

const SEARCH = 'Найти организацию';

interface FoundProps extends Pick<DistrictProps, 'district'> {
  readonly onOpen: (folder: string) => unknown;
}

/** The organisations that are sought. */
export function Found({ district: { organizations, run }, onOpen }: FoundProps): JSX.Element {
  const [filter, setFilter] = useState(0);
  const [sought, setSought] = useState('');
  const lists = FILTERS.map(([, isWanted]) => organizations.filter(isWanted));
  const words = sought.trim().toLowerCase();
  const found = (lists[filter] ?? []).filter(({ folder }) => folder.toLowerCase().includes(words));
  const choices = FILTERS.map(([title], index) => [index, `${title}, ${lists[index]?.length ?? 0}`] as const);
  return (
    <>
      <div class="tools" role="group" aria-label="Отбор">
        <Segments name="filter" choices={choices} chosen={filter} onChoose={setFilter} />
        <span class="grow" />
        <SearchBox label={SEARCH} placeholder={SEARCH} sought={sought} onSought={setSought} />
      </div>
      <Organizations rows={found.slice(0, MOST_ROWS)} isRunning={run?.what === 'documents'} onOpen={onOpen} />
      {found.length > MOST_ROWS && <MoreFound />}
    </>
  );
}

function MoreFound(): JSX.Element {
  return <p class="muted small">Показаны первые {MOST_ROWS}. Остальные найдите по названию папки.</p>;
}
