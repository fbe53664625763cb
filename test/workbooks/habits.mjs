// How programs of the world lay a workbook out. A habit of CELLS changes how a sheet is written, and openpyxl reads it as it
// stands; a habit of ARCHIVES changes what lies around, and where openpyxl cannot read that it gets the same parts laid out plainly.

const escaped = (text) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
const kept = (text) => (/^\s|\s$|\n/u.test(text) ? ' xml:space="preserve"' : '');
const t = (text) => `<t${kept(text)}>${escaped(text)}</t>`;
const cdata = (text) => `<t><![CDATA[${text}]]></t>`;

/** Ways to write a text: `(text, shared, at)` → attributes and content of its `c`; `shared` collects shared strings. */
export const TEXTS = {
  shared: (text, shared) => [' t="s"', `<v>${shared.push(t(text)) - 1}</v>`],
  'shared in runs': (text, shared) => {
    const middle = Math.ceil(text.length / 2);
    const run = (part) => `<r><rPr><b/></rPr>${t(part)}</r>`;
    const reading = '<rPh sb="0" eb="1"><t>ё</t></rPh>';
    return [
      ' t="s"',
      `<v>${shared.push(run(text.slice(0, middle)) + run(text.slice(middle)) + reading) - 1}</v>`,
    ];
  },
  'shared in CDATA': (text, shared) => [' t="s"', `<v>${shared.push(cdata(text)) - 1}</v>`],
  inline: (text) => [' t="inlineStr"', `<is>${t(text)}</is>`],
  'inline in CDATA': (text) => [' t="inlineStr"', `<is>${cdata(text)}</is>`],
  formula: (text) => [' t="str"', `<f>A1&amp;""</f><v>${escaped(text)}</v>`],
};

/** Ways to write addresses: `r` of rows and cells. */
export const ADDRESSES = {
  all: { row: true, cell: true },
  none: { row: false, cell: false },
  'rows only': { row: true, cell: false },
};

/** Names of the parts: `(name)` → name in the archive; `target`: how relations name a part beside the workbook. */
export const NAMES = {
  usual: { part: (name) => name, target: (name) => name },
  absolute: { part: (name) => name, target: (name) => `/xl/${name}` },
  backslashes: { part: (name) => name.replaceAll('/', '\\'), target: (name) => name.replaceAll('/', '\\') },
  capitals: {
    part: (name) => name.replace(/[^/]+\.xml$/u, (file) => file.toUpperCase()),
    target: (name) => name,
  },
  root: { part: (name) => name.replace(/^xl\//u, ''), target: (name) => name },
};

/** How the archive is written. */
export const ARCHIVES = {
  deflated: {},
  stored: { stored: true },
  'sizes behind the data': { descriptor: 'signed' },
  'sizes behind the data, no signature': { descriptor: 'bare' },
};

/** How the XML of the parts is written. */
export const ENCODINGS = {
  'utf-8': (xml) => Buffer.from(xml),
  'utf-8 with a mark': (xml) => Buffer.from(`\u{FEFF}${xml}`),
  'utf-16': (xml) =>
    Buffer.from(`\u{FEFF}${xml.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, 'utf16le'),
};
