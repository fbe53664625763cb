/* How the parts of a Word chart look that are no series: its texts, and what has no line around it. */
import { escapeXml } from '../../xml.ts';

/** Colours of Word have no «#». */
export function rgb(colour: string): string {
  return `<a:srgbClr val="${colour.slice(1).toUpperCase()}"/>`;
}

export function solid(colour: string): string {
  return `<a:solidFill>${rgb(colour)}</a:solidFill>`;
}

const NO_LINE = '<a:ln><a:noFill/></a:ln><a:effectLst/>';

export const WITHOUT_SHAPE = `<c:spPr><a:noFill/>${NO_LINE}</c:spPr>`;

export function ground(colour: string): string {
  return `<c:spPr>${solid(colour)}${NO_LINE}</c:spPr>`;
}

/** Of the category axis and the grid: a light grey of Word's theme. */
const GREY = '<a:schemeClr val="tx1"><a:lumMod val="15000"/><a:lumOff val="85000"/></a:schemeClr>';
export const THIN_LINE = `<a:ln w="9525" cap="flat" cmpd="sng" algn="ctr"><a:solidFill>${GREY}</a:solidFill><a:round/></a:ln><a:effectLst/>`;

export interface Type {
  /** Points. */
  readonly size: number;
  readonly isTitle?: boolean;
  /** In 60,000ths of a degree. */
  readonly rotation?: number;
  /** Figures at their bars. */
  readonly isFigure?: boolean;
}

/** How Word sets what it writes there by itself. */
export function textLook(type: Type): string {
  const paragraph = `<a:p>${letters(type)}<a:endParaRPr lang="ru-RU"/></a:p>`;
  return `<c:txPr>${box(type)}<a:lstStyle/>${paragraph}</c:txPr>`;
}

/** A title with a text of its own. */
export function titled(text: string, type: Type): string {
  const run = `<a:r><a:rPr lang="ru-RU"/><a:t>${escapeXml(text)}</a:t></a:r>`;
  const rich = `<c:rich>${box(type)}<a:lstStyle/><a:p>${letters(type)}${run}</a:p></c:rich>`;
  return `<c:title><c:tx>${rich}</c:tx><c:overlay val="0"/>${WITHOUT_SHAPE}${textLook(type)}</c:title>`;
}

function box({ rotation = 0, isFigure = false }: Type): string {
  const room = isFigure ? ' lIns="38100" tIns="19050" rIns="38100" bIns="19050"' : '';
  const flow = 'spcFirstLastPara="1" vertOverflow="ellipsis" vert="horz" wrap="square"';
  const start = `<a:bodyPr rot="${rotation}" ${flow}${room} anchor="ctr" anchorCtr="1"`;
  return isFigure ? `${start}><a:spAutoFit/></a:bodyPr>` : `${start}/>`;
}

function letters({ size, isTitle = false }: Type): string {
  const weight = isTitle ? 1 : 0;
  const spacing = isTitle ? ' spc="0"' : '';
  const start = `<a:defRPr sz="${Math.round(size * 100)}" b="${weight}" i="0" u="none" strike="noStrike" kern="1200"${spacing} baseline="0">`;
  const face =
    '<a:latin typeface="Times New Roman"/><a:ea typeface="+mn-ea"/><a:cs typeface="Times New Roman"/>';
  return `<a:pPr>${start}${solid('#000000')}${face}</a:defRPr></a:pPr>`;
}
