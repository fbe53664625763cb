// layout.mjs [--keep DIR]: looks for what is badly set in every document of every kind and platform, of a giant and of a bare
// organisation, in the PDF and in the DOCX as LibreOffice lays it out. Ends with 1 when it finds anything. Needs soffice and pdftotext.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeBoth } from '../parity/write.mjs';
import { layoutCases } from './cases.mjs';
import { findFaults } from './find.mjs';
import { readPages } from './read.mjs';

const { values } = parseArgs({ options: { keep: { type: 'string' } } });
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'sferum-docs-layout-'));
try {
  mkdirSync(folder, { recursive: true });
  const cases = await layoutCases(join(folder, 'input'));
  await writeBoth(cases, folder);
  const found = cases.flatMap(({ name, tree }, index) =>
    ['pdf', 'docx'].flatMap((format) =>
      findFaults(tree, readPages(join(folder, format, `${index}.pdf`))).map((fault) => ({
        name,
        format,
        ...fault,
      })),
    ),
  );
  for (const { name, format, what, page, text } of found)
    console.log(`${what}: ${name}, ${format}, page ${page}: ${text}`);
  for (const what of new Set(found.map((fault) => fault.what)))
    console.log(`${found.filter((fault) => fault.what === what).length}  ${what}`);
  console.log(`${cases.length} documents, ${found.length} found`);
  if (found.length > 0) process.exitCode = 1;
} finally {
  if (!values.keep) rmSync(folder, { recursive: true });
}
