import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Documents } from '../../documents-protocol.ts';
import { ButtonLink } from '../parts/button.tsx';
import { useInOrder } from '../parts/in-order.ts';
import { ProblemSection } from '../parts/problems.tsx';
import { ScreenHead } from '../parts/screen-head.tsx';
import { WorkButton } from '../parts/work.tsx';
import { useShell } from '../shell.ts';
import { type DocumentsRoute, Papers } from './documents-papers.tsx';
import { SavedNote } from './documents-saved.tsx';
import { Step } from './documents-step.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { type Making, useMaking } from './use-making.ts';

/** What we make and sign: an occasion's documents in the order of signing, and the paper beside them. */
export function DocumentsScreen({ route }: { readonly route: DocumentsRoute }): JSX.Element {
  const { set } = route;
  const making = useMaking(set);
  const made = useMade(set);
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
      {isHere ? <Made {...{ documents, route, making }} /> : <Waiting />}
    </>
  );
}

function Waiting(): JSX.Element {
  return (
    <p class="muted" role="status">
      Готовим документы…
    </p>
  );
}

interface MadeSet {
  readonly set: string;
  readonly documents: Documents;
}

/** The documents of the last occasion that there is an answer for. */
function useMade(set: string): MadeSet | null {
  const { state, ask } = useShell();
  const [made, setMade] = useState<MadeSet | null>(null);
  const show = useInOrder(setMade);
  const look = async (): Promise<MadeSet> => ({ set, documents: await ask<Documents>('documents', { set }) });
  useEffect(() => void show(look()), [state, set]);
  return made;
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
  const { documents: list, errors, output } = documents;
  const wrong = `Сначала исправьте: ${errors.length}`;
  return (
    <>
      <SavedNote saved={making.saved} output={output} />
      <ProblemSection hasGap id="wrong" title={wrong} list={errors} set={set} />
      {errors.length === 0 && <Step list={list} set={set} onIssue={setToIssue} />}
      <Papers {...{ documents, route, making }} onIssue={(id) => setToIssue([id])} />
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
      {set !== 'all' && <ButtonLink label="Что подписать и отправить" to={`#/подписать/${set}`} />}
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
