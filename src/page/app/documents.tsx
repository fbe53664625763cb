import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Documents } from '../documents-protocol.ts';
import { type DocumentsRoute, Papers } from './documents-papers.tsx';
import { SavedNote } from './documents-saved.tsx';
import { Step } from './documents-step.tsx';
import { useInOrder } from './in-order.ts';
import { IssueDialog } from './issue-dialog.tsx';
import { ProblemList } from './parts.tsx';
import { ScreenHead } from './screen-head.tsx';
import { useShell } from './shell.ts';
import { type Making, useMaking } from './use-making.ts';
import { WorkButton } from './work.tsx';

/** What we make and sign: an occasion's documents in the order of signing, and the paper beside them. */
export function DocumentsScreen({ route }: { readonly route: DocumentsRoute }): JSX.Element {
  const { state, ask } = useShell();
  const { set } = route;
  const making = useMaking(set);
  const [made, setMade] = useState<{ readonly set: string; readonly documents: Documents } | null>(null);
  const show = useInOrder(setMade);
  useEffect(
    () => void show(ask<Documents>('documents', { set }).then((documents) => ({ set, documents }))),
    [state, set],
  );
  const isHere = made?.set === set;
  useGoTo(route, isHere);
  if (!made) return <p class="muted">Готовим документы…</p>;
  const { documents } = made;
  return (
    <>
      <ScreenHead title="Документы">
        <Actions set={set} making={making} />
      </ScreenHead>
      <Tabs sets={documents.sets} set={set} />
      {isHere ? (
        <Made documents={documents} route={route} making={making} />
      ) : (
        <p class="muted" role="status">
          Готовим документы…
        </p>
      )}
    </>
  );
}

/** Goes to the field that the address names, or to its document, which may stand far down in the list. */
function useGoTo({ id, field }: DocumentsRoute, isHere: boolean): void {
  useEffect(() => {
    if (field !== '') document.getElementById(`documents.${id}.${field}`)?.focus();
    else if (id !== '') document.querySelector('.task.is-open')?.scrollIntoView({ block: 'nearest' });
  }, [id, field, isHere]);
}

interface MadeProps {
  readonly documents: Documents;
  readonly route: DocumentsRoute;
  readonly making: Making;
}

/** The documents of the occasion that the address names. */
function Made({ documents, route, making }: MadeProps): JSX.Element {
  const [toIssue, setToIssue] = useState<readonly string[]>([]);
  const { set } = route;
  const list = documents.documents;
  return (
    <>
      <SavedNote saved={making.saved} output={documents.output} />
      {documents.errors.length > 0 ? (
        <Errors documents={documents} set={set} />
      ) : (
        <Step list={list} set={set} onIssue={setToIssue} />
      )}
      <Papers documents={documents} route={route} making={making} onIssue={(id) => setToIssue([id])} />
      {toIssue.length > 0 && (
        <IssueDialog ids={toIssue} documents={list} set={set} onClose={() => setToIssue([])} />
      )}
    </>
  );
}

/** What may be done with the documents of an occasion together. */
function Actions({ set, making }: { readonly set: string; readonly making: Making }): JSX.Element {
  const { busy, zip, save } = making;
  return (
    <div class="row">
      <WorkButton isBusy={busy === 'zip'} label="Скачать ZIP" onWork={zip} />
      <WorkButton isBusy={busy === 'save'} label="Сохранить в папку" onWork={save} />
      {set !== 'all' && (
        <a class="btn" href={`#/подписать/${set}`}>
          Что подписать и отправить
        </a>
      )}
    </div>
  );
}

/** The occasions; where it is narrow they scroll sideways. */
function Tabs({ sets, set }: Pick<Documents, 'sets'> & { readonly set: string }): JSX.Element {
  useEffect(() => {
    document.querySelector('.tabs [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [set]);
  return (
    <nav class="tabs" aria-label="Комплекты документов">
      {sets.map(({ id, title }) => (
        <a href={`#/документы/${id}`} aria-current={id === set ? 'page' : undefined}>
          {title}
        </a>
      ))}
    </nav>
  );
}

function Errors({ documents, set }: { readonly documents: Documents; readonly set: string }): JSX.Element {
  return (
    <section class="summary-box stack-s gap-bottom" aria-labelledby="wrong">
      <h2 id="wrong">Сначала исправьте: {documents.errors.length}</h2>
      <ProblemList list={documents.errors} set={set} />
    </section>
  );
}
