import type { JSX } from 'preact';
import type { FolderState } from '../protocol.ts';
import { addressesOf, entriesOf } from './entries.ts';
import { Keys } from './keys.tsx';
import type { Here } from './route.ts';
import type { SavingState } from './saving.ts';
import { useShell } from './shell.ts';
import { Side } from './side.tsx';

interface NavigationProps {
  readonly route: Here;
  readonly saving: SavingState;
}

/** Where one can go, and whether everything is saved. */
export function Navigation({ route, saving }: NavigationProps): JSX.Element {
  const { state, district, ask, refresh } = useShell();
  const title = state.title === '' ? 'Новая организация' : state.title;
  return (
    <>
      <Keys sections={addressesOf(state, route)} />
      <Side
        ask={ask}
        head={
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
        }
        foot={<p role="status">{savingText(saving)}</p>}
        summary={<Heading title={title} saving={saving} />}
        sections={(onGo) => <Sections state={state} route={route} onGo={onGo} />}
      />
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

interface SectionsProps {
  readonly state: FolderState;
  readonly route: Here;
  readonly onGo: () => void;
}

function Sections(props: SectionsProps): JSX.Element {
  return (
    <>
      {entriesOf(props.state, props.route).map(([title, entries]) => (
        <>
          <h2>{title}</h2>
          <ul>
            {entries.map((one) => (
              <li>
                <a href={one.address} aria-current={one.isHere ? 'page' : undefined} onClick={props.onGo}>
                  {one.title}{' '}
                  {one.count !== '' && (
                    <span class={one.isBad ? 'count count-bad' : 'count'}>{one.count}</span>
                  )}
                </a>
              </li>
            ))}
          </ul>
        </>
      ))}
    </>
  );
}

function savingText(saving: SavingState): string {
  if (saving.kind === 'saving') return 'Сохраняем…';
  if (saving.kind === 'saved') return `Сохранено в ${saving.at}`;
  if (saving.kind === 'failed') return `Не сохранено. ${saving.message}`;
  return 'Изменения сохраняются сами';
}
