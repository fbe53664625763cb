import { escapeXml } from '../xml.ts';
import { type ZipEntry, zipEntry } from '../zip.ts';
import type { Picture } from './word-model.ts';

/** Collects the pictures of a document as parts of its package. */
export interface Pictures {
  /** The run that shows a picture. */
  readonly run: (picture: Picture) => string;
  readonly entries: () => ZipEntry[];
  readonly relationships: () => string;
}

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
/** English metric units a millimetre. */
const EMU = 36_000;

export function collectPictures(): Pictures {
  const pictures: Picture[] = [];
  const names = (): string[] => pictures.map((_, index) => `picture${index + 1}`);
  return {
    run: (picture) => drawing(picture, pictures.push(picture)),
    entries: () =>
      names().map((name, index) =>
        zipEntry(`word/media/${name}.png`, pictures[index]?.bytes ?? new Uint8Array()),
      ),
    relationships: () =>
      names()
        .map((name) => `<Relationship Id="${name}" Type="${TYPE}" Target="media/${name}.png"/>`)
        .join(''),
  };
}

function drawing({ size, alt }: Picture, id: number): string {
  const side = Math.round(size * EMU);
  const extent = `cx="${side}" cy="${side}"`;
  const geometry = [
    `<a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm>`,
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
  ].join('');
  const picture = [
    `<pic:pic xmlns:pic="${DRAWING}/picture">`,
    `<pic:nvPicPr><pic:cNvPr id="${id}" name="picture${id}.png"/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip r:embed="picture${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr>${geometry}</pic:spPr></pic:pic>`,
  ].join('');
  return [
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/>`,
    `<wp:docPr id="${id}" name="QR-код ${id}" descr="${escapeXml(alt)}"/>`,
    `<a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/picture">${picture}</a:graphicData></a:graphic>`,
    '</wp:inline></w:drawing></w:r>',
  ].join('');
}
