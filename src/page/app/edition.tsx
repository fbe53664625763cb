import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { EditionPassage, EditionSaved, EditionView } from '../acts-protocol.ts';
import type { MadeFileLink } from '../protocol.ts';
import { Changes } from './edition-changes.tsx';
import { EditionIssueDialog } from './edition-issue.tsx';
import { useInOrder } from './in-order.ts';
import { Refused } from './parts.tsx';
import { changing, useShell } from './shell.ts';

/** What a new edition of an issued act changes: the text with its changes, and the table that compares both. */
export function EditionScreen({ id }: { readonly id: string }): JSX.Element {
  const { state, ask } = useShell();
  const [view, setView] = useState<EditionView | null | undefined>(undefined);
  const [saved, setSaved] = useState<EditionSaved | null>(null);
  const [isAsking, setAsking] = useState(false);
  const show = useInOrder(setView);
  useEffect(() => void show(ask<EditionView | null>('edition', { key: id })), [state, id]);
  const changed = view?.passages.filter((one) => one.isChanged) ?? [];
  if (view === undefined) return <p class="muted">Сравниваем с тем, что издано…</p>;
  if (view === null) return <h1>Такого акта нет</h1>;
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
          <Actions
            id={id}
            hasOrder={view.order !== null}
            onSaved={setSaved}
            onIssue={() => setAsking(true)}
          />
        )}
      </div>
      {isAsking && view.order && (
        <EditionIssueDialog id={id} name={view.name} order={view.order} onClose={() => setAsking(false)} />
      )}
      <Refused title="Новая редакция не готовится." list={view.problems} />
      {saved && <SavedEdition saved={saved} hasOrder={view.order !== null} />}
      {changed.length > 0 && <Changes passages={view.passages} changed={changed} />}
    </>
  );
}

interface ActionsProps {
  readonly id: string;
  readonly hasOrder: boolean;
  readonly onSaved: (saved: EditionSaved) => void;
  readonly onIssue: () => void;
}

/** What may be done with the changes: discussed, written, issued. */
function Actions(props: ActionsProps): JSX.Element {
  const { id, hasOrder, onSaved, onIssue } = props;
  const { ask, save, say } = useShell();
  const [busy, setBusy] = useState('');
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
      onSaved(await changing(save, () => ask<EditionSaved>('save-edition', { key: id }))),
    );
  return (
    <div class="row">
      <button type="button" class="btn" aria-busy={busy === 'zip'} onClick={() => void download()}>
        {busy === 'zip' ? 'Готовим…' : 'Скачать для обсуждения'}
      </button>
      <button type="button" class="btn" aria-busy={busy === 'save'} onClick={() => void put()}>
        {busy === 'save' ? 'Готовим…' : 'Подготовить документы'}
      </button>
      {hasOrder && (
        <button type="button" class="btn btn-main" onClick={onIssue}>
          Издать приказ…
        </button>
      )}
    </div>
  );
}

function headline({ problems, order, isOtherLook }: EditionView, changed: readonly EditionPassage[]): string {
  if (problems.length > 0) return '';
  if (isOtherLook) return 'Слова те же, изменилось только оформление. Приказом его не изменяют.';
  if (changed.length === 0) return 'Отличий от действующей редакции нет.';
  return `Правок: ${changed.length}. Изданный акт не меняется${order ? ': новую редакцию вводит приказ' : ''}.`;
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
