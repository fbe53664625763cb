import type { JSX } from 'preact';
import type { DocumentState } from '../../documents-protocol.ts';
import type { Answer, Field, WhereTo } from '../../protocol.ts';
import { FieldBox } from '../organization/field.tsx';
import { Button, ButtonLink } from '../parts/button.tsx';
import { showPaper } from '../parts/preview.tsx';
import { russian } from '../parts/words.ts';
import { addressOf } from '../route.ts';
import { useShell } from '../shell.ts';
import { Letter } from './document-letter.tsx';
import { Scan } from './document-scan.tsx';

interface TaskProps {
  readonly one: DocumentState;
  readonly set: string;
  readonly isOpen: boolean;
  readonly onFile: (format: 'docx' | 'pdf' | 'eml') => void;
  readonly onIssue: () => void;
}

/** A document of an occasion with its state; the open one has its blanks as fields. */
export function Task(props: TaskProps): JSX.Element {
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
    return <span class={one.isSigned ? 'badge badge-done' : 'badge badge-info'}>{one.act}</span>;
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

function More(props: TaskProps): JSX.Element {
  const { one, set } = props;
  return (
    <div class="more stack-s">
      {one.given === null ? <Numbers one={one} /> : <Issued one={one} given={one.given} />}
      {one.free !== '' && <FreeNumber one={one} />}
      <GapsElsewhere one={one} set={set} />
      {one.state !== 'withheld' && <Files {...props} />}
      {one.scan !== null && <Scan one={one} scan={one.scan} />}
      {one.mail && <Letter mail={one.mail} />}
    </div>
  );
}

/** What it lacks and cannot be typed here. */
function GapsElsewhere({ one, set }: Pick<TaskProps, 'one' | 'set'>): JSX.Element | null {
  const isHere = (to: WhereTo | null): boolean => to?.screen === 'documents' && to.id === one.id;
  const gaps = [...one.missing, ...one.blanks].filter(({ to }) => !isHere(to));
  if (gaps.length === 0) return null;
  return (
    <ul class="small">
      {gaps.map(({ label, source, to }) => (
        <li>{to ? <a href={addressOf(to, set)}>Заполнить: {label}</a> : byHand(label, source)}</li>
      ))}
    </ul>
  );
}

/** What no screen can fill. */
function byHand(label: string, source: string): string {
  return source.startsWith('acts/')
    ? `Появится с первым изданным приказом: ${label}`
    : `Впишите: ${label} (${source})`;
}

function Numbers({ one }: { readonly one: Pick<DocumentState, 'id' | 'number' | 'date'> }): JSX.Element {
  return (
    <div class="duo">
      {one.number !== null && <FieldBox field={ownField(one, 'number')} />}
      <FieldBox field={ownField(one, 'date')} />
    </div>
  );
}

interface IssuedProps {
  readonly one: DocumentState;
  readonly given: NonNullable<DocumentState['given']>;
}

/** It stays as it is; with another number or day the next act of its kind begins as a draft. */
function Issued({ one, given }: IssuedProps): JSX.Element {
  return (
    <>
      <p class="row small">
        <span>Издан и больше не меняется.</span>
        <ButtonLink look="small" label="Открыть акт" to={`#/акт/${one.key}`} />
      </p>
      <details class="small">
        <summary>Новый акт этого вида</summary>
        <p>Впишите новые номер и дату: появится проект следующего акта, изданный останется как есть.</p>
        <Numbers one={{ ...given, id: one.id }} />
      </details>
    </>
  );
}

/** Offered, never taken silently. */
export function FreeNumber({ one }: { readonly one: DocumentState }): JSX.Element {
  const { save, ask } = useShell();
  const take = (): void =>
    void save(() =>
      ask<Answer<unknown>>('field', { id: `documents.${one.id}.number`, before: '', value: one.free }),
    );
  return (
    <p class="small">
      В журнале свободен номер {one.free}. <Button look="link" label="Взять этот номер" onPress={take} />
    </p>
  );
}

function Files({ one, onFile, onIssue }: TaskProps): JSX.Element {
  return (
    <p class="row small">
      {one.state !== 'issued' && <Button look="small" label="Издать…" onPress={onIssue} />}
      <Button look="narrow link" label="Показать документ" onPress={showPaper} />
      <Button look="link" label="Скачать Word" onPress={() => onFile('docx')} />
      <Button look="link" label="Скачать PDF" onPress={() => onFile('pdf')} />
      {one.mail && <Button look="link" label="Скачать письмо" onPress={() => onFile('eml')} />}
    </p>
  );
}

function ownField(one: Pick<DocumentState, 'id' | 'number' | 'date'>, key: 'number' | 'date'): Field {
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
