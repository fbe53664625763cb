import { type Problem, withoutRepeats } from '../problem.ts';
import { remember } from '../remember.ts';
import type { Catalogue, Template } from './catalogue.ts';
import { checkTemplate } from './check-template.ts';
import { type ShapeKey, shapeOf } from './fact-shapes.ts';
import type { FactShape } from './shape.ts';

interface CatalogueCheck {
  readonly problems: readonly Problem[];
  /** Facts that each template names, by absolute path. */
  readonly named: ReadonlyMap<Template, ReadonlyMap<string, FactShape>>;
}

const checksByCatalogue = new WeakMap<Catalogue, Map<string, CatalogueCheck>>();

/** Every template held against the facts there are; done once for a platform and a kind, however many organisations ask. */
export function checkTemplates(catalogue: Catalogue, key: ShapeKey): readonly Problem[] {
  return checkOf(catalogue, key).problems;
}

/** True when the template, or a partial of it, names a fact whose path starts so: «usage.». */
export function namesFacts(catalogue: Catalogue, template: Template, key: ShapeKey, start: string): boolean {
  const named = checkOf(catalogue, key).named.get(template) ?? new Map<string, FactShape>();
  return [...named.keys()].some((path) => path.startsWith(start));
}

function checkOf(catalogue: Catalogue, key: ShapeKey): CatalogueCheck {
  const checks = checksByCatalogue.get(catalogue) ?? new Map<string, CatalogueCheck>();
  checksByCatalogue.set(catalogue, checks);
  return remember(checks, `${key.platform} ${key.kind}`, () => checkAll(catalogue, key));
}

function checkAll(catalogue: Catalogue, key: ShapeKey): CatalogueCheck {
  const laws = Object.keys(catalogue.data.laws);
  const problems: Problem[] = [];
  const named = new Map<Template, ReadonlyMap<string, FactShape>>();
  for (const template of catalogue.templates) {
    const shape = shapeOf(catalogue, template, key);
    const own = checkTemplate(template, shape, catalogue.partials, laws);
    const body = template.meta.mail && catalogue.partials.get(template.meta.mail.body);
    const mail = body ? checkTemplate(body, shape, catalogue.partials, laws).problems : [];
    problems.push(...own.problems, ...mail);
    named.set(template, own.fields);
  }
  return { problems: withoutRepeats(problems), named };
}
