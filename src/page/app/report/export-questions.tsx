import type { JSX } from 'preact';
import type { Answer } from '../../protocol.ts';
import type { ExportLine, ExportQuestions, WordPart } from '../../usage-protocol.ts';
import { choicesOf } from '../parts/select.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useShell } from '../shell.ts';
import { Asked } from './asked.tsx';
import { WholeFile } from './export-file.tsx';
import { FirstRows } from './export-rows.tsx';

/** What its columns and words mean: chosen here, kept in `columns.yaml`. */
export function Questions({ one }: { readonly one: ExportLine }): JSX.Element {
  const { shown, mean } = useQuestions(one.file);
  if (shown === undefined) return <p class="small muted wide">Читаем…</p>;
  if (shown === null) return <p class="small muted wide">Этот файл не прочитать.</p>;
  return (
    <div class={one.asks ? 'note note-warn wide stack-s' : 'note wide stack-s'}>
      <p class="small">
        <b>{headline(shown, one.asks)}</b>
      </p>
      {shown.columns.length === 0 && <p class="small">Таблицы на этом листе не видно.</p>}
      <WholeFile shown={shown} one={one} onChoose={(part, ours) => void mean(part, '', ours)} />
      <Unknown shown={shown} onMean={mean} />
      {shown.rows.length > 0 && <FirstRows shown={shown} />}
      <Known shown={shown} onMean={mean} />
    </div>
  );
}

interface AskedExport {
  readonly shown: ExportQuestions | null | undefined;
  readonly mean: MeaningsProps['onMean'];
}

function useQuestions(file: string): AskedExport {
  const { changes, ask, save, say } = useShell();
  const questions = useAnswer<ExportQuestions | null>('export-questions', { file }, [file, changes]);
  const mean = async (part: string, word: string, ours: string): Promise<void> => {
    const refused = await save(() => ask<Answer<null>>('export-meaning', { file, part, word, ours }));
    if (refused) say(refused.message);
    await questions.look();
  };
  return { shown: questions.answer, mean };
}

const PARTS: Readonly<Record<WordPart, string>> = { roles: 'Роль', events: 'Событие', units: 'Группа' };

function headline(shown: ExportQuestions, isAsked: boolean): string {
  if (!isAsked) return 'Как прочитан этот файл';
  const asksWords = unknownIn(shown).length > 0 || shown.words.length > 0;
  return asksWords ? 'Что значат слова этого файла?' : 'Как читать этот файл?';
}

function unknownIn({ columns }: ExportQuestions): ExportQuestions['columns'] {
  return columns.filter(({ ours, title }) => ours === null && title.trim() !== '');
}

interface MeaningsProps {
  readonly shown: ExportQuestions;
  readonly onMean: (part: string, word: string, ours: string) => Promise<void>;
}

/** Columns and words that the program does not know. */
function Unknown({ shown, onMean }: MeaningsProps): JSX.Element {
  return (
    <>
      <Columns none="не брать" columns={unknownIn(shown)} {...{ shown, onMean }} />
      {shown.words.map(({ part, word }) => (
        <Asked
          label={`${PARTS[part]} «${word}» – это`}
          value=""
          none="не выбрано"
          choices={shown.meanings[part]}
          onChoose={(ours) => void onMean(part, word, ours)}
        />
      ))}
    </>
  );
}

function Known({ shown, onMean }: MeaningsProps): JSX.Element | null {
  const known = shown.columns.filter(({ ours }) => ours !== null);
  if (known.length === 0) return null;
  return (
    <details class="small">
      <summary>Понятые столбцы: {known.length}</summary>
      <Columns none="как в файле" columns={known} {...{ shown, onMean }} />
    </details>
  );
}

interface ColumnsProps extends MeaningsProps {
  /** What it is called when a column means nothing of ours. */
  readonly none: string;
  readonly columns: ExportQuestions['columns'];
}

function Columns({ none, columns, shown, onMean }: ColumnsProps): JSX.Element {
  return (
    <>
      {columns.map(({ title, ours }) => (
        <Asked
          label={`Столбец «${title}» – это`}
          value={ours ?? ''}
          none={none}
          choices={choicesOf(shown.titles)}
          onChoose={(chosen) => void onMean('columns', title, chosen)}
        />
      ))}
    </>
  );
}
