import { expect, test } from 'vitest';
import { type Doubtful, doubtfulForms, doubtProblem } from '../../src/checks/doubtful.ts';
import { declineName, declinePost } from '../../src/organization/declension.ts';
import type { Dossier, Person } from '../../src/organization/dossier.ts';
import { formsLines } from '../../src/organization/forms.ts';
import { reveal } from '../../src/problem.ts';
import { dossierOf, expectProblem, GOOD, read, withFacts } from './support.ts';

const HEADER = 'Текст;Род.;Дат.;Вин.;Твор.;Предл.';
const SCRUM = 'скрам-мастер;скрам-мастера;скрам-мастеру;скрам-мастера;скрам-мастером;скрам-мастере';

/** The good folder with one more person, a unit of hers, and a table of forms. */
async function dossierWith(person: string, ...forms: string[]): Promise<Dossier> {
  const staff = GOOD['staff.csv']
    .replaceAll('Должность;', 'Пол;Должность;')
    .replaceAll(/;(?=заведующий|методист)/gu, ';ж;');
  return dossierOf(
    await read({ 'staff.csv': `${staff}${person}\n`, 'forms.csv': [HEADER, ...forms].join('\r\n') }),
  );
}

async function doubts(person: string, ...forms: string[]): Promise<readonly Doubtful[]> {
  return doubtfulForms(await dossierWith(person, ...forms));
}

function last({ staff }: Dossier): Person {
  const person = staff.at(-1);
  if (!person) throw new Error('no staff');
  return person;
}

test('usual names, posts, units and councils raise no doubts', async () => {
  const councils = withFacts('councils:', '  - kind: parents', '    name: Совет родителей');
  expect(doubtfulForms(dossierOf(await read(councils)))).toEqual([]);
});

test('a post that the rules do not know is asked about once, with the line to paste', async () => {
  const found = await doubts('Ткач;Ян;Ильич;м;скрам-мастер;;');
  expect(found.map(({ text, line }) => [text, line])).toEqual([['скрам-мастер', 4]]);
  expect(formsLines(found.map(({ forms }) => forms))).toEqual([HEADER, SCRUM]);
});

test('the pasted line ends the doubt and gives the forms', async () => {
  const own = SCRUM.replace('скрам-мастером', 'скрам-мастером команды');
  expect(await doubts('Ткач;Ян;Ильич;м;Скрам-мастер;;', own)).toEqual([]);
  const dossier = await dossierWith('Ткач;Ян;Ильич;м;Скрам-мастер;;', own);
  expect(declinePost(last(dossier), dossier.forms).forms.ins).toBe('скрам-мастером команды');
});

test('some forms only: the others are still the rules’ and still doubtful', async () => {
  const [found] = await doubts('Ткач;Ян;Ильич;м;скрам-мастер;;', 'скрам-мастер;скрама-мастера;;;;');
  expect(found?.forms).toMatchObject({ gen: 'скрама-мастера', dat: 'скрам-мастеру' });
});

test('a name may be given too; the columns of the staff list win over it', async () => {
  const dossier = await dossierWith(
    'Ткач;Ян;Ильич;м;методист;;',
    'Ткач Ян Ильич;Ткач Яна Ильича;Ткач Яну Ильичу;;;',
  );
  const person = last(dossier);
  expect(declineName(person, dossier.forms).forms).toMatchObject({
    gen: 'Ткач Яна Ильича',
    acc: 'Ткача Яна Ильича',
  });
  const sure = { ...person, nameForms: { gen: 'Ткача Яна Ильича' } };
  expect(declineName(sure, dossier.forms).forms).toMatchObject({
    gen: 'Ткача Яна Ильича',
    dat: 'Ткач Яну Ильичу',
  });
});

test.each([
  ['Ян Ильич Ткач', 'Яна Ильича Ткач'],
  ['ткач ян ильич', 'ткач яна ильича'],
  ['ТКАЧ ЯН ИЛЬИЧ', 'ТКАЧ ЯНА ИЛЬИЧА'],
  ['Ткач  Ян\u{A0}Ильич', 'Ткач Яна Ильича'],
])('the name may be written %s', async (name, gen) => {
  const dossier = await dossierWith('Ткач;Ян;Ильич;м;методист;;', `${name};${gen};;;;`);
  expect(declineName(last(dossier), dossier.forms).forms.gen).toBe('Ткач Яна Ильича');
});

test('a short name in forms.csv is told', async () => {
  const forms = { 'forms.csv': `${HEADER}\nБелозёрова Е.П.;Белозёровой Е.П.;;;;\n` };
  expectProblem(await read(forms), 'forms/short-name', { severity: 'warning', line: 2, column: 1 });
});

test('a post is known as the staff list writes it, too', async () => {
  const post = 'Зам. зав. по возд. раб. (0,5 ст.)';
  const dossier = await dossierWith(`Ткач;Ян;Ильич;м;${post};;`, `${post};заместителя;;;;`);
  expect(declinePost(last(dossier), dossier.forms).forms.gen).toBe('заместителя');
});

test('group names, which stand in quotes, raise no doubts; other units do', async () => {
  const files = {
    'staff.csv': GOOD['staff.csv']
      .replace('Телефон', 'телефон')
      .replaceAll(/(телефон|;|05)$/gmu, (end) =>
        end.endsWith('телефон') ? `${end};Подразделение` : `${end};Крублик`,
      ),
  };
  const [found] = doubtfulForms(dossierOf(await read(files)));
  expect(found?.text).toBe('Крублик');
  const grouped = { ...files, 'groups.csv': 'Подразделение\nКрублик\n' };
  expect(doubtfulForms(dossierOf(await read(grouped)))).toEqual([]);
});

test('a doubtful name is masked in the warning', async () => {
  const [found] = await doubts('Янчек;Ян;Ильич;м;методист;;');
  if (!found) throw new Error('no doubt');
  expect(reveal(doubtProblem(found), false).message).not.toContain('Янчек');
  expect(reveal(doubtProblem(found), true).message).toBe(
    'Проверьте падежи «Янчек Ян Ильич»: Фамилия может склоняться и с беглой гласной, и без неё: «Янчека» или «Янчка».',
  );
});

test('a table with the header only, as in the starter folder, is silent', async () => {
  const reading = await read({ 'forms.csv': `${HEADER}\r\n` });
  expect(reading.problems).toEqual([]);
  expect(dossierOf(reading).forms.size).toBe(0);
});

test('a row without its text, twice the same text, a row without forms', async () => {
  const place = { file: 'forms.csv', column: 1 };
  const forms = (...rows: string[]) => read({ 'forms.csv': [HEADER, ...rows].join('\n') });
  expectProblem(await forms(';повара;;;;'), 'forms/no-text', { ...place, line: 2 });
  expectProblem(await forms(SCRUM, SCRUM.replace('скрам', 'Скрам')), 'forms/duplicate', {
    ...place,
    line: 3,
    text: /строке 2/,
  });
  expectProblem(await forms('повар;;;;;'), 'forms/no-forms', { ...place, line: 2, severity: 'warning' });
});

test('a formula among the forms is not handed on as one', () => {
  const forms = { nom: '=1+1', gen: 'a;b', dat: 'x', acc: 'x', ins: 'x', prep: 'x' };
  expect(formsLines([forms])[1]).toBe('"\'=1+1";"a;b";x;x;x;x');
});

test('names in capitals are given back their small letters', async () => {
  const dossier = await dossierWith('ТКАЧ-МАМИН;ЯН;ИЛЬИЧ;м;методист;;');
  expect(last(dossier)).toMatchObject({ last: 'Ткач-Мамин', first: 'Ян', middle: 'Ильич' });
});
