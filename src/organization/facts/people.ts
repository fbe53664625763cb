import type { Facts } from './describe.ts';

/** How people call the head of an organisation. */
const HEADS = ['заведующий', 'заведующая', 'директор', 'начальник', 'ректор', 'глава'];

/** Who is who; each is somebody of the staff list. */
export const PEOPLE = {
  head: {
    kind: 'person',
    label: 'руководитель',
    names: HEADS,
    help: 'Подписывает документы.',
    required: true,
  },
  actingHead: {
    kind: 'person',
    label: 'исполняющий обязанности руководителя',
    help: 'Если указан, документы подписывает он.',
    behind: true,
  },
  administrator: {
    kind: 'person',
    label: 'администратор',
    help: 'На платформе он один, обычно из педагогических работников. Его личный мобильный телефон уйдёт в заявку: регистрация возможна только с этого номера.',
  },
  administratorFrom: {
    kind: 'word',
    label: 'из кого назначается администратор',
    help: 'Что скажет Положение. Пусто – «из числа педагогических работников», если все названные администраторы таковы, иначе «из числа работников».',
    words: [
      { value: 'pedagogical', meaning: 'из педагогических работников' },
      { value: 'staff', meaning: 'из всех работников' },
    ],
    rare: true,
  },
  deputyAdministrator: {
    kind: 'person',
    label: 'замещающий администратора',
    help: 'Кто заменяет администратора, когда его нет.',
  },
  additionalAdministrators: {
    kind: 'people',
    label: 'дополнительный администратор',
    help: 'Каждый с новой строки.',
    example: '- Фамилия Имя Отчество',
  },
  newAdministrator: {
    kind: 'person',
    label: 'новый администратор',
    help: 'Станет администратором вместо прежнего. Строка нужна только для приказа о смене; после смены впишите этого человека в строку administrator, а в documents к приказу о назначении – номер и дату приказа о смене.',
  },
  extraWork: {
    kind: 'section',
    label: 'работа администратора',
    help: 'Как оформлены его обязанности; пусто – приказ скажет об обоих случаях.',
    facts: {
      form: {
        kind: 'word',
        label: 'оформление обязанностей',
        help: 'Дополнительную работу поручают с письменного согласия и за доплату.',
        words: [
          { value: 'duties', meaning: 'входят в должностную инструкцию' },
          { value: 'extra', meaning: 'дополнительная работа с письменного согласия' },
        ],
      },
      until: {
        kind: 'date',
        label: 'последний день дополнительной работы',
        help: 'Пусто – срок установлен соглашением с работником.',
        rare: true,
      },
      payment: {
        kind: 'text',
        label: 'доплата за дополнительную работу',
        help: 'Пусто – размер установлен соглашением с работником.',
        example: '15 процентов должностного оклада',
        rare: true,
      },
    },
  },
  controller: {
    kind: 'person',
    label: 'контролирующий исполнение',
    help: 'Пусто – «контроль оставляю за собой».',
  },
  publisher: {
    kind: 'person',
    label: 'ответственный за сайт',
    help: 'Размещает документы на официальном сайте; педагогического работника назначают, только если это его должностная обязанность.',
  },
  acquainted: {
    kind: 'word',
    label: 'кого знакомят с Положением',
    help: 'Кто будет в листе ознакомления; пусто – все работники.',
    words: [
      { value: 'all', meaning: 'все работники' },
      { value: 'users', meaning: 'руководство и педагогические работники' },
    ],
    otherwise: 'all',
    rare: true,
  },
  acquainter: {
    kind: 'person',
    label: 'знакомит работников с актами',
    help: 'Кто делает это под роспись.',
  },
} as const satisfies Facts;
