import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { EditionPassage, EditionSaved, EditionView } from '../acts-protocol.ts';
import { EditionActions } from './edition-actions.tsx';
import { Changes } from './edition-changes.tsx';
import { EditionIssueDialog } from './edition-issue.tsx';
import { useInOrder } from './in-order.ts';
import { Refused } from './parts.tsx';
import { ScreenHead } from './screen-head.tsx';
import { useShell } from './shell.ts';

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
      <ScreenHead title="Новая редакция" lead={headline(view, changed)} isTold>
        {changed.length > 0 && (
          <EditionActions
            id={id}
            hasOrder={view.order !== null}
            onSaved={setSaved}
            onIssue={() => setAsking(true)}
          />
        )}
      </ScreenHead>
      {isAsking && view.order && (
        <EditionIssueDialog id={id} name={view.name} order={view.order} onClose={() => setAsking(false)} />
      )}
      <Refused title="Новая редакция не готовится." list={view.problems} />
      {saved && <SavedEdition saved={saved} hasOrder={view.order !== null} />}
      {changed.length > 0 && <Changes passages={view.passages} changed={changed} />}
    </>
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
