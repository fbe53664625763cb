import type { ParsedDocument } from '../document/parse.ts';
import type { Problem } from '../problem.ts';
import type { Template } from './catalogue.ts';
import { nameOf } from './facts.ts';
import { citedFaults, type GoneClause } from './own-clauses/faults.ts';

/** Where something is that a document shows: its name, and the template if it is the user's own. */
export function placeIn(
  { file, isOwn }: Pick<Template, 'file' | 'isOwn'>,
  document: string,
): Pick<Problem, 'file' | 'document'> {
  return isOwn ? { file, document } : { document };
}

/** By their ids: the numbers of the clauses of a document, and those that the organisation left out. */
export interface CitedClauses {
  readonly numbers: ReadonlyMap<string, string>;
  readonly gone: ReadonlyMap<string, GoneClause>;
}

/** What the markup of a document shows, and its references to clauses that other documents do not have. */
export function parsedProblems(
  parsed: ParsedDocument,
  template: Template,
  clausesIn: (document: string) => CitedClauses,
): readonly Problem[] {
  const own = placeIn(template, nameOf(parsed));
  const outside = parsed.outside.map(({ to, item }) => {
    const [document = '', id = ''] = to.split('#');
    const where = (item && parsed.numbers.get(item)?.parts.join('.')) ?? '';
    return { document, id, where, gone: clausesIn(document).gone.get(id) };
  });
  const lost = outside.flatMap(({ gone, where }) => (gone ? [{ gone, where }] : []));
  const unknown = outside.filter(({ gone }) => !gone).map(({ document, id }) => noClause(document, id));
  return [
    ...[...structureProblems(parsed), ...unknown].map((problem) => ({ ...problem, ...own })),
    ...citedFaults(lost, template.meta.about),
  ];
}

function noClause(document: string, id: string): Problem {
  return {
    severity: 'warning',
    code: 'document/no-clause',
    message: `В документе «${document}» нет пункта с id «${id}», оставлено место для его номера.`,
    hint: 'Впишите номер от руки или дайте пункту этот id в шаблоне.',
  };
}

/** Structure problems have places in the rendered text, which nobody sees: only the file is worth telling. */
function structureProblems(parsed: ParsedDocument): readonly Problem[] {
  return parsed.problems.map(({ line: _line, column: _column, ...problem }) => problem);
}
