import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { DocumentState, Documents, MadeFileLink, Saved } from '../protocol.ts';
import { Task } from './document-task.tsx';
import { useInOrder } from './in-order.ts';
import { IssueDialog } from './issue-dialog.tsx';
import { Problem, Refused } from './parts.tsx';
import { Preview, type Shown } from './preview.tsx';
import { addressOf } from './route.ts';
import { type Shell, useShell } from './shell.ts';

interface Place {
  readonly set: string;
  readonly id: string;
  readonly field: string;
}

/** What we make and sign: an occasion's documents in the order of signing, and the paper beside them. */
export function DocumentsScreen({ route }: { readonly route: Place }): JSX.Element {
  const { state, ask, say } = useShell();
  const [documents, setDocuments] = useState<Documents | null>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const [busy, setBusy] = useState('');
  const [toIssue, setToIssue] = useState<readonly string[]>([]);
  const show = useInOrder(setDocuments);
  useEffect(() => void show(ask<Documents>('documents', { set: route.set })), [state, route.set]);
  useEffect(() => setSaved(null), [route.set]);
  // Where it is narrow the occasions scroll sideways.
  useEffect(() => {
    document.querySelector('.tabs [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [route.set, documents === null]);
  useEffect(() => {
    if (route.field !== '') document.getElementById(`documents.${route.id}.${route.field}`)?.focus();
  }, [route.id, route.field, documents === null]);
  if (!documents) return <p class="muted">Готовим документы…</p>;
  const list = documents.documents;
  const open = list.find(({ id }) => id === route.id) ?? list.find(({ state: one }) => one !== 'withheld');
  const working = async (what: string, work: () => Promise<void>): Promise<void> => {
    if (busy !== '') return;
    setBusy(what);
    await work().finally(() => setBusy(''));
  };
  const download = (what: string, name: string, body: object): Promise<void> =>
    working(what, async () => {
      const made = await ask<MadeFileLink | null>(name, body);
      if (made === null) say('Сначала исправьте ошибки: документы не готовятся');
      else location.assign(made.address);
    });
  const put = (): Promise<void> =>
    working('save', async () => setSaved(await ask<Saved>('save-documents', { set: route.set })));
  return (
    <>
      <div class="head">
        <div>
          <h1>Документы</h1>
        </div>
        <div class="row">
          <button
            type="button"
            class="btn"
            aria-busy={busy === 'zip'}
            onClick={() => void download('zip', 'zip', { set: route.set })}
          >
            {busy === 'zip' ? 'Готовим…' : 'Скачать ZIP'}
          </button>
          <button type="button" class="btn" aria-busy={busy === 'save'} onClick={() => void put()}>
            {busy === 'save' ? 'Готовим…' : 'Сохранить в папку'}
          </button>
          {route.set !== 'all' && (
            <a class="btn" href={`#/подписать/${route.set}`}>
              Что подписать и отправить
            </a>
          )}
        </div>
      </div>
      <nav class="tabs" aria-label="Комплекты документов">
        {documents.sets.map(({ id, title }) => (
          <a href={`#/документы/${id}`} aria-current={id === route.set ? 'page' : undefined}>
            {title}
          </a>
        ))}
      </nav>
      <SavedNote saved={saved} output={documents.output} />
      {documents.errors.length > 0 ? (
        <Errors documents={documents} set={route.set} />
      ) : (
        <Step list={list} set={route.set} onIssue={setToIssue} />
      )}
      <div class="split">
        <ol class="tasks" onKeyDown={onTaskKey}>
          {list.map((one) => (
            <Task
              one={one}
              set={route.set}
              isOpen={one.id === open?.id}
              onIssue={() => setToIssue([one.id])}
              onFile={(format) => void download(format, 'file', { id: one.id, format, as: 'download' })}
            />
          ))}
        </ol>
        <Preview paper={paperOf(open, ask)} reason={reasonOf(open, documents)} changes={state} />
      </div>
      {toIssue.length > 0 && (
        <IssueDialog ids={toIssue} documents={list} set={route.set} onClose={() => setToIssue([])} />
      )}
    </>
  );
}

/** ↑ and ↓ go through the documents by their names; Enter opens one, as any link. */
function onTaskKey(event: KeyboardEvent): void {
  const by = ['ArrowUp', '', 'ArrowDown'].indexOf(event.key) - 1;
  const names = [
    ...((event.currentTarget as HTMLElement | null)?.querySelectorAll<HTMLElement>('h2 a') ?? []),
  ];
  const at = names.indexOf(event.target as HTMLElement);
  if (Math.abs(by) !== 1 || at < 0) return;
  event.preventDefault();
  names[at + by]?.focus();
}

function paperOf(open: DocumentState | undefined, ask: Shell['ask']): Shown | null {
  if (!open || open.state === 'withheld') return null;
  const { id, title } = open;
  const load = (): Promise<MadeFileLink | null> => ask('file', { id, format: 'pdf', as: 'frame' });
  return { id, title, load };
}

function reasonOf(open: DocumentState | undefined, { errors }: Documents): string {
  if (errors[0]) return errors[0].message;
  return open?.state === 'withheld' ? `не хватает: ${open.missing.map(({ label }) => label).join(', ')}` : '';
}

interface SavedNoteProps {
  readonly saved: Saved | null;
  readonly output: string;
}

function SavedNote({ saved, output }: SavedNoteProps): JSX.Element | null {
  if (!saved) return null;
  if (!saved.isDone)
    return (
      <Refused
        title="Документы не записаны."
        list={saved.problems.filter(({ severity }) => severity === 'error')}
      />
    );
  const beside = saved.files.filter(({ outcome }) => outcome === 'beside');
  return (
    <div class="note note-good stack-s" role="status">
      <p>
        <b>Файлов в папке: {saved.files.length}.</b> {output}
      </p>
      {beside.length > 0 && (
        <p>
          Файлы, которые вы изменили или подписали, не тронуты; новые лежат рядом:{' '}
          {beside.map(({ path }) => `«${path}»`).join(', ')}
        </p>
      )}
      <p>Что подписать и в каком порядке – в файле «Что подписать» той же папки.</p>
    </div>
  );
}

function Errors({ documents, set }: { readonly documents: Documents; readonly set: string }): JSX.Element {
  return (
    <section class="summary-box stack-s gap-bottom" aria-labelledby="wrong">
      <h2 id="wrong">Сначала исправьте: {documents.errors.length}</h2>
      <ul>
        {documents.errors.map((one) => (
          <li>
            <Problem told={one} set={set} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where one has been led already: the next place is another one, until all have been seen. */
const visited = new Set<string>();

function nextGap<T extends { readonly source: string }>(gaps: readonly T[]): T | undefined {
  const next = gaps.find(({ source }) => !visited.has(source));
  if (next === undefined) visited.clear();
  return next ?? gaps[0];
}

interface StepProps {
  readonly list: readonly DocumentState[];
  readonly set: string;
  readonly onIssue: (ids: readonly string[]) => void;
}

function Step(props: StepProps): JSX.Element {
  const { list, set } = props;
  const ready = list.filter(({ state }) => state === 'ready' || state === 'issued').length;
  const drafts = set === 'all' ? [] : list.filter(({ state }) => state === 'ready' || state === 'blank');
  const gaps = list.flatMap(({ blanks, missing }) => [...missing, ...blanks]);
  const next = nextGap(gaps.filter(({ to }) => to !== null));
  return (
    <div class="step row row-apart">
      <p role="status">
        <b>
          Готовы {ready} из {list.length}.
        </b>{' '}
        {next
          ? `Ближайшее пустое место: ${next.label}.`
          : ready === list.length
            ? drafts.length > 0
              ? 'Можно издавать и подписывать.'
              : 'Всё издано.'
            : ''}
      </p>
      {drafts.length > 0 && (
        <button
          type="button"
          class={next ? 'btn' : 'btn btn-main'}
          onClick={() => props.onIssue(drafts.map(({ id }) => id))}
        >
          Издать всё по порядку
        </button>
      )}
      {next?.to && (
        <a
          class="btn btn-main"
          id="next-gap"
          href={addressOf(next.to, set)}
          onClick={() => visited.add(next.source)}
        >
          К следующему пустому месту
        </a>
      )}
    </div>
  );
}
