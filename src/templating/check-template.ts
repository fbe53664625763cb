import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { checkArgument } from './check-argument.ts';
import type { CheckContext, TemplateSource } from './check-context.ts';
import { checkMustache } from './check-mustache.ts';
import { type Named, NUMBER, type Scope } from './scope.ts';
import type { FactShape, GroupShape } from './shape.ts';

export interface TemplateCheck {
  readonly problems: readonly Problem[];
  /** Facts the template names, by absolute path. */
  readonly fields: ReadonlyMap<string, FactShape>;
}

const BLOCKS = ['if', 'unless', 'each', 'with'];

/** Checks every path, helper, partial and block of a template against the facts there are, in dead branches too. */
export function checkTemplate(
  template: TemplateSource,
  root: GroupShape,
  partials: ReadonlyMap<string, TemplateSource>,
  laws: readonly string[],
): TemplateCheck {
  const problems = new Map<string, Problem>();
  const context: CheckContext = {
    partials,
    laws,
    documents: documentsOf(root),
    fields: new Map(),
    trail: [],
    file: template.file,
    report(node, file, code, message, hint) {
      const { line, column } = node.loc.start;
      const place = { file, line, column: column + 1 };
      const problem = { severity: 'error' as const, code, message, ...place, ...(hint ? { hint } : {}) };
      problems.set(`${file}:${line}:${column}:${message}`, problem);
    },
  };
  checkProgram(
    template.program,
    { self: { field: root, path: '' }, locals: new Map(), parent: null },
    context,
  );
  return { problems: [...problems.values()], fields: context.fields };
}

function documentsOf({ fields: { documents } }: GroupShape): readonly string[] {
  return documents?.kind === 'group' ? Object.keys(documents.fields) : [];
}

function checkProgram(program: hbs.AST.Program | undefined, scope: Scope, context: CheckContext): void {
  for (const statement of program?.body ?? []) checkStatement(statement, scope, context);
}

function checkStatement(statement: hbs.AST.Statement, scope: Scope, context: CheckContext): void {
  const { type } = statement;
  if (type === 'MustacheStatement') checkMustache(statement as hbs.AST.MustacheStatement, scope, context);
  else if (type === 'BlockStatement') checkBlock(statement as hbs.AST.BlockStatement, scope, context);
  else if (type === 'PartialStatement') checkPartial(statement as hbs.AST.PartialStatement, scope, context);
  else if (type !== 'ContentStatement' && type !== 'CommentStatement') {
    context.report(
      statement,
      context.file,
      'template/forbidden',
      'Декораторы и вложенные блоки-вставки в шаблонах запрещены.',
      'Вынесите повторяющийся текст в файл templates/partials.',
    );
  }
}

function reportUnknownBlock(block: hbs.AST.BlockStatement, name: string, context: CheckContext): void {
  const similar = nearest(name, BLOCKS);
  context.report(
    block,
    context.file,
    'template/unknown-block',
    `Неизвестный блок {{#${name}}}.`,
    similar ? `Может быть, {{#${similar}}}?` : `Есть: ${BLOCKS.join(', ')}.`,
  );
}

function checkBlock(block: hbs.AST.BlockStatement, scope: Scope, context: CheckContext): void {
  const name = block.path.original;
  if (!BLOCKS.includes(name)) reportUnknownBlock(block, name, context);
  const [argument] = block.params;
  if (block.params.length !== 1 || !argument) {
    context.report(
      block,
      context.file,
      'template/wrong-arguments',
      `У блока {{#${name}}} должно быть одно условие или список.`,
    );
    return;
  }
  const field = checkArgument(argument, scope, context);
  checkProgram(
    block.program,
    name === 'each' || name === 'with' ? innerScope(block, field, scope, context) : scope,
    context,
  );
  checkProgram(block.inverse, scope, context);
}

function innerScope(
  block: hbs.AST.BlockStatement,
  named: Named | null,
  scope: Scope,
  context: CheckContext,
): Scope {
  const field = named?.field;
  if (block.path.original === 'each' && field && field.kind !== 'list') {
    context.report(
      block,
      context.file,
      'template/not-a-list',
      '{{#each}} ждёт список.',
      'Уберите {{#each}} или назовите список.',
    );
  }
  const self = named && field?.kind === 'list' ? { field: field.item, path: named.path } : named;
  const locals = new Map<string, Named | null>();
  const [item, index] = block.program.blockParams ?? [];
  if (item) locals.set(item, self);
  if (index) locals.set(index, NUMBER);
  return { self, locals, parent: scope };
}

function checkPartial(statement: hbs.AST.PartialStatement, scope: Scope, context: CheckContext): void {
  if (statement.name.type !== 'PathExpression') {
    context.report(
      statement,
      context.file,
      'template/dynamic-partial',
      'Имя вставки должно быть написано словами, не вычислено.',
    );
    return;
  }
  const name = String((statement.name as hbs.AST.PathExpression).original);
  const partial = context.partials.get(name);
  if (!partial) {
    reportUnknownPartial(statement, name, context);
    return;
  }
  if (context.trail.includes(name)) {
    context.report(
      statement,
      context.file,
      'template/recursive-partial',
      `Вставка «${name}» вызывает сама себя.`,
      'Разорвите круг: вставка не может содержать саму себя.',
    );
    return;
  }
  const inner = partialScope(statement, scope, context);
  checkProgram(partial.program, inner, { ...context, file: partial.file, trail: [...context.trail, name] });
}

function reportUnknownPartial(
  statement: hbs.AST.PartialStatement,
  name: string,
  context: CheckContext,
): void {
  const similar = nearest(name, [...context.partials.keys()]);
  context.report(
    statement,
    context.file,
    'template/unknown-partial',
    `Нет вставки «${name}».`,
    similar ? `Может быть, «${similar}»?` : 'Вставки лежат в templates/partials.',
  );
}

/** A partial sees what stands around it and its named arguments. */
function partialScope(statement: hbs.AST.PartialStatement, scope: Scope, context: CheckContext): Scope {
  const [argument] = statement.params;
  const self = argument ? checkArgument(argument, scope, context) : scope.self;
  const locals = new Map<string, Named | null>();
  for (const pair of statement.hash?.pairs ?? []) {
    const computed: Named = {
      field: { kind: 'text', label: pair.key, source: context.file, size: 20 },
      path: null,
    };
    locals.set(pair.key, checkArgument(pair.value, scope, context) ?? computed);
  }
  return { self, locals, parent: scope };
}
