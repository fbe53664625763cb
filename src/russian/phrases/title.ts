import type { Declined } from '../case.ts';
import { applyOverride, type Overrides, overrideKey } from '../overrides.ts';
import { adjectiveForms, asAdjective } from './adjective.ts';
import { headNoun } from './head-noun.ts';
import { knownNoun } from './noun.ts';
import { declinePhrase } from './phrase.ts';

/** A job title in six cases: «старший воспитатель», «заместитель заведующего по безопасности». */
export function declineTitle(text: string, lexicon?: Overrides): Declined {
  const mended = inAgreement(text).replace(/(?<!\p{L})(шеф) (?=повар)/giu, '$1-');
  const declined = declinePhrase(mended, 'person');
  const why = mended === text ? misspelt(text) : `При этой должности пишут «${mended}»`;
  const nom = mended === text ? declined.forms.nom : declinePhrase(text, 'person').forms.nom;
  const checked = why ? { forms: { ...declined.forms, nom }, doubtful: true, why } : declined;
  return applyOverride(checked, lexicon?.get(overrideKey(text)));
}

/** «старшая воспитатель» → «старший воспитатель»: the adjective agrees with the post and not with the woman. */
export function inAgreement(text: string): string {
  return text.replace(/\p{L}+/gu, (word, at: number) => {
    const next = /^ (\p{L}[\p{L}-]*)/u.exec(text.slice(at + word.length))?.[1] ?? '';
    const head = headNoun(next.toLowerCase());
    const adjective = knownNoun(word.toLowerCase()) ? null : asAdjective(word.toLowerCase());
    if (adjective?.agreement !== 'f' || head?.agreement !== 'm' || !head.animate) return word;
    const { nom } = adjectiveForms(adjective, true, 'm');
    return word.slice(0, adjective.stem.length) + nom.slice(adjective.stem.length);
  });
}

const ACTING_POST = /исполняющ(?:ий|ая)\s+обязанности\s+(\p{L}+)/iu;

/** What makes no sense in other cases, though its words are known. */
function misspelt(text: string): string | null {
  if (/(?<!\p{L})категория(?!\p{L})/iu.test(text.replace(/\([^()]*\)/gu, '')))
    return 'Категорию пишут в родительном падеже: «воспитатель высшей квалификационной категории»';
  const acting = ACTING_POST.exec(text)?.[1]?.toLowerCase() ?? '';
  const isNominative = headNoun(acting) !== null || /^заведующ(?:ий|ая)$/u.test(acting);
  return isNominative ? 'После «исполняющий обязанности» должность пишут в родительном падеже' : null;
}
