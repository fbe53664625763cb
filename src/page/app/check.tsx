import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ActFinding, CheckedAct } from '../protocol.ts';
import { base64 } from './api.ts';
import { Drop } from './drop.tsx';
import { ScrollBox } from './parts.tsx';
import { useShell } from './shell.ts';

/** Is another's paper right? It is read in memory and sent nowhere. */
export function CheckScreen(): JSX.Element {
  const { ask } = useShell();
  const [act, setAct] = useState<(CheckedAct & { readonly name: string }) | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [onlyBad, setOnlyBad] = useState(false);
  const [here, setHere] = useState(-1);
  const take = async (file: File): Promise<void> => {
    setBusy(true);
    const checked = await ask<CheckedAct>('check', { name: file.name, bytes: await base64(file) }).finally(
      () => setBusy(false),
    );
    setAct({ ...checked, name: file.name });
    setHere(-1);
  };
  const findings = act?.findings.filter(({ severity }) => !onlyBad || severity !== 'note') ?? [];
  return (
    <>
      <div class="head">
        <div>
          <h1>Проверка чужого акта</h1>
          <p class="lead">
            {isBusy
              ? 'Читаем…'
              : act
                ? headline(act)
                : 'Нумерация, ссылки, названия законов, чужие слова, кавычки и тире.'}{' '}
            Файл не изменён и никуда не отправлен.
          </p>
        </div>
      </div>
      <Drop
        label={act ? 'Проверить другой файл' : 'Перетащите сюда документ Word'}
        hint="или нажмите, чтобы выбрать: .docx, .txt, .html"
        accept=".docx,.txt,.html,.htm"
        onFile={(file) => void take(file)}
      />
      {act && (
        <>
          <div class="tools">
            <h2>{act.name}</h2>
            <span class="grow" />
            <label class="radio check">
              <input
                type="checkbox"
                checked={onlyBad}
                onChange={(event) => setOnlyBad(event.currentTarget.checked)}
              />
              <span>Только то, что исправить</span>
            </label>
          </div>
          <div class="find">
            <ActText act={act} findings={findings} here={here} />
            <ol class="finds" aria-label="Замечания">
              {findings.map((one, index) => (
                <FindingItem
                  one={one}
                  number={index + 1}
                  isHere={here === index}
                  onHere={() => setHere(index)}
                />
              ))}
            </ol>
          </div>
        </>
      )}
    </>
  );
}

function headline({ findings, paragraphs }: CheckedAct): string {
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
  return (
    <ScrollBox class="card act" name="Текст акта">
      {act.paragraphs.map((text, index) => {
        const own = findings
          .map((one, number) => ({ one, number }))
          .filter(({ one }) => one.paragraph === index);
        const mild = own.every(({ one }) => one.severity === 'note');
        return (
          <p id={`p${index}`}>
            {own.length === 0 ? (
              text
            ) : (
              <mark
                class={`${mild ? 'mild' : ''} ${own.some(({ number }) => number === here) ? 'here' : ''}`}
              >
                {text}
              </mark>
            )}
            {own.map(({ one, number }) => (
              <span class={one.severity === 'note' ? 'ref mild' : 'ref'}>{number + 1}</span>
            ))}
          </p>
        );
      })}
    </ScrollBox>
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
