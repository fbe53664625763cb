import { Document, Header, type ISectionOptions, PageNumber, Paragraph, TextRun } from 'docx';
import type { PageLayout } from '../../layout.ts';
import { partsOf } from './compile.ts';
import { wordStyles } from './styles.ts';

/** All parts of a document without a text: styles, settings and the header with the page number. Its lists are put in afterwards. */
export function frameParts(layout: PageLayout): ReadonlyMap<string, Uint8Array> {
  return partsOf(frame(layout));
}

function frame(layout: PageLayout): Document {
  return new Document({
    styles: wordStyles(layout),
    hyphenation: { autoHyphenation: false },
    // Word adds space above to space below, as the other writers do, instead of taking the larger.
    compatibility: { version: 15, doNotUseHTMLParagraphAutoSpacing: true },
    sections: [{ ...SECTION, children: [] }],
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
