import type { Facts } from './describe.ts';
import { YES_NO } from './words.ts';

/** Councils, letters, numbers and dates of documents. */
export const ACTS = {
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
        help: 'В именительном падеже, с той же буквы, что в уставе (обычно со строчной).',
        example: 'совет родителей',
        required: true,
        blank: 30,
      },
      protocol: {
        kind: 'section',
        label: 'протокол',
        help: 'Протокол заседания, на котором совет рассмотрел положение.',
        facts: {
          number: {
            kind: 'actNumber',
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
  replaces: {
    kind: 'section',
    label: 'прежний приказ',
    help: 'Приказ об использовании платформы, который утрачивает силу вместе с утверждённым им положением; пусто – его не было.',
    facts: {
      title: {
        kind: 'text',
        label: 'заголовок прежнего приказа',
        help: 'Без кавычек по краям.',
        example: 'Об использовании ИКОП «Сферум» и учебного профиля VK-мессенджера',
        blank: 40,
      },
      number: { kind: 'actNumber', label: 'номер прежнего приказа', help: 'Как в приказе.', blank: 8 },
      date: { kind: 'date', label: 'дата прежнего приказа', help: 'Раньше даты нового приказа.' },
      chatsUntil: {
        kind: 'date',
        label: 'день закрытия прежних чатов',
        help: 'К этому дню чаты на прежней платформе закрывают. С ним готовится приказ о переходе; платформа прежняя – оставьте пустым.',
        rare: true,
      },
    },
  },
  chatHours: {
    kind: 'text',
    label: 'часы общения в чатах',
    help: 'Продолжает слова «Сообщения размещаются в чатах …»; пусто – в часы работы образовательной организации.',
    example: 'в рабочие дни с 8 до 19 часов',
    blank: 30,
    rare: true,
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
  norms: {
    kind: 'word',
    label: 'нормы показателей',
    help: '«announced» – к нормам из targets.csv добавить объявленные в 2025 году (доли активных работников, родителей и обучающихся, сообщения и звонки на педагога).',
    words: [{ value: 'announced', meaning: 'объявленные нормы', also: ['объявленные', 'да'] }],
    rare: true,
  },
  channel: {
    kind: 'section',
    label: 'канал организации',
    help: 'Для отчёта об использовании и сведений для учредителя.',
    facts: {
      open: {
        kind: 'word',
        label: 'есть ли канал организации',
        help: 'Открыт ли канал организации на платформе.',
        words: YES_NO,
        rare: true,
      },
      subscribers: {
        kind: 'text',
        label: 'подписчики канала',
        help: 'Сколько подписчиков показывает платформа, целое число.',
        rare: true,
        check: {
          test: (text) => /^\d(?:[\s\d]{0,11}\d)?$/u.test(text),
          code: 'organization/bad-count',
          why: 'не целое число',
          hint: 'Напишите число подписчиков цифрами: 152.',
        },
      },
      date: {
        kind: 'date',
        label: 'день, на который посчитаны подписчики',
        help: 'Дата – как 01.09.2025.',
        rare: true,
      },
    },
  },
  documents: {
    kind: 'documents',
    label: 'документы',
    help: 'Номера и даты; дата – как 01.09.2025.',
    facts: {
      number: {
        kind: 'actNumber',
        label: 'номер',
        help: 'Номер документа по журналу регистрации: 101-ОД; знак «№» поставит программа.',
        blank: 8,
      },
      date: { kind: 'date', label: 'дата', help: 'Дата документа.' },
      basis: {
        kind: 'text',
        label: 'основание',
        help: 'Для приказов и справки: что служит основанием.',
        example: 'заявление Т.А. Ковальчук от 28.08.2026',
        blank: 50,
        rare: true,
      },
    },
  },
} as const satisfies Facts;
