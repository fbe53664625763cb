// The two organisations of the year: the samples as they were before it began.

/** People, units and numbers as the year needs them. */
export const KINDERGARTEN = {
  name: 'Сказка',
  source: 'input',
  before: {
    platform: 'sferum-vk',
    newAdministrator: null,
    registered: null,
    style: { founderAbove: 'да' },
    replaces: { title: 'Об использовании образовательной платформы', number: '71-ОД', date: '01.09.2022' },
    councils: [
      { kind: 'parents', name: 'совет родителей', protocol: { number: 1, date: '28.08.2025' } },
      { kind: 'pedagogical', name: 'педагогический совет', protocol: { number: 1, date: '29.08.2025' } },
    ],
  },
  who: {
    administrators: [
      { name: 'Ковальчук Татьяна Андреевна', short: 'Т.А.', accusative: 'Ковальчук Татьяну Андреевну' },
      {
        name: 'Лебедь Светлана Юрьевна',
        short: 'С.Ю.',
        accusative: 'Лебедь Светлану Юрьевну',
        handover: '1',
        letter: 9,
      },
      {
        name: 'Щерба Кирилл Максимович',
        short: 'К.М.',
        accusative: 'Щербу Кирилла Максимовича',
        signature: 'К.М. Щерба',
        handover: '2',
        letter: 31,
      },
    ],
    acting: { name: 'Сушко Наталья Игоревна', signature: 'Н.И. Сушко' },
    founderSinceApril: 'Управление образования Светлоозёрского округа',
    units: ['Солнышко', 'Капельки', 'Теремок'],
    /** One is dismissed, somebody new stands at the end of the list. */
    movesInOctober: (text) =>
      `${text.trimEnd().replace(/^(Заяц;.*;)$/mu, '$115.10.2025')}\nНовикова;Алла;Петровна;ж;воспитатель;;Ромашка;педагог;;;20.10.2025;\n`,
  },
  no: { order: (number) => `${number}-од`, letter: (number) => `01-17/${number}` },
};

export const SCHOOL = {
  name: 'Школа 7',
  source: 'test/golden/school-max/input',
  before: {
    platform: 'sferum-vk',
    standard: null,
    newAdministrator: null,
    norms: null,
    style: { founderAbove: 'да', spacedInitials: 'да' },
    replaces: null,
  },
  who: {
    administrators: [
      { name: 'Долгих Антон Вячеславович', short: 'А. В.', accusative: 'Долгих Антона Вячеславовича' },
      {
        name: 'Тер-Григорян Рузанна Ашотовна',
        short: 'Р. А.',
        accusative: 'Тер-Григорян Рузанну Ашотовну',
        handover: '1',
        letter: 9,
      },
      {
        name: 'Горелова Надежда Константиновна',
        short: 'Н. К.',
        accusative: 'Горелову Надежду Константиновну',
        signature: 'Н. К. Горелова',
        handover: '2',
        letter: 31,
      },
    ],
    acting: { name: 'Берёзкин Артём Фомич', signature: 'А. Ф. Берёзкин' },
    founderSinceApril: 'Департамент образования города Каменоборска',
    units: ['1А', '2А'],
    movesInOctober: (text) => text,
  },
  no: { order: (number) => `${number}-о`, letter: (number) => `01-24/${number}` },
};
