import type { Facts } from './describe.ts';
import { YES_NO } from './words.ts';

/** What the organisation is and what it is called. */
export const NAMES = {
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
    namedHelp: 'С 2025 года «Сферум» работает в мессенджере MAX, в 2023–2025 годах работал в VK Мессенджере.',
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
  registered: {
    kind: 'word',
    label: 'уже зарегистрирована на платформе',
    help: '«Да» – организация уже есть на платформе (например, перенесена в MAX): администратор не регистрирует её заново, а сверяет сведения.',
    words: YES_NO,
    otherwise: 'нет',
    preset: 'нет',
  },
  distanceLessons: {
    kind: 'word',
    label: 'занятия с детьми на платформе',
    help: 'Для детского сада: «да», если образовательная программа предусматривает занятия с воспитанниками в дистанционной форме.',
    words: YES_NO,
    otherwise: 'нет',
    rare: true,
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

/** The kinds of organisations; the vocabularies of the templates are named so. */
export const ORGANIZATION_KINDS = NAMES.kind.words.map(({ value }) => value);
