import { analyse } from 'scslre';
import { type Node, nameOf } from './syntax.ts';

/**
 * Patterns that may go over a text more than once, of texts that are short or the project's own, with the reason. A text of the
 * user's is as long as he likes: «Белозёрова», two hundred thousand blanks, «Елена». Exponential none may be.
 */
const BOUNDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'src/lint/reading/encoding.ts': { '<meta[^>]{0,200}charset': 'of the first 2048 bytes' },
  'src/lint/rules/dashes.ts': { '№\\s?\\S*$': 'of 20 characters' },
  'src/organization/staffing.ts': { '': 'of a post of 300 characters' },
  'src/world/file-name.ts': { '^[\\s.]+|[\\s.]+$': 'of 120 characters' },
  'src/russian/written/open-title.ts': { '': 'of a post of 300 characters' },
  'src/russian/written/open-unit.ts': { '': 'of a name of 300 characters' },
  'src/russian/text/number.ts': { '\\B(?=(\\d{3})+$)': 'of the digits of one number' },
  'src/russian/text/typography.ts': { '': 'of the text of a template' },
  'src/templating/own-markup.ts': { '\\{\\{!--': 'of a template' },
  'src/writers/pdf/chart/canvas.ts': { '([\\d.]+)px': 'of the name of a font' },
  'src/writers/typesetting/soft-hyphens.ts': { '(?<=(?:^|\\s)[«„(]*': 'of a line and its surroundings' },
};

/** The pattern, when it may go over a text of any length more than once. */
export function slow(file: string, { source, flags }: Pick<RegExp, 'source' | 'flags'>): readonly string[] {
  const isBounded = Object.keys(BOUNDED[file] ?? {}).some((start) => source.startsWith(start));
  const isSlow = analyse({ source, flags }).reports.some(({ exponential }) => exponential || !isBounded);
  return isSlow ? [`${file}: /${source}/${flags}`] : [];
}

/** That a node of the syntax puts a pattern together. */
export function makesPattern({ type, callee }: Node): boolean {
  return (type === 'NewExpression' || type === 'CallExpression') && nameOf(callee) === 'RegExp';
}
