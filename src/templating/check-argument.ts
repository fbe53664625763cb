import { checkCall } from './calls.ts';
import type { CheckContext } from './check-context.ts';
import { type Named, resolvePath, type Scope } from './scope.ts';

/** Checks an argument of any kind; gives the field it names, or null. */
export function checkArgument(
  argument: hbs.AST.Expression,
  scope: Scope,
  context: CheckContext,
): Named | null {
  if (argument.type === 'PathExpression')
    return resolvePath(argument as hbs.AST.PathExpression, scope, context);
  if (argument.type === 'SubExpression') return checkCall(argument as hbs.AST.SubExpression, scope, context);
  return null;
}
