import type { Declined } from '../case.ts';
import { applyOverride, type Overrides, overrideKey } from '../overrides.ts';
import { declinePhrase } from './phrase.ts';

/** A job title in six cases: «старший воспитатель», «заместитель заведующего по безопасности». */
export function declineTitle(text: string, lexicon?: Overrides): Declined {
  const declined = declinePhrase(text, 'person');
  const checked = NOMINATIVE_CATEGORY.test(declined.forms.nom)
    ? { ...declined, ...CATEGORY_DOUBT }
    : declined;
  return applyOverride(checked, lexicon?.get(overrideKey(text)));
}

const NOMINATIVE_CATEGORY =
  /,\s*(?:(?:высшая|первая|вторая)\s+)?(?:квалификационная\s+)?категория(?!\p{L})/iu;

const CATEGORY_DOUBT = {
  doubtful: true,
  why: 'Категорию пишут в родительном падеже: «воспитатель высшей квалификационной категории»',
} as const;
