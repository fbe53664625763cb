import { type PageLayout, twips } from '../layout.ts';
import { escapeXml } from '../xml.ts';
import type { WordContext } from './word-context.ts';
import type { WordCell, WordRow, WordTable } from './word-model.ts';

/** Thickness of table lines, eighths of a point. */
const LINE = 4;
const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const NO_LINES = SIDES.map((side) => `<w:${side} w:val="nil"/>`).join('');

function borders(look: WordTable['look'], { line, ink }: PageLayout): string {
  if (look === 'bare') return NO_LINES;
  const style = look === 'cut' ? 'dashed' : 'single';
  const size = look === 'framed' ? 8 * line : LINE;
  const colour = look === 'ruled' ? 'auto' : (ink ?? 'auto');
  return SIDES.map(
    (side) => `<w:${side} w:val="${style}" w:sz="${size}" w:space="0" w:color="${colour}"/>`,
  ).join('');
}

/** A first row and a first column that head the others (0x20, 0x80), no bands: for those who read by the ear. */
const HEADED =
  '<w:tblLook w:val="06A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>';
const UNHEADED =
  '<w:tblLook w:val="0600" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>';

export function gridOf({ widths }: Pick<WordTable, 'widths'>): string {
  return widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
}

export function tableLook({ widths, look, caption }: WordTable, { layout }: WordContext): string {
  const width = widths.reduce((a, b) => a + b, 0);
  return [
    `<w:tblW w:w="${width}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>`,
    `<w:tblBorders>${borders(look, layout)}</w:tblBorders><w:tblLayout w:type="fixed"/>`,
    `<w:tblCellMar>${padding(look, layout)}</w:tblCellMar>`,
    look === 'ruled' ? HEADED : UNHEADED,
    caption === '' ? '' : `<w:tblCaption w:val="${escapeXml(caption)}"/>`,
  ].join('');
}

/** A row grows by the width of its line, so half a line is taken from each side of the padding. */
function padding(look: WordTable['look'], { cell, card }: PageLayout): string {
  if (look === 'bare') return margins(0, 0);
  if (look !== 'ruled') return margins(twips(card.padding), twips(card.padding));
  const halfLine = Math.round((20 * LINE) / 8 / 2);
  return margins(Math.max(0, twips(cell.vertical) - halfLine), twips(cell.horizontal));
}

function margins(vertical: number, horizontal: number): string {
  return [
    `<w:top w:w="${vertical}" w:type="dxa"/><w:left w:w="${horizontal}" w:type="dxa"/>`,
    `<w:bottom w:w="${vertical}" w:type="dxa"/><w:right w:w="${horizontal}" w:type="dxa"/>`,
  ].join('');
}

export function rowLook({ header, leastHeight }: Pick<WordRow, 'header' | 'leastHeight'>): string {
  const height = leastHeight > 0 ? `<w:trHeight w:val="${leastHeight}" w:hRule="atLeast"/>` : '';
  return `<w:cantSplit/>${height}${header ? '<w:tblHeader/>' : ''}`;
}

export function cellLook({ width, span, top, bottom, vertical }: Omit<WordCell, 'items'>): string {
  return [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    span > 1 ? `<w:gridSpan w:val="${span}"/>` : '',
    cellMargins(top, bottom),
    vertical === 'top' ? '' : `<w:vAlign w:val="${vertical}"/>`,
  ].join('');
}

function cellMargins(top: number, bottom: number): string {
  const above = top > 0 ? `<w:top w:w="${20 * top}" w:type="dxa"/>` : '';
  const below = bottom > 0 ? `<w:bottom w:w="${20 * bottom}" w:type="dxa"/>` : '';
  return above || below ? `<w:tcMar>${above}${below}</w:tcMar>` : '';
}
