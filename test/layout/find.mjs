import { plainText } from '../../modules/document/plain-text.js';
import { folded } from '../parity/anchors.mjs';

/** A blank is a quarter of an em; what poppler reads is rounded. */
const WIDEST = 2 * 0.25 + 0.02;
/** A page of which less than this part is filled is nearly empty. */
const FILLED = 0.4;
/** Lines of a stamp's name: the shorter one has at least this part of the longer one's width. */
const BALANCED = 0.4;

const SHORT_END = /(?:^|[\s(«])(?:а|в|и|к|о|с|у|я|во|до|за|из|ко|на|не|ни|об|от|по|со|№)$/iu;
const BEFORE_NAME = /(?:^|[\s(])(?<!\d\s)(?:им|с|д|г|ул|пос|дер|п|ст|пр)\.$/u;
const INITIALS_END = /(?:^|\s)\p{Lu}\.(?:\s?\p{Lu}\.)?$/u;
const SURNAME = /^\p{Lu}\p{Ll}+/u;
const SURNAME_END = /(?:^|\s)\p{Lu}\p{Ll}+$/u;
const INITIALS = /^\p{Lu}\.\s?\p{Lu}\./u;
const CAPITALS_END = /(?:^|[\s(«])\p{Lu}{2,5}$/u;
const ONE_WORD_NAME = /^«[^\s«»]+»/u;

/** What is badly set in a document: `{what, page, text}`. `pages` come from `readPages`. */
export function findFaults(tree, pages) {
  const body = folded(bodyText(tree.blocks));
  const inBody = (row) => row.text.length > 8 && body.includes(folded(row.text));
  const at = (page, what, text) => ({ page: page + 1, what, text });
  const texts = blockTexts(tree.blocks).map(folded);
  /** Lines of one paragraph or cell, not neighbours by chance. */
  const goesOn = (line, next) => {
    const joint = folded(line).slice(-12) + folded(next).slice(0, 12);
    return texts.some((text) => text.includes(joint));
  };
  return pages
    .flatMap((page, index) => {
      const rows = page.rows.filter(inBody);
      const torn = rows
        .filter(({ gaps }) => gaps.some((gap) => gap > WIDEST))
        .map(({ text }) => at(index, 'torn', text));
      const ends = page.lines.flatMap((line, number) => {
        const next = page.lines[number + 1];
        const what =
          next?.block === line.block && goesOn(line.text, next.text) ? badEnd(line.text, next.text) : null;
        return what === null ? [] : [at(index, what, `${line.text} / ${next.text}`)];
      });
      return [
        ...torn,
        ...ends,
        ...pageEnd(page, pages[index + 1], inBody).map(([what, text]) => at(index, what, text)),
      ];
    })
    .concat(emptyPages(tree, pages), lonelyRows(tree, pages), unbalanced(tree, pages));
}

function bodyText(blocks) {
  return blocks
    .map((block) => {
      if (block.type === 'paragraph' && block.style === 'body') return plainText(block.content);
      if (block.type === 'clauses')
        return block.items.map((item) => `${item.number.label}${bodyText(item.blocks)}`).join('');
      if (block.type === 'list') return block.items.map((item) => `–${bodyText(item.blocks)}`).join('');
      return block.type === 'appendix' ? bodyText(block.blocks) : '';
    })
    .join('');
}

/** Of each paragraph and cell between its forced breaks. */
function blockTexts(blocks) {
  const lines = (node) => plainText(node).split('\n');
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'table':
        return [...block.header, ...block.body].flatMap(({ cells }) =>
          cells.flatMap(({ content }) => lines(content)),
        );
      case 'clauses':
      case 'list':
        return block.items.flatMap((item) => blockTexts(item.blocks));
      case 'columns':
        return block.columns.flatMap((column) => blockTexts(column.blocks));
      case 'appendix':
        return blockTexts([...block.mark, ...block.blocks]);
      case 'signature':
        return block.lines.flatMap(({ position, name }) => [...lines(position), ...lines(name)]);
      default:
        return lines(block.content ?? []);
    }
  });
}

function badEnd(text, next) {
  if (SHORT_END.test(text)) return 'short word at the end';
  if (BEFORE_NAME.test(text) && /^[«\p{Lu}\d]/u.test(next)) return 'abbreviation torn from its name';
  if (INITIALS_END.test(text) && SURNAME.test(next) && !/\s\p{Lu}\p{Ll}+\s\p{Lu}\.\s?\p{Lu}\.$/u.test(text))
    return 'initials torn from the surname';
  if (SURNAME_END.test(text) && INITIALS.test(next)) return 'initials torn from the surname';
  if (CAPITALS_END.test(text) && ONE_WORD_NAME.test(next)) return 'short name torn from its quotes';
  return null;
}

function pageEnd(page, next, inBody) {
  const last = page.rows.at(-1);
  const first = next?.rows.find(inBody);
  const half = last && first && inBody(last) && /[-\u00ad]$/.test(last.text) && /^\p{Ll}/u.test(first.text);
  return half ? [['half a word at the end of the page', last.text]] : [];
}

/** Pages that end early though nothing begins a new one. */
function emptyPages({ blocks }, pages) {
  const starts = blocks
    .filter(({ type }) => type === 'appendix')
    .map(({ mark, blocks: inner }) => folded(plainText([...mark, ...inner])).slice(0, 20));
  return pages.slice(0, -1).flatMap(({ rows, height }, index) => {
    const text = folded(
      pages[index + 1].rows
        .slice(0, 6)
        .map((row) => row.text)
        .join(''),
    ).replace(/^\d+/, '');
    const isWanted = starts.some((start) => text.includes(start.slice(0, 10)));
    const filled = (rows.at(-1)?.bottom ?? 0) / height;
    return isWanted || filled > FILLED
      ? []
      : [{ what: 'page nearly empty', page: index + 1, text: rows.at(-1)?.text ?? '' }];
  });
}

/** Tables of which a single row stands on the last page. */
function lonelyRows({ blocks }, pages) {
  const tables = blocks
    .flatMap((block) => (block.type === 'appendix' ? block.blocks : [block]))
    .filter(({ type }) => type === 'table');
  return tables.flatMap(({ body }) => {
    const [first, second] = body.slice(-2).map(({ cells }) => pageOf(cells, pages));
    return second > first && first >= 0
      ? [{ what: 'one row of a table on its page', page: second + 1, text: plainText(body.at(-1)) }]
      : [];
  });
}

/** The last page that has the beginnings of the cells of a row beside one another. */
function pageOf(cells, pages) {
  const beginnings = cells
    .map(({ content }) => folded(plainText(content).split(/[\s\u00a0-]+/)[0] ?? ''))
    .filter((word) => word !== '');
  if (beginnings.length < 2) return -1;
  return pages.findLastIndex(({ rows }) =>
    rows.some(({ text }) => {
      let from = 0;
      return beginnings.every((word) => {
        const found = folded(text).indexOf(word, from);
        from = found + word.length;
        return found >= 0;
      });
    }),
  );
}

/** Names in stamps whose last line holds next to nothing. */
function unbalanced({ blocks }, pages) {
  const stamps = blocks.flatMap((block) => [
    ...(block.type === 'columns' ? block.columns.flatMap((column) => column.blocks) : []),
    ...(block.type === 'appendix' ? block.mark : []),
  ]);
  const names = stamps.flatMap(
    (block) =>
      plainText(block)
        .replaceAll('\u00a0', ' ')
        .match(/«[^«»]*(?:«[^«»]*)?»/gu) ?? [],
  );
  return pages.flatMap(({ lines }, index) =>
    lines.flatMap((line, number) => {
      const next = lines[number + 1];
      const pair = next?.block === line.block ? folded(line.text + next.text) : '';
      const name = names
        .map(folded)
        .find(
          (each) =>
            pair.includes(each) && !folded(line.text).includes(each) && !folded(next.text).includes(each),
        );
      if (name === undefined) return [];
      const [a, b] = [line, next].map(({ left, right }) => right - left);
      return Math.min(a, b) / Math.max(a, b) < BALANCED
        ? [{ what: 'name of a stamp unbalanced', page: index + 1, text: `${line.text} / ${next.text}` }]
        : [];
    }),
  );
}
