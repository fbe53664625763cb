import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CheckedAct } from '../../check-protocol.ts';
import { base64 } from '../api.ts';
import { CheckBox } from '../parts/check-box.tsx';
import { Drop } from '../parts/drop.tsx';
import { ScreenHead } from '../parts/screen-head.tsx';
import { useShell } from '../shell.ts';
import { BesideText } from './check-findings.tsx';

type NamedAct = CheckedAct & { readonly name: string };

/** Is another's paper right? It is read in memory and sent nowhere. */
export function CheckScreen(): JSX.Element {
  const { act, isBusy, take } = useCheckedAct();
  const lead = `${isBusy ? 'Читаем…' : headline(act)} Файл не изменён и никуда не отправлен.`;
  return (
    <>
      <ScreenHead title="Проверка чужого акта" lead={lead} />
      <Drop
        label={act ? 'Проверить другой файл' : 'Перетащите сюда документ Word'}
        hint="или нажмите, чтобы выбрать: .docx, .txt, .html"
        accept=".docx,.txt,.html,.htm"
        onFile={(file) => void take(file)}
      />
      {act && <Checked act={act} />}
    </>
  );
}

interface CheckedFile {
  readonly act: NamedAct | null;
  readonly isBusy: boolean;
  readonly take: (file: File) => Promise<void>;
}

function useCheckedAct(): CheckedFile {
  const { ask } = useShell();
  const [act, setAct] = useState<NamedAct | null>(null);
  const [isBusy, setBusy] = useState(false);
  const take = async (file: File): Promise<void> => {
    const { name } = file;
    setBusy(true);
    const body = { name, bytes: await base64(file) };
    const checked = await ask<CheckedAct>('check', body).finally(() => setBusy(false));
    setAct({ ...checked, name });
  };
  return { act, isBusy, take };
}

/** The text of an act beside what is wrong with it. */
function Checked({ act }: { readonly act: NamedAct }): JSX.Element {
  const [onlyBad, setOnlyBad] = useState(false);
  const findings = act.findings.filter(({ severity }) => !onlyBad || severity !== 'note');
  return (
    <>
      <div class="tools">
        <h2>{act.name}</h2>
        <span class="grow" />
        <CheckBox isChecked={onlyBad} onChange={setOnlyBad}>
          Только то, что исправить
        </CheckBox>
      </div>
      <BesideText act={act} findings={findings} />
    </>
  );
}

function headline(act: CheckedAct | null): string {
  if (act === null) return 'Нумерация, ссылки, названия законов, чужие слова, кавычки и тире.';
  const { findings, paragraphs } = act;
  if (paragraphs.length === 0) return 'Файл не прочитан.';
  return findings.length === 0 ? 'Замечаний нет. Это не заменяет юриста.' : `Замечаний: ${findings.length}.`;
}
