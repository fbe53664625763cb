import type { JSX } from 'preact';
import { type Days, useDays } from './use-days.ts';

interface DayBoxesProps {
  /** Of the boxes, with `-from` and `-to` behind it. */
  readonly id?: string;
  /** How each stands with its label. */
  readonly class: string;
  readonly start: Days;
  readonly onWhole: (days: Days) => void;
}

/** The first and the last day of a span, to be typed; `onWhole`: as soon as they are a span. */
export function DayBoxes(props: DayBoxesProps): JSX.Element {
  const { days, choose } = useDays(props.start, props.onWhole);
  return (
    <>
      <DayBox {...props} end="from" label="с" day={days.from} onDay={(from) => choose({ ...days, from })} />
      <DayBox {...props} end="to" label="по" day={days.to} onDay={(to) => choose({ ...days, to })} />
    </>
  );
}

interface DayBoxProps extends Pick<DayBoxesProps, 'id' | 'class'> {
  readonly end: keyof Days;
  readonly label: string;
  readonly day: string;
  readonly onDay: (day: string) => void;
}

function DayBox(props: DayBoxProps): JSX.Element {
  const name = props.id === undefined ? undefined : `${props.id}-${props.end}`;
  return (
    <label class={props.class} for={name}>
      {props.label}
      <input
        class="input"
        id={name}
        type="date"
        value={props.day}
        onChange={(event) => props.onDay(event.currentTarget.value)}
      />
    </label>
  );
}
