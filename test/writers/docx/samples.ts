import type { Block, DocumentTree } from '../../../src/document/tree.ts';
import {
  appendix,
  cells,
  clause,
  clauses,
  columns,
  dashes,
  heading,
  p,
  signature,
  text,
  tree,
} from './build.ts';

const LONG =
  'Организует работу участников образовательных отношений на платформе, создаёт структурный компонент учебного профиля, ведёт учёт заявок и своевременно сообщает руководителю о нарушениях порядка';

function stamps(): Block {
  return columns(
    [
      null,
      p('ПРИНЯТО', 'plain'),
      p('на заседании педагогического совета', 'plain'),
      p('протокол от 30.08.2024 № 1', 'plain'),
    ],
    [
      80,
      p('УТВЕРЖДЕНО', 'plain'),
      p('приказом МБДОУ «Детский сад «Сказка»', 'plain'),
      p('от 02.09.2024 № 45-ОД', 'plain'),
    ],
  );
}

function staffTable(rows: number): Block {
  const header = ['№ п/п', 'Фамилия, имя, отчество', 'Должность', 'Дата', 'Подпись'];
  return {
    type: 'table',
    widths: [8, 40, 25, 15, 12],
    header: [
      cells(...header.map((title) => ({ content: [text(title)], align: 'center' as const, header: true }))),
    ],
    body: Array.from({ length: rows }, (_, index) =>
      cells(
        { content: [text(`${index + 1}`)], align: 'center' },
        `Константинопольская Александра Владиславовна ${index + 1}`,
        'воспитатель',
        '',
        '',
      ),
    ),
  };
}

/** A regulation of several pages: stamps, sections, clauses with lists of two levels, an appendix with a table. */
export function regulation(): DocumentTree {
  const section = (number: number, title: string): Block[] => [
    heading('section', 3, title, [number]),
    clauses(
      clause([number, 1], `${LONG}.`),
      clause([number, 2], 'Администратор платформы:', [
        dashes(
          1,
          `${LONG.toLowerCase()};`,
          {
            blocks: [
              p('создаёт чаты:'),
              dashes(2, 'с заместителями руководителя;', `${LONG.toLowerCase()};`),
            ],
          },
          'доводит до сведения руководителя статистические данные.',
        ),
        p('Сведения, указанные в настоящем пункте, предоставляются ежеквартально.'),
      ]),
      clause([number, 3], 'Участники вправе:', [
        clauses(
          clause([number, 3, 1], `${LONG}.`),
          clause(
            [number, 3, 2],
            [
              text('Обратиться в службу поддержки по адресу '),
              { type: 'link', href: 'mailto:info@sferum.example', content: [text('info@sferum.example')] },
              text('; ', { bold: true }),
              text('это важно', { italic: true }),
              text('.'),
            ],
          ),
        ),
      ]),
      clause([number, 4], `${LONG}. ${LONG}.`),
    ),
  ];
  return tree(
    [
      stamps(),
      heading('title', 1, 'ПОЛОЖЕНИЕ'),
      heading(
        'subject',
        2,
        'об использовании информационно-коммуникационной образовательной платформы «Сферум»',
      ),
      ...[
        'Общие положения',
        'Организация работы участников',
        'Права',
        'Персональные данные и безопасность',
      ].flatMap((title, index) => section(index + 1, title)),
      signature(['Заведующий МБДОУ «Детский сад «Сказка»', 'И.И.\u00A0Иванова']),
      appendix(
        1,
        ['Приложение № 1', 'к Положению об использовании платформы'],
        heading('title', 2, 'Перечень работников'),
        staffTable(40),
        signature(['Администратор', 'П.П.\u00A0Петрова']),
      ),
      appendix(
        2,
        ['Приложение № 2', 'к Положению об использовании платформы'],
        heading('section', 3, 'Порядок ведения', [1], 2),
        clauses(clause([1, 1], `${LONG}.`, [], 2), clause([1, 2], 'Второй пункт.', [], 2)),
      ),
    ],
    { title: 'Положение об использовании платформы' },
  );
}

/** An order: letterhead with a rule, clauses without sections, signature, acquaintance with dates. */
export function order(): DocumentTree {
  return tree(
    [
      p([text('Муниципальное бюджетное дошкольное образовательное учреждение', { bold: true })], 'center'),
      p([text('«Детский сад «Сказка»', { bold: true })], 'center'),
      p('456789, Примерская область, г. Примерск, ул. Лесная, д. 5; тел. +7 (900) 000-00-01', 'center'),
      { type: 'rule' },
      heading('title', 1, 'ПРИКАЗ'),
      columns([null, p('2 сентября 2024 г.', 'plain')], [60, p('№ 45-ОД', 'right')]),
      p('г. Примерск', 'center'),
      heading('subject', 2, 'Об использовании платформы «Сферум»'),
      p(
        'В соответствии с Федеральным законом от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации»',
      ),
      p('ПРИКАЗЫВАЮ:', 'body', { keepWithNext: true, spaceBefore: 6 }),
      clauses(
        clause([1], 'Утвердить Положение об использовании платформы (приложение).'),
        clause([2], 'Заместителю заведующего Петровой П.П.:', [
          clauses(
            clause([2, 1], `${LONG}.`),
            clause([2, 2], 'Ознакомить работников под роспись:', [
              dashes(1, 'воспитателей;', 'специалистов.'),
            ]),
          ),
        ]),
        clause([3], 'Разместить приказ на официальном сайте в срок до 10.09.2024.'),
      ),
      clauses(clause([4], 'Контроль за исполнением приказа оставляю за собой.')),
      signature(['Заведующий', 'И.И.\u00A0Иванова']),
      p('С приказом ознакомлены:', 'plain', { spaceBefore: 12, keepWithNext: true }),
      signature(
        ['Заместитель заведующего', 'П.П.\u00A0Петрова', true],
        ['Воспитатель', 'С.С.\u00A0Сидорова', true],
      ),
    ],
    { id: 'order-use', title: 'Приказ об использовании платформы' },
  );
}
