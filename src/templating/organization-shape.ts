import type { Fact, Facts } from '../organization/facts/describe.ts';
import { ORGANIZATION_FACTS } from '../organization/facts/organization-facts.ts';
import { type FactShape, type GroupShape, group, list, people, person } from './shape.ts';

const FILE = 'organization.yaml';

/** What documents may name of the organisation file: plain facts as `organization.inn`, people and sections by their own keys. */
export function organizationShapes(facts: Facts = ORGANIZATION_FACTS): Readonly<Record<string, FactShape>> {
  const shapes = Object.entries(shapesOf(facts, []));
  const isPlain = ([, shape]: [string, FactShape]): boolean => shape.kind === 'text' || shape.kind === 'date';
  return {
    organization: group('организация', Object.fromEntries(shapes.filter(isPlain))),
    ...Object.fromEntries(shapes.filter((entry) => !isPlain(entry))),
  };
}

/** The facts that are there for each document, for the document with this id. `what` follows their names. */
export function documentShape(label: string, id: string, what: string): GroupShape {
  const { facts } = ORGANIZATION_FACTS.documents;
  const shapes = Object.entries(shapesOf(facts, ['documents', id]));
  return group(
    label,
    Object.fromEntries(shapes.map(([key, shape]) => [key, { ...shape, label: `${shape.label} ${what}` }])),
  );
}

function shapesOf(facts: Facts, path: readonly string[]): Readonly<Record<string, FactShape>> {
  const named = Object.entries(facts).filter(([, { behind, kind }]) => !behind && kind !== 'documents');
  return Object.fromEntries(named.map(([key, fact]) => [key, shapeOf(fact, [...path, key])]));
}

function shapeOf(fact: Fact, path: readonly string[]): FactShape {
  const { label, blank: size = 20 } = fact;
  const source = `${FILE}: ${path.join(' → ')}`;
  switch (fact.kind) {
    case 'person':
      return person(label, source);
    case 'people':
      return people(label, source);
    case 'section':
    case 'documents':
      return group(label, shapesOf(fact.facts, path));
    case 'list':
      return list(label, source, group(label, shapesOf(fact.facts, path)));
    case 'date':
      return { kind: 'date', label, source, size };
    default:
      return { kind: 'text', label, source, size };
  }
}
