import type { JSX } from 'preact';
import { entriesOf } from './entries.ts';
import { Keys } from './parts/keys.tsx';
import type { Here } from './route.ts';
import type { SavingState } from './saving.ts';
import { addressesIn } from './sections.tsx';
import { useShell } from './shell.ts';
import { Side } from './side.tsx';

interface NavigationProps {
  readonly route: Here;
  readonly saving: SavingState;
}

/** Where one can go, and whether everything is saved. */
export function Navigation({ route, saving }: NavigationProps): JSX.Element {
  const { state, ask } = useShell();
  const title = state.title === '' ? 'Новая организация' : state.title;
  const entries = entriesOf(state, route);
  return (
    <>
      <Keys sections={addressesIn(entries)} />
      <Side
        {...{ ask, entries }}
        head={<Head title={title} />}
        foot={<p role="status">{savingText(saving)}</p>}
        summary={<Heading title={title} saving={saving} />}
      />
    </>
  );
}

/** Which folder is open, and the ways to others. */
function Head({ title }: { readonly title: string }): JSX.Element {
  const { state, district, ask, refresh } = useShell();
  return (
    <>
      {district !== null && (
        <a href="#/район" onClick={() => void ask('leave').then(refresh)}>
          ← {district}
        </a>
      )}
      <b>{title}</b>
      <span>
        Папка «{state.name}» · <a href="#/начало">сменить</a>
      </span>
    </>
  );
}

function Heading({ title, saving }: { readonly title: string; readonly saving: SavingState }): JSX.Element {
  return (
    <span>
      <b>{title}</b>
      <br />
      <span class="small muted">{savingText(saving)}</span>
    </span>
  );
}

function savingText(saving: SavingState): string {
  if (saving.kind === 'saving') return 'Сохраняем…';
  if (saving.kind === 'saved') return `Сохранено в ${saving.at}`;
  if (saving.kind === 'failed') return `Не сохранено. ${saving.message}`;
  return 'Изменения сохраняются сами';
}
