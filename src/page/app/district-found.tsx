import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Organizations } from './district-organizations.tsx';
import type { DistrictProps } from './district-props.ts';
import { SearchBox } from './search-box.tsx';
import { Segments } from './segments.tsx';

/** More rows than this are found by their name. */
const MOST_ROWS = 500;

const FILTERS = ['Все', 'С ошибками', 'С замечаниями'] as const;

interface FoundProps extends Pick<DistrictProps, 'district'> {
  readonly onOpen: (folder: string) => void;
}

/** The organisations that are sought. */
export function Found({ district: { organizations, run }, onOpen }: FoundProps): JSX.Element {
  const [filter, setFilter] = useState(0);
  const [sought, setSought] = useState('');
  const lists = [
    organizations,
    organizations.filter(({ errors }) => errors > 0),
    organizations.filter(({ errors, warnings }) => errors === 0 && warnings > 0),
  ];
  const words = sought.trim().toLowerCase();
  const found = (lists[filter] ?? []).filter(({ folder }) => folder.toLowerCase().includes(words));
  return (
    <>
      <Tools
        counts={lists.map((list) => list.length)}
        {...{ filter, sought }}
        onFilter={setFilter}
        onSought={setSought}
      />
      <Organizations rows={found.slice(0, MOST_ROWS)} isRunning={run?.what === 'documents'} onOpen={onOpen} />
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
      <SearchBox
        label="Найти организацию"
        placeholder="Найти организацию"
        sought={props.sought}
        onSought={props.onSought}
      />
    </div>
  );
}
