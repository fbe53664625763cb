import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { organizationName, paragraphs } from '../regulation.mjs';

const STYLES = {
  title: { heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER },
  section: { heading: HeadingLevel.HEADING_1, alignment: AlignmentType.CENTER },
  text: { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: 709 } },
};
const texts = paragraphs();

/** The docx library as documented: the same paragraphs, numbers as text. */
export async function make(index) {
  const children = texts.map(({ kind, label, text }) => {
    const run = new TextRun(`${label} ${text}`.trim().replaceAll('{name}', organizationName(index)));
    return new Paragraph({ ...STYLES[kind], children: [run] });
  });
  return Packer.toBuffer(new Document({ title: 'Положение', sections: [{ children }] }));
}
