import { plainText } from '../../src/document/plain-text.ts';
import type { Block, Clause } from '../../src/document/tree.ts';

/** An act as its reader has it: texts of clauses and headings by their numbers; «наименование» and «преамбула» by their names. */
export type Act = ReadonlyMap<string, string>;

/** Obeys the points of an order as a clerk does, who knows the old text and nothing of the program. */
export function obeyed(old: Act, points: readonly Clause[]): Act {
  const act = new Map(old);
  const moves = new Map<string, string>();
  const added = new Map<string, string>();
  for (const { blocks } of points) {
    const [head = '', ...quoted] = linesOf(blocks);
    obey(head, unquoted(quoted), { act, moves, added });
  }
  const renumbered = Array.from(act, ([number, text]) => [moved(number, moves), text] as const);
  return new Map([...renumbered, ...added]);
}

interface Desk {
  readonly act: Map<string, string>;
  readonly moves: Map<string, string>;
  readonly added: Map<string, string>;
}

function obey(head: string, quoted: readonly string[], { act, moves, added }: Desk): void {
  const found = (pattern: RegExp) => pattern.exec(head)?.slice(1);
  const [anew] = found(/^(?:Пункт|Подпункт|Раздел) ([\d.]+) изложить в следующей редакции:$/u) ?? [];
  const [first] =
    found(
      /^(?:Абзац первый (?:пункта|подпункта)|Наименование раздела) ([\d.]+) изложить в следующей редакции:$/u,
    ) ?? [];
  const [named] = found(/^(Наименование|Преамбулу) изложить в следующей редакции:$/u) ?? [];
  const [more] =
    found(/^Дополнить (?:новыми? )?(?:пункт|подпункт|раздел)(?:ом|ами) (.+) следующего содержания:$/u) ?? [];
  const [gone] = found(/^(?:Пункты?|Подпункты?|Разделы?) (.+) исключить\.$/u) ?? [];
  const [from, to] =
    found(
      /^(?:Пункты?|Подпункты?|Разделы?) (.+) считать (?:соответственно )?\S+ ([\d.,–и ]+?)(?: с соответствующим .+)?\.$/u,
    ) ?? [];
  const [place, words] =
    found(/^В (?:абзаце первом )?(?:под)?пункт[еа] ([\d.]+) (.+)\.$/u) ??
    found(/^В (преамбуле) (.+)\.$/u) ??
    [];
  if (anew) {
    for (const number of act.keys()) if (number === anew || number.startsWith(`${anew}.`)) act.delete(number);
    for (const [number, text] of unitsOf(quoted)) act.set(number, text);
  } else if (first) for (const [number, text] of unitsOf(quoted)) act.set(known(number, act), text);
  else if (named) act.set(named === 'Преамбулу' ? 'преамбула' : 'наименование', quoted.join('\n'));
  else if (more) {
    const units = unitsOf(quoted);
    for (const number of numbersIn(more))
      if (!units.has(number)) throw new Error(`${number} is not there: ${head}`);
    for (const [number, text] of units) added.set(number, text);
  } else if (gone) {
    for (const number of numbersIn(gone).map((one) => known(one, act)))
      for (const inner of act.keys())
        if (inner === number || inner.startsWith(`${number}.`)) act.delete(inner);
  } else if (from && to) {
    const now = numbersIn(to);
    for (const [index, number] of numbersIn(from).entries()) moves.set(known(number, act), now[index] ?? '');
  } else if (place && words) {
    const key = place === 'преамбуле' ? 'преамбула' : known(place, act);
    act.set(key, reworded(act.get(key) ?? '', words));
  } else throw new Error(`nobody understands «${head}»`);
}

/** «слова «…» заменить словами «…»; цифры «…» исключить» */
function reworded(text: string, orders: string): string {
  return orders.split(/; (?=(?:слов|цифр|после ))/u).reduce((result, order) => {
    const change = /^(?:слов\p{L}*|цифр\p{L}*) «(.+)» заменить (?:слов\p{L}*|цифрами) «(.+)»$/u.exec(order);
    const behind = /^после (?:слов\p{L}*|цифр) «(.+)» дополнить (?:слов\p{L}*|цифрами) «(.+)»$/u.exec(order);
    const gone = /^(?:слов\p{L}*|цифры) «(.+)» исключить$/u.exec(order);
    const [, old = '', now = ''] = (change ?? behind ?? gone ?? []).map(closedQuotes);
    if (old === '' || result.split(old).length !== 2) throw new Error(`«${order}» does not fit «${result}»`);
    if (change) return result.replace(old, () => now);
    if (behind) return result.replace(old, () => (/^[,.;:)»]/u.test(now) ? `${old}${now}` : `${old} ${now}`));
    return tidied(result.replace(old, ''));
  }, text);
}

/** One closing mark stands for two. */
function closedQuotes(words: string): string {
  return words.split('«').length > words.split('»').length ? `${words}»` : words;
}

function tidied(text: string): string {
  return text
    .replace(/ {2}/u, ' ')
    .replace(/ (?=[,.;:]|\n|$)/u, '')
    .replace(/^ /u, '');
}

function known(number: string, act: Act): string {
  if (!act.has(number)) throw new Error(`there is no ${number}`);
  return number;
}

/** The number that a clause bears in the end: told of itself, or of what it stands in. */
function moved(number: string, moves: ReadonlyMap<string, string>): string {
  const own = moves.get(number);
  if (own !== undefined) return own;
  const end = number.lastIndexOf('.');
  return end < 0 ? number : `${moved(number.slice(0, end), moves)}${number.slice(end)}`;
}

function numbersIn(text: string): readonly string[] {
  return text.split(/, | и /u).flatMap((one) => {
    const [first = '', last] = one.split('–');
    if (last === undefined) return [first];
    const [start, end] = [first, last].map((number) => Number(number.split('.').at(-1)));
    const above = first.slice(0, first.lastIndexOf('.') + 1);
    return Array.from(
      { length: (end ?? 0) - (start ?? 0) + 1 },
      (_, step) => `${above}${(start ?? 0) + step}`,
    );
  });
}

function unitsOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const units = new Map<string, string>();
  let number = '';
  for (const line of lines) {
    const [, label, text = line] = /^(\d+(?:\.\d+)*)\. (.*)$/u.exec(line) ?? [];
    number = label ?? number;
    units.set(number, label === undefined ? `${units.get(number)}\n${text}` : text);
  }
  return units;
}

/** Without the outer marks: «…».». */
function unquoted(lines: readonly string[]): readonly string[] {
  const text = lines.join('\n');
  if (text === '') return [];
  if (!text.startsWith('«') || !text.endsWith('».')) throw new Error(`no quotation: ${text}`);
  return text.slice(1, -2).split('\n');
}

function linesOf(blocks: readonly Block[]): readonly string[] {
  const texts = blocks.flatMap((block): readonly string[] => {
    if (block.type === 'list')
      return block.items.flatMap((item) =>
        linesOf(item.blocks).map((line, index) => (index === 0 ? `– ${line}` : line)),
      );
    return [plainText(block)];
  });
  return texts.flatMap((text) =>
    text
      .replaceAll('\u{A0}', ' ')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );
}
