import { strToU8 } from 'fflate';
import { escapeXml } from '../xml.ts';
import { type ZipEntry, zipEntry } from '../zip.ts';
import type { Picture } from './word-model.ts';

/** Collects the pictures of a document as parts of its package. */
export interface Pictures {
  /** The run that shows a picture. */
  readonly run: (picture: Picture) => string;
  readonly entries: () => ZipEntry[];
  readonly relationships: () => string;
  /** Entries for `[Content_Types].xml`; empty without outlines. */
  readonly contentTypes: () => string;
}

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
/** Beside a picture of pixels its outlines, since Word 2016. */
const OUTLINES = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main';
const OUTLINES_ID = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';
/** English metric units a millimetre. */
const EMU = 36_000;

/** A picture of the package: shown once or more often. */
interface Part {
  readonly name: string;
  readonly picture: Picture;
}

export function collectPictures(): Pictures {
  const parts = new Map<string, Part>();
  let shown = 0;
  const partOf = (picture: Picture): Part => {
    const key = `${picture.name} ${picture.alt} ${picture.size} ${Buffer.from(picture.bytes).toString('latin1')}`;
    const part = parts.get(key) ?? { name: `picture${parts.size + 1}`, picture };
    parts.set(key, part);
    return part;
  };
  const files = (): readonly (readonly [string, Uint8Array])[] => Array.from(parts.values(), filesOf).flat();
  return {
    run: (picture) => {
      shown += 1;
      return drawing(partOf(picture), shown);
    },
    entries: () => files().map(([name, bytes]) => zipEntry(`word/media/${name}`, bytes)),
    relationships: () =>
      files()
        .map(([name]) => `<Relationship Id="${idOf(name)}" Type="${TYPE}" Target="media/${name}"/>`)
        .join(''),
    contentTypes: () =>
      files().some(([name]) => name.endsWith('.svg'))
        ? '<Default Extension="svg" ContentType="image/svg+xml"/>'
        : '',
  };
}

function filesOf({ name, picture }: Part): readonly (readonly [string, Uint8Array])[] {
  const pixels = [`${name}.png`, picture.bytes] as const;
  return picture.svg === null ? [pixels] : [pixels, [`${name}.svg`, strToU8(picture.svg)]];
}

function idOf(file: string): string {
  return file.replace('.png', '').replace('.', '-');
}

function drawing({ name, picture: { size, alt, name: kind, svg } }: Part, id: number): string {
  const side = Math.round(size * EMU);
  const extent = `cx="${side}" cy="${side}"`;
  const geometry = [
    `<a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm>`,
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
  ].join('');
  const outlines =
    svg === null
      ? `<a:blip r:embed="${name}"/>`
      : [
          `<a:blip r:embed="${name}"><a:extLst><a:ext uri="${OUTLINES_ID}">`,
          `<asvg:svgBlip xmlns:asvg="${OUTLINES}" r:embed="${name}-svg"/></a:ext></a:extLst></a:blip>`,
        ].join('');
  const picture = [
    `<pic:pic xmlns:pic="${DRAWING}/picture">`,
    `<pic:nvPicPr><pic:cNvPr id="${id}" name="${name}.png"/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill>${outlines}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr>${geometry}</pic:spPr></pic:pic>`,
  ].join('');
  return [
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/>`,
    `<wp:docPr id="${id}" name="${kind} ${id}" descr="${escapeXml(alt)}"/>`,
    `<a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/picture">${picture}</a:graphicData></a:graphic>`,
    '</wp:inline></w:drawing></w:r>',
  ].join('');
}
