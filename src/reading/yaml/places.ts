import type { YamlPlace, YamlSection, YamlValue } from './yaml.ts';

/** Place of a value in a file. */
export interface FilePlace extends YamlPlace {
  readonly file: string;
  /** Its keys, as a problem tells them. */
  readonly fact: string;
}

/** Where the value under these keys stands (`'councils', 0, 'name'`); of one that is not there, where what should hold it stands. */
export type Places = (...keys: readonly (string | number)[]) => FilePlace;

/** The places of everything in a file, for checks that come after reading. */
export function placesOf(section: YamlSection, file: string): Places {
  return (...keys) => {
    let value: YamlValue = section;
    for (const key of keys) {
      const inner = innerValue(value, key);
      if (!inner) break;
      value = inner;
    }
    return { file, line: value.line, column: value.column, fact: keys.join('.') };
  };
}

function innerValue(value: YamlValue, key: string | number): YamlValue | undefined {
  if (value.kind === 'section') return value.entries.get(String(key));
  return value.kind === 'list' ? value.items[Number(key)] : undefined;
}
