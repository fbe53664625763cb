import type { Problem } from '../../problem.ts';
import type { Act, ActParagraph } from '../act.ts';
import { around, findingAt, quoted } from '../finding.ts';

/** Quotes without a pair, and kinds of quotes that do not go together. */
export function quotes(act: Act): readonly Problem[] {
  return [...unpaired(act), ...mixed(act)];
}

interface Balance {
  readonly paragraph: ActParagraph;
  /** Offset of the last « that nothing closes, or null. */
  readonly open: number | null;
  /** Offset of the first » that nothing opened, or null. */
  readonly closed: number | null;
}

/** What one paragraph leaves open a later one may close: an amendment quotes whole clauses. */
function unpaired(act: Act): readonly Problem[] {
  const waiting: Balance[] = [];
  const found: Problem[] = [];
  for (const paragraph of act.paragraphs) {
    const balance = balanceOf(paragraph);
    if (balance.closed !== null && !waiting.pop()) found.push(unopened(paragraph, balance.closed));
    if (balance.open !== null) waiting.push(balance);
  }
  return [...found, ...waiting.map(({ paragraph, open }) => unclosed(paragraph, open ?? 0))];
}

/**
 * A charter name like МБДОУ «Детский сад «Сказка» ends with one mark for both: an outer quote needs no mark of its own
 * when an inner one has closed.
 */
function balanceOf(paragraph: ActParagraph): Balance {
  const open: number[] = [];
  let nested = 0;
  let closed: number | null = null;
  for (const { 0: mark, index } of paragraph.prose.matchAll(/[«»]/gu)) {
    if (mark === '«') {
      if (open.length > 0) nested += 1;
      open.push(index);
    } else if (open.pop() === undefined) closed ??= index;
  }
  return { paragraph, open: open.length > nested ? (open[0] ?? null) : null, closed };
}

function unclosed(paragraph: ActParagraph, offset: number): Problem {
  return findingAt(paragraph, offset, {
    severity: 'warning',
    code: 'quotes/unclosed',
    message: `Кавычка не закрыта: ${quoted(paragraph.text.slice(offset), 40)}.`,
    hint: 'Поставьте закрывающую кавычку.',
  });
}

function unopened(paragraph: ActParagraph, offset: number): Problem {
  return findingAt(paragraph, offset, {
    severity: 'warning',
    code: 'quotes/unopened',
    message: `Закрывающая кавычка без открывающей: ${quoted(around(paragraph.text, offset, offset + 1))}.`,
    hint: 'Поставьте открывающую кавычку или уберите закрывающую.',
  });
}

/** In an act with «ёлочки»: straight and English quotes outside them; otherwise straight quotes without a pair. */
function mixed(act: Act): readonly Problem[] {
  const hasAngled = act.paragraphs.some(({ text }) => text.includes('«'));
  return act.paragraphs.flatMap((paragraph) => {
    const straight = [...paragraph.prose.matchAll(/"|(?<=[\s(]|^)“|”/gu)];
    const [first] = straight;
    if (!first || (!hasAngled && (first[0] !== '"' || straight.length % 2 === 0))) return [];
    return [hasAngled ? otherKind(paragraph, first.index) : oddStraight(paragraph, first.index)];
  });
}

function otherKind(paragraph: ActParagraph, offset: number): Problem {
  return findingAt(paragraph, offset, {
    severity: 'warning',
    code: 'quotes/mixed',
    message: `Кавычки другого вида, чем в остальном тексте: ${quoted(around(paragraph.text, offset, offset + 1))}.`,
    hint: 'Замените на «ёлочки», внутри них – на „лапки“.',
  });
}

function oddStraight(paragraph: ActParagraph, offset: number): Problem {
  return findingAt(paragraph, offset, {
    severity: 'warning',
    code: 'quotes/unclosed',
    message: `У одной из кавычек нет пары: ${quoted(paragraph.text.slice(offset), 40)}.`,
    hint: 'Добавьте недостающую кавычку или уберите лишнюю.',
  });
}
