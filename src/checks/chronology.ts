import type { Organization } from '../organization/dossier.ts';
import type { Problem, Severity } from '../problem.ts';
import { showDate } from '../reading/table/row-cells.ts';
import type { Places } from '../reading/yaml/places.ts';

interface Sequence {
  readonly later: string;
  readonly earlier: string;
  readonly severity: Severity;
  readonly why: string;
}

const CITES = 'а этот документ на него ссылается';

/** A document that cites another contradicts itself when that one is younger; the rest is told, but may stand. */
const SEQUENCES: readonly Sequence[] = [
  ...[
    'order-administrator',
    'order-additional-administrators',
    'order-change-administrator',
    'acknowledgement',
    'memo-staff',
    'memo-parents',
    'control-note',
  ].map((later) => sequence(later, 'order-use', CITES)),
  sequence(
    'order-change-administrator',
    'order-administrator',
    'а этим приказом он признаётся утратившим силу',
  ),
  sequence('request', 'order-administrator', CITES),
  sequence('regulation', 'order-use', 'которым Положение утверждается'),
  sequence('order-use', 'regulation', 'которое этим приказом утверждается с его даты', 'warning'),
  sequence(
    'order-additional-administrators',
    'order-administrator',
    'а дополнительных администраторов назначают после администратора',
    'warning',
  ),
  sequence('request', 'consent-administrator', 'а контактные данные сообщают с согласия', 'warning'),
  sequence('support-request', 'request', 'а обращаются после регистрации', 'warning'),
];

function sequence(later: string, earlier: string, why: string, severity: Severity = 'error'): Sequence {
  return { later, earlier, why, severity };
}

/** Documents dated before those they follow, and protocols younger than the order that cites them. */
export function wrongOrder(
  { documents, councils }: Pick<Organization, 'documents' | 'councils'>,
  places: Places,
): readonly Problem[] {
  return [
    ...SEQUENCES.flatMap((one) => wrongSequence(one, documents, places)),
    ...councils.flatMap(({ protocol: { date: protocolDate } }, index) =>
      lateProtocol(protocolDate, index, documents, places),
    ),
  ];
}

function wrongSequence(
  { later, earlier, severity, why }: Sequence,
  documents: Organization['documents'],
  places: Places,
): readonly Problem[] {
  const [date, other] = [documents[later]?.date, documents[earlier]?.date];
  if (!date || !other || date >= other) return [];
  return [
    {
      severity,
      code: 'organization/dates-out-of-order',
      message: `«${later}»: дата ${showDate(date)} раньше даты «${earlier}» (${showDate(other)}), ${why}.`,
      ...places('documents', later, 'date'),
      hint: 'Исправьте одну из дат.',
    },
  ];
}

function lateProtocol(
  date: string | null,
  index: number,
  documents: Organization['documents'],
  places: Places,
): readonly Problem[] {
  const order = documents['order-use']?.date;
  if (!order || !date || date <= order) return [];
  return [
    {
      severity: 'error',
      code: 'organization/dates-out-of-order',
      message: `Протокол от ${showDate(date)} позже приказа «order-use» (${showDate(order)}), который на него ссылается.`,
      ...places('councils', index, 'protocol', 'date'),
      hint: 'Исправьте одну из дат: мнение совета учитывают до утверждения Положения.',
    },
  ];
}
