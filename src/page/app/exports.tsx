import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Answer, Choice } from '../protocol.ts';
import type { ExportLine, ExportQuestions, ReportState, TakenExport, WordPart } from '../usage-protocol.ts';
import { base64 } from './api.ts';
import { Drop } from './parts.tsx';
import { useShell } from './shell.ts';

/** A request holds a third less than its bound: base64 takes the rest. */
const MOST_BYTES = 11 * 1024 * 1024;

/** The files of the exports: what was read of each, what is asked about it, and a place to drop others. */
export function ExportsCard({ report }: { readonly report: ReportState }): JSX.Element {
  const { state, ask, save, say } = useShell();
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const [open, setOpen] = useState('');
  const take = async (file: File): Promise<void> => {
    const refuse = (message: string): void => setRefusals((all) => [...all, message]);
    if (file.size > MOST_BYTES)
      return refuse(
        `«${file.name}» больше 11 МБ: положите его сами в папку usage рядом со сведениями (${state.path}).`,
      );
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
          onFile={(file) => {
            setRefusals([]);
            void take(file);
          }}
        />
      </div>
    </section>
  );
}

function FileLine(props: {
  readonly one: ExportLine;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}): JSX.Element {
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
      {isOpen && <Questions file={one.file} isAsked={one.asks} />}
    </li>
  );
}

/** What its columns and words mean: chosen here, kept in `columns.yaml`. */
function Questions({ file, isAsked }: { readonly file: string; readonly isAsked: boolean }): JSX.Element {
  const { changes, ask, save } = useShell();
  const [shown, setShown] = useState<ExportQuestions | null | undefined>(undefined);
  useEffect(
    () => void ask<ExportQuestions | null>('export-questions', { file }).then(setShown),
    [file, changes],
  );
  if (shown === undefined) return <p class="small muted wide">Читаем…</p>;
  if (shown === null) return <p class="small muted wide">В этом файле таблицы не видно.</p>;
  const mean = (part: string, word: string, ours: string): void =>
    void save(() => ask<Answer<null>>('export-meaning', { file, part, word, ours })).then(() =>
      ask<ExportQuestions | null>('export-questions', { file }).then(setShown),
    );
  const titles = shown.titles.map((value) => ({ value, label: value }));
  const known = shown.columns.filter(({ ours }) => ours !== null);
  const unknown = shown.columns.filter(({ ours, title }) => ours === null && title.trim() !== '');
  return (
    <div class={isAsked ? 'note note-warn wide stack-s' : 'note wide stack-s'}>
      <p class="small">
        <b>{isAsked ? 'Что значат слова этого файла?' : 'Что значат столбцы этого файла'}</b>
      </p>
      {unknown.map(({ title }) => (
        <Asked
          label={`Столбец «${title}» – это`}
          value=""
          none="не брать"
          choices={titles}
          onChoose={(ours) => mean('columns', title, ours)}
        />
      ))}
      {shown.words.map(({ part, word }) => (
        <Asked
          label={`${PARTS[part]} «${word}» – это`}
          value=""
          none="не выбрано"
          choices={shown.meanings[part]}
          onChoose={(ours) => mean(part, word, ours)}
        />
      ))}
      <FirstRows shown={shown} />
      {known.length > 0 && (
        <details class="small">
          <summary>Понятые столбцы: {known.length}</summary>
          {known.map(({ title, ours }) => (
            <Asked
              label={`Столбец «${title}» – это`}
              value={ours ?? ''}
              none="как в файле"
              choices={titles}
              onChoose={(chosen) => mean('columns', title, chosen)}
            />
          ))}
        </details>
      )}
    </div>
  );
}

const PARTS: Readonly<Record<WordPart, string>> = { roles: 'Роль', events: 'Событие', units: 'Группа' };

function Asked(props: {
  readonly label: string;
  readonly value: string;
  readonly none: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (ours: string) => void;
}): JSX.Element {
  return (
    <label class="ask-line small">
      <span>{props.label}</span>
      <select
        class="select"
        value={props.value}
        onChange={({ currentTarget: { value } }) => props.onChoose(value)}
      >
        <option value="">{props.none}</option>
        {props.choices.map(({ value, label }) => (
          <option value={value}>{label}</option>
        ))}
      </select>
    </label>
  );
}

function FirstRows({ shown: { columns, rows } }: { readonly shown: ExportQuestions }): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard.
    <div class="wide-box" tabIndex={0} role="region" aria-label="Первые строки файла">
      <table class="mini">
        <thead>
          <tr>
            {columns.map(({ title, ours }) => (
              <th scope="col" class={ours === null ? 'ask' : ''}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((cell, index) => (
                <td class={columns[index]?.ours === null ? 'ask' : ''}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
