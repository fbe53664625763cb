import { isCapitals } from '../letters.ts';
import { tornWord } from '../morphology/torn.ts';
import type { PhraseKind } from '../phrases/state.ts';
import { outOfPlace } from './out-of-place.ts';

/** What a title or the name of a unit does not end in. */
const JOINING = '(?:и|или|а|но|в|во|с|со|к|ко|о|об|по|на|от|до|из|за|для|при|без|под|над|у|не)';
const ENDS_JOINING = new RegExp(`(?<![\\p{L}\\d/.]|ф-)${JOINING}$`, 'u');
/** «1 а», «группа «в»»: a letter that tells classes apart. */
const ENDS_IN_LETTER = /\d\s?(?!и$)\p{L}$|класс[а-я]? \d+ и$/u;

/** Why a title or the name of a unit cannot be whole, though forms could be made of its words; null when it can. Takes normalised text. */
export function unfinished(text: string, kind: PhraseKind): string | null {
  if (!/\p{L}/u.test(text)) return `В «${text}» нет букв`;
  if (/^[-–—,;:/)»+&]|[-–—,;:/(«+&№?!…]$/u.test(text)) return `«${text}» обрывается или начинается со знака`;
  if (!isBalanced(text, kind) || /^«[^»]*$/.test(text)) return `В «${text}» скобки или кавычки без пары`;
  if (/«\s*»|"\s*"|^и\s/iu.test(text)) return `В «${text}» чего-то не хватает`;
  const isCut =
    ENDS_JOINING.test(isCapitals(text) && kind === 'person' ? text.toLowerCase() : text) &&
    !ENDS_IN_LETTER.test(text);
  if (isCut) return `«${text}» обрывается на полуслове`;
  if (/(?<![a-zЀ-ӿ-])([a-zЀ-ӿ]{3,64}) \1(?![a-zЀ-ӿ-])/iu.test(text)) return `В «${text}» слово стоит дважды`;
  const torn = tornWord(text);
  if (torn) return `Похоже, слово разорвано: «${torn}»`;
  return /^н\/д$/iu.test(text) ? `«${text}» не название` : outOfPlace(text, kind);
}

function isBalanced(text: string, kind: PhraseKind): boolean {
  const count = (sign: string): number => text.split(sign).length - 1;
  // «ДОУ «Сад»: one sign closes both, and what stands in quotes does not change.
  const isOpen = /».{1,200}«[^«»]*$/u.test(text);
  // «группы «Радуга».
  const isNeverClosed = kind === 'person' && count('«') > 0 && !text.includes('»');
  return (
    count('»') <= count('«') && !isNeverClosed && !isOpen && count('(') === count(')') && count('"') % 2 === 0
  );
}
