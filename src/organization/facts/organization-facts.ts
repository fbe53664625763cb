import type { Check } from '../../reading/yaml/section-reader.ts';
import { isInn, isOgrn, isOkpo } from '../requisites.ts';
import type { Facts } from './describe.ts';

/**
 * Every fact of the organisation file, described once: the reader with its messages, the types, the checks of templates, the blanks,
 * the starter file and docs/facts.md are made from it.
 */

const NAMES = {
  kind: {
    kind: 'word',
    label: 'вид организации',
    help: 'От вида зависят слова документов: воспитанники или обучающиеся, группы или классы.',
    required: true,
    words: [
      { value: 'kindergarten', meaning: 'детский сад', also: ['детский сад'] },
      { value: 'school', meaning: 'школа', also: ['школа'] },
      { value: 'additional', meaning: 'дополнительное образование', also: ['дополнительное образование'] },
      { value: 'college', meaning: 'колледж', also: ['колледж'] },
    ],
  },
  platform: {
    kind: 'text',
    label: 'платформа',
    help: 'sferum-max – «Сферум» и мессенджер MAX (с 2025 года), sferum-vk – «Сферум» и VK Мессенджер (2023–2025 годы).',
    required: true,
    preset: 'sferum-max',
    behind: true,
    check: {
      test: (text) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(text),
      code: 'organization/bad-word',
      why: 'не название профиля платформы',
      hint: 'Можно: sferum-vk, sferum-max или имя своего профиля латинскими буквами.',
    },
  },
  standard: {
    kind: 'word',
    label: 'редакция ГОСТ Р 7.0.97',
    help: 'Пусто – редакцию определит дата документа (новая действует с 18.08.2025).',
    behind: true,
    words: [{ value: '2016' }, { value: '2025' }],
  },
  fullName: {
    kind: 'text',
    label: 'полное наименование',
    help: 'В точности как в уставе, буква в букву.',
    example: 'Муниципальное бюджетное дошкольное образовательное учреждение «Детский сад «Сказка»',
    required: true,
    blank: 60,
  },
  shortName: {
    kind: 'text',
    label: 'сокращённое наименование',
    help: 'В точности как в уставе, буква в букву.',
    example: 'МБДОУ «Детский сад «Сказка»',
    required: true,
    blank: 30,
  },
  founder: {
    kind: 'text',
    label: 'учредитель',
    help: 'В именительном падеже.',
    example: 'Администрация Энского городского округа',
    blank: 40,
  },
} as const satisfies Facts;

const REQUISITES = {
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
    help: 'Для бланка, с кодом города.',
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
        /^(?:https?:\/\/)?(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?:[/?#][^\s"'<>]*)?$/u.test(
          text,
        ),
      code: 'organization/bad-site',
      why: 'не адрес сайта',
      hint: 'Напишите адрес как https://sadik.ru.',
    },
  },
  place: {
    kind: 'text',
    label: 'место составления документов',
    help: 'Стоит в приказах слева от даты или под ней.',
    example: 'г. Энск',
  },
} as const satisfies Facts;

const PEOPLE = {
  head: { kind: 'person', label: 'руководитель', help: 'Подписывает документы.', required: true },
  actingHead: {
    kind: 'person',
    label: 'исполняющий обязанности руководителя',
    help: 'Если указан, документы подписывает он.',
    behind: true,
  },
  administrator: {
    kind: 'person',
    label: 'администратор',
    help: 'На платформе он один, из педагогических работников. Его личный мобильный телефон уйдёт в заявку: регистрация возможна только с этого номера.',
  },
  deputyAdministrator: {
    kind: 'person',
    label: 'замещающий администратора',
    help: 'Педагогический работник, который заменяет администратора, когда его нет.',
  },
  additionalAdministrators: {
    kind: 'people',
    label: 'дополнительный администратор',
    help: 'Педагогические работники, каждый с новой строки.',
    example: '- Фамилия Имя Отчество',
  },
  newAdministrator: {
    kind: 'person',
    label: 'новый администратор',
    help: 'Станет администратором вместо прежнего. Строка нужна только для приказа о смене; после смены впишите этого человека в строку administrator, а в order-administrator – номер и дату приказа о смене.',
  },
  controller: {
    kind: 'person',
    label: 'контролирующий исполнение',
    help: 'Пусто – «контроль оставляю за собой».',
  },
  publisher: {
    kind: 'person',
    label: 'ответственный за сайт',
    help: 'Размещает документы на официальном сайте.',
  },
  acquainter: {
    kind: 'person',
    label: 'знакомит работников с актами',
    help: 'Кто делает это под подпись.',
  },
} as const satisfies Facts;

const ACTS = {
  councils: {
    kind: 'list',
    label: 'совет',
    help: 'Чьё мнение учтено при утверждении положения.',
    facts: {
      kind: {
        kind: 'word',
        label: 'вид совета',
        help: 'Чьё это мнение.',
        otherwise: 'other',
        words: [
          { value: 'parents', meaning: 'совет родителей' },
          { value: 'pedagogical', meaning: 'педагогический совет' },
          { value: 'union', meaning: 'профсоюз' },
          { value: 'students', meaning: 'совет обучающихся' },
          { value: 'other', meaning: 'другой' },
        ],
        example: 'parents',
      },
      name: {
        kind: 'text',
        label: 'название совета',
        help: 'В именительном падеже.',
        example: 'Совет родителей',
        required: true,
        blank: 30,
      },
      protocol: {
        kind: 'section',
        label: 'протокол',
        help: 'Протокол заседания, на котором совет рассмотрел положение.',
        facts: {
          number: {
            kind: 'text',
            label: 'номер протокола',
            help: 'Как в протоколе.',
            example: '1',
            blank: 6,
          },
          date: { kind: 'date', label: 'дата протокола', help: 'Не позже приказа.', example: '28.08.2025' },
        },
      },
    },
  },
  support: {
    kind: 'section',
    label: 'обращение в поддержку',
    help: 'Без этих строк в письме останется место для записи от руки.',
    facts: {
      subject: {
        kind: 'text',
        label: 'тема обращения',
        help: 'О чём письмо.',
        example: 'О восстановлении доступа',
        blank: 60,
      },
      problem: {
        kind: 'text',
        label: 'суть обращения',
        help: 'Что случилось и что уже пробовали.',
        blank: 60,
      },
    },
  },
  documents: {
    kind: 'documents',
    label: 'документы',
    help: 'Номера и даты; дата – как 01.09.2025.',
    facts: {
      number: { kind: 'text', label: 'номер', help: 'Номер документа по журналу регистрации.', blank: 8 },
      date: { kind: 'date', label: 'дата', help: 'Дата документа.' },
    },
  },
} as const satisfies Facts;

const LOOK = {
  style: {
    kind: 'section',
    label: 'оформление',
    help: 'Как выглядят документы.',
    facts: {
      fontSize: {
        kind: 'word',
        label: 'размер шрифта',
        help: 'В пунктах.',
        words: [{ value: 12 }, { value: 13 }, { value: 14 }],
        otherwise: 14,
        preset: '14',
        behind: true,
      },
      lineSpacing: {
        kind: 'number',
        label: 'межстрочный интервал',
        help: 'Число от 1 до 1,5.',
        least: 1,
        most: 1.5,
        otherwise: 1,
        preset: '1',
        behind: true,
      },
      orderWord: {
        kind: 'word',
        label: 'слово «ПРИКАЗЫВАЮ»',
        help: 'Как набрано это слово.',
        words: [
          { value: 'capitals', meaning: 'прописными' },
          { value: 'spaced', meaning: 'вразрядку (п р и к а з ы в а ю)' },
        ],
        otherwise: 'capitals',
        preset: 'capitals',
      },
      spacedInitials: {
        kind: 'word',
        label: 'пробел между инициалами',
        help: 'В подписях и в тексте.',
        words: [
          { value: true, word: 'да', meaning: 'И. О. Фамилия', also: ['true', 'yes'] },
          { value: false, word: 'нет', meaning: 'И.О. Фамилия', also: ['false', 'no'] },
        ],
        otherwise: false,
        preset: 'нет',
        behind: true,
      },
    },
  },
} as const satisfies Facts;

export const ORGANIZATION_FACTS = { ...NAMES, ...REQUISITES, ...PEOPLE, ...ACTS, ...LOOK };

/** The facts in the order and under the headings of the starter file. */
export const CHAPTERS: readonly Chapter[] = [
  { title: 'Организация', facts: NAMES },
  { title: 'Реквизиты и бланк', facts: REQUISITES },
  {
    title: 'Люди',
    note: 'Каждого пишите так же, как в списке сотрудников staff.csv: фамилия, имя, отчество. Должность, телефон и почту программа возьмёт оттуда.',
    facts: PEOPLE,
  },
  { title: 'Советы и документы', facts: ACTS },
  { title: 'Оформление', facts: LOOK },
];

export interface Chapter {
  readonly title: string;
  readonly note?: string;
  readonly facts: Facts;
}

function digits(name: string, count: number, test: Check['test'], code: Check['code']): Check {
  const hint = `В ${name} организации ${count} цифр, последняя – контрольная: сверьте со свидетельством.`;
  return { test, code, why: `неверный ${name}`, hint };
}
