import type { Organization } from '../organization/dossier.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import type { TemplateHead } from '../templating/heads.ts';

/** Warnings of documents dated before the period they speak of ends, or years after: dates stay from report to report until somebody changes them. */
export function datedOutOfPeriod(
  { documents }: Pick<Organization, 'documents'>,
  templates: readonly TemplateHead[],
  period: { readonly to: string; readonly label: string },
): readonly Problem[] {
  return templates.flatMap(({ id, meta: { relations } }) => {
    const date = documents[id]?.date;
    const fault = date ? faultOf(date, period.to) : null;
    if (relations.ofPeriod === null || !fault) return [];
    const message = `Дата ${relations.ofPeriod} ${fault.when} (${period.label}).`;
    return [outOfPeriod(id, fault.code, message)];
  });
}

function outOfPeriod(id: string, code: ProblemCode, message: string): Problem {
  return {
    severity: 'warning',
    code,
    message,
    file: 'organization.yaml',
    fact: `documents.${id}.date`,
    hint: `Исправьте дату и номер: documents → ${id}.`,
  };
}

function faultOf(date: string, end: string): { readonly code: ProblemCode; readonly when: string } | null {
  if (date <= end) return { code: 'usage/dated-early', when: 'раньше, чем кончился период' };
  const yearAfter = `${Number(end.slice(0, 4)) + 1}${end.slice(4)}`;
  return date > yearAfter
    ? { code: 'usage/dated-late', when: 'больше чем на год позже, чем кончился период' }
    : null;
}
