import { ADDRESSES, NAMES, TEXTS } from './habits.mjs';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const PARTS = { styles: 'styles.xml', sharedStrings: 'sharedStrings.xml' };
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The XML of the parts of a workbook by their names. `book`: `{ is1904, formats, sheets }`, a sheet `{ name, state, rows, merged }`, a cell
 * `{ style, text | number | iso | flag | fault }` or null; `habits`: names of entries of `habits.mjs`.
 */
export function partsOf(book, habits) {
  const { part, target } = NAMES[habits.names];
  const shared = [];
  const sheets = book.sheets.map((sheet) => sheetXml(sheet, habits, shared));
  const files = {
    ...Object.fromEntries(
      sheets.map((_, index) => [`worksheet ${index}`, `worksheets/sheet${index + 1}.xml`]),
    ),
    ...PARTS,
  };
  const related = Object.entries(files).map(([type, name], index) =>
    relation(`rId${index + 1}`, `${OFFICE}/${type.split(' ')[0]}`, target(name)),
  );
  const xml = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations([relation('rId1', `${OFFICE}/officeDocument`, part('xl/workbook.xml'))]),
    'xl/workbook.xml': workbookXml(book),
    'xl/_rels/workbook.xml.rels': relations(related),
    'xl/styles.xml': stylesXml(book.formats),
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${shared.map((item) => `<si>${item}</si>`).join('')}</sst>`,
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheet])),
  };
  return Object.fromEntries(
    Object.entries(xml).map(([name, content]) => [
      name === '[Content_Types].xml' ? name : part(name),
      content,
    ]),
  );
}

function sheetXml({ rows, merged }, habits, shared) {
  const addressed = ADDRESSES[habits.addresses];
  const lines = rows.map((cells, row) => {
    const written = cells.map((cell, column) =>
      cellXml(cell, `${String.fromCharCode(65 + column)}${row + 1}`, addressed.cell, habits, shared),
    );
    return `<row${addressed.row ? ` r="${row + 1}"` : ''}>${written.join('')}</row>`;
  });
  const merges =
    merged.length > 0
      ? `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : '';
  const sheet = `<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData>${merges}</worksheet>`;
  return HEAD + (habits.prefix ? prefixed(sheet) : sheet);
}

/** The same elements under a prefix, as .NET writers name them. */
function prefixed(xml) {
  return xml.replace('xmlns=', 'xmlns:x=').replace(/<(\/?)(?=[a-zA-Z])/gu, '<$1x:');
}

function cellXml(cell, address, isAddressed, habits, shared) {
  // A cell without an address cannot be left out.
  if (cell === null) return isAddressed ? '' : '<c/>';
  const [type, content] = contentOf(cell, habits, shared);
  return `<c${isAddressed ? ` r="${address}"` : ''} s="${cell.style}"${type}>${content}</c>`;
}

function contentOf(cell, habits, shared) {
  if ('text' in cell) return TEXTS[habits.texts](cell.text, shared);
  if ('iso' in cell) return [' t="d"', `<v>${cell.iso}</v>`];
  if ('flag' in cell) return [' t="b"', `<v>${cell.flag ? 1 : 0}</v>`];
  if ('fault' in cell) return [' t="e"', `<f>A1</f><v>${cell.fault}</v>`];
  return [habits.typed ? ' t="n"' : '', `<v>${cell.number}</v>`];
}

function workbookXml({ is1904, sheets }) {
  const listed = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  );
  const days = is1904 === null ? '' : ` date1904="${is1904}"`;
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${days}/><sheets>${listed.join('')}</sheets></workbook>`;
}

function stylesXml(formats) {
  const own = formats.filter(({ isDefined }) => isDefined);
  const codes = own.map(
    ({ id, code }) =>
      `<numFmt numFmtId="${id}" formatCode="${code.replace(/&/gu, '&amp;').replace(/"/gu, '&quot;')}"/>`,
  );
  const xfs = formats.map(
    ({ id }) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  const looks =
    '<fonts count="1"><font/></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>';
  return `${HEAD}<styleSheet xmlns="${MAIN}">${codes.length > 0 ? `<numFmts count="${codes.length}">${codes.join('')}</numFmts>` : ''}${looks}<cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs></styleSheet>`;
}

function contentTypes(count) {
  const override = (name, type) => `<Override PartName="/xl/${name}" ContentType="${CONTENT}.${type}+xml"/>`;
  const sheets = Array.from({ length: count }, (_, index) =>
    override(`worksheets/sheet${index + 1}.xml`, 'worksheet'),
  );
  const others = [
    override('workbook.xml', 'sheet.main'),
    override('styles.xml', 'styles'),
    override('sharedStrings.xml', 'sharedStrings'),
  ];
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[...others, ...sheets].join('')}</Types>`;
}

function relations(list) {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function relation(id, type, target) {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}
