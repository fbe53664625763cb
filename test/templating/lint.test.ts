import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/problem.ts';
import { checkTemplates } from '../../src/templating/catalogue-checks.ts';
import { catalogue, dossier } from './world.ts';

function problems(templates: Readonly<Record<string, string>>): readonly Problem[] {
  const read = catalogue(templates);
  return [...read.problems, ...checkTemplates(read, dossier().organization)];
}

function told(body: string, partials: Readonly<Record<string, string>> = {}): string {
  const found = problems({ note: `<head><title>Т</title></head>\n<body>${body}</body>`, ...partials });
  return found
    .map(({ file, line, column, message, hint }) =>
      `${file}:${line}:${column} ${message} ${hint ?? ''}`.trim(),
    )
    .join('\n');
}

describe('template checks', () => {
  it('finds nothing in a template that uses everything rightly', () => {
    const body = `{{> line person=administrator}}
      {{#each staff as |one index|}}<p>{{index}} {{one.last}} {{last}} {{organization.shortName}} {{@index}}</p>{{else}}<p>нет</p>{{/each}}
      {{#if (и controller (не publisher))}}<p>{{фио controller "вин"}}</p>{{/if}}
      {{#unless head}}<p>{{head.post}}</p>{{/unless}}
      <p>{{падеж platform.short "предл"}} {{platform.email}} {{дата document.date "цифрами"}} {{@root.document.number}}</p>`;
    expect(told(body, { 'partials/line': '<p>{{сотрудник person "вин" инициалы=true}}</p>' })).toBe('');
  });

  it.each([
    [
      '<p>{{organization.shortname}}</p>',
      't/note.hbs:2:12 Неизвестное поле «organization.shortname». Может быть, «organization.shortName»?',
    ],
    [
      '{{#if organization.sait}}<p>а</p>{{/if}}',
      't/note.hbs:2:13 Неизвестное поле «organization.sait». Может быть, «organization.site»?',
    ],
    ['{{#each stuff}}<p>а</p>{{/each}}', 't/note.hbs:2:15 Неизвестное поле «stuff». Может быть, «staff»?'],
    [
      '{{#each staff as |one|}}<p>{{one.lst}}</p>{{/each}}',
      't/note.hbs:2:36 Неизвестное поле «one.lst». Может быть, «one.last»?',
    ],
    [
      '{{#if head}}{{else}}<p>{{haed.post}}</p>{{/if}}',
      't/note.hbs:2:32 Неизвестное поле «haed.post». Может быть, «head.post»?',
    ],
    ['<p>{{фио haed "вин"}}</p>', 't/note.hbs:2:16 Неизвестное поле «haed». Может быть, «head»?'],
    ['<p>{{фии head}}</p>', 't/note.hbs:2:10 Неизвестная функция «фии». Может быть, «фио»?'],
    [
      '{{#if (ровно head head)}}<p>а</p>{{/if}}',
      't/note.hbs:2:13 Неизвестная функция «ровно». Может быть, «равно»?',
    ],
    [
      '<p>{{фио head "винительный"}}</p>',
      't/note.hbs:2:21 Функция «фио» не знает слова «винительный». Есть: "им", "род", "дат", "вин", "твор", "предл".',
    ],
    [
      '<p>{{фио organization.shortName}}</p>',
      't/note.hbs:2:16 Функция «фио» ждёт другое значение, а не «сокращённое наименование». Пример: {{фио person "вин"}}',
    ],
    [
      '<p>{{пункт "nota" "a"}}</p>',
      't/note.hbs:2:18 Функция «пункт» не знает слова «nota». Может быть, "note"?',
    ],
    ['<p>{{закон "edu"}}</p>', 't/note.hbs:2:18 Функция «закон» не знает слова «edu». Есть: .'],
    [
      '<p>{{head}}</p>',
      't/note.hbs:2:10 «head» нельзя напечатать само по себе. Напишите {{фио head}} – см. docs/adding-a-document.md.',
    ],
    [
      '<p>{{platform.short}}</p>',
      't/note.hbs:2:10 «platform.short» нельзя напечатать само по себе. Напишите {{падеж platform.short}} – см. docs/adding-a-document.md.',
    ],
    ['<p>{{{head.post}}}</p>', 't/note.hbs:2:10 Тройные скобки {{{ }}} запрещены. Пишите {{ }}.'],
    ['{{> lne}}', 't/note.hbs:2:7 Нет вставки «lne». Может быть, «line»?'],
    ['{{> (lookup . "x")}}', 't/note.hbs:2:7 Имя вставки должно быть написано словами, не вычислено.'],
    [
      '{{#> line}}а{{/line}}',
      't/note.hbs:2:7 Декораторы и вложенные блоки-вставки в шаблонах запрещены. Вынесите повторяющийся текст в файл templates/partials.',
    ],
    [
      '{{#whith head}}<p>а</p>{{/whith}}',
      't/note.hbs:2:7 Неизвестный блок {{#whith}}. Может быть, {{#with}}?',
    ],
    ['{{log head.post}}', 't/note.hbs:2:7 Неизвестная функция «log».'],
  ])('%s', (body, expected) => {
    expect(told(body, { 'partials/line': '<p>а</p>' })).toContain(expected);
  });

  it('checks partials with what they are called with', () => {
    expect(told('{{> line person=administrator}}', { 'partials/line': '<p>\n{{person.emial}}</p>' })).toBe(
      't/partials/line.hbs:2:3 Неизвестное поле «person.emial». Может быть, «person.email»?',
    );
  });

  it('stops at a partial that calls itself', () => {
    expect(told('{{> a}}', { 'partials/a': '{{> b}}', 'partials/b': '<p>{{> a}}</p>' })).toBe(
      't/partials/b.hbs:1:4 Вставка «a» вызывает сама себя. Разорвите круг: вставка не может содержать саму себя.',
    );
  });

  it.each([
    ['<p>{{фио head</p>', 't/note.hbs:2'],
    [
      '{{#if head}}<p>а</p>{{/unless}}',
      't/note.hbs:2:10 Блок {{#if}} закрыт словом {{/unless}}. Закройте его словом {{/if}}.',
    ],
    ['{{#if head}}<p>а</p>', 't/note.hbs:2'],
    ['<p>{{Дата рождения}}</p>', 't/note.hbs:2:17 Неизвестное поле «рождения».'],
  ])('tells the place of a mistake in the brackets: %s', (body, expected) => {
    expect(told(body)).toContain(expected);
  });

  it('tells the place of an unknown element, in partials too', () => {
    expect(told('{{#if head}}\n<div>а</div>{{/if}}')).toContain('t/note.hbs:3:1 Неизвестный элемент <div>.');
    expect(told('', { 'partials/a': '<p>\n<font>а</font></p>' })).toContain(
      't/partials/a.hbs:2:1 Неизвестный элемент <font>.',
    );
  });

  it.each([
    ['Голый {{head.post}}', 't/note.hbs:2:7 Текст стоит прямо в <body>. Возьмите его в <p>'],
    ['{{#if head}}\n {{head.post}}{{/if}}', 't/note.hbs:3:2 Текст стоит прямо в <body>.'],
    ['<columns><column>{{фио head}}</column></columns>', 't/note.hbs:2:24 Текст стоит прямо в <column>.'],
    ['<appendix>\n\nа</appendix>', 't/note.hbs:4:1 Текст стоит прямо в <appendix>.'],
  ])('tells the place of text that stands in no paragraph: %s', (body, expected) => {
    expect(told(body)).toContain(expected);
  });

  it('takes blocks, comments and partials for no text', () => {
    const body = '{{#if head}}{{> a}}{{else if publisher}}{{!-- а --}}{{~> a}}{{else}}<p>а</p>{{/if}}';
    expect(told(body, { 'partials/a': '<p>а</p>' })).toBe('');
  });
});
