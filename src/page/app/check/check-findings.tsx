import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ActFinding, CheckedAct } from '../../check-protocol.ts';
import { Button } from '../parts/button.tsx';
import { ScrollBox } from '../parts/texts.tsx';

interface FoundProps {
  readonly act: CheckedAct;
  readonly findings: readonly ActFinding[];
}

/** The text of an act beside the findings; the one that is looked at stands out in both. */
export function BesideText({ act, findings }: FoundProps): JSX.Element {
  const [here, setHere] = useState(-1);
  useEffect(() => setHere(-1), [act]);
  return (
    <div class="find">
      <ActText act={act} findings={findings} here={here} />
      <ol class="finds" aria-label="Замечания">
        {findings.map((one, index) => (
          <FindingItem one={one} number={index + 1} isHere={here === index} onHere={() => setHere(index)} />
        ))}
      </ol>
    </div>
  );
}

interface ActTextProps extends FoundProps {
  /** Index of that one. */
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

function FindingItem({ one, number, isHere, onHere }: FindingItemProps): JSX.Element {
  const show = (): void => {
    onHere();
    document.getElementById(`p${one.paragraph}`)?.scrollIntoView({ block: 'center' });
  };
  return (
    <li class={isHere ? 'here' : ''}>
      <span class={one.severity === 'note' ? 'ref mild' : 'ref'}>{number}</span>
      <div>
        <p>{one.message}</p>
        <p>{one.hint}</p>
        {one.paragraph !== null && <Place onShow={show} />}
      </div>
    </li>
  );
}

function Place({ onShow }: { readonly onShow: () => void }): JSX.Element {
  return (
    <p class="place">
      <Button look="link" label="Показать в тексте" onPress={onShow} />
    </p>
  );
}
