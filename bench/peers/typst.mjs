import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { organizationName, paragraphs, ROOT } from '../regulation.mjs';

const escaped = (text) => text.replace(/[\\#$*_`<>@[\]=+\-/~'"]/g, '\\$&');
const filled = (text) => escaped(text).replaceAll('{name}', '#sys.inputs.name');
const body = paragraphs().map(({ kind, label, text }) => {
  if (kind === 'title') return `#align(center)[= ${filled(text)}]`;
  if (kind === 'section') return `#align(center)[== ${escaped(label)} ${filled(text)}]`;
  return filled(`${label} ${text}`);
});
const source = `#set document(title: "Положение")
#set page(paper: "a4", margin: (left: 30mm, right: 10mm, top: 20mm, bottom: 20mm))
#set text(font: "Tinos", size: 14pt, lang: "ru", hyphenate: false)
#show heading: set text(size: 14pt)
#set par(justify: true, first-line-indent: (amount: 1.25cm, all: true), leading: 0.75em, spacing: 0.75em)

${body.join('\n\n')}
`;
const compiler = NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontPaths: [`${ROOT}fonts`] }] });
const options = process.env.TYPST_PLAIN ? { pdfTags: false } : { pdfStandard: 'a-2a', creationTimestamp: 0 };

/** Typst's npm compiler, kept with its warm cache: only the name of the organisation changes. */
export async function make(index) {
  return compiler.pdf({ mainFileContent: source, inputs: { name: organizationName(index) } }, options);
}
