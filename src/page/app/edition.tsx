import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EditionPassage, EditionSaved, EditionView } from '../acts-protocol.ts';
import type { MadeFileLink } from '../protocol.ts';
import { EditionIssueDialog } from './edition-issue.tsx';
import { useInOrder } from './in-order.ts';
import { Refused, Whole } from './parts.tsx';
import { changing, useShell } from './shell.ts';

type Mode = 'changes' | 'before' | 'after';

const MODES: readonly (readonly [Mode, string])[] = [
  ['changes', 'Правки'],
  ['before', 'Было'],
  ['after', 'Станет'],
];

/** What a new edition of an issued act changes: the text with its changes, and the table that compares both. */
export function EditionScreen({ id }: { readonly id: string }): JSX.Element {
  const { state, ask, save, say } = useShell();
  const [view, setView] = useState<EditionView | null | undefined>(undefined);
  const [saved, setSaved] = useState<EditionSaved | null>(null);
  const [mode, setMode] = useState<Mode>('changes');
  const [busy, setBusy] = useState('');
  const [isAsking, setAsking] = useState(false);
  const show = useInOrder(setView);
  useEffect(() => void show(ask<EditionView | null>('edition', { key: id })), [state, id]);
  const changed = view?.passages.filter((one) => one.isChanged) ?? [];
  const tour = useTour(changed.length);
  if (view === undefined) return <p class="muted">Сравниваем с тем, что издано…</p>;
  if (view === null) return <h1>Такого акта нет</h1>;
  const working = async (what: string, work: () => Promise<void>): Promise<void> => {
    if (busy !== '') return;
    setBusy(what);
    await work().finally(() => setBusy(''));
  };
  const download = (): Promise<void> =>
    working('zip', async () => {
      const made = await ask<MadeFileLink | null>('edition-zip', { key: id });
      if (made) location.assign(made.address);
      else say('Отличий нет: скачивать нечего');
    });
  const put = (): Promise<void> =>
    working('save', async () =>
      setSaved(await changing(save, () => ask<EditionSaved>('save-edition', { key: id }))),
    );
  return (
    <>
      <p class="crumbs">
        <a href="#/журнал">Журнал</a> → <a href={`#/акт/${id}`}>{view.name}</a>
      </p>
      <div class="head">
        <div>
          <h1>Новая редакция</h1>
          <p class="lead" role="status">
            {headline(view, changed)}
          </p>
        </div>
        {changed.length > 0 && (
          <div class="row">
            <button type="button" class="btn" aria-busy={busy === 'zip'} onClick={() => void download()}>
              {busy === 'zip' ? 'Готовим…' : 'Скачать для обсуждения'}
            </button>
            <button type="button" class="btn" aria-busy={busy === 'save'} onClick={() => void put()}>
              {busy === 'save' ? 'Готовим…' : 'Подготовить документы'}
            </button>
            {view.order && (
              <button type="button" class="btn btn-main" onClick={() => setAsking(true)}>
                Издать приказ…
              </button>
            )}
          </div>
        )}
      </div>
      {isAsking && view.order && (
        <EditionIssueDialog id={id} name={view.name} order={view.order} onClose={() => setAsking(false)} />
      )}
      <Refused title="Новая редакция не готовится." list={view.problems} />
      {saved && <SavedEdition saved={saved} hasOrder={view.order !== null} />}
      {changed.length > 0 && (
        <>
          <div class="row row-apart">
            <fieldset class="row">
              <legend class="vh">Что показывать в тексте</legend>
              <span class="seg">
                {MODES.map(([value, label]) => (
                  <label>
                    <input
                      type="radio"
                      name="mode"
                      checked={mode === value}
                      onChange={() => setMode(value)}
                    />
                    <span>{label}</span>
                  </label>
                ))}
              </span>
            </fieldset>
            <p class="small">
              <ins>добавлено</ins> <del>исключено</del>
            </p>
            <p class="small muted" role="status">
              Правка {tour.here + 1} из {changed.length}
            </p>
            <div class="row">
              <button type="button" class="btn btn-s" onClick={() => tour.go(-1)}>
                Предыдущая
              </button>
              <button type="button" class="btn btn-s" onClick={() => tour.go(1)}>
                Следующая
              </button>
            </div>
          </div>
          <div class="duo-edit gap-top">
            <Text passages={view.passages} changed={changed} mode={mode} here={tour.here} />
            <Comparison changed={changed} here={tour.here} onGo={tour.goTo} />
          </div>
        </>
      )}
    </>
  );
}

function headline({ problems, order, isOtherLook }: EditionView, changed: readonly EditionPassage[]): string {
  if (problems.length > 0) return '';
  if (isOtherLook) return 'Слова те же, изменилось только оформление. Приказом его не изменяют.';
  if (changed.length === 0) return 'Отличий от действующей редакции нет.';
  return `Правок: ${changed.length}. Изданный акт не меняется${order ? ': новую редакцию вводит приказ' : ''}.`;
}

/** Which change is looked at; F8 and Shift+F8 go on and back. */
function useTour(count: number): {
  readonly here: number;
  readonly go: (by: number) => void;
  readonly goTo: (index: number) => void;
} {
  const [here, setHere] = useState(0);
  const goTo = (index: number): void => {
    const next = (index + count) % Math.max(1, count);
    setHere(next);
    for (const side of ['change', 'row'])
      document.getElementById(`${side}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  const go = useRef((_: number): void => {});
  go.current = (by) => goTo(here + by);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'F8') return;
      event.preventDefault();
      go.current(event.shiftKey ? -1 : 1);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  // The first change is seen at once; the page itself stays where it is.
  useEffect(() => {
    const first = document.getElementById('change-0');
    if (first?.parentElement) first.parentElement.scrollTop = first.offsetTop - first.parentElement.offsetTop;
  }, [count > 0]);
  return { here: Math.min(here, Math.max(0, count - 1)), go: (by) => go.current(by), goTo };
}

function SavedEdition(props: { readonly saved: EditionSaved; readonly hasOrder: boolean }): JSX.Element {
  const { saved, hasOrder } = props;
  if (!saved.isDone)
    return (
      <Refused title="Не записано." list={saved.problems.filter(({ severity }) => severity === 'error')} />
    );
  return (
    <div class="note note-good stack-s" role="status">
      <p>
        <b>Файлов в папке документов: {saved.files.length}.</b>
      </p>
      <ul class="small">
        {saved.files.map((name) => (
          <li>{name}</li>
        ))}
      </ul>
      {hasOrder ? (
        <p>
          Текст с правками и сравнительную таблицу дайте советам; их новые протоколы впишите на экране{' '}
          <a href="#/организация">Организация</a>. Советы согласны – нажмите «Издать приказ…».
        </p>
      ) : (
        <p>
          Чтобы новый текст вступил в силу, впишите документу новую дату на экране{' '}
          <a href="#/документы/all">Документы</a> и издайте его.
        </p>
      )}
    </div>
  );
}

function Text(props: {
  readonly passages: readonly EditionPassage[];
  readonly changed: readonly EditionPassage[];
  readonly mode: Mode;
  readonly here: number;
}): JSX.Element {
  const { changed, mode, here } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard.
    <div class="table-box red" role="region" aria-label="Текст с правками, прокручивается" tabIndex={0}>
      {props.passages.map((one) => {
        const index = changed.indexOf(one);
        const text = mode === 'before' ? one.before : one.after;
        if (index < 0)
          return (
            <p class={mode === 'changes' ? 'muted' : ''}>
              <Whole text={placed(one, text ?? '')} />
            </p>
          );
        return (
          <p id={`change-${index}`} class={index === here ? 'ch here' : 'ch'}>
            {mode === 'changes' ? <Marked passage={one} /> : <Whole text={placed(one, text ?? '')} />}
          </p>
        );
      })}
    </div>
  );
}

/** «1.4. В целях …»; a number that stands in the text already is not told twice. */
function placed({ place }: EditionPassage, text: string): string {
  return /^\d/u.test(place) ? `${place}. ${text}` : text;
}

function Marked({ passage }: { readonly passage: EditionPassage }): JSX.Element {
  return (
    <>
      {placed(passage, '')}
      {passage.pieces.map(({ text, change }) =>
        change === 'inserted' ? <ins>{text}</ins> : change === 'deleted' ? <del>{text}</del> : text,
      )}
    </>
  );
}

function Comparison(props: {
  readonly changed: readonly EditionPassage[];
  readonly here: number;
  readonly onGo: (index: number) => void;
}): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard.
    <div class="table-box cmp" role="region" aria-label="Сравнительная таблица, прокручивается" tabIndex={0}>
      <table>
        <caption class="vh">Сравнительная таблица</caption>
        <thead>
          <tr>
            <th scope="col" class="k1">
              Пункт
            </th>
            <th scope="col">Действующая редакция</th>
            <th scope="col">Новая редакция</th>
            <th scope="col" class="k4">
              Основание
            </th>
          </tr>
        </thead>
        <tbody>
          {props.changed.map(({ place, before, after, ground }, index) => (
            <tr id={`row-${index}`} class={index === props.here ? 'here' : ''}>
              <th scope="row">
                <button type="button" class="link" onClick={() => props.onGo(index)}>
                  {place === '' ? '–' : place}
                </button>
              </th>
              <td>{before ?? <span class="muted">нет</span>}</td>
              <td>{after ?? <span class="muted">исключается</span>}</td>
              <td>{ground || <span class="muted">впишут от руки</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
