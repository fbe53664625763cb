import type { Complain } from '../../../reading/complain.ts';
import type { TableColumns } from '../../../reading/table/header.ts';
import { didYouMean, fold, headerKey, shorten } from '../../../reading/wording.ts';
import type { YamlSection, YamlValue } from '../../../reading/yaml/yaml.ts';
import { parseRole, ROLE_WORDS, type UsageRole } from '../../role.ts';
import { EVENT_WORDS, parseEvent, type UsageEvent } from '../log/event.ts';
import { columnNamed, LOG_COLUMNS, SUMMARY_COLUMNS } from './columns.ts';

/** What `columns.yaml` says of one export: its words → ours. */
export class Mapping {
  /** Sheet of a workbook; null: the first. */
  readonly sheet: string | null;
  readonly #columns: ReadonlyMap<string, string>;
  readonly #roles: ReadonlyMap<string, UsageRole>;
  readonly #events: ReadonlyMap<string, UsageEvent>;

  constructor(rules: readonly MappingRule[] = []) {
    this.sheet = rules.findLast((rule) => rule.sheet !== null)?.sheet ?? null;
    this.#columns = new Map(rules.flatMap((rule) => [...rule.columns]));
    this.#roles = new Map(rules.flatMap((rule) => [...rule.roles]));
    this.#events = new Map(rules.flatMap((rule) => [...rule.events]));
  }

  role(word: string): UsageRole | null {
    return this.#roles.get(fold(word)) ?? parseRole(word);
  }

  event(word: string): UsageEvent | null {
    return this.#events.get(fold(word)) ?? parseEvent(word);
  }

  /** The header row in our titles. A column of the file's own that bears a title given to another makes way. */
  headers(cells: readonly string[]): readonly string[] {
    const mapped = cells.map((cell) => this.#columns.get(headerKey(cell)));
    const taken = new Set(mapped.map((title) => columnId(title ?? '')));
    return cells.map((cell, index) => {
      const title = mapped[index];
      if (title !== undefined) return title;
      return taken.has(columnId(cell)) && columnId(cell) !== null ? `${cell} (в файле)` : cell;
    });
  }

  /** All columns of both kinds, with the file's own words for them: by these its delimiter is found. */
  knownColumns(): TableColumns {
    const own = [...this.#columns.keys()].map((title) => ({ id: `own-${title}`, title }));
    return { required: [], list: [...own, ...LOG_COLUMNS.list, ...SUMMARY_COLUMNS.list] };
  }
}

/** One entry of `columns.yaml`. Keys of the maps are folded. */
export interface MappingRule {
  /** File name or path under `usage/`, with `*` and `?`. */
  readonly pattern: string;
  readonly sheet: string | null;
  readonly columns: ReadonlyMap<string, string>;
  readonly roles: ReadonlyMap<string, UsageRole>;
  readonly events: ReadonlyMap<string, UsageEvent>;
}

/** The mapping of a file: all entries whose pattern fits its name, later ones winning. */
export function mappingOf(path: string, rules: readonly MappingRule[]): Mapping {
  return new Mapping(rules.filter(({ pattern }) => fits(path, pattern)));
}

/** Entries of `columns.yaml`; words that are none of ours are errors. */
export function readMappingRules(
  root: YamlSection,
  file: string,
  complain: Complain,
): readonly MappingRule[] {
  const reader = new RuleReader(file, complain);
  return [...root.entries].flatMap(([pattern, value]) => reader.rule(pattern, value) ?? []);
}

const PARTS = ['columns', 'roles', 'events', 'sheet'];

class RuleReader {
  readonly #file: string;
  readonly #complain: Complain;

  constructor(file: string, complain: Complain) {
    this.#file = file;
    this.#complain = complain;
  }

  rule(pattern: string, value: YamlValue): MappingRule | null {
    if (value.kind !== 'section')
      return this.#problem(value, `У «${shorten(pattern)}» нет разделов.`, parts());
    for (const [key, part] of value.entries) {
      if (!PARTS.includes(key))
        this.#problem(part, `Раздел «${shorten(key)}» неизвестен.`, didYouMean(key, PARTS) + parts());
    }
    const sheet = value.entries.get('sheet');
    return {
      pattern,
      sheet: sheet?.kind === 'text' ? sheet.text : null,
      columns: this.#words(value, 'columns', headerKey, columnTitle, TITLES),
      roles: this.#words(value, 'roles', fold, parseRole, ROLE_WORDS),
      events: this.#words(value, 'events', fold, parseEvent, EVENT_WORDS),
    };
  }

  #words<T>(
    section: YamlSection,
    part: string,
    key: (text: string) => string,
    meaning: (text: string) => T | null,
    known: readonly string[],
  ): ReadonlyMap<string, T> {
    const found = new Map<string, T>();
    const words = section.entries.get(part);
    if (words && words.kind !== 'section' && words.kind !== 'empty')
      this.#problem(words, `В разделе «${part}» нужны строки «слово из файла: наше слово».`, parts());
    for (const [word, value] of words?.kind === 'section' ? words.entries : []) {
      const text = value.kind === 'text' ? value.text : '';
      const ours = meaning(text);
      if (ours !== null) found.set(key(word), ours);
      else
        this.#problem(
          value,
          `«${shorten(text)}» – не наше слово.`,
          `${didYouMean(text, known)}Можно: ${known.slice(0, 30).join(', ')}.`,
        );
    }
    return found;
  }

  #problem(value: YamlValue, message: string, hint: string): null {
    const { line, column } = value;
    this.#complain({
      severity: 'error',
      code: 'usage/bad-mapping',
      message,
      file: this.#file,
      line,
      column,
      hint,
    });
    return null;
  }
}

function parts(): string {
  return 'Под образцом имени файла пишут разделы columns, roles, events и sheet.';
}

const TITLES = [...new Set([...LOG_COLUMNS.list, ...SUMMARY_COLUMNS.list].map(({ title }) => title))];

function columnTitle(text: string): string | null {
  return (columnNamed(LOG_COLUMNS, text) ?? columnNamed(SUMMARY_COLUMNS, text))?.title ?? null;
}

function columnId(title: string): string | null {
  return (columnNamed(LOG_COLUMNS, title) ?? columnNamed(SUMMARY_COLUMNS, title))?.id ?? null;
}

/** Patterns know `*` and `?` only; capitals make no difference, as on Windows. */
function fits(path: string, pattern: string): boolean {
  const expression = fold(pattern)
    .replace(/[.+^${}()|[\]\\]/gu, String.raw`\$&`)
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const name = path.split('/').at(-1) ?? '';
  return [name, path, `usage/${path}`].some((text) => new RegExp(`^${expression}$`, 'u').test(fold(text)));
}
