import type { Organization } from '../organization/dossier.ts';
import { remember } from '../remember.ts';
import type { Catalogue, Template } from './catalogue.ts';
import { tableFields } from './input-tables.ts';
import { rootFields } from './root-shape.ts';
import type { GroupShape } from './shape.ts';

/** All that the shape of the facts depends on beside the template: thousands of organisations share a few of these. */
export type ShapeKey = Pick<Organization, 'platform' | 'kind'>;

const shapesByTemplate = new WeakMap<Template, Map<string, GroupShape>>();

/** The facts a template may name, which are the same for all organisations of a kind on a platform. */
export function shapeOf({ data, templates }: Catalogue, template: Template, key: ShapeKey): GroupShape {
  const shapes = shapesByTemplate.get(template) ?? new Map<string, GroupShape>();
  shapesByTemplate.set(template, shapes);
  return remember(shapes, `${key.platform} ${key.kind}`, () =>
    rootFields(template, templates, {
      platform: data.platforms[key.platform] ?? {},
      words: data.vocabularies[key.kind] ?? {},
      tables: tableFields(data.tables),
    }),
  );
}
