import { checkCall, isHelper } from './calls.ts';
import type { CheckContext } from './check-context.ts';
import { resolvePath, type Scope } from './scope.ts';

export function checkMustache(
  mustache: hbs.AST.MustacheStatement,
  scope: Scope,
  context: CheckContext,
): void {
  if (!mustache.escaped) {
    context.report(
      mustache,
      context.file,
      'template/unescaped',
      'Тройные скобки {{{ }}} запрещены.',
      'Пишите {{ }}.',
    );
  }
  if (mustache.path.type !== 'PathExpression') return;
  const path = mustache.path as hbs.AST.PathExpression;
  if (mustache.params.length > 0 || mustache.hash || isHelper(path.original)) {
    checkCall(mustache as unknown as hbs.AST.SubExpression, scope, context);
    return;
  }
  const found = resolvePath(path, scope, context)?.field;
  if (found && found.kind !== 'text' && found.kind !== 'number')
    reportNotPrintable(mustache, path, found.kind, context);
}

/** The helpers that print what does not print by itself. */
const PRINTED_BY: Readonly<Record<string, string>> = { date: 'дата', person: 'фио', term: 'падеж' };

function reportNotPrintable(
  mustache: hbs.AST.MustacheStatement,
  path: hbs.AST.PathExpression,
  kind: string,
  context: CheckContext,
): void {
  const use = PRINTED_BY[kind];
  context.report(
    mustache,
    context.file,
    'template/not-printable',
    `«${path.original}» нельзя напечатать само по себе.`,
    use
      ? `Напишите {{${use} ${path.original}}} – см. docs/adding-a-document.md.`
      : 'Назовите отдельное поле или пройдите по списку через {{#each}}.',
  );
}
