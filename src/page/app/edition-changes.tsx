import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EditionPassage } from '../acts-protocol.ts';
import { Comparison } from './comparison.tsx';
import { ScrollBox, Whole } from './parts.tsx';
import { Segments } from './segments.tsx';

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
export function Changes(props: ChangesProps): JSX.Element {
  const { passages, changed } = props;
  const [mode, setMode] = useState<Mode>('changes');
  const tour = useTour(changed.length);
  return (
    <>
      <div class="row row-apart">
        <fieldset class="row">
          <legend class="vh">Что показывать в тексте</legend>
          <Segments name="mode" choices={MODES} chosen={mode} onChoose={setMode} />
        </fieldset>
        <p class="small">
          <ins>добавлено</ins> <del>исключено</del>
        </p>
        <p class="small muted" role="status">
          Правка {tour.here + 1} из {changed.length}
        </p>
        <div class="row">
          <button type="button" class="btn btn-s" onClick={() => tour.go(-1)}>
            Предыдущая
          </button>
          <button type="button" class="btn btn-s" onClick={() => tour.go(1)}>
            Следующая
          </button>
        </div>
      </div>
      <div class="duo-edit gap-top">
        <Text passages={passages} changed={changed} mode={mode} here={tour.here} />
        <Comparison changed={changed} here={tour.here} onGo={tour.goTo} />
      </div>
    </>
  );
}

/** Which change is looked at; F8 and Shift+F8 go on and back. */
function useTour(count: number): {
  readonly here: number;
  readonly go: (by: number) => void;
  readonly goTo: (index: number) => void;
} {
  const [here, setHere] = useState(0);
  const goTo = (index: number): void => {
    const next = (index + count) % Math.max(1, count);
    setHere(next);
    for (const side of ['change', 'row'])
      document.getElementById(`${side}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  const go = useRef((_: number): void => {});
  go.current = (by) => goTo(here + by);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'F8') return;
      event.preventDefault();
      go.current(event.shiftKey ? -1 : 1);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  // The first change is seen at once; the page itself stays where it is.
  useEffect(() => {
    const first = document.getElementById('change-0');
    if (first?.parentElement) first.parentElement.scrollTop = first.offsetTop - first.parentElement.offsetTop;
  }, [count > 0]);
  return { here: Math.min(here, Math.max(0, count - 1)), go: (by) => go.current(by), goTo };
}

interface TextProps {
  readonly passages: readonly EditionPassage[];
  readonly changed: readonly EditionPassage[];
  readonly mode: Mode;
  readonly here: number;
}

function Text(props: TextProps): JSX.Element {
  const { changed, mode, here } = props;
  return (
    <ScrollBox class="table-box red" name="Текст с правками, прокручивается">
      {props.passages.map((one) => {
        const index = changed.indexOf(one);
        const text = mode === 'before' ? one.before : one.after;
        if (index < 0)
          return (
            <p class={mode === 'changes' ? 'muted' : ''}>
              <Whole text={placed(one, text ?? '')} />
            </p>
          );
        return (
          <p id={`change-${index}`} class={index === here ? 'ch here' : 'ch'}>
            {mode === 'changes' ? <Marked passage={one} /> : <Whole text={placed(one, text ?? '')} />}
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
