// Signs a small PDF with openssl, as programs do it: an update at its end with the signature in a place left for it.
//   node sign-pdf.mjs new FILE                        makes a PDF of one page
//   node sign-pdf.mjs sign FILE FORM openssl ARGUMENTS…   adds a signature; FORM: ETSI.CAdES.detached, ETSI.RFC3161 …
//   node sign-pdf.mjs write FILE                      adds an update without a signature
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Bytes left for a signature. */
const ROOM = 6000;
/** Objects of the page itself; each signature adds two. */
const OWN = 4;

const [what, file, form, ...command] = process.argv.slice(2);
if (what === 'new') writeFileSync(file, made(), 'latin1');
else if (what === 'write') writeFileSync(file, written(readFileSync(file, 'latin1')), 'latin1');
else writeFileSync(file, signed(readFileSync(file, 'latin1')), 'latin1');

function made() {
  const text = 'BT /F1 20 Tf 60 700 Td (Order 101) Tj ET';
  return update('%PDF-1.7\n', [
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [3, page('')],
    [4, `<< /Length ${text.length} >>\nstream\n${text}\nendstream`],
  ]);
}

function page(annotations) {
  const fonts = '<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>';
  return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources ${fonts} ${annotations}>>`;
}

function written(pdf) {
  return update(pdf, [[4, '<< /Length 37 >>\nstream\nBT /F1 20 Tf 60 700 Td (Other) Tj ET  \nendstream']]);
}

function signed(pdf) {
  const count = [...pdf.matchAll(/\/ByteRange/gu)].length;
  const [own, field] = [OWN + 2 * count + 1, OWN + 2 * count + 2];
  const fields = Array.from({ length: count + 1 }, (_, index) => `${OWN + 2 * index + 2} 0 R`).join(' ');
  const type = form === 'ETSI.RFC3161' ? 'DocTimeStamp' : 'Sig';
  const draft = update(pdf, [
    [1, `<< /Type /Catalog /Pages 2 0 R /AcroForm << /SigFlags 3 /Fields [${fields}] >> >>`],
    [3, page(`/Annots [${fields}] `)],
    [
      own,
      `<< /Type /${type} /Filter /Adobe.PPKLite /SubFilter /${form} /ByteRange [${' '.repeat(40)}] /Contents <${'0'.repeat(2 * ROOM)}> >>`,
    ],
    [
      field,
      `<< /Type /Annot /Subtype /Widget /FT /Sig /T (S${count}) /V ${own} 0 R /Rect [0 0 0 0] /F 132 /P 3 0 R >>`,
    ],
  ]);
  const from = draft.indexOf(`<${'0'.repeat(2 * ROOM)}>`, pdf.length);
  const to = from + 2 * ROOM + 2;
  const range = `0 ${from} ${to} ${draft.length - to}`.padEnd(40);
  const ranged =
    draft.slice(0, pdf.length) + draft.slice(pdf.length).replace(/(?<=ByteRange \[) {40}/u, range);
  writeFileSync(`${file}.part`, ranged.slice(0, from) + ranged.slice(to), 'latin1');
  const signature = run()
    .toString('hex')
    .padEnd(2 * ROOM, '0');
  rmSync(`${file}.part`);
  return `${ranged.slice(0, from)}<${signature}>${ranged.slice(to)}`;
}

/** The command gives the signature of the file «PART» in the file «RESULT». */
function run() {
  const names = command.map((word) =>
    word.replace('PART', `${file}.part`).replace('RESULT', `${file}.result`),
  );
  execFileSync('bash', ['-c', names.join(' ')], { stdio: 'ignore' });
  const result = readFileSync(`${file}.result`);
  rmSync(`${file}.result`);
  return result;
}

function update(pdf, objects) {
  let [text, table] = [pdf, 'xref\n'];
  const last = /startxref\n(\d+)\n%%EOF\n$/u.exec(pdf)?.[1];
  if (last === undefined) table += '0 1\n0000000000 65535 f \n';
  let most = 0;
  for (const [number, body] of objects) {
    table += `${number} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${number} 0 obj\n${body}\nendobj\n`;
    most = Math.max(most, number);
  }
  const size = Math.max(most, ...[...pdf.matchAll(/\/Size (\d+)/gu)].map(([, value]) => value - 1)) + 1;
  const previous = last === undefined ? '' : ` /Prev ${last}`;
  return `${text}${table}trailer\n<< /Size ${size} /Root 1 0 R${previous} >>\nstartxref\n${text.length}\n%%EOF\n`;
}
