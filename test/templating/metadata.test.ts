import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/templating/catalogue.ts';
import { checkTemplates } from '../../src/templating/catalogue-checks.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { MemoryFiles } from '../world/memory.ts';
import { catalogue } from './world.ts';

const KEY = { platform: 'test', kind: 'kindergarten' } as const;

/** What is said of a note with these tags in its head, beside an order and a message. */
function told(tags: string): readonly string[] {
  const read = catalogue({
    note: `<head>\n<title>Т</title>\n${tags}\n</head>\n<body><p>а</p></body>`,
    order: '<head><title>П</title></head><body><p>а</p></body>',
    'partials/mail': '<head><title>П</title><meta name="to" content="{{head.post}}"/></head><body/>',
  });
  return [...read.problems, ...checkTemplates(read, KEY)].map(
    ({ file, line, column, message, hint }) => `${file}:${line}:${column} ${message} ${hint ?? ''}`,
  );
}

describe('tags of the head', () => {
  it('may say all there is to say', () => {
    const all = `<meta name="file" content="Приказ о {{head.post}}"/><meta name="about" content="Приказ"/>
      <meta name="dating" content="На какой день"/><meta name="period" content="{{document.number}}"/>
      <meta name="order" content="30"/><meta name="storage" content="ordinary"/><meta name="page" content="landscape"/>
      <meta name="site" content="yes"/><meta name="requires" content="administrator groups"/>
      <meta name="mail" content="mail order"/><meta name="follows" content="order: а этот документ на него ссылается"/>
      <meta name="should-follow" content="order: потому что"/><meta name="should-follow" content="order: и потому"/>
      <meta name="when" content="pupils"/><meta name="journal" content="letters"/><meta name="appoints" content="controller"/>
      <meta name="appoints" content="publisher"/><meta name="speaks-of" content="period: отчёта"/>
      <meta name="asked-by" content="law: статья 30"/><meta name="retention" content="постоянно: статья 8"/>
      <meta name="set" content="registration: 10"/><meta name="set" content="new-year: 20"/>
      <meta name="takes-into-account" content="councils: приказа, который на него ссылается"/>`;
    expect(told(all)).toEqual([]);
  });

  it.each([
    [
      '<meta name="folows" content="order: да"/>',
      'Неизвестное сведение «folows» в <meta>. Может быть, «follows»?',
    ],
    ['<meta content="да"/>', 'Неизвестное сведение «» в <meta>. Есть: file, about,'],
    ['<meta name="follows" content="ordre: да"/>', 'Документа «ordre» нет. Может быть, «order»?'],
    ['<meta name="should-follow" content="ordre: да"/>', 'Документа «ordre» нет. Может быть, «order»?'],
    ['<meta name="follows" content="order"/>', 'Непонятно «order» в <meta>. Напишите: «код документа: а'],
    ['<meta name="follows"/>', 'Непонятно «» в <meta>. Напишите: «код документа: а'],
    ['<meta name="journal" content="order"/>', 'Непонятно «order» в <meta>. Может быть, «orders»?'],
    ['<meta name="journal" content="акты"/>', 'Непонятно «акты» в <meta>. Есть: orders, letters.'],
    ['<meta name="appoints" content="administrater"/>', 'Может быть, «administrator»?'],
    ['<meta name="speaks-of" content="отчёта"/>', 'Непонятно «отчёта» в <meta>. Напишите: «period: отчёта».'],
    [
      '<meta name="speaks-of" content="periods: отчёта"/>',
      'Непонятно «periods» в <meta>. Может быть, «period»?',
    ],
    ['<meta name="takes-into-account" content="council: приказа, что"/>', 'Может быть, «councils»?'],
    [
      '<meta name="takes-into-account" content="councils: приказа"/>',
      'Напишите: «councils: приказа, который',
    ],
    ['<meta name="order" content="первый"/>', 'Непонятно «первый» в <meta>. Напишите целое число.'],
    ['<meta name="storage" content="permanently"/>', 'Может быть, «permanent»?'],
    ['<meta name="page" content="landscap"/>', 'Может быть, «landscape»?'],
    ['<meta name="site" content="да"/>', 'Непонятно «да» в <meta>. Есть: yes, copy, page.'],
    ['<meta name="set" content="regisration: 10"/>', 'Может быть, «registration»?'],
    ['<meta name="set" content="registration"/>', 'Напишите: «registration: 30».'],
    ['<meta name="set" content="registration: первое"/>', 'Напишите: «registration: 30».'],
    ['<meta name="asked-by" content="low: статья 30"/>', 'Может быть, «law»?'],
    ['<meta name="asked-by" content="law"/>', 'Напишите «choice» или, кто и почему требует документ'],
    ['<meta name="asked-by" content="choice: так принято"/>', 'Напишите «choice» или'],
    ['<meta name="asked-by"/>', 'Есть: law, regulation, choice.'],
    [
      '<meta name="retention" content="постоянно"/>',
      'Напишите срок и чем он установлен: «постоянно: статья 8».',
    ],
    ['<meta name="mail" content="mial"/>', 'Нет вставки «mial». Может быть, «mail»?'],
    ['<meta name="mail" content="mail ordre"/>', 'Документа «ordre» нет. Может быть, «order»?'],
    ['<meta name="requires" content="head groops"/>', 'Неизвестное поле «groops». Может быть, «groups»?'],
    ['<meta name="when" content="pupilz"/>', 'Неизвестное поле «words.pupilz». Может быть, «words.pupils»?'],
    ['<meta name="requires" content="organization.sait"/>', 'Может быть, «organization.site»?'],
  ])('%s', (tag, expected) => {
    const [problem = '', ...more] = told(tag);
    expect(problem).toContain('t/note.hbs:3:1 ');
    expect(problem).toContain(expected);
    expect(more).toEqual([]);
  });

  it('stand once, but for the relations of which there may be several', () => {
    const twice = '<meta name="journal" content="orders"/>\n  <meta name="journal" content="letters"/>';
    expect(told(twice)).toEqual([
      't/note.hbs:4:3 Сведение «journal» записано в <meta> второй раз. Оставьте одну из строк.',
    ]);
  });

  it('of a message say where it goes', () => {
    const { problems } = catalogue({ 'partials/a': '<head><meta name="too" content="a@b.example"/></head>' });
    expect(problems.map(({ message, hint }) => `${message} ${hint}`)).toEqual([
      'Неизвестное сведение «too» в <meta>. Может быть, «to»?',
    ]);
  });
});

it('a template laid over the built-in ones may name them, and they it', () => {
  const text = (tag: string): string => `<head><title>Т</title>${tag}</head><body><p>а</p></body>`;
  const problemsWith = (files: Readonly<Record<string, string>>): readonly string[] =>
    readCatalogue(new MemoryFiles(files), ['t', 'own']).problems.map(
      ({ file, message }) => `${file} ${message}`,
    );
  const built = { 't/note.hbs': text('<meta name="follows" content="leave: да"/>') };
  const own = { 'own/leave.hbs': text('<meta name="follows" content="note: да"/>') };
  expect(problemsWith({ ...built, ...own })).toEqual([]);
  expect(problemsWith({ ...built, 'own/x.txt': '' })).toEqual(['t/note.hbs Документа «leave» нет.']);
});

it('what is kept permanently, or with what is, has the margin of such documents, and nothing else has', () => {
  const { templates } = readCatalogue(disk, [TEMPLATES]);
  const kept = templates.map(({ id, meta }) => [
    id,
    /^(?:постоянно|как приказ)$/u.test(meta.filing.kept?.term ?? ''),
  ]);
  expect(kept).toEqual(templates.map(({ id, meta }) => [id, meta.storage === 'permanent']));
});

it('an own template need not say who asks for it', () => {
  const { templates } = catalogue({ note: '<head><title>Т</title></head><body><p>а</p></body>' });
  expect(templates.map(({ meta }) => meta.filing)).toEqual([{ askedBy: null, kept: null }]);
});

it('the guide tells what every name means', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../docs/adding-a-document.md'), 'utf8');
  const [{ hint = '' } = {}] = catalogue({ note: '<head><meta name="?"/></head>' }).problems;
  const names = hint.replace(/^Есть: |\.$/gu, '').split(', ');
  expect(names).toContain('takes-into-account');
  expect(names.filter((name) => !guide.includes(`\n| \`${name}\` |`))).toEqual([]);
  expect(readCatalogue(disk, [TEMPLATES]).problems).toEqual([]);
});
