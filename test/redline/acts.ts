import fc from 'fast-check';
import type { Block, Clause, DocumentTree } from '../../src/document/tree.ts';
import type { TextVersion } from '../../src/redline/passage.ts';
import { clause, clauses, dashes, heading, p, tree } from '../writers/docx/build.ts';
import type { Act } from './order-reader.ts';

/** A clause of an act, before it has a number. */
interface Rule {
  readonly id: string | null;
  readonly text: string;
  readonly dashes: readonly string[];
  readonly inner: readonly Rule[];
}

interface Chapter {
  readonly title: string;
  readonly rules: readonly Rule[];
}

/** An act as it is thought of: chapters, or rules alone when the only chapter has no title. */
export interface Plot {
  readonly preamble: string;
  readonly chapters: readonly Chapter[];
}

const word = fc.constantFrom(
  ...['чат', 'чаты', 'групп', 'работает', 'с 7', 'до 20', 'часов', 'администратор', 'педагоги', 'в MAX', 'и'],
  ...[
    '«Сферум»',
    '(далее – чат)',
    'ведёт журнал',
    'родители',
    'по плану',
    'VK-мессенджер',
    'пункт 2.1',
    'не',
  ],
);
const words = fc.array(word, { minLength: 1, maxLength: 14 }).map((list) => list.join(' '));
const sentence = words.map((text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`);

const rule = (depth: number): fc.Arbitrary<Rule> =>
  fc.record({
    id: fc.option(fc.uuid(), { nil: null }),
    text: sentence,
    dashes: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(words, { minLength: 2, maxLength: 4 }) },
    ),
    inner:
      depth > 1
        ? fc.constant([])
        : fc.oneof(
            { weight: 3, arbitrary: fc.constant([]) },
            fc.array(rule(depth + 1), { minLength: 1, maxLength: 4 }),
          ),
  });

const chapter = fc.record({
  title: sentence.map((text) => text.slice(0, -1)),
  rules: fc.array(rule(0), { minLength: 1, maxLength: 6 }),
});

export const anyPlot: fc.Arbitrary<Plot> = fc.record({
  preamble: sentence,
  chapters: fc.oneof(
    fc.array(chapter, { minLength: 2, maxLength: 5 }),
    chapter.map((one) => [{ ...one, title: '' }]),
  ),
});

/** An act, and what became of it: a few of its parts come, go or are worded anew. */
export const amended: fc.Arbitrary<readonly [Plot, Plot]> = fc
  .tuple(
    anyPlot,
    fc.infiniteStream(fc.integer({ min: 0, max: 39 })),
    fc.infiniteStream(rule(1)),
    fc.infiniteStream(chapter),
  )
  .map(([old, dice, spare, chapters]) => {
    const roll = () => dice.next().value as number;
    const fresh = () => spare.next().value as Rule;
    const text = (whole: string): string => {
      const list = whole.split(' ');
      const at = roll() % list.length;
      const what = roll() % 4;
      if (what === 0) return [...list.slice(0, at), 'иное', ...list.slice(at)].join(' ');
      if (what === 1 && list.length > 1) return list.toSpliced(at, 1).join(' ');
      return what === 2
        ? whole.replace(list[at] ?? '', 'иное слово')
        : 'Совсем другие слова здесь стоят теперь.';
    };
    const rules = (list: readonly Rule[]): readonly Rule[] =>
      list.flatMap((one): readonly Rule[] => {
        const kept = { ...one, inner: rules(one.inner) };
        const what = roll();
        if (what === 0) return [];
        if (what === 1) return [kept, fresh()];
        if (what === 2) return [fresh(), fresh(), kept];
        if (what === 3) return [fresh()];
        if (what === 4)
          return [{ ...kept, dashes: kept.dashes.map((line, index) => (index === 1 ? text(line) : line)) }];
        return what < 8 ? [{ ...kept, text: text(kept.text) }] : [kept];
      });
    const isWhole = old.chapters[0]?.title !== '';
    const now = old.chapters.flatMap((one) => {
      const kept = { ...one, rules: rules(one.rules) };
      const what = isWhole ? roll() : 39;
      if (what === 0) return [];
      if (what === 1) return [kept, chapters.next().value as Chapter];
      return [what === 2 ? { ...kept, title: text(kept.title) } : kept];
    });
    return [
      old,
      {
        preamble: roll() === 0 ? text(old.preamble) : old.preamble,
        chapters: now.length > 0 ? now : old.chapters,
      },
    ] as const;
  });

/** As the program has it. */
export function versionOf({ preamble, chapters }: Plot): TextVersion {
  const ids = new Map<string, string>();
  const made = (list: readonly Rule[], above: readonly number[]): readonly Clause[] =>
    list.map((one, index) => {
      const parts = [...above, index + 1];
      if (one.id !== null) ids.set(parts.join('.'), one.id);
      const inner: readonly Block[] = one.inner.length > 0 ? [clauses(...made(one.inner, parts))] : [];
      return clause(parts, one.text, [
        ...(one.dashes.length > 0 ? [dashes(1, ...one.dashes)] : []),
        ...inner,
      ]);
    });
  const blocks = chapters.flatMap(({ title, rules }, index): readonly Block[] => {
    const above = title === '' ? [] : [index + 1];
    const head = title === '' ? [] : [heading('section', 2, title, above)];
    return rules.length > 0 ? [...head, clauses(...made(rules, above))] : head;
  });
  const whole: DocumentTree = tree([heading('title', 1, 'ПОЛОЖЕНИЕ'), p(preamble), ...blocks]);
  return { tree: whole, clauses: ids };
}

/** As a reader has it. */
export function actOf({ preamble, chapters }: Plot): Act {
  const act = new Map([['преамбула', preamble]]);
  const add = (list: readonly Rule[], above: string) => {
    for (const [index, one] of list.entries()) {
      const number = `${above}${index + 1}`;
      act.set(number, [one.text, ...one.dashes.map((line) => `– ${line}`)].join('\n'));
      add(one.inner, `${number}.`);
    }
  };
  for (const [index, { title, rules }] of chapters.entries()) {
    if (title !== '') act.set(`${index + 1}`, title);
    add(rules, title === '' ? '' : `${index + 1}.`);
  }
  return act;
}
