import { expect, test } from 'vitest';
import { CLAUSE_FACTS } from '../../src/organization/columns/clause-columns.ts';
import type { ColumnFacts } from '../../src/organization/columns/describe.ts';
import { GROUP_FACTS } from '../../src/organization/columns/group-columns.ts';
import { STAFF_FACTS } from '../../src/organization/columns/staff-columns.ts';
import type { Fact, Facts } from '../../src/organization/facts/describe.ts';
import { ORGANIZATION_FACTS } from '../../src/organization/facts/organization-facts.ts';
import { explainedWords, wordsOf } from '../../src/organization/facts/words.ts';
import { expectWritten } from '../written-docs.ts';

const VALUES: Readonly<Record<Fact['kind'], string>> = {
  text: 'текст',
  date: 'дата',
  phone: 'телефон',
  email: 'адрес почты',
  actNumber: 'номер документа без «№»',
  word: 'слово',
  number: 'число',
  person: 'работник',
  people: 'список работников',
  section: 'раздел',
  list: 'список разделов',
  documents: 'раздел на каждый документ, по его коду',
};

const CELLS: Readonly<Record<ColumnFacts[string]['type'], string>> = {
  text: 'текст',
  date: 'дата',
  count: 'целое число',
  email: 'адрес почты',
  mobile: 'телефон',
  flag: 'да или нет',
  names: 'имена через запятую',
  aid: 'текст',
  choice: 'слово',
};

function factRows(facts: Facts, path: readonly string[]): readonly string[] {
  return Object.entries(facts).flatMap(([key, fact]) => {
    const keys = [...path, key];
    const words = fact.kind === 'word' ? `: ${explainedWords(fact.words).join(', ')}` : '';
    const own = `| \`${keys.join(' → ')}\` | ${fact.required ? `**${fact.label}**` : fact.label} | ${VALUES[fact.kind]}${words} | ${fact.help} | ${fact.example ?? ''} |`;
    const inner =
      'facts' in fact ? factRows(fact.facts, fact.kind === 'documents' ? [...keys, 'код'] : keys) : [];
    return [own, ...inner];
  });
}

function columnRows(columns: ColumnFacts): readonly string[] {
  return Object.values(columns).map((column) => {
    const { title, synonyms = [], help, example = '', required } = column;
    const words = column.type === 'choice' ? `: ${wordsOf(column.words).join(', ')}` : '';
    return `| ${required ? `**${title}**` : title} | ${synonyms.join(', ')} | ${CELLS[column.type]}${words} | ${help} | ${example} |`;
  });
}

function table(heads: readonly string[], rows: readonly string[]): string {
  return [`| ${heads.join(' | ')} |`, `|${' --- |'.repeat(heads.length)}`, ...rows].join('\n');
}

test('the page of facts holds every fact and column as they are described', () => {
  const facts = table(
    ['ключ', 'что это', 'значение', 'пояснение', 'пример'],
    factRows(ORGANIZATION_FACTS, []),
  );
  expectWritten('docs/facts.md', 'facts', facts);
  const heads = ['столбец', 'или так', 'значение', 'пояснение', 'пример'];
  expectWritten('docs/facts.md', 'staff', table(heads, columnRows(STAFF_FACTS)));
  expectWritten('docs/facts.md', 'groups', table(heads, columnRows(GROUP_FACTS)));
  expectWritten('docs/facts.md', 'clauses', table(heads, columnRows(CLAUSE_FACTS)));
});

test('every help is a sentence, every label begins small', () => {
  const all = [ORGANIZATION_FACTS, STAFF_FACTS, GROUP_FACTS, CLAUSE_FACTS].flatMap((facts) => flat(facts));
  for (const { label, help } of all) {
    expect(help).toMatch(/^[А-ЯЁ0-9s«].*\.$/u);
    expect(label).toMatch(/^(?:[а-яё]|[А-ЯЁ]{3})/u);
  }
});

interface Described {
  readonly label: string;
  readonly help: string;
}

function flat(facts: Readonly<Record<string, Described & { readonly facts?: Facts }>>): readonly Described[] {
  return Object.values(facts).flatMap((fact) => [fact, ...(fact.facts ? flat(fact.facts) : [])]);
}
