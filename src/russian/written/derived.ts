/* «жестового», «программистка», «глажению», «кубовщица»: words derived of others. */
import { beginsWord, lookUp } from '../dictionary.ts';
import { isOwnForm } from '../morphology/own-words.ts';
import { isAdverb } from '../morphology/word-cases.ts';

const OF_ADJECTIVE = '(?:[ыи]й|[ао]я|[ое]е|[ыи]е|[ое]го|[ое]му|[ыи]ми?|[ое]м|[ыи]х|[ое]й|[ую]ю)$';
const OF_NOUN = '(?:а|у|ом|ем|е|и|ы|ов|ей|[ое]й|ам|ами|ах)?$';

/** How words are derived, and what their beginning has to be. */
const DERIVED: readonly (readonly [RegExp, (start: string) => boolean])[] = [
  // «жестового», «программистский».
  [
    new RegExp(
      `^(.{4,}?(?=[ое]в)|.{5,}?)(?:[ое]в|(?<=[^аеиоуыэюя])[еи]?ск|(?<=[аеиоуыэюя])ческ)${OF_ADJECTIVE}`,
      'u',
    ),
    isNoun,
  ],
  // «патронатный».
  [new RegExp(`^(.{5,}[^аеиоуыэюяь])н${OF_ADJECTIVE}`, 'u'), isKnown],
  // «программистка».
  [/^(.{3,}(?:ист|ант|ент|ер|тор))[кш](?:а|и|е|у|[ое]й|ам|ами|ах)$/u, isKnown],
  // «глажению».
  [/^(.{3,}[^аеиоуыэюя])[еа]ни(?:е|я|ю|ем|и|й|ям|ями|ях)$/u, beginsWord],
  // «кубовщица».
  [new RegExp(`^(.{5,}?)(?:[щч]ик|[щч]иц)${OF_NOUN}`, 'u'), beginsWord],
  // «тестовод»: who does something with what stands before.
  [new RegExp(`^(.{3,})[ое](?:вод|вед|рез|лов|кос|вар|воз|п[её]к)${OF_NOUN}`, 'u'), beginsWord],
];

/** What no dictionary has whole, made of what it has. */
export function isDerived(word: string): boolean {
  return DERIVED.some(([made, isStart]) => {
    const start = made.exec(word)?.[1];
    return start !== undefined && isStart(start);
  });
}

function isNoun(stem: string): boolean {
  return ['', 'а', 'о', 'ь', 'я', 'е'].some((end) => isKnown(stem + end));
}

/** Whether a word is a form of ours, of the dictionary, or an adverb of it. */
export function isKnown(form: string): boolean {
  const cases = lookUp(form);
  return (cases !== null && (cases.noun | cases.adjective) !== 0) || isOwnForm(form) || isAdverb(form);
}
