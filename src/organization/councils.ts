import type { Facts } from '../reading/yaml/section-reader.ts';
import type { Council, DocumentFacts, OrganizationKind } from './dossier.ts';

const KINDS = new Map<string, Council['kind']>(
  (['parents', 'pedagogical', 'union', 'students', 'other'] as const).map((kind) => [kind, kind]),
);

/** The councils of the organisation file, in its order; one without a name is left out, with an error. */
export function readCouncils(facts: Facts): readonly Council[] {
  return facts.sections('councils').flatMap((one) => council(one) ?? []);
}

function council(facts: Facts): Council | null {
  const kind = facts.word('kind', KINDS) ?? 'other';
  const name = facts.required('name', 'название совета');
  const protocol = numbered(facts.section('protocol'));
  facts.finish();
  return name === null ? null : { kind, name, protocolNumber: protocol.number, protocolDate: protocol.date };
}

/** Number and date of a document or a protocol. */
export function numbered(facts: Facts): DocumentFacts {
  const read = { number: facts.text('number'), date: facts.date('date') };
  facts.finish();
  return read;
}

/** The regulation touches the parents of children: where councils are named, theirs is expected to be one of them. */
export function reportNoParents(facts: Facts, kind: OrganizationKind, councils: readonly Council[]): void {
  if (kind === 'college' || councils.length === 0 || councils.some((one) => one.kind === 'parents')) return;
  facts.problem(
    'warning',
    'organization/no-parents-council',
    'councils',
    'Среди советов нет совета родителей, а Положение затрагивает права родителей (статья 30 Федерального закона № 273-ФЗ).',
    'Добавьте совет с видом parents или оставьте как есть, если его нет в организации.',
  );
}
