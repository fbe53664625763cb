import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { EditionPassage, EditionSaved, EditionView } from '../../acts-protocol.ts';
import { Crumbs } from '../parts/crumbs.tsx';
import { Items } from '../parts/items.tsx';
import { errorsIn, Refused } from '../parts/problems.tsx';
import { ScreenHead } from '../parts/screen-head.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useShell } from '../shell.ts';
import { EditionActions } from './edition-actions.tsx';
import { Changes } from './edition-changes.tsx';
import { EditionIssueDialog } from './edition-issue.tsx';

/** What a new edition of an issued act changes: the text with its changes, and the table that compares both. */
export function EditionScreen({ id }: { readonly id: string }): JSX.Element {
  const { state } = useShell();
  const { answer: view } = useAnswer<EditionView | null>('edition', { key: id }, [state, id]);
  if (view === undefined) return <p class="muted">Сравниваем с тем, что издано…</p>;
  return view === null ? <h1>Такого акта нет</h1> : <Edition id={id} view={view} />;
}

const JOURNAL = ['Журнал', '#/журнал'] as const;

interface EditionProps {
  /** Key of the act. */
  readonly id: string;
  readonly view: EditionView;
}

function Edition({ id, view }: EditionProps): JSX.Element {
  const { name, passages, order, problems } = view;
  const [saved, setSaved] = useState<EditionSaved | null>(null);
  const [isAsking, setAsking] = useState(false);
  const changed = passages.filter((one) => one.isChanged);
  const actions = { id, hasOrder: order !== null, onSaved: setSaved, onIssue: () => setAsking(true) };
  return (
    <>
      <Crumbs links={[JOURNAL, [name, `#/акт/${id}`]]} />
      <ScreenHead title="Новая редакция" lead={headline(view, changed)} isTold>
        {changed.length > 0 && <EditionActions {...actions} />}
      </ScreenHead>
      {isAsking && order && <EditionIssueDialog {...{ id, name, order }} onClose={() => setAsking(false)} />}
      <Refused title="Новая редакция не готовится." list={problems} />
      {saved && <SavedEdition saved={saved} hasOrder={order !== null} />}
      {changed.length > 0 && <Changes passages={passages} changed={changed} />}
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
  const { isDone, problems, files } = props.saved;
  if (!isDone) return <Refused title="Не записано." list={errorsIn(problems)} />;
  return (
    <div class="note note-good stack-s" role="status">
      <p>
        <b>Файлов в папке документов: {files.length}.</b>
      </p>
      <Items class="small" list={files} />
      {props.hasOrder ? <NextWithOrder /> : <NextWithoutOrder />}
    </div>
  );
}

function NextWithOrder(): JSX.Element {
  return (
    <p>
      Текст с правками и сравнительную таблицу дайте советам; их новые протоколы впишите на экране{' '}
      <a href="#/организация">Организация</a>. Советы согласны – нажмите «Издать приказ…».
    </p>
  );
}

function NextWithoutOrder(): JSX.Element {
  return (
    <p>
      Чтобы новый текст вступил в силу, впишите документу новую дату на экране{' '}
      <a href="#/документы/all">Документы</a> и издайте его.
    </p>
  );
}
