import type { Complain } from '../../reading/complain.ts';
import { nearest } from '../../reading/wording.ts';
import type { YamlPlace, YamlSection, YamlValue } from '../../reading/yaml/yaml.ts';
import type { Fact, Facts } from './describe.ts';
import { bare, byLabel, latin, shownKey } from './key-words.ts';

/**
 * The section with its facts under their own keys. A key in Russian, misspelt or with the wrong indent is told, and what stands
 * under it is read as it was meant: so one mistake is not told twice, and nothing is missing because of it.
 */
export function mendKeys(root: YamlSection, facts: Facts, file: string, complain: Complain): YamlSection {
  return new Mender(file, complain).section(root, facts);
}

function misspelt(key: string): string {
  const cyrillic = /\p{Script=Cyrillic}/u.exec(key);
  return cyrillic
    ? `В ключе «${shownKey(key)}» русская буква «${cyrillic[0]}», ${cyrillic.index + 1}-я по счёту.`
    : `Ключ «${shownKey(key)}» неизвестен.`;
}

class Mender {
  readonly #file: string;
  readonly #complain: Complain;
  /** Where the line belonged that was told last. */
  #home: string | null = null;

  constructor(file: string, complain: Complain) {
    this.#file = file;
    this.#complain = complain;
  }

  section(section: YamlSection, facts: Facts): YamlSection {
    const given = new Map([...section.entries].map(parted));
    const entries = new Map<string, YamlValue>();
    for (const [key, value] of given) {
      const isKnown = Object.hasOwn(facts, key);
      const own = isKnown
        ? key
        : isStray(key, value, facts, given)
          ? null
          : this.#meant(key, value, facts, given);
      if (own === null) this.#moveIn(key, value, facts, entries);
      else entries.set(own, this.#liftOut(facts[own], value, facts, entries));
    }
    const mended = [...entries].map(([key, value]) => [key, this.#inside(facts[key], value)] as const);
    return { ...section, entries: new Map(mended) };
  }

  /** What stands inside the value of a fact. */
  #inside(fact: Fact | undefined, value: YamlValue): YamlValue {
    if (!fact || !('facts' in fact)) return value;
    const { facts } = fact;
    if (value.kind === 'list') {
      const items = value.items.map((item) => (item.kind === 'section' ? this.section(item, facts) : item));
      return { ...value, items };
    }
    if (value.kind !== 'section') return value;
    return fact.kind === 'documents' ? this.#documents(value, facts) : this.section(value, facts);
  }

  /** Any key may stand here, but the facts of a document under its id. */
  #documents(section: YamlSection, facts: Facts): YamlSection {
    const entries = new Map<string, YamlValue>();
    let last: string | null = null;
    for (const [key, value] of section.entries) {
      const above = last === null ? undefined : entries.get(last);
      if (last !== null && above && Object.hasOwn(facts, key) && value.kind !== 'section') {
        this.#misplaced(key, last, value);
        entries.set(last, withEntry(above, key, value));
      } else {
        entries.set(key, value.kind === 'section' ? this.section(value, facts) : value);
        last = key;
      }
    }
    return { ...section, entries };
  }

  /** The key that was meant, if nothing stands under it. */
  #meant(key: string, place: YamlPlace, facts: Facts, given: ReadonlyMap<string, YamlValue>): string | null {
    const free = Object.keys(facts).filter((one) => !given.has(one));
    const spelt = free.find((one) => latin(one) === latin(key)) ?? nearest(bare(key), free);
    const labelled = spelt === null ? byLabel(key, free, facts) : null;
    if (spelt !== null) {
      const hint = `Может быть, «${spelt}»? Напишите ключ точно так, латинскими буквами.`;
      this.#tell('organization/unknown-key', misspelt(key), hint, place);
    } else if (labelled !== null) {
      // What has a label for a key is a word of the program.
      const hint = `Вместо «${key}» напишите «${labelled}» (${facts[labelled]?.label}).`;
      this.#tell('organization/unknown-key', `Ключ «${key}» неизвестен.`, hint, place);
    }
    return spelt ?? labelled;
  }

  /** A line that should stand deeper, in a section of this level. */
  #moveIn(key: string, value: YamlValue, facts: Facts, entries: Map<string, YamlValue>): void {
    const home = homeOf(key, value, facts);
    const there = home === null ? undefined : entries.get(home);
    if (home === null || (there && there.kind === 'text')) {
      entries.set(key, value);
      return;
    }
    this.#misplaced(key, home, value);
    entries.set(
      home,
      withEntry(there ?? { kind: 'empty', line: value.line, column: value.column }, key, value),
    );
  }

  /** The first of several lines is told. */
  #misplaced(key: string, home: string, place: YamlPlace): void {
    const names = [key, home].map(shownKey);
    const message = `«${names[0]}» стоит не под «${names[1]}», а рядом.`;
    if (this.#home !== home) this.#tell('organization/wrong-place', message, RIGHT, place);
    this.#home = home;
  }

  /** Lines of this level that were shifted under a fact that has no lines of its own. */
  #liftOut(
    fact: Fact | undefined,
    value: YamlValue,
    facts: Facts,
    entries: Map<string, YamlValue>,
  ): YamlValue {
    if (!fact || 'facts' in fact || value.kind !== 'section') return value;
    const inner = [...value.entries];
    if (inner.length === 0 || !inner.every(([key]) => Object.hasOwn(facts, key))) return value;
    const [[first, place] = ['', value]] = inner;
    const message = `Строка «${first}» сдвинута вправо, под чужой ключ.`;
    this.#tell('organization/wrong-place', message, LEFT, place);
    for (const [key, shifted] of inner) entries.set(key, shifted);
    return { kind: 'empty', line: value.line, column: value.column };
  }

  #tell(
    code: 'organization/unknown-key' | 'organization/wrong-place',
    message: string,
    hint: string,
    { line, column }: YamlPlace,
  ): void {
    this.#complain({ severity: 'error', code, message, file: this.#file, line, column, hint });
  }
}

const RIGHT = 'Сдвиньте вправо её и другие строки этого раздела: поставьте в начале каждой ещё два пробела.';
const LEFT = 'Уберите лишние пробелы в начале этой строки и тех, что стоят под ней.';

/** `{number:5}` is a key without a value to YAML. */
function parted([key, value]: readonly [string, YamlValue]): readonly [string, YamlValue] {
  const [, own, text] = /^([A-Za-z][\w-]*):(\S.*)$/u.exec(key) ?? [];
  if (own === undefined || text === undefined || value.kind !== 'empty') return [key, value];
  return [own, { kind: 'text', text, line: value.line, column: value.column }];
}

/** The fact of this level in whose section the key stands. */
function homeOf(key: string, value: YamlValue, facts: Facts): string | null {
  const home = Object.entries(facts).find(([, fact]) => {
    if (!('facts' in fact) || fact.kind === 'list') return false;
    if (fact.kind === 'section') return Object.hasOwn(fact.facts, key);
    const inner = value.kind === 'section' ? [...value.entries.keys()] : [];
    return inner.length > 0 && inner.every((one) => Object.hasOwn(fact.facts, one));
  });
  return home?.[0] ?? null;
}

/** True for a section beside the key of its own list: it is no misspelt fact. */
function isStray(
  key: string,
  value: YamlValue,
  facts: Facts,
  given: ReadonlyMap<string, YamlValue>,
): boolean {
  const home = value.kind === 'section' ? homeOf(key, value, facts) : null;
  return home !== null && given.has(home);
}

function withEntry(value: YamlValue, key: string, inner: YamlValue): YamlValue {
  const entries = value.kind === 'section' ? value.entries : [];
  return {
    kind: 'section',
    line: value.line,
    column: value.column,
    entries: new Map([...entries, [key, inner]]),
  };
}
