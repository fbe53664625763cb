import type { Check } from '../../reading/yaml/fault.ts';
import { isTimeZone } from '../../world/time-zone.ts';
import { isInn, isOgrn, isOkpo } from '../requisites.ts';
import type { Facts } from './describe.ts';

/** Zones of Russia that people choose from, from west to east. */
const RUSSIAN_ZONES = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Krasnoyarsk',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Kamchatka',
];

/** What stands on the letterhead, and the clock. */
export const REQUISITES = {
  inn: {
    kind: 'text',
    label: 'ИНН',
    help: '10 цифр, последняя – контрольная, программа её проверяет.',
    blank: 12,
    check: digits('ИНН', 10, isInn, 'organization/bad-inn'),
  },
  ogrn: {
    kind: 'text',
    label: 'ОГРН',
    help: '13 цифр, последняя – контрольная.',
    blank: 15,
    check: digits('ОГРН', 13, isOgrn, 'organization/bad-ogrn'),
  },
  okpo: {
    kind: 'text',
    label: 'ОКПО',
    help: '8 цифр, последняя – контрольная.',
    blank: 10,
    check: digits('ОКПО', 8, isOkpo, 'organization/bad-okpo'),
  },
  address: {
    kind: 'text',
    label: 'адрес',
    help: 'Для бланка.',
    example: 'ул. Лесная, д. 5, г. Энск, 999001',
    blank: 40,
  },
  phone: {
    kind: 'phone',
    label: 'телефон',
    help: 'Для бланка. Код города возьмите в скобки, сколько бы цифр в нём ни было: +7 (47362) 5-00-00.',
    example: '+7 (495) 000-00-00',
    blank: 18,
  },
  email: {
    kind: 'email',
    label: 'электронная почта',
    help: 'Для бланка.',
    example: 'mail@sadik.example',
    blank: 25,
  },
  site: {
    kind: 'text',
    label: 'сайт',
    help: 'Адрес официального сайта.',
    example: 'https://sadik.example',
    blank: 25,
    check: {
      test: (text) =>
        /^(?:https?:\/\/)?(?:[a-zЀ-ӿ\d](?:[a-zЀ-ӿ\d-]*[a-zЀ-ӿ\d])?\.)+[a-zЀ-ӿ]{2,}(?:[/?#][^\s"'<>]*)?$/iu.test(
          text,
        ),
      code: 'organization/bad-site',
      why: 'не адрес сайта',
      hint: 'Напишите адрес как https://sadik.ru.',
    },
  },
  timeZone: {
    kind: 'text',
    label: 'часовой пояс',
    help: 'Нужен, если выгрузки платформы дают время не по местным часам. Пусто – московское время.',
    example: 'Asia/Yekaterinburg',
    behind: true,
    check: {
      test: isTimeZone,
      code: 'organization/bad-time-zone',
      why: 'не название часового пояса',
      hint: `Напишите название латинскими буквами. Можно: ${RUSSIAN_ZONES.join(', ')}.`,
    },
  },
  place: {
    kind: 'text',
    label: 'место составления документов',
    help: 'Стоит в приказах слева от даты или под ней.',
    example: 'г. Энск',
  },
} as const satisfies Facts;

function digits(name: string, count: number, test: Check['test'], code: Check['code']): Check {
  const hint = `В ${name} организации ${count} цифр, последняя – контрольная: сверьте со свидетельством.`;
  return { test, code, why: `неверный ${name}`, hint };
}
