import type { JSX } from 'preact';
import type { DocumentState, Documents } from '../../documents-protocol.ts';
import type { MadeFileLink } from '../../protocol.ts';
import { Preview, type Shown } from '../parts/preview.tsx';
import { type Shell, useShell } from '../shell.ts';
import { Task } from './document-task.tsx';
import type { Making } from './use-making.ts';

/** A document of an occasion, and the field that the address names. */
export interface DocumentsRoute {
  readonly set: string;
  readonly id: string;
  readonly field: string;
}

interface PapersProps {
  readonly documents: Documents;
  readonly route: DocumentsRoute;
  readonly making: Making;
  readonly onIssue: (id: string) => void;
}

/** The documents in the order of signing, and the paper of the open one. */
export function Papers({ documents, route, making, onIssue }: PapersProps): JSX.Element {
  const { state, ask } = useShell();
  const list = documents.documents;
  const open = list.find(({ id }) => id === route.id) ?? list.find(({ state: one }) => one !== 'withheld');
  return (
    <div class="split">
      <ol class="tasks" onKeyDown={onTaskKey}>
        {list.map((one) => (
          <Task
            one={one}
            set={route.set}
            isOpen={one.id === open?.id}
            onIssue={() => onIssue(one.id)}
            onFile={(format) => void making.file(one.id, format)}
          />
        ))}
      </ol>
      <Preview paper={paperOf(open, ask)} reason={reasonOf(open, documents)} changes={state} />
    </div>
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
  return open?.state === 'withheld' ? `Не хватает: ${open.missing.map(({ label }) => label).join(', ')}` : '';
}
