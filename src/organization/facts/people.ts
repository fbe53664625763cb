import type { Facts } from './describe.ts';

/** Who is who; each is somebody of the staff list. */
export const PEOPLE = {
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
