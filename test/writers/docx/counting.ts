import { all, type Node, val } from './xml.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly suffix: string;
}

interface List {
  readonly abstractId: string;
  readonly levels: readonly Level[];
  /** Levels at which this list starts anew. */
  readonly overrides: ReadonlyMap<number, number>;
}

/** Numbers of list paragraphs as Word counts them over `word/numbering.xml`: a stateful function. */
export function wordCounter(numbering: Node): (paragraph: Node) => string | null {
  const lists = readLists(numbering);
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (paragraph) => {
    const id = val(paragraph, 'w:pPr', 'w:numPr', 'w:numId');
    const list = id === undefined ? undefined : lists.get(id);
    if (id === undefined || !list) return null;
    const counts = counters.get(list.abstractId) ?? [];
    counters.set(list.abstractId, counts);
    if (!begun.has(id))
      for (const [level, start] of list.overrides) counts.splice(level, Infinity, start - 1);
    begun.add(id);
    return count(list, counts, Number(val(paragraph, 'w:pPr', 'w:numPr', 'w:ilvl') ?? 0));
  };
}

function count({ levels }: List, counts: (number | undefined)[], level: number): string {
  const own = levels[level];
  if (!own) throw new Error(`no level ${level}`);
  counts[level] = (counts[level] ?? own.start - 1) + 1;
  counts.splice(level + 1);
  const number = own.text.replace(/%(\d)/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    return String(counts[index] ?? levels[index]?.start);
  });
  return number + (own.suffix === 'space' ? ' ' : own.suffix === 'nothing' ? '' : '\t');
}

function readLists(numbering: Node): Map<string, List> {
  const abstracts = new Map(
    all(numbering, 'w:abstractNum').map((node) => [node.attributes['w:abstractNumId'], readLevels(node)]),
  );
  return new Map(
    all(numbering, 'w:num').map((node) => {
      const abstractId = val(node, 'w:abstractNumId') ?? '';
      const overrides = new Map(
        all(node, 'w:lvlOverride').map((level) => [
          Number(level.attributes['w:ilvl']),
          Number(val(level, 'w:startOverride')),
        ]),
      );
      return [
        node.attributes['w:numId'] ?? '',
        { abstractId, levels: abstracts.get(abstractId) ?? [], overrides },
      ];
    }),
  );
}

function readLevels(abstract: Node): Level[] {
  return all(abstract, 'w:lvl').map((level) => ({
    start: Number(val(level, 'w:start')),
    format: val(level, 'w:numFmt') ?? '',
    text: val(level, 'w:lvlText') ?? '',
    suffix: val(level, 'w:suff') ?? 'tab',
  }));
}
