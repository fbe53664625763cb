import type { Council, DocumentFacts } from '../organization/dossier.ts';
import type { Severity } from '../problem.ts';
import { showDate } from '../reading/table/row-cells.ts';
import type { Facts } from '../reading/yaml/section-reader.ts';

type Documents = Readonly<Record<string, DocumentFacts>>;

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

/** Reports documents dated before those they follow, and protocols younger than the order that cites them. */
export function reportChronology(
  facts: Facts,
  { documents, councils }: { readonly documents: Documents; readonly councils: readonly Council[] },
): void {
  for (const one of SEQUENCES) reportSequence(one, documents, facts.section('documents'));
  const order = documents['order-use']?.date;
  councils.forEach(({ protocolDate }, index) => {
    const protocol = facts.sections('councils')[index]?.section('protocol');
    if (!order || !protocolDate || protocolDate <= order) return;
    protocol?.problem(
      'error',
      'dates-out-of-order',
      'date',
      `Протокол от ${showDate(protocolDate)} позже приказа «order-use» (${showDate(order)}), который на него ссылается.`,
      'Исправьте одну из дат: мнение совета учитывают до утверждения Положения.',
    );
  });
}

function reportSequence(
  { later, earlier, severity, why }: Sequence,
  documents: Documents,
  facts: Facts,
): void {
  const [date, other] = [documents[later]?.date, documents[earlier]?.date];
  if (!date || !other || date >= other) return;
  const message = `«${later}»: дата ${showDate(date)} раньше даты «${earlier}» (${showDate(other)}), ${why}.`;
  facts.section(later).problem(severity, 'dates-out-of-order', 'date', message, 'Исправьте одну из дат.');
}
