import { nearest } from '../nearest.ts';
import { type Problem, withoutRepeats } from '../problem.ts';
import { remember } from '../remember.ts';
import { type Catalogue, digestOf, type Template } from './catalogue.ts';
import { checkTemplate } from './check-template.ts';
import { type ShapeKey, shapeOf } from './fact-shapes.ts';
import { fieldAt } from './facts.ts';
import { checkKey } from './prepared.ts';
import type { GroupShape } from './shape.ts';

interface CatalogueCheck {
  readonly problems: readonly Problem[];
  /** Absolute paths of the facts that each template names, by its id. */
  readonly named: ReadonlyMap<string, readonly string[]>;
}

const checksByCatalogue = new WeakMap<Catalogue, Map<string, CatalogueCheck>>();

/** Every template held against the facts there are; done once for a platform and a kind, however many organisations ask. */
export function checkTemplates(catalogue: Catalogue, key: ShapeKey): readonly Problem[] {
  return checkOf(catalogue, key).problems;
}

/** True when the template, or a partial of it, names a fact whose path starts so: «usage.». */
export function namesFacts(catalogue: Catalogue, template: Template, key: ShapeKey, start: string): boolean {
  return (
    namedFacts(catalogue, key)
      .get(template.id)
      ?.some((path) => path.startsWith(start)) ?? false
  );
}

/** Absolute paths of the facts that each template, or a partial of it, names, by its id. */
export function namedFacts(catalogue: Catalogue, key: ShapeKey): ReadonlyMap<string, readonly string[]> {
  return checkOf(catalogue, key).named;
}

function checkOf(catalogue: Catalogue, key: ShapeKey): CatalogueCheck {
  const checks = checksByCatalogue.get(catalogue) ?? new Map<string, CatalogueCheck>();
  checksByCatalogue.set(catalogue, checks);
  return remember(checks, checkKey(key), () => preparedCheck(catalogue, key) ?? checkAll(catalogue, key));
}

function preparedCheck(catalogue: Catalogue, key: ShapeKey): CatalogueCheck | null {
  const known = catalogue.prepared.named[digestOf(catalogue)]?.[checkKey(key)];
  return known ? { problems: [], named: new Map(Object.entries(known)) } : null;
}

function checkAll(catalogue: Catalogue, key: ShapeKey): CatalogueCheck {
  const laws = Object.keys(catalogue.data.laws);
  const problems: Problem[] = [];
  const named = new Map<string, readonly string[]>();
  for (const template of [...catalogue.templates, ...catalogue.amending]) {
    const shape = shapeOf(catalogue, template, key);
    const own = checkTemplate(template, shape, catalogue.partials, laws);
    const body = template.meta.mail && catalogue.partials.get(template.meta.mail.body);
    const mail = body ? checkTemplate(body, shape, catalogue.partials, laws).problems : [];
    problems.push(
      ...own.problems,
      ...mail,
      ...unknownRequirements(template, shape),
      ...unknownWord(template, shape),
    );
    named.set(template.id, [...own.fields.keys()]);
  }
  return { problems: withoutRepeats(problems), named };
}

/** The paths of `requires` that lead to no fact: such a document would never be made. */
function unknownRequirements(template: Template, shape: GroupShape): readonly Problem[] {
  return unknownPath(template, 'requires', template.meta.requires, shape);
}

/** A `when` that is no word of the vocabulary. */
function unknownWord(template: Template, shape: GroupShape): readonly Problem[] {
  const { when } = template.meta;
  return when === null ? [] : unknownPath(template, 'when', [`words.${when}`], shape);
}

function unknownPath(
  { file, meta }: Template,
  name: string,
  paths: readonly string[],
  shape: GroupShape,
): readonly Problem[] {
  const unknown = paths.find((path) => fieldAt(shape, path.split('.')) === null);
  const tag = meta.tags.find((one) => one.name === name);
  if (unknown === undefined || !tag) return [];
  return [
    {
      severity: 'error',
      code: 'template/unknown-field',
      message: `Неизвестное поле «${unknown}».`,
      file,
      line: tag.line,
      column: tag.column,
      hint: meantPath(unknown, shape),
    },
  ];
}

/** The path that was probably meant: its first wrong name replaced by the nearest one. */
function meantPath(path: string, shape: GroupShape): string {
  const names = path.split('.');
  const wrong = names.findIndex((_, index) => fieldAt(shape, names.slice(0, index + 1)) === null);
  const inner = fieldAt(shape, names.slice(0, wrong));
  const similar = nearest(names[wrong] ?? '', inner && 'fields' in inner ? Object.keys(inner.fields) : []);
  return similar === null
    ? 'Список полей: sferum-docs fields КОД'
    : `Может быть, «${names.with(wrong, similar).join('.')}»?`;
}
