import { withCapital } from '../russian/text/first-letter.ts';
import type { ColumnFacts } from './columns/describe.ts';
import type { Fact, Facts, SectionFact } from './facts/describe.ts';
import { CHAPTERS, type Chapter } from './facts/organization-facts.ts';
import { explainedWords } from './facts/words.ts';

/** A document that an organisation may give a number and a date. */
export interface StarterDocument {
  readonly id: string;
  /** What it is. */
  readonly about: string;
  /** What its number and date are, when that is not plain. */
  readonly dating: string | null;
  readonly isNumbered: boolean;
}

const RULES = `# Сведения об организации
# =======================
#
# Впишите сведения после двоеточий. Правила простые:
#
#   1. Одна строка – одно сведение:  ключ: значение. После двоеточия – пробел.
#   2. Слова слева от двоеточия менять нельзя, их понимает программа.
#   3. Всё, что стоит после знака # , – пояснение или пример, программа его не читает.
#   4. Отступы делают пробелами (по два), не клавишей Tab.
#   5. Если в значении есть двоеточие или знак #, возьмите всё значение в одинарные
#      кавычки: '…'. Кавычки-ёлочки « » можно писать свободно.
#   6. Чего не знаете, оставьте пустым: в документе будет место, чтобы вписать от руки.
#      Обязательные сведения отмечены словом «обязательно».
#
# Рядом лежат таблицы staff.csv (сотрудники) и groups.csv (группы или классы): заполните их
# в Excel, по строке на человека и на группу. Вместо них можно положить staff.xlsx и groups.xlsx.
# Таблица forms.csv нужна, только если программа ошибается в падежах должности или подразделения.
# Что вписано не так, программа скажет, когда будет готовить документы: файл, строку и что исправить.
`;

/** The commented organisation file that a new organisation begins with, made from the descriptions of the facts. */
export function starterFile(
  documents: readonly StarterDocument[],
  chapters: readonly Chapter[] = CHAPTERS,
): string {
  return [RULES, ...chapters.map((chapter) => chapterText(chapter, documents))].join('\n');
}

/** The header row of a list that a new organisation begins with. */
export function starterHeader(columns: ColumnFacts): readonly string[] {
  return Object.values(columns).flatMap(({ title, rare }) => (rare ? [] : [title]));
}

function chapterText({ title, note, facts }: Chapter, documents: readonly StarterDocument[]): string {
  const lines = usual(facts).map(([key, fact]) => `\n${factLines(key, fact, '', documents).join('\n')}\n`);
  const heading = [title, '-'.repeat(title.length), ...(note === undefined ? [] : wrapped(note, ''))];
  return `${heading.map((line) => `# ${line}`).join('\n')}\n${lines.join('')}`;
}

function factLines(
  key: string,
  fact: Fact,
  indent: string,
  documents: readonly StarterDocument[],
): readonly string[] {
  const head = [
    ...explanation(fact, indent).map((line) => `${indent}# ${line}`),
    valueLine(key, fact, indent),
  ];
  if (fact.kind === 'list') return [...head, UNCOMMENT, ...sample(fact)];
  if (fact.kind === 'documents')
    return [...head, ...documents.flatMap((one) => documentLines(one, fact.facts))];
  return fact.kind === 'section' ? [...head, ...innerLines(fact.facts, `${indent}  `, documents)] : head;
}

function innerLines(facts: Facts, indent: string, documents: readonly StarterDocument[]): readonly string[] {
  return usual(facts).flatMap(([key, fact]) => factLines(key, fact, indent, documents));
}

function usual(facts: Facts): readonly (readonly [string, Fact])[] {
  return Object.entries(facts).filter(([, { rare }]) => !rare);
}

/** «Платформа (обязательно). Какая …», the words there are, an example on a line of its own. */
function explanation(fact: Fact, indent: string): readonly string[] {
  const { label, help, example, required } = fact;
  const name = `${withCapital(label)}${required ? ' (обязательно)' : ''}`;
  const words = fact.kind === 'word' ? ` Можно: ${explainedWords(fact.words).join(', ')}.` : '';
  return [
    ...wrapped(`${name}. ${help}${words}`, indent),
    ...(example === undefined ? [] : [`Пример: ${example}`]),
  ];
}

function valueLine(key: string, { preset }: Fact, indent: string): string {
  return `${indent}${key}:${preset === undefined ? '' : ` ${preset}`}`;
}

const UNCOMMENT = '# Уберите знаки # в начале строк ниже:';

/** An item of a list as a comment, made of the examples of its facts. */
function sample({ facts }: SectionFact): readonly string[] {
  const [first = '', ...rest] = sampleLines(facts, '');
  return [`#  - ${first}`, ...rest.map((line) => `#    ${line}`)];
}

function sampleLines(facts: Facts, indent: string): readonly string[] {
  return usual(facts).flatMap(([key, fact]) =>
    fact.kind === 'section'
      ? [`${indent}${key}:`, ...sampleLines(fact.facts, `${indent}  `)]
      : [`${indent}${key}: ${fact.example ?? ''}`.trimEnd()],
  );
}

function documentLines({ id, about, dating, isNumbered }: StarterDocument, facts: Facts): readonly string[] {
  const keys = usual(facts).flatMap(([key]) => (key !== 'number' || isNumbered ? [key] : []));
  const comment = dating === null ? about : `${about}. ${dating}.`;
  return [`  # ${comment}`, `  ${id}:`, ...keys.map((key) => `    ${key}:`)];
}

const WIDTH = 92;

/** A text in lines that fit a window of the Notepad. */
function wrapped(text: string, indent: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + word.length >= WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
