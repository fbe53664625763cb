import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Answer } from '../protocol.ts';
import type { ExportLine, ReportState, TakenExport } from '../usage-protocol.ts';
import { base64 } from './api.ts';
import { Drop } from './drop.tsx';
import { Questions } from './export-questions.tsx';
import { useShell } from './shell.ts';

/** A request holds a third less than its bound: base64 takes the rest. */
const MOST_BYTES = 11 * 1024 * 1024;

/** The files of the exports: what was read of each, what is asked about it, and a place to drop others. */
export function ExportsCard({ report }: { readonly report: ReportState }): JSX.Element {
  const { refusals, take } = useTakenExports();
  const [open, setOpen] = useState('');
  return (
    <section class="card card-tight">
      <h2>Выгрузки</h2>
      <ul class="files">
        {report.files.map((one) => (
          <FileLine
            key={one.file}
            one={one}
            isOpen={one.asks || open === one.file}
            onOpen={() => setOpen(open === one.file ? '' : one.file)}
          />
        ))}
      </ul>
      {refusals.length > 0 && (
        <div class="note note-bad small" role="alert">
          {refusals.map((one) => (
            <p>{one}</p>
          ))}
        </div>
      )}
      <div class="gap-top">
        <Drop
          label="Перетащите выгрузки сюда"
          hint="или выберите файлы CSV, XLSX"
          accept=".csv,.tsv,.txt,.xlsx"
          isMany
          onFile={take}
        />
      </div>
    </section>
  );
}

/** Takes files into the folder; why one of them is not taken stays until the next is dropped. */
function useTakenExports(): { readonly refusals: readonly string[]; readonly take: (file: File) => void } {
  const { state, ask, save, say } = useShell();
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const refuse = (message: string): void => setRefusals((all) => [...all, message]);
  const put = async (file: File): Promise<void> => {
    if (file.size > MOST_BYTES) return refuse(tooBig(file.name, state.path));
    const bytes = await base64(file);
    let taken: TakenExport | null = null;
    const refused = await save(async () => {
      const answer = await ask<Answer<TakenExport>>('take-export', { name: file.name, bytes });
      if ('value' in answer) taken = answer.value;
      return answer;
    });
    if (refused) refuse(refused.message);
    else say(`Выгрузка принята: ${(taken as TakenExport | null)?.file ?? file.name}`);
  };
  const take = (file: File): void => {
    setRefusals([]);
    void put(file);
  };
  return { refusals, take };
}

function tooBig(name: string, folder: string): string {
  return `«${name}» больше 11 МБ: положите его сами в папку usage рядом со сведениями (${folder}).`;
}

interface FileLineProps {
  readonly one: ExportLine;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function FileLine(props: FileLineProps): JSX.Element {
  const { one, isOpen } = props;
  const name = one.file.replace(/^usage\//u, '');
  return (
    <li>
      <span>
        <button type="button" class="link" aria-expanded={isOpen} onClick={props.onOpen}>
          {name}
        </button>
        <br />
        <span class="muted">
          {one.kind === '' ? 'не прочитан' : one.kind}
          {one.rows === '' ? '' : `, строк: ${one.rows}`}
        </span>
      </span>
      {one.left !== '' && <span class="small muted wide">Не взяты: {one.left}</span>}
      {one.problems.map(({ message, severity }) => (
        <span class={severity === 'error' ? 'error wide' : 'small muted wide'}>{message}</span>
      ))}
      {isOpen && <Questions one={one} />}
    </li>
  );
}
