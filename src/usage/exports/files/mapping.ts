import { unitKey } from '../../../organization/unit-names.ts';
import { columnTitled } from '../../../reading/table/column-names.ts';
import type { TableColumns } from '../../../reading/table/header.ts';
import { fold, headerKey } from '../../../reading/wording.ts';
import { remember } from '../../../remember.ts';
import { parseRole, type UsageRole } from '../../role.ts';
import type { Span } from '../../span.ts';
import { ACTIVITY_TITLES } from '../activity/activity-columns.ts';
import { parseEvent, type UsageEvent } from '../log/event.ts';
import type { DateFormat } from '../rows/date-cell.ts';
import { LOG_COLUMNS, SUMMARY_COLUMNS } from './columns.ts';

/** One entry of `columns.yaml`. Keys of the maps are folded; null: the entry says nothing of it. */
export interface MappingRule {
  /** File name or path under `usage/`, with `*` and `?`. */
  readonly pattern: string;
  readonly sheet: string | null;
  readonly dates: DateFormat | null;
  /** The days that a table of users counts. */
  readonly period: Span | null;
  readonly columns: ReadonlyMap<string, string>;
  readonly roles: ReadonlyMap<string, UsageRole>;
  readonly events: ReadonlyMap<string, UsageEvent>;
  /** Names of our units; '' for none. */
  readonly units: ReadonlyMap<string, string>;
}

/** What `columns.yaml` says of one export: its words → ours. */
export class Mapping {
  /** Sheet of a workbook; null: the first. */
  readonly sheet: string | null;
  readonly dates: DateFormat;
  readonly period: Span | null;
  readonly #columns: ReadonlyMap<string, string>;
  readonly #roles: ReadonlyMap<string, UsageRole>;
  readonly #events: ReadonlyMap<string, UsageEvent>;
  readonly #units: ReadonlyMap<string, string>;

  constructor(rules: readonly MappingRule[] = []) {
    this.sheet = rules.findLast((rule) => rule.sheet !== null)?.sheet ?? null;
    this.dates = rules.findLast((rule) => rule.dates !== null)?.dates ?? { order: null, offset: null };
    this.period = rules.findLast((rule) => rule.period !== null)?.period ?? null;
    this.#columns = new Map(rules.flatMap((rule) => [...rule.columns]));
    this.#roles = new Map(rules.flatMap((rule) => [...rule.roles]));
    this.#events = new Map(rules.flatMap((rule) => [...rule.events]));
    this.#units = new Map(rules.flatMap((rule) => [...rule.units]));
  }

  role(word: string): UsageRole | null {
    return this.#roles.get(fold(word)) ?? parseRole(word);
  }

  event(word: string): UsageEvent | null {
    return this.#events.get(fold(word)) ?? parseEvent(word);
  }

  /** Our unit, '' for none; null when nothing is said of the name. */
  unit(name: string): string | null {
    return this.#units.get(unitKey(name)) ?? null;
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

  /** All columns of all kinds, with the file's own words for them: by these its delimiter is found. */
  knownColumns(): TableColumns {
    const titles = [...this.#columns.keys()];
    return remember(KNOWN, JSON.stringify(titles), () => allColumns(titles), MOST);
  }
}

/** The columns of files with the same words of their own are one object: what is known of its titles is found out once. */
const KNOWN = new Map<string, TableColumns>();
const MOST = 20;

function allColumns(titles: readonly string[]): TableColumns {
  const own = titles.map((title) => ({ id: `own-${title}`, title }));
  const foreign = ACTIVITY_TITLES.map((title) => ({ id: `activity-${title}`, title }));
  return { required: [], list: [...own, ...LOG_COLUMNS.list, ...SUMMARY_COLUMNS.list, ...foreign] };
}

/** The mapping of a file: all entries whose pattern fits its name, later ones winning. */
export function mappingOf(path: string, rules: readonly MappingRule[]): Mapping {
  return new Mapping(rules.filter(({ pattern }) => fits(path, pattern)));
}

function columnId(title: string): string | null {
  return (columnTitled(title, LOG_COLUMNS) ?? columnTitled(title, SUMMARY_COLUMNS))?.id ?? null;
}

/** Patterns know `*` and `?` only; capitals make no difference, as on Windows. */
function fits(path: string, pattern: string): boolean {
  const name = path.split('/').at(-1) ?? '';
  return [name, path, `usage/${path}`].some((text) => matches(fold(text), fold(pattern)));
}

/** The last star takes what the rest of the pattern leaves: however many there are, no text is gone over for each. */
function matches(text: string, pattern: string): boolean {
  let [at, star, taken] = [0, -1, 0];
  for (let index = 0; index < text.length; ) {
    const wanted = pattern[at];
    if (wanted === '*') [star, taken, at] = [at, index, at + 1];
    else if (wanted === '?' || wanted === text[index]) [at, index] = [at + 1, index + 1];
    else if (star < 0) return false;
    else [taken, index, at] = [taken + 1, taken + 1, star + 1];
  }
  return /^\**$/u.test(pattern.slice(at));
}
