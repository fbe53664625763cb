import type { OrganizationDraft } from '../organization/dossier.ts';
import { fullName } from '../organization/name.ts';
import type { Problem } from '../problem.ts';
import { shown } from '../reading/wording.ts';
import type { Places } from '../reading/yaml/places.ts';

const TASKS = [
  ['publisher', 'размещать документы на сайте'],
  ['acquainter', 'знакомить работников с документами'],
] as const;

/** Pedagogical workers whom an order gives the work of a clerk (Федеральный закон № 273-ФЗ, статья 47, часть 6.2). */
export function burdenedTeachers(
  organization: Pick<OrganizationDraft, 'publisher' | 'acquainter'>,
  places: Places,
): readonly Problem[] {
  return TASKS.flatMap(([key, task]) => {
    const person = organization[key];
    if (!person?.pedagogical) return [];
    const message = `«${key}»: ${shown(fullName(person))} – педагогический работник, приказ поручает ${task}.`;
    return [{ severity: 'note', code: 'organization/burdened-teacher', message, ...places(key), hint: CURE }];
  });
}

const CURE =
  'Оставьте, если это предусмотрено должностной инструкцией (часть 6.2 статьи 47 Федерального закона № 273-ФЗ), иначе назовите другого работника.';
