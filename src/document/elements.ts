/** The closed set of elements a template may use, with their attributes and the parents they belong to. */
export interface ElementRule {
  readonly attributes: readonly string[];
  /** Names of the only parents allowed; absent: any block container. */
  readonly parents?: readonly string[];
  readonly inline?: true;
  /** Text and inline elements may stand directly in it. */
  readonly text?: true;
  /** Written without a closing tag. */
  readonly void?: true;
}

export const ELEMENTS: Readonly<Record<string, ElementRule>> = {
  h1: { attributes: ['class'], text: true },
  h2: { attributes: ['id', 'plain'], text: true },
  p: { attributes: ['class', 'keep', 'space', 'spaced'], text: true },
  ol: { attributes: [] },
  ul: { attributes: [] },
  li: { attributes: ['id', 'sign'], parents: ['ol', 'ul'], text: true },
  table: { attributes: ['class'] },
  colgroup: { attributes: [], parents: ['table'] },
  col: { attributes: ['width'], parents: ['colgroup'], void: true },
  thead: { attributes: [], parents: ['table'] },
  tbody: { attributes: [], parents: ['table'] },
  tr: { attributes: [], parents: ['thead', 'tbody'] },
  th: { attributes: ['align', 'colspan'], parents: ['tr'], text: true },
  td: { attributes: ['align', 'colspan'], parents: ['tr'], text: true },
  chart: { attributes: ['kind', 'title', 'unit', 'alt'] },
  series: { attributes: ['name', 'style'], parents: ['chart'] },
  point: { attributes: ['label', 'value'], parents: ['series'] },
  columns: { attributes: [] },
  column: { attributes: ['width'], parents: ['columns'] },
  cards: { attributes: ['cut'] },
  card: { attributes: [], parents: ['cards'] },
  signature: { attributes: [] },
  signer: { attributes: ['dated'], parents: ['signature'] },
  position: { attributes: [], parents: ['signer'], text: true },
  name: { attributes: [], parents: ['signer'], text: true },
  appendix: { attributes: ['id'], parents: ['body'] },
  sheet: { attributes: [], parents: ['body'] },
  mark: { attributes: [], parents: ['appendix'], text: true },
  hr: { attributes: [], void: true },
  qr: { attributes: ['text', 'size', 'alt'] },
  b: { attributes: [], inline: true, text: true },
  i: { attributes: [], inline: true, text: true },
  a: { attributes: ['href'], inline: true, text: true },
  br: { attributes: [], inline: true, void: true },
  blank: { attributes: ['size', 'kind', 'field'], inline: true },
  ref: { attributes: ['to'], inline: true },
  head: { attributes: [], parents: ['#root'] },
  title: { attributes: [], parents: ['head'], text: true },
  meta: { attributes: ['name', 'content'], parents: ['head'], void: true },
  body: { attributes: [], parents: ['#root'] },
};
