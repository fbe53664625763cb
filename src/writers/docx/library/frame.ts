import {
  AlignmentType,
  Document,
  Header,
  type ILevelParagraphStylePropertiesOptions,
  type ILevelsOptions,
  type INumberingOptions,
  type ISectionOptions,
  LevelFormat,
  LevelSuffix,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { PageLayout } from '../../layout.ts';
import type { ListKind } from '../clause-lists.ts';
import { indents } from '../measure.ts';
import { partsOf } from './compile.ts';
import { wordStyles } from './styles.ts';

/** All parts of a document without a text: styles, lists, settings and the header with the page number. */
export function frameParts(layout: PageLayout, lists: readonly ListKind[]): ReadonlyMap<string, Uint8Array> {
  return partsOf(frame(layout, lists));
}

/** A document whose only paragraphs are one of each list: a list that no paragraph has is not written. */
function frame(layout: PageLayout, lists: readonly ListKind[]): Document {
  const numbering = numberings(layout, lists);
  const children = numbering.config.map(
    ({ reference }) => new Paragraph({ numbering: { reference, level: 0, custom: true } }),
  );
  return new Document({
    styles: wordStyles(layout),
    numbering,
    hyphenation: { autoHyphenation: false },
    // Word adds space above to space below, as the other writers do, instead of taking the larger.
    compatibility: { version: 15, doNotUseHTMLParagraphAutoSpacing: true },
    sections: [{ ...SECTION, children }],
  });
}

/** Its sheet is put in afterwards. */
const SECTION: Omit<ISectionOptions, 'children'> = {
  properties: { titlePage: true },
  headers: {
    default: new Header({
      children: [
        new Paragraph({ style: 'Header', children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
      ],
    }),
  },
};

/** Dashes first, then the lists of clauses: «1.», «1.1.», «1.1.1.» … */
function numberings(layout: PageLayout, lists: readonly ListKind[]): INumberingOptions {
  const { body, inner } = indents(layout);
  const dashes = [body, inner].map((indent, index) => level(index, LevelFormat.BULLET, '–', { indent }));
  const clauses = lists.map((kind, index) => ({
    reference: `clauses-${index}`,
    levels: Array.from({ length: LEVELS }, (_, depth) =>
      level(
        depth,
        LevelFormat.DECIMAL,
        label(depth),
        kind === 'sections' && depth === 0 ? {} : { indent: body },
      ),
    ),
  }));
  return { config: [{ reference: 'dashes', levels: dashes }, ...clauses] };
}

/** As many as Word has. */
const LEVELS = 9;

function label(depth: number): string {
  return Array.from({ length: depth + 1 }, (_, part) => `%${part + 1}.`).join('');
}

function level(
  index: number,
  format: 'decimal' | 'bullet',
  text: string,
  paragraph: ILevelParagraphStylePropertiesOptions,
): ILevelsOptions {
  return {
    level: index,
    format,
    text,
    start: 1,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.SPACE,
    style: { paragraph },
  };
}
