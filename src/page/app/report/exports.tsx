import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Answer } from '../../protocol.ts';
import type { ExportLine, ReportState, TakenExport } from '../../usage-protocol.ts';
import { base64, isTooBig } from '../api.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { Drop } from '../parts/drop.tsx';
import { useShell } from '../shell.ts';
import { Questions } from './export-questions.tsx';

/** The files of the exports: what was read of each, what is asked about it, and a place to drop others. */
export function ExportsCard({ report }: { readonly report: ReportState }): JSX.Element {
  const { refusals, take } = useTakenExports();
  return (
    <Card isTight title="Выгрузки">
      <Files files={report.files} />
      <Refusals list={refusals} />
      <div class="gap-top">
        <Drop
          label="Перетащите выгрузки сюда"
          hint="или выберите файлы CSV, XLSX"
          accept=".csv,.tsv,.txt,.xlsx"
          isMany
          onFile={take}
        />
      </div>
    </Card>
  );
}

/** One of them is open, and those that ask something. */
function Files({ files }: Pick<ReportState, 'files'>): JSX.Element {
  const [open, setOpen] = useState('');
  return (
    <ul class="files">
      {files.map((one) => (
        <FileLine
          key={one.file}
          one={one}
          isOpen={one.asks || open === one.file}
          onOpen={() => setOpen(open === one.file ? '' : one.file)}
        />
      ))}
    </ul>
  );
}

function Refusals({ list }: { readonly list: readonly string[] }): JSX.Element | null {
  if (list.length === 0) return null;
  return (
    <div class="note note-bad small" role="alert">
      {list.map((one) => (
        <p>{one}</p>
      ))}
    </div>
  );
}

/** Takes files into the folder; why one of them is not taken stays until the next is dropped. */
function useTakenExports(): { readonly refusals: readonly string[]; readonly take: (file: File) => void } {
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const put = usePut((message) => setRefusals((all) => [...all, message]));
  const take = (file: File): void => {
    setRefusals([]);
    void put(file);
  };
  return { refusals, take };
}

/** Puts a file into the folder, or says why not. */
function usePut(refuse: (message: string) => void): (file: File) => Promise<void> {
  const { state, ask, save, say } = useShell();
  return async (file) => {
    if (isTooBig(file)) return refuse(tooBig(file.name, state.path));
    const body = { name: file.name, bytes: await base64(file) };
    const taken: TakenExport[] = [];
    const refused = await save(async () => {
      const answer = await ask<Answer<TakenExport>>('take-export', body);
      if ('value' in answer) taken.push(answer.value);
      return answer;
    });
    if (refused) refuse(refused.message);
    else say(`Выгрузка принята: ${taken[0]?.file ?? file.name}`);
  };
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
  const rows = one.rows === '' ? '' : `, строк: ${one.rows}`;
  return (
    <li>
      <span>
        <Button look="link" label={name} isExpanded={isOpen} onPress={props.onOpen} />
        <br />
        <span class="muted">{(one.kind || 'не прочитан') + rows}</span>
      </span>
      {one.left !== '' && <span class="small muted wide">Не взяты: {one.left}</span>}
      {one.problems.map(({ message, severity }) => (
        <span class={severity === 'error' ? 'error wide' : 'small muted wide'}>{message}</span>
      ))}
      {isOpen && <Questions one={one} />}
    </li>
  );
}
