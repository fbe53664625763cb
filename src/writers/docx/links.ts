import { openAddress } from '../../document/addresses.ts';
import { escapeXml } from '../xml.ts';

/** Collects the addresses of a document's links as relationships of its package. */
export interface Links {
  /** The relationship id of an address, or null when it must not become a link. */
  readonly id: (href: string) => string | null;
  readonly relationships: () => string;
}

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

export function collectLinks(): Links {
  const ids = new Map<string, string>();
  return {
    id(href) {
      // Word calls a package damaged whose target is not a valid address, so the parsed form is written.
      const address = openAddress(href);
      if (address === null) return null;
      const id = ids.get(address) ?? `link${ids.size + 1}`;
      ids.set(address, id);
      return id;
    },
    relationships: () => Array.from(ids, ([href, id]) => relationship(id, href)).join(''),
  };
}

function relationship(id: string, href: string): string {
  return `<Relationship Id="${id}" Type="${TYPE}" Target="${escapeXml(href)}" TargetMode="External"/>`;
}
