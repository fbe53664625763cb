import { normalizeText } from '../letters.ts';
import { SUBSTANTIVES } from '../lexicon/nouns.ts';
import { knownNoun } from '../morphology/noun.ts';
import { splitFullName } from '../names/full-name.ts';
import { TURKIC_WORD } from '../names/turkic.ts';
import { parsePhrase } from '../phrases/phrase.ts';
import { inAgreement } from '../written/title.ts';

/** What can be declined. */
export const KINDS = ['person', 'last', 'first', 'middle', 'title', 'unit'] as const;

export type Kind = (typeof KINDS)[number];

export function isKind(text: string): text is Kind {
  return (KINDS as readonly string[]).includes(text);
}

/** A person by capitals and a patronymic, else a title when its head is a person, else a unit. */
export function guessKind(text: string): Kind {
  const written = normalizeText(text);
  if (looksLikeName(written)) return 'person';
  // «главная бухгалтер» is meant as a title, too.
  const normal = inAgreement(written);
  const { head, pieces } = parsePhrase(normal, 'person');
  const substantive = pieces.find((piece) => piece.changing?.part === 'substantive');
  if (substantive) return head?.agreement === 'm' || /щая$/u.test(substantive.text) ? 'title' : 'unit';
  if (!head) return /^(?:и\.\s?о\.|врио)/iu.test(normal) ? 'title' : 'unit';
  return head.animate && !isThing(normal) ? 'title' : 'unit';
}

/** With people expected even «росток» is a person: ask again with things expected. */
function isThing(text: string): boolean {
  const { head, why } = parsePhrase(text, 'thing');
  return head !== null && !head.animate && why === null && head.agreement !== 'm';
}

function looksLikeName(text: string): boolean {
  const words = text.split(/[\s-]/u);
  if (!words.every((word) => /^\p{Lu}[\p{L}’'.]*$|^(?:фон|ван|де)$/u.test(word) || TURKIC_WORD.test(word)))
    return false;
  if (/(?:вич|вна|ична)$/iu.test(splitFullName(text).middle)) return true;
  return words.every(
    (word) =>
      !knownNoun(word.toLowerCase()) && !SUBSTANTIVES.has(word.toLowerCase()) && !/^\p{Lu}{2,}$/u.test(word),
  );
}
