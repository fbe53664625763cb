import type { OwnClause } from '../organization/clauses.ts';
import type { Problem } from '../problem.ts';
import { nearest, shown } from '../reading/wording.ts';
import type { TemplateHead } from '../templating/heads.ts';
import { documentsNamed, namesOf } from '../templating/named-documents.ts';
import type { AmendedClause } from '../templating/own-clauses/amendment.ts';
import type { Rendered } from '../templating/rendered.ts';

/** Rows of `clauses.csv` whose document nobody can tell. */
export function unknownDocuments(
  clauses: readonly OwnClause[],
  templates: readonly TemplateHead[],
): readonly Problem[] {
  return clauses.flatMap(({ document, places }) => {
    const found = documentsNamed(document, templates);
    if (found.length === 1) return [];
    return [{ ...unknownDocument(document, found, templates), ...places.document }];
  });
}

function unknownDocument(
  document: string,
  found: readonly TemplateHead[],
  templates: readonly TemplateHead[],
): Problem {
  const base = { severity: 'error', code: 'clauses/unknown-document' } as const;
  if (found.length > 1) {
    const message = `${shown(document)} подходит нескольким документам.`;
    return { ...base, message, hint: `Впишите код одного из них: ${named(found)}.` };
  }
  const meant = nearest(document, templates.flatMap(namesOf));
  const hint =
    meant === null ? 'Коды и названия документов показывает sferum-docs fields' : `Может быть, «${meant}»?`;
  return { ...base, message: `Документа ${shown(document)} нет.`, hint };
}

function named(templates: readonly TemplateHead[]): string {
  return templates.map(({ id, meta }) => `${id} – «${meta.about}»`).join(', ');
}

/** A note on a document that differs from the shipped text: the head must know what is no longer ours. */
export function textChanges({ template, amended }: Rendered): readonly Problem[] {
  const [first] = amended;
  if (!first) return [];
  return [
    {
      severity: 'note',
      code: 'clauses/changed',
      message: `«${template.meta.about}»: стандартный текст изменён: ${changesIn(amended)}.`,
      file: first.row.places.document.file,
      hint: 'Номера – стандартного текста. Если так и нужно, ничего делать не надо.',
    },
  ];
}

function changesIn(amended: readonly AmendedClause[]): string {
  const keyOf = ({ row, number }: AmendedClause): string => `${row.action} ${number}`;
  const keys = [...new Set(amended.map(keyOf))];
  const changes = keys.map((key) => change(amended.filter((one) => keyOf(one) === key)));
  return `${changes.length > 1 ? 'пункты' : 'пункт'} ${changes.join(', ')}`;
}

/** One change of a clause, or several clauses added after it. */
function change(same: readonly AmendedClause[]): string {
  const [{ row, number } = { row: { action: 'add' }, number: '' }] = same;
  if (row.action === 'replace') return `${number} (заменён)`;
  if (row.action === 'drop') return `${number} (исключён)`;
  return `после ${number} (${same.length > 1 ? `добавлено ${same.length}` : 'добавлен'})`;
}
