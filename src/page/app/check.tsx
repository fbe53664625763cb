import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ActFinding, CheckedAct } from '../check-protocol.ts';
import { base64 } from './api.ts';
import { CheckBox } from './check-box.tsx';
import { Drop } from './drop.tsx';
import { ScrollBox } from './parts.tsx';
import { ScreenHead } from './screen-head.tsx';
import { useShell } from './shell.ts';

type NamedAct = CheckedAct & { readonly name: string };

/** Is another's paper right? It is read in memory and sent nowhere. */
export function CheckScreen(): JSX.Element {
  const { ask } = useShell();
  const [act, setAct] = useState<NamedAct | null>(null);
  const [isBusy, setBusy] = useState(false);
  const take = async (file: File): Promise<void> => {
    setBusy(true);
    const checked = await ask<CheckedAct>('check', { name: file.name, bytes: await base64(file) }).finally(
      () => setBusy(false),
    );
    setAct({ ...checked, name: file.name });
  };
  return (
    <>
      <ScreenHead
        title="Проверка чужого акта"
        lead={`${isBusy ? 'Читаем…' : headline(act)} Файл не изменён и никуда не отправлен.`}
      />
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

/** The text of an act beside what is wrong with it. */
function Checked({ act }: { readonly act: NamedAct }): JSX.Element {
  const [onlyBad, setOnlyBad] = useState(false);
  const [here, setHere] = useState(-1);
  useEffect(() => setHere(-1), [act]);
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
      <div class="find">
        <ActText act={act} findings={findings} here={here} />
        <ol class="finds" aria-label="Замечания">
          {findings.map((one, index) => (
            <FindingItem one={one} number={index + 1} isHere={here === index} onHere={() => setHere(index)} />
          ))}
        </ol>
      </div>
    </>
  );
}

function headline(act: CheckedAct | null): string {
  if (act === null) return 'Нумерация, ссылки, названия законов, чужие слова, кавычки и тире.';
  const { findings, paragraphs } = act;
  if (paragraphs.length === 0) return 'Файл не прочитан.';
  return findings.length === 0 ? 'Замечаний нет. Это не заменяет юриста.' : `Замечаний: ${findings.length}.`;
}

interface ActTextProps {
  readonly act: CheckedAct;
  readonly findings: readonly ActFinding[];
  readonly here: number;
}

function ActText(props: ActTextProps): JSX.Element {
  const { act, findings, here } = props;
  const numbered = findings.map((one, number) => ({ one, number }));
  return (
    <ScrollBox class="card act" name="Текст акта">
      {act.paragraphs.map((text, index) => (
        <Paragraph
          id={`p${index}`}
          text={text}
          own={numbered.filter(({ one }) => one.paragraph === index)}
          here={here}
        />
      ))}
    </ScrollBox>
  );
}

interface ParagraphProps {
  readonly id: string;
  readonly text: string;
  /** What is wrong with it. */
  readonly own: readonly { readonly one: ActFinding; readonly number: number }[];
  readonly here: number;
}

function Paragraph({ id, text, own, here }: ParagraphProps): JSX.Element {
  const mild = own.every(({ one }) => one.severity === 'note');
  const isHere = own.some(({ number }) => number === here);
  return (
    <p id={id}>
      {own.length === 0 ? text : <mark class={`${mild ? 'mild' : ''} ${isHere ? 'here' : ''}`}>{text}</mark>}
      {own.map(({ one, number }) => (
        <span class={one.severity === 'note' ? 'ref mild' : 'ref'}>{number + 1}</span>
      ))}
    </p>
  );
}

interface FindingItemProps {
  readonly one: ActFinding;
  readonly number: number;
  readonly isHere: boolean;
  readonly onHere: () => void;
}

function FindingItem(props: FindingItemProps): JSX.Element {
  const { one, number } = props;
  const show = (): void => {
    props.onHere();
    document.getElementById(`p${one.paragraph}`)?.scrollIntoView({ block: 'center' });
  };
  return (
    <li class={props.isHere ? 'here' : ''}>
      <span class={one.severity === 'note' ? 'ref mild' : 'ref'}>{number}</span>
      <div>
        <p>{one.message}</p>
        <p>{one.hint}</p>
        {one.paragraph !== null && (
          <p class="place">
            <button type="button" class="link" onClick={show}>
              Показать в тексте
            </button>
          </p>
        )}
      </div>
    </li>
  );
}
