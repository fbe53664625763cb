import type { Organization } from '../organization/dossier.ts';
import type { Problem } from '../problem.ts';
import type { TemplateHead } from '../templating/heads.ts';

/** Warnings of documents dated before the period they speak of ends: dates stay from quarter to quarter until somebody changes them. */
export function datedEarly(
  { documents }: Pick<Organization, 'documents'>,
  templates: readonly TemplateHead[],
  period: { readonly to: string; readonly label: string },
): readonly Problem[] {
  return templates.flatMap(({ id, meta: { relations } }) => {
    const date = documents[id]?.date;
    if (relations.ofPeriod === null || !date || date > period.to) return [];
    return [
      {
        severity: 'warning' as const,
        code: 'usage/dated-early',
        message: `Дата ${relations.ofPeriod} раньше, чем кончился период (${period.label}).`,
        file: 'organization.yaml',
        hint: `Исправьте дату и номер: documents → ${id}.`,
      },
    ];
  });
}
