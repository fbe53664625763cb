import { expect, it } from 'vitest';
import { readCatalogue } from '../../src/templating/catalogue.ts';
import type { Relations } from '../../src/templating/relations.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';

const CITES = 'а этот документ на него ссылается';

const CITES_THE_ORDER = ['error order-use', CITES] as const;

const OF_WORK = {
  side: 'until',
  day: 'extraWork.until',
  name: 'последнего дня дополнительной работы',
} as const;

type Told = Partial<Omit<Relations, 'follows'>> & {
  readonly follows?: readonly (readonly [following: string, why: string])[];
};

/** Every relation of the documents, checked by hand; a document that is not here has none. */
const EXPECTED: Readonly<Record<string, Told>> = {
  regulation: { follows: [['error order-use', 'которым Положение утверждается']] },
  'protocol-extract': { ofProtocols: { name: 'выписки', why: 'которая из него сделана' } },
  'order-use': {
    follows: [['warning regulation', 'которое этим приказом утверждается с его даты']],
    journal: 'orders',
    ofProtocols: { name: 'приказа', why: 'который на него ссылается' },
    bounds: [
      {
        side: 'after',
        day: 'replaces.date',
        name: 'даты прежнего приказа, который им признаётся утратившим силу',
      },
    ],
  },
  'chat-rules': {
    follows: [CITES_THE_ORDER],
    journal: 'orders',
    ofProtocols: { name: 'приказа', why: 'который на него ссылается' },
  },
  'order-administrator': {
    follows: [CITES_THE_ORDER],
    journal: 'orders',
    appoints: ['administrator'],
    bounds: [OF_WORK],
  },
  'order-additional-administrators': {
    follows: [
      CITES_THE_ORDER,
      ['warning order-administrator', 'а дополнительных администраторов назначают после администратора'],
    ],
    journal: 'orders',
    appoints: ['additionalAdministrators'],
    bounds: [OF_WORK],
  },
  'order-change-administrator': {
    follows: [
      CITES_THE_ORDER,
      ['error order-administrator', 'а этим приказом он признаётся утратившим силу'],
    ],
    journal: 'orders',
    appoints: ['newAdministrator'],
    bounds: [OF_WORK],
  },
  handover: { follows: [['error order-change-administrator', CITES]] },
  'letter-administrator': {
    follows: [
      ['error order-change-administrator', CITES],
      ['warning consent-new-administrator', 'а контактные данные сообщают с согласия'],
    ],
    journal: 'letters',
  },
  acknowledgement: { follows: [CITES_THE_ORDER] },
  request: {
    follows: [
      ['error order-administrator', CITES],
      ['warning consent-administrator', 'а контактные данные сообщают с согласия'],
    ],
    journal: 'letters',
  },
  'usage-report': { ofPeriod: 'отчёта' },
  'support-digest': { ofPeriod: 'сведений для учредителя' },
  'support-request': {
    follows: [['warning request', 'а обращаются после регистрации']],
    journal: 'letters',
  },
  'memo-staff': { follows: [CITES_THE_ORDER] },
  'parent-choice': { follows: [CITES_THE_ORDER] },
  'order-transition': {
    follows: [CITES_THE_ORDER],
    journal: 'orders',
    bounds: [{ side: 'until', day: 'replaces.chatsUntil', name: 'дня закрытия прежних чатов' }],
  },
  'order-channel': {
    follows: [CITES_THE_ORDER, ['error order-administrator', CITES]],
    journal: 'orders',
  },
  'memo-pupils': { follows: [CITES_THE_ORDER] },
  'annulment-act': { follows: [CITES_THE_ORDER] },
  'site-page': { follows: [CITES_THE_ORDER] },
  movement: { follows: [CITES_THE_ORDER] },
  'memo-parents': { follows: [CITES_THE_ORDER] },
  'control-note': { follows: [CITES_THE_ORDER], ofPeriod: 'справки о контроле' },
};

const { templates } = readCatalogue(disk, [TEMPLATES]);

/** What of the relations is there at all. */
function told({ follows, journal, appoints, ofPeriod, ofProtocols, bounds }: Relations): Told {
  return {
    ...(follows.length > 0
      ? { follows: follows.map(({ id, severity, why }) => [`${severity} ${id}`, why] as const) }
      : {}),
    ...(journal ? { journal } : {}),
    ...(appoints.length > 0 ? { appoints } : {}),
    ...(ofPeriod ? { ofPeriod } : {}),
    ...(ofProtocols ? { ofProtocols } : {}),
    ...(bounds.length > 0 ? { bounds } : {}),
  };
}

it('the documents have the relations that were checked by hand', () => {
  const found = templates.map(({ id, meta }) => [id, told(meta.relations)] as const);
  const some = found.filter(([, relations]) => Object.keys(relations).length > 0);
  expect(Object.fromEntries(some)).toEqual(EXPECTED);
});

it('two documents report on a period', () => {
  expect(templates.filter(({ meta }) => meta.isReport).map(({ id }) => id)).toEqual([
    'usage-report',
    'support-digest',
  ]);
});
