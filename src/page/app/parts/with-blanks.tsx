import type { JSX } from 'preact';
import type { Issued } from '../../acts-protocol.ts';
import { CheckBox } from './check-box.tsx';

interface WithBlanksProps {
  readonly answer: Issued | null;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

/** Asked once blanks were in the way. */
export function WithBlanks(props: WithBlanksProps): JSX.Element | null {
  if (!props.answer?.hasBlanks && !props.isChosen) return null;
  return (
    <CheckBox isChecked={props.isChosen} onChange={props.onChoose}>
      Издать с пустыми местами: их впишут от руки
    </CheckBox>
  );
}
