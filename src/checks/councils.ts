import type { OrganizationDraft, OrganizationKind } from '../organization/dossier.ts';
import type { Problem } from '../problem.ts';
import type { Places } from '../reading/yaml/places.ts';

/** Bodies whose opinion the regulation needs (Федеральный закон № 273-ФЗ, статья 30) and that are not named. */
export function absentCouncils(
  { kind, councils }: Pick<OrganizationDraft, 'kind' | 'councils'>,
  places: Places,
): readonly Problem[] {
  if (kind === null) return [];
  const absent = BODIES.filter(
    ({ body, kinds }) => kinds.includes(kind) && !councils.some((council) => council.kind === body),
  );
  return absent.map(({ problem }) => ({ ...problem, ...places('councils') }));
}

interface Body {
  readonly body: string;
  /** Where it is asked for. */
  readonly kinds: readonly OrganizationKind[];
  readonly problem: Problem;
}

const BODIES: readonly Body[] = [
  {
    body: 'parents',
    kinds: ['kindergarten', 'school', 'additional'],
    problem: {
      severity: 'warning',
      code: 'organization/no-parents-council',
      message:
        'Среди советов нет совета родителей, а Положение затрагивает права родителей (статья 30 Федерального закона № 273-ФЗ).',
      hint: 'Добавьте совет с видом parents или оставьте как есть, если его нет в организации.',
    },
  },
  {
    body: 'students',
    kinds: ['school', 'additional', 'college'],
    problem: {
      severity: 'warning',
      code: 'organization/no-students-council',
      message:
        'Среди советов нет совета обучающихся, а Положение затрагивает их права (статья 30 Федерального закона № 273-ФЗ).',
      hint: 'Добавьте совет с видом students или оставьте как есть, если его нет в организации.',
    },
  },
  {
    body: 'union',
    kinds: ['kindergarten', 'school', 'additional', 'college'],
    problem: {
      severity: 'note',
      code: 'organization/no-workers-body',
      message: 'Среди советов нет представительного органа работников (профсоюза).',
      hint: 'Если он есть и его мнения требуют трудовое законодательство или коллективный договор, добавьте совет с видом union (статья 372 Трудового кодекса Российской Федерации).',
    },
  },
];
