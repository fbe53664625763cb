import { tornWord } from '../morphology/torn.ts';
import type { PhraseKind } from '../phrases/state.ts';
import { outOfPlace } from './out-of-place.ts';

/** What a title or the name of a unit does not end in. */
const JOINING = '(?:и|или|а|но|в|во|с|со|к|ко|о|об|по|на|от|до|из|за|для|при|без|под|над|у|не)';
const ENDS_JOINING = new RegExp(`(?<![\\p{L}\\d/.]|ф-)${JOINING}$`, 'u');
/** «1 а»: a letter that tells classes apart. */
const ENDS_IN_LETTER = /\d [а-зй-я]$/u;

/** Why a title or the name of a unit cannot be whole, though forms could be made of its words; null when it can. Takes normalised text. */
export function unfinished(text: string, kind: PhraseKind): string | null {
  if (!/\p{L}/u.test(text)) return `В «${text}» нет букв`;
  if (/^[-–—,;:/)»+&]|[-–—,;:/(«+&№?!…]$/u.test(text)) return `«${text}» обрывается или начинается со знака`;
  if (!isBalanced(text, kind)) return `В «${text}» скобки или кавычки без пары`;
  if (/«\s*»|"\s*"|^и\s/iu.test(text)) return `В «${text}» чего-то не хватает`;
  if (ENDS_JOINING.test(text) && !ENDS_IN_LETTER.test(text)) return `«${text}» обрывается на полуслове`;
  if (/(?<![a-zЀ-ӿ-])([a-zЀ-ӿ]{3,64}) \1(?![a-zЀ-ӿ-])/iu.test(text)) return `В «${text}» слово стоит дважды`;
  const torn = tornWord(text);
  if (torn) return `Похоже, слово разорвано: «${torn}»`;
  return text.toLowerCase() === 'н/д' ? `«${text}» не название` : outOfPlace(text, kind);
}

function isBalanced(text: string, kind: PhraseKind): boolean {
  const count = (sign: string): number => text.split(sign).length;
  // «ДОУ «Сад»: one sign closes both, and what stands in quotes does not change.
  const isOpen = /».{1,200}«[^«»]*$/u.test(text);
  // «группы «Радуга».
  const isNeverClosed =
    (kind === 'person' || text.startsWith('«')) && text.includes('«') && !text.includes('»');
  return (
    count('»') <= count('«') && !isNeverClosed && !isOpen && count('(') === count(')') && count('"') % 2 === 1
  );
}
