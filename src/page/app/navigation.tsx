import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { FolderState } from '../protocol.ts';
import { Keys } from './keys.tsx';
import { type Here, tableAddress } from './route.ts';
import type { SavingState } from './saving.ts';
import { useShell } from './shell.ts';
import { currentOf, isList } from './table-names.ts';
import { counted } from './words.ts';

interface Entry {
  readonly title: string;
  readonly address: string;
  readonly isHere: boolean;
  readonly count: string;
  readonly isBad: boolean;
}

function entriesOf(
  state: FolderState,
  route: Here,
): readonly (readonly [title: string, entries: readonly Entry[]])[] {
  const plain = (title: string, address: string, screen: Here['screen']): Entry => ({
    title,
    address,
    isHere: route.screen === screen,
    count: '',
    isBad: false,
  });
  const table = (name: string): readonly Entry[] =>
    state.tables
      .filter((one) => one.name === name)
      .map(({ title, rows, errors }) => ({
        title,
        address: tableAddress(name),
        isHere: route.screen === 'table' && currentOf(route.table) === name,
        count: errors > 0 ? counted(errors, 'ошибка', 'ошибки', 'ошибок') : rows > 0 ? String(rows) : '',
        isBad: errors > 0,
      }));
  const isAct = route.screen === 'act' || route.screen === 'edition';
  const documents = plain('Документы', '#/документы', 'documents');
  const register = plain('Журнал', '#/журнал', 'register');
  const others = state.tables.filter(({ name }) => !isList(name));
  return [
    [
      'Сведения',
      [plain('Организация', '#/организация', 'organization'), ...table('staff'), ...table('groups')],
    ],
    [
      'Акты',
      [
        { ...documents, isHere: documents.isHere || route.screen === 'signing' },
        {
          ...register,
          isHere: register.isHere || isAct,
          count: state.due > 0 ? counted(state.due, 'дело', 'дела', 'дел') : '',
        },
      ],
    ],
    ['Платформа', [plain('Отчёт', '#/отчёт', 'report')]],
    ['Планы и журналы', others.flatMap(({ name }) => table(name))],
    ['Ещё', [plain('Проверка чужого акта', '#/проверка', 'check'), plain('Помощь', '#/помощь', 'help')]],
  ];
}

/** The addresses of the navigation in their order. */
function addressesOf(state: FolderState, route: Here): readonly string[] {
  return entriesOf(state, route).flatMap(([, entries]) => entries.map(({ address }) => address));
}

interface NavigationProps {
  readonly route: Here;
  readonly saving: SavingState;
}

/** Where one can go, and whether everything is saved: a column, or a line with a menu where it is narrow. */
export function Navigation({ route, saving }: NavigationProps): JSX.Element {
  const { state, district, ask, refresh } = useShell();
  const menu = useRef<HTMLDetailsElement>(null);
  const title = state.title === '' ? 'Новая организация' : state.title;
  const close = (): void => menu.current?.removeAttribute('open');
  const end = (
    <button type="button" class="link" onClick={() => void ask('end').then(() => location.reload())}>
      Завершить работу
    </button>
  );
  return (
    <>
      <Keys sections={addressesOf(state, route)} />
      <header class="side">
        <div class="side-head">
          {district !== null && (
            <a href="#/район" onClick={() => void ask('leave').then(refresh)}>
              ← {district}
            </a>
          )}
          <b>{title}</b>
          <span>
            Папка «{state.name}» · <a href="#/начало">сменить</a>
          </span>
        </div>
        <nav class="nav" aria-label="Разделы">
          <Sections state={state} route={route} onGo={close} />
        </nav>
        <div class="side-foot">
          <p role="status">{savingText(saving)}</p>
          {end}
        </div>
      </header>
      <details class="menu" ref={menu}>
        <summary>
          <span>
            <b>{title}</b>
            <br />
            <span class="small muted">{savingText(saving)}</span>
          </span>
          <span class="btn btn-s">Разделы</span>
        </summary>
        <nav class="nav" aria-label="Разделы на узком экране">
          <Sections state={state} route={route} onGo={close} />
        </nav>
        <div class="side-foot">
          <a href="#/начало">Сменить папку</a> · {end}
        </div>
      </details>
    </>
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
