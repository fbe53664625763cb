import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DocumentState, Documents, Field, MadeFileLink, Saved } from '../protocol.ts';
import { FieldBox } from './field.tsx';
import { Problem } from './parts.tsx';
import { addressOf } from './route.ts';
import { useShell } from './shell.ts';

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
  useEffect(
    () => void ask<Documents>('documents', { set: route.set }).then(setDocuments),
    [state, route.set],
  );
  useEffect(() => setSaved(null), [route.set]);
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
        </div>
      </div>
      <nav class="tabs" aria-label="Комплекты документов">
        {documents.sets.map(({ id, title, count }) => (
          <a href={`#/документы/${id}`} aria-current={id === route.set ? 'page' : undefined}>
            {id === 'all' ? `${title}, ${count}` : title}
          </a>
        ))}
      </nav>
      <SavedNote saved={saved} output={documents.output} />
      {documents.errors.length > 0 ? (
        <Errors documents={documents} set={route.set} />
      ) : (
        <Step list={list} set={route.set} />
      )}
      <div class="split">
        <ol class="tasks">
          {list.map((one) => (
            <Task
              one={one}
              set={route.set}
              isOpen={one.id === open?.id}
              onFile={(format) => void download(format, 'file', { id: one.id, format, as: 'download' })}
            />
          ))}
        </ol>
        <Preview open={open ?? null} error={documents.errors[0]?.message ?? ''} changes={state} />
      </div>
    </>
  );
}

function SavedNote({
  saved,
  output,
}: {
  readonly saved: Saved | null;
  readonly output: string;
}): JSX.Element | null {
  if (!saved) return null;
  if (!saved.isDone)
    return (
      <div class="note note-bad stack-s" role="alert">
        <p>
          <b>Документы не записаны.</b>
        </p>
        <ul>
          {saved.problems
            .filter(({ severity }) => severity === 'error')
            .map((one) => (
              <li>
                <Problem told={one} />
              </li>
            ))}
        </ul>
      </div>
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
    <section class="summary-box stack-s" aria-labelledby="wrong">
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

function Step({ list, set }: { readonly list: readonly DocumentState[]; readonly set: string }): JSX.Element {
  const ready = list.filter(({ state }) => state === 'ready' || state === 'issued').length;
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
            ? 'Можно сохранять и подписывать.'
            : ''}
      </p>
      {next?.to && (
        <a class="btn btn-main" href={addressOf(next.to, set)} onClick={() => visited.add(next.source)}>
          К следующему пустому месту
        </a>
      )}
    </div>
  );
}

function Task(props: {
  readonly one: DocumentState;
  readonly set: string;
  readonly isOpen: boolean;
  readonly onFile: (format: 'docx' | 'pdf' | 'eml') => void;
}): JSX.Element {
  const { one, set, isOpen } = props;
  return (
    <li class={isOpen ? 'task is-open' : 'task'}>
      <h2>
        <a href={`#/документы/${set}/${one.id}`} aria-current={isOpen ? 'true' : undefined}>
          {one.title}
        </a>
      </h2>
      <Badge one={one} />
      <p class="meta">{metaOf(one)}</p>
      {isOpen && <More {...props} />}
    </li>
  );
}

function Badge({ one }: { readonly one: DocumentState }): JSX.Element {
  if (one.state === 'issued')
    return <span class={one.isSigned ? 'badge badge-good' : 'badge badge-info'}>{one.act}</span>;
  if (one.isSigned) return <span class="badge badge-done">подписан</span>;
  if (one.isEdited) return <span class="badge badge-line">изменён вами</span>;
  if (one.state === 'withheld') return <span class="badge badge-bad">не готовится</span>;
  if (one.state === 'blank') return <span class="badge badge-warn">пустые места: {one.blanks.length}</span>;
  return <span class="badge">готов</span>;
}

function metaOf({ state, missing, number, date }: DocumentState): string {
  if (state === 'withheld') return `Не хватает: ${missing.map(({ label }) => label).join(', ')}`;
  const numbered = number ? `№ ${number} ` : '';
  return date === '' ? (numbered === '' ? 'без даты' : numbered) : `${numbered}от ${russian(date ?? '')}`;
}

function russian(iso: string): string {
  return iso.split('-').toReversed().join('.');
}

function More({ one, set, onFile }: Parameters<typeof Task>[0]): JSX.Element {
  const gaps = [...one.missing, ...one.blanks];
  const isOwn = (to: (typeof gaps)[number]['to']): boolean => to?.screen === 'documents' && to.id === one.id;
  const others = gaps.filter(({ to }) => !isOwn(to));
  return (
    <div class="more stack-s">
      {one.state === 'issued' ? (
        <p class="small">Издан и больше не меняется. Файлы лежат в папке acts.</p>
      ) : (
        <div class="duo">
          {one.number !== null && <FieldBox field={ownField(one, 'number')} />}
          <FieldBox field={ownField(one, 'date')} />
        </div>
      )}
      {others.length > 0 && (
        <ul class="small">
          {others.map(({ label, source, to }) => (
            <li>
              {to ? <a href={addressOf(to, set)}>Заполнить: {label}</a> : `Впишите: ${label} (${source})`}
            </li>
          ))}
        </ul>
      )}
      {one.state !== 'withheld' && (
        <p class="row small">
          <button type="button" class="link only-narrow" onClick={showPaper}>
            Показать документ
          </button>
          <button type="button" class="link" onClick={() => onFile('docx')}>
            Скачать Word
          </button>
          <button type="button" class="link" onClick={() => onFile('pdf')}>
            Скачать PDF
          </button>
          {one.mail && (
            <button type="button" class="link" onClick={() => onFile('eml')}>
              Скачать письмо
            </button>
          )}
        </p>
      )}
      {one.mail && <Letter mail={one.mail} />}
    </div>
  );
}

/** Where it is narrow the paper stands under the list. */
function showPaper(): void {
  document.getElementById('paper')?.scrollIntoView();
}

function ownField(one: DocumentState, key: 'number' | 'date'): Field {
  const value = key === 'number' ? (one.number ?? '') : russian(one.date ?? '');
  return {
    id: `documents.${one.id}.${key}`,
    label: key === 'number' ? 'Номер' : 'Дата',
    help: key === 'number' ? 'без «№»' : 'дд.мм.гггг',
    example: '',
    kind: key === 'number' ? 'line' : 'date',
    choices: [],
    required: false,
    value,
    written: value,
    says: '',
    problems: [],
  };
}

/** For web mail: what a mail program would have put in by itself. */
function Letter({ mail }: { readonly mail: NonNullable<DocumentState['mail']> }): JSX.Element {
  const { say } = useShell();
  const copy = (what: string, text: string): void =>
    void navigator.clipboard.writeText(text).then(() => say(`Скопировано: ${what}`));
  return (
    <details class="small">
      <summary>Отправить через почту на сайте</summary>
      <p class="row">
        <button type="button" class="btn btn-s" onClick={() => copy('адрес', mail.to)}>
          Скопировать адрес
        </button>
        <button type="button" class="btn btn-s" onClick={() => copy('тема', mail.subject)}>
          Скопировать тему
        </button>
        <button type="button" class="btn btn-s" onClick={() => copy('текст письма', mail.text)}>
          Скопировать текст
        </button>
      </p>
      <p>
        {mail.to} · {mail.subject}
      </p>
    </details>
  );
}

/** The true PDF. When a new one cannot be made the last good one stays, grey, and is called so. */
function Preview(props: {
  readonly open: DocumentState | null;
  readonly error: string;
  /** Another object whenever something has changed. */
  readonly changes: unknown;
}): JSX.Element {
  const { ask, onWritten } = useShell();
  const id = props.open?.id ?? '';
  const [shown, setShown] = useState<(MadeFileLink & { readonly id: string; readonly title: string }) | null>(
    null,
  );
  const last = useRef(0);
  const look = (): void => {
    if (id === '' || props.open?.state === 'withheld') return;
    const turn = ++last.current;
    void ask<MadeFileLink | null>('file', { id, format: 'pdf', as: 'frame' }).then((made) => {
      if (turn !== last.current || made === null) return;
      // The same bytes are on the screen already: the place in the document stays.
      setShown((before) =>
        before?.hash === made.hash && before.id === id
          ? before
          : { id, title: props.open?.title ?? '', ...made },
      );
    });
  };
  useEffect(look, [id, props.changes]);
  useEffect(() => {
    onWritten.add(look);
    return () => {
      onWritten.delete(look);
    };
  });
  const reason =
    props.error !== ''
      ? props.error
      : props.open?.state === 'withheld'
        ? `не хватает: ${props.open.missing.map(({ label }) => label).join(', ')}`
        : '';
  const isStale = shown !== null && (reason !== '' || shown.id !== id);
  return (
    <section class="preview" id="paper" aria-label="Просмотр документа">
      <div class="preview-bar">
        <h2>{shown?.title ?? 'Выберите документ'}</h2>
      </div>
      {reason !== '' && (
        <p class="note note-bad">
          {shown === null ? 'Документ пока не готовится: ' : 'На экране прежний вид. Новый не получился: '}
          {reason}
        </p>
      )}
      {shown !== null && (
        <iframe
          class={isStale ? 'pdf is-stale' : 'pdf'}
          src={shown.address}
          title={`Документ: ${shown.title}`}
        />
      )}
    </section>
  );
}
