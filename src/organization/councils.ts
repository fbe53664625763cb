import type { SectionReader } from '../reading/yaml/section-reader.ts';
import type { OrganizationDraft, OrganizationKind } from './dossier.ts';

/** The regulation touches the parents of children: where councils are named, theirs is expected to be one of them. */
export function reportNoParents(
  section: SectionReader,
  kind: OrganizationKind,
  councils: OrganizationDraft['councils'],
): void {
  if (kind === 'college' || councils.length === 0 || councils.some((one) => one.kind === 'parents')) return;
  section.problem(
    'warning',
    'organization/no-parents-council',
    'councils',
    'Среди советов нет совета родителей, а Положение затрагивает права родителей (статья 30 Федерального закона № 273-ФЗ).',
    'Добавьте совет с видом parents или оставьте как есть, если его нет в организации.',
  );
}
