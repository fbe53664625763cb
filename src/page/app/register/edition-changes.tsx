import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { EditionPassage } from '../../acts-protocol.ts';
import { Button } from '../parts/button.tsx';
import { Segments } from '../parts/segments.tsx';
import { ScrollBox, Whole } from '../parts/texts.tsx';
import { Comparison } from './comparison.tsx';
import { type Tour, useTour } from './use-tour.ts';

type Mode = 'changes' | 'before' | 'after';

const MODES: readonly (readonly [Mode, string])[] = [
  ['changes', 'Правки'],
  ['before', 'Было'],
  ['after', 'Станет'],
];

interface ChangesProps {
  readonly passages: readonly EditionPassage[];
  readonly changed: readonly EditionPassage[];
}

/** The text with its changes beside the table that compares both. */
export function Changes({ passages, changed }: ChangesProps): JSX.Element {
  const [mode, setMode] = useState<Mode>('changes');
  const tour = useTour(changed.length);
  return (
    <>
      <div class="row row-apart">
        <ModeChoice mode={mode} onMode={setMode} />
        <TourLine tour={tour} count={changed.length} />
      </div>
      <div class="duo-edit gap-top">
        <Text {...{ passages, changed, mode }} here={tour.here} />
        <Comparison changed={changed} here={tour.here} onGo={tour.goTo} />
      </div>
    </>
  );
}

interface ModeChoiceProps {
  readonly mode: Mode;
  readonly onMode: (mode: Mode) => void;
}

function ModeChoice({ mode, onMode }: ModeChoiceProps): JSX.Element {
  return (
    <fieldset class="row">
      <legend class="vh">Что показывать в тексте</legend>
      <Segments name="mode" choices={MODES} chosen={mode} onChoose={onMode} />
    </fieldset>
  );
}

interface TourLineProps {
  readonly tour: Tour;
  readonly count: number;
}

function TourLine({ tour, count }: TourLineProps): JSX.Element {
  return (
    <>
      <p class="small">
        <ins>добавлено</ins> <del>исключено</del>
      </p>
      <p class="small muted" role="status">
        Правка {tour.here + 1} из {count}
      </p>
      <div class="row">
        <Button look="small" label="Предыдущая" onPress={() => tour.go(-1)} />
        <Button look="small" label="Следующая" onPress={() => tour.go(1)} />
      </div>
    </>
  );
}

interface TextProps {
  readonly passages: readonly EditionPassage[];
  readonly changed: readonly EditionPassage[];
  readonly mode: Mode;
  readonly here: number;
}

function Text({ passages, changed, mode, here }: TextProps): JSX.Element {
  const isMarked = mode === 'changes';
  const textOf = (one: EditionPassage): string => (mode === 'before' ? one.before : one.after) ?? '';
  return (
    <ScrollBox class="table-box red" name="Текст с правками, прокручивается">
      {passages.map((one) => {
        const index = changed.indexOf(one);
        const text = <Whole text={placed(one, textOf(one))} />;
        if (index < 0) return <p class={isMarked ? 'muted' : ''}>{text}</p>;
        return (
          <p id={`change-${index}`} class={index === here ? 'ch here' : 'ch'}>
            {isMarked ? <Marked passage={one} /> : text}
          </p>
        );
      })}
    </ScrollBox>
  );
}

/** «1.4. В целях …»; a number that stands in the text already is not told twice. */
function placed({ place }: EditionPassage, text: string): string {
  return /^\d/u.test(place) ? `${place}. ${text}` : text;
}

function Marked({ passage }: { readonly passage: EditionPassage }): JSX.Element {
  return (
    <>
      {placed(passage, '')}
      {passage.pieces.map(({ text, change }) =>
        change === 'inserted' ? <ins>{text}</ins> : change === 'deleted' ? <del>{text}</del> : text,
      )}
    </>
  );
}
