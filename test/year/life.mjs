// What happens in the year, month by month. Each step changes the files as a head does and issues what is due; `expect` says what the
// documents of that step must tell.

const QUARTERS = {
  Q3: ['01.07.2025', '30.09.2025'],
  Q4: ['01.10.2025', '31.12.2025'],
  Q1: ['01.01.2026', '31.03.2026'],
  Q2: ['01.04.2026', '30.06.2026'],
};

/** A summary table of a quarter; every unit has the same figures, which nobody here looks at. */
function summary(quarter, units) {
  const [from, to] = QUARTERS[quarter];
  const header =
    'Начало периода;Конец периода;Подразделение;Роль;Всего;Зарегистрировано;Активных в неделю;Чаты;Сообщения;Звонки';
  const rows = units.flatMap((unit) => [
    `${from};${to};${unit};Родитель;30;20;10;2;100;3`,
    `${from};${to};${unit};Педагог;2;2;2;2;60;12`,
  ]);
  return [header, ...rows, ''].join('\r\n');
}

/** `who`: people and units of the organisation; `no`: its way to number orders, letters. */
export function lifeOf({ who, no }) {
  const report = (quarter, number, day) => ({
    title: `отчёт за ${quarter}`,
    do(organization) {
      organization.write(`usage/сводная-${quarter}.csv`, summary(quarter, who.units));
      organization.say({ documents: { 'usage-report': { number, date: day } } });
    },
    issue: ['usage-report'],
    expect: { 'usage-report': [`№ ${number}`] },
  });
  const change = (from, to, number, days, former) => ({
    title: `новый администратор: ${to.name}`,
    do(organization) {
      organization.say({
        newAdministrator: to.name,
        documents: {
          'order-change-administrator': {
            number: no.order(number),
            date: days[0],
            basis: `заявление от ${days[0]}`,
          },
          'consent-new-administrator': { date: days[0] },
          handover: { number: to.handover, date: days[1] },
          'letter-administrator': { number: no.letter(to.letter), date: days[2] },
        },
      });
    },
    next: ['letter-administrator', 'handover', 'срок истёк'],
    issue: ['order-change-administrator'],
    after: [['letter-administrator', 'consent-new-administrator', 'handover', '--with-blanks']],
    expect: {
      'order-change-administrator': [from.short, to.short, `№ ${former.number}`, former.title],
      handover: [from.short, to.short, `№ ${no.order(number)}`],
      'letter-administrator': [from.short, to.short, `№ ${no.order(number)}`],
    },
  });
  const [first, second, third] = who.administrators;
  const FIRST_SET = [
    'protocol-extract',
    'order-use',
    'regulation',
    'order-administrator',
    'acknowledgement',
    'consent-administrator',
  ];
  const SECOND_SET = [
    'request',
    'chat-rules',
    'order-additional-administrators',
    'order-channel',
    'structure',
    'memo-staff',
    'memo-parents',
    'channel-plan',
  ];
  return [
    {
      title: 'сентябрь: комплект издан и подписан',
      do(organization) {
        const dated = (ids, date) => Object.fromEntries(ids.map((id) => [id, { date }]));
        organization.say({
          documents: {
            ...dated(['protocol-extract', 'regulation'], '01.09.2025'),
            ...dated(['acknowledgement', 'consent-administrator'], '02.09.2025'),
            ...dated(['structure', 'memo-staff', 'memo-parents', 'channel-plan'], '05.09.2025'),
            'order-use': { number: no.order(101), date: '01.09.2025' },
            'order-administrator': { number: no.order(102), date: '02.09.2025' },
            request: { number: no.letter(152), date: '03.09.2025' },
            'chat-rules': { number: no.order(103), date: '04.09.2025' },
            'order-additional-administrators': { number: no.order(104), date: '08.09.2025' },
            'order-channel': { number: no.order(105), date: '09.09.2025' },
          },
        });
      },
      issue: [...SECOND_SET, ...FIRST_SET, '--with-blanks'],
      expect: {
        'order-administrator': [first.accusative, `№ ${no.order(101)}`],
        request: [`№ ${no.order(102)}`],
      },
    },
    {
      title: 'октябрь: один ушёл, другой пришёл',
      do(organization) {
        organization.copy('staff.csv', 'previous/staff.csv');
        organization.change('staff.csv', who.movesInOctober);
        organization.say({ documents: { movement: { date: '01.11.2025' } } });
      },
      issue: ['movement'],
      expect: { movement: [`№ ${no.order(101)}`] },
    },
    report('Q3', '1', '08.10.2025'),
    {
      title: 'декабрь: исполняющий обязанности',
      do(organization) {
        organization.say({
          actingHead: who.acting.name,
          documents: { 'support-request': { number: no.letter(402), date: '15.12.2025' } },
        });
      },
      issue: ['support-request', '--with-blanks'],
      expect: { 'support-request': [who.acting.signature] },
    },
    {
      title: 'январь: руководитель вернулся, отчёт',
      do: (organization) => organization.say({ actingHead: null }),
      issue: [],
    },
    report('Q4', '1', '12.01.2026'),
    change(first, second, 12, ['20.01.2026', '21.01.2026', '22.01.2026'], {
      number: no.order(102),
      title: 'О назначении администратора',
    }),
    change(second, third, 45, ['16.03.2026', '17.03.2026', '18.03.2026'], {
      number: no.order(12),
      title: 'О смене администратора',
    }),
    report('Q1', '2', '07.04.2026'),
    {
      title: 'апрель: учредитель переименован',
      do(organization) {
        organization.say({
          founder: who.founderSinceApril,
          documents: { 'control-note': { number: '3', date: '15.04.2026' } },
        });
      },
      issue: ['control-note'],
      expect: { 'control-note': [who.founderSinceApril, `№ ${no.order(101)}`, third.signature] },
    },
    {
      title: 'май: переход на MAX',
      do(organization) {
        organization.say({
          platform: 'sferum-max',
          registered: 'да',
          newAdministrator: null,
          replaces: { chatsUntil: '01.06.2026' },
          documents: {
            'protocol-extract': { date: '12.05.2026' },
            regulation: { date: '12.05.2026' },
            'order-use': { number: no.order(60), date: '12.05.2026' },
            'order-administrator': { number: no.order(61), date: '12.05.2026' },
            'order-transition': { number: no.order(62), date: '13.05.2026' },
            'consent-administrator': { date: '12.05.2026' },
            request: { number: no.letter(77), date: '14.05.2026' },
            'memo-parents': { date: '15.05.2026' },
          },
        });
      },
      issue: [
        'order-use',
        'regulation',
        'order-administrator',
        'order-transition',
        'memo-parents',
        'protocol-extract',
        'consent-administrator',
        'request',
        '--with-blanks',
      ],
      expect: {
        'order-use': [`№ ${no.order(101)}`, 'Признать утратившими силу'],
        'order-administrator': [
          third.accusative,
          `№ ${no.order(60)}`,
          'Признать утратившим силу',
          `№ ${no.order(45)}`,
        ],
        'order-transition': [`№ ${no.order(60)}`, `№ ${no.order(101)}`],
        request: [`№ ${no.order(61)}`],
      },
    },
    {
      title: 'июнь: новая редакция Положения',
      do(organization) {
        organization.write(
          'clauses.csv',
          'Документ;После пункта;Вместо пункта;Не включать;Текст\nПоложение;1.7;;;Чаты работают с 7 до 20 часов.\n',
        );
        organization.say({
          documents: {
            regulation: { date: '15.06.2026' },
            'order-use': { number: no.order(80), date: '15.06.2026' },
          },
        });
      },
      issue: ['regulation', 'order-use', '--with-blanks'],
      expect: { 'order-use': [`№ ${no.order(60)}`], regulation: [`№ ${no.order(80)}`, 'с 7 до 20 часов'] },
    },
    report('Q2', '3', '07.07.2026'),
    {
      title: 'сентябрь: новый учебный год',
      do(organization) {
        organization.copy('staff.csv', 'previous/staff.csv');
        organization.say({
          documents: {
            movement: { date: '01.09.2026' },
            structure: { date: '02.09.2026' },
            'channel-plan': { date: '03.09.2026' },
            acknowledgement: { date: '02.09.2026' },
          },
        });
      },
      issue: ['movement', 'structure', 'channel-plan', 'acknowledgement'],
      expect: {
        movement: [`№ ${no.order(80)}`],
        acknowledgement: [`№ ${no.order(80)}`],
        structure: [third.short],
      },
    },
  ];
}
