import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Answer, Choice } from '../protocol.ts';
import type { ExportLine, ExportQuestions, WordPart } from '../usage-protocol.ts';
import { Asked } from './asked.tsx';
import { WholeFile } from './export-file.tsx';
import { FirstRows } from './export-rows.tsx';
import { useInOrder } from './in-order.ts';
import { useShell } from './shell.ts';

/** What its columns and words mean: chosen here, kept in `columns.yaml`. */
export function Questions({ one }: { readonly one: ExportLine }): JSX.Element {
  const { file, asks: isAsked } = one;
  const { changes, ask, save, say } = useShell();
  const [shown, setShown] = useState<ExportQuestions | null | undefined>(undefined);
  const show = useInOrder(setShown);
  const look = (): Promise<void> => show(ask<ExportQuestions | null>('export-questions', { file }));
  useEffect(() => void look(), [file, changes]);
  if (shown === undefined) return <p class="small muted wide">Читаем…</p>;
  if (shown === null) return <p class="small muted wide">Этот файл не прочитать.</p>;
  const mean = (part: string, word: string, ours: string): void =>
    void save(() => ask<Answer<null>>('export-meaning', { file, part, word, ours })).then((refused) => {
      if (refused) say(refused.message);
      return look();
    });
  return (
    <div class={isAsked ? 'note note-warn wide stack-s' : 'note wide stack-s'}>
      <p class="small">
        <b>{headline(shown, isAsked)}</b>
      </p>
      {shown.columns.length === 0 && <p class="small">Таблицы на этом листе не видно.</p>}
      <WholeFile shown={shown} one={one} onChoose={(part, ours) => mean(part, '', ours)} />
      <Unknown shown={shown} onMean={mean} />
      {shown.rows.length > 0 && <FirstRows shown={shown} />}
      <Known shown={shown} onMean={mean} />
    </div>
  );
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
  readonly onMean: (part: string, word: string, ours: string) => void;
}

/** Columns and words that the program does not know. */
function Unknown({ shown, onMean }: MeaningsProps): JSX.Element {
  return (
    <>
      {unknownIn(shown).map(({ title }) => (
        <Asked
          label={`Столбец «${title}» – это`}
          value=""
          none="не брать"
          choices={titlesOf(shown)}
          onChoose={(ours) => onMean('columns', title, ours)}
        />
      ))}
      {shown.words.map(({ part, word }) => (
        <Asked
          label={`${PARTS[part]} «${word}» – это`}
          value=""
          none="не выбрано"
          choices={shown.meanings[part]}
          onChoose={(ours) => onMean(part, word, ours)}
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
      {known.map(({ title, ours }) => (
        <Asked
          label={`Столбец «${title}» – это`}
          value={ours ?? ''}
          none="как в файле"
          choices={titlesOf(shown)}
          onChoose={(chosen) => onMean('columns', title, chosen)}
        />
      ))}
    </details>
  );
}

function titlesOf({ titles }: ExportQuestions): readonly Choice[] {
  return titles.map((value) => ({ value, label: value }));
}
