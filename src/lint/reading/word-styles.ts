import { readMarkup, XML } from './markup.ts';
import type { NumberingPlace } from './word-numbering.ts';

interface Style {
  basedOn: string | null;
  list: string | null;
  level: number | null;
}

/** Lists that paragraph styles of `word/styles.xml` bring along, by style id. */
export function readStyleLists(xml: string): (style: string) => Partial<NumberingPlace> {
  const styles = readStyles(xml);
  return (id) => {
    let list: string | null = null;
    let level: number | null = null;
    let style = styles.get(id);
    for (let depth = 0; style && depth < 20; depth += 1) {
      list ??= style.list;
      level ??= style.level;
      style = style.basedOn === null ? undefined : styles.get(style.basedOn);
    }
    return list === null ? {} : { list, level: level ?? 0 };
  };
}

function readStyles(xml: string): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  readMarkup(
    xml,
    {
      open(name, attributes) {
        const value = attributes['w:val'] ?? null;
        if (name === 'w:style') {
          style = { basedOn: null, list: null, level: null };
          styles.set(attributes['w:styleId'] ?? '', style);
        } else if (!style) return;
        else if (name === 'w:basedOn') style.basedOn = value;
        else if (name === 'w:numId') style.list = value;
        else if (name === 'w:ilvl') style.level = Number(value);
      },
      close(name) {
        if (name === 'w:style') style = null;
      },
    },
    XML,
  );
  return styles;
}
