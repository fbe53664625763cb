import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Organization } from '../../src/organization/dossier.ts';
import { rendererOf } from '../../src/templating/render.ts';
import { isWithheld, type Rendered } from '../../src/templating/rendered.ts';
import { writeText } from '../../src/writers/text/text.ts';
import { anyText } from '../setup/any-text.ts';
import { runs } from '../setup/runs.ts';
import { catalogue, dossier, HEAD, PERSON } from './world.ts';

function render(body: string, changes: Partial<Organization> = {}, date: string | null = null): Rendered {
  const read = catalogue({
    note: `<head><title>Записка</title><meta name="requires" content="administrator"/></head><body>${body}</body>`,
  });
  const [template] = read.templates;
  if (!template) throw new Error('no template');
  const result = rendererOf(read).render(template, dossier(changes), {
    date,
    signed: new Set(),
  });
  if (isWithheld(result)) throw new Error('withheld');
  return result;
}

function text(body: string, changes: Partial<Organization> = {}): string {
  return writeText(render(body, changes).tree).trim();
}

describe('the staff', () => {
  it.each([
    ['the head', { head: PERSON }],
    ['the acting head', { actingHead: PERSON }],
  ])('begins with %s, wherever the list has the person', (_, changes) => {
    const listed = '<p>{{#each staff as |one|}}{{one.last}}; {{/each}}</p>';
    expect(text(listed, changes)).toBe('Иванова; Ремчук;');
  });
});

it('who works there on a day is asked of the day of each document, whichever is made first', () => {
  const read = catalogue({
    note: '<head><title>Записка</title></head><body><p>{{#each staff as |one|}}{{one.last}}; {{/each}}</p></body>',
  });
  const [template] = read.templates;
  if (!template) throw new Error('no template');
  const own = dossier({ documents: {} });
  const facts = { ...own, staff: [...own.staff, { ...PERSON, last: 'Лунина', hired: '2025-03-01' }] };
  const on = (date: string): string => {
    const made = rendererOf(read).render(template, facts, { date, signed: new Set() });
    return isWithheld(made) ? '' : writeText(made.tree).trim();
  };
  const [before, after, again] = [on('2025-02-28'), on('2025-03-01'), on('2025-02-28')];
  expect(after).toContain('Лунина');
  expect([before, again].filter((one) => one.includes('Лунина'))).toEqual([]);
});

describe('helpers', () => {
  it.each([
    ['{{фио administrator "вин"}}', 'Иванову Марию Петровну'],
    ['{{инициалы administrator "дат"}}', 'Ивановой\u00A0М.П.'],
    ['{{подпись head}}', 'О.И.\u00A0Ремчук'],
    ['{{должность administrator "твор"}}', 'старшим воспитателем'],
    ['{{сотрудник administrator "вин"}}', 'старшего воспитателя Иванову Марию Петровну'],
    ['{{сотрудник administrator "род" инициалы=true}}', 'старшего воспитателя Ивановой\u00A0М.П.'],
    ['{{заглавная (падеж words.pupils "дат")}}', 'Воспитанникам'],
    ['{{дата document.date}}', '2\u00A0сентября\u00A02024\u00A0г.'],
    ['{{дата document.date "цифрами"}}', '02.09.2024'],
    ['{{учебныйГод document.date}}', '2024/2025'],
    ['{{#if (раньше document.date document.date)}}да{{else}}нет{{/if}}', 'нет'],
    ['{{#if (равно organization.kind "school")}}школа{{else}}сад{{/if}}', 'сад'],
    ['{{#if organization.inn}}есть{{else}}нет{{/if}}', 'нет'],
    [
      '{{#each staff as |one|}}{{one.last}} {{organization.place}}; {{/each}}',
      'Ремчук г. Энск; Иванова г. Энск;',
    ],
  ])('%s → %s', (body, expected) => {
    expect(text(`<p>${body}</p>`)).toBe(expected);
  });

  it('name every person once and leave out who signs', () => {
    const body =
      '<p>{{#each (разные administrator publisher additionalAdministrators controller кроме=head) as |one index|}}{{номер index}} {{one.last}}; {{/each}}</p>';
    const [second, third] = ['Сидорова', 'Шульц'].map((last, index) => ({
      ...PERSON,
      last,
      line: index + 3,
    }));
    const changes = {
      publisher: second,
      additionalAdministrators: [third, PERSON],
      controller: HEAD,
    } as const;
    expect(text(body, changes as Partial<Organization>)).toBe('1 Иванова; 2 Сидорова; 3 Шульц;');
  });

  it('number the clause of another document, or leave room for it with a warning', () => {
    const read = catalogue({
      note: '<head><title>Записка</title></head><body><p>Пункты {{пункт "act" "second"}} и {{пункт "act" "third"}}</p></body>',
      act: '<head><title>Акт</title></head><body><h2>А</h2><ol><li>а</li><li id="second">б</li></ol></body>',
    });
    const note = read.templates.find(({ id }) => id === 'note');
    if (!note) throw new Error('no note');
    const options = { date: null, lexicon: new Map(), signed: new Set<string>() };
    const made = rendererOf(read).render(note, dossier(), options);
    if (isWithheld(made)) throw new Error('withheld');
    expect(writeText(made.tree)).toBe(`Пункты 1.2 и\u00A0${'_'.repeat(6)}\n`);
    expect(made.problems.map(({ code, message }) => [code, message])).toEqual([
      ['document/no-clause', 'В документе «act» нет пункта с id «third», оставлено место для его номера.'],
    ]);
  });

  it('a partial whose text comes to stand in no paragraph is an error of the template', () => {
    const read = catalogue({
      note: '<head><title>Записка</title></head><body>{{> line}}</body>',
      'partials/line': '{{head.post}}',
    });
    expect(read.problems).toEqual([]);
    const [note] = read.templates;
    if (!note) throw new Error('no note');
    const made = rendererOf(read).render(note, dossier(), { date: null, signed: new Set<string>() });
    expect(isWithheld(made) ? [] : made.problems).toEqual([
      {
        severity: 'error',
        code: 'markup/loose-text',
        message: 'Текст стоит прямо в <body>.',
        document: 'Записка',
        hint: 'Возьмите его в <p>; место текста – в абзаце, пункте или ячейке.',
      },
    ]);
  });

  it('lets an acting head sign as such', () => {
    const acting = { ...PERSON, last: 'Сидорова' };
    expect(text('<p>{{должность head}} {{подпись head}}</p>', { actingHead: acting })).toBe(
      'исполняющий обязанности заведующего М.П.\u00A0Сидорова',
    );
  });
});

describe('missing facts', () => {
  it('become blanks and warnings that name the place to fill in', () => {
    const { tree, problems } = render(
      '<p>ИНН {{organization.inn}}, {{дата documents.note.date}}, {{фио controller "вин"}}</p>',
      {
        documents: {},
      },
    );
    expect(writeText(tree)).toBe(
      `ИНН ${'_'.repeat(12)}, «___»\u00A0______________\u00A020___\u00A0г., ${'_'.repeat(40)}\n`,
    );
    expect(problems.map(({ severity, message, hint }) => `${severity} ${message} ${hint}`)).toEqual([
      'warning Не заполнено «ИНН», оставлено место для записи от руки. Впишите в файл: organization.yaml: inn.',
      'warning Не заполнено «дата (Записка)», оставлено место для записи от руки. Впишите в файл: organization.yaml: documents → note → date.',
      'warning Не заполнено «контролирующий исполнение», оставлено место для записи от руки. Впишите в файл: organization.yaml: controller.',
    ]);
  });

  it('withhold a document that cannot do without them', () => {
    expect(() => render('<p>а</p>', { administrator: null })).toThrow('withheld');
  });

  it('take the date given on the command line', () => {
    expect(render('<p>а</p>', { documents: {} }, '2024-10-01').tree.date).toBe('2024-10-01');
    expect(render('<p>а</p>', {}, '2024-10-01').tree.date).toBe('2024-09-02');
  });
});

describe('office standard', () => {
  it('is the edition in force on the date of the document unless chosen', () => {
    expect(render('<p>а</p>').edition).toBe('2016');
    expect(
      render('<p>а</p>', { documents: { note: { number: null, date: '2025-08-18', basis: null } } }).edition,
    ).toBe('2025');
    expect(render('<p>а</p>', { standard: '2025' }).edition).toBe('2025');
  });
});

describe('values', () => {
  it('never become markup, whatever they hold', () => {
    const body =
      '<h1>{{organization.fullName}}</h1><ol><li>{{organization.address}}.<ul><li>{{administrator.unit}}.</li></ul></li></ol>';
    const shape = ({ tree }: Rendered): string =>
      JSON.stringify(tree.blocks).replace(/"value":"(?:[^"\\]|\\.)*"/g, '');
    const expected = shape(render(body, { address: 'адрес', administrator: { ...PERSON, unit: 'группа' } }));
    const word = anyText({ minLength: 1 }).map((value) => `а${value}я`);
    fc.assert(
      fc.property(word, (value) => {
        const changes = { fullName: value, address: value, administrator: { ...PERSON, unit: value } };
        expect(shape(render(body, changes))).toBe(expected);
      }),
      { numRuns: runs(100) },
    );
  });
});
