import { unitKey } from '../../../organization/unit-names.ts';
import type { Complain } from '../../../reading/complain.ts';
import { columnTitled } from '../../../reading/table/column-names.ts';
import { didYouMean, fold, headerKey, shown } from '../../../reading/wording.ts';
import type { YamlSection, YamlValue } from '../../../reading/yaml/yaml.ts';
import { parseRole, ROLE_WORDS } from '../../role.ts';
import type { Span } from '../../span.ts';
import type { Units } from '../../units.ts';
import type { ActivityFigure } from '../activity/activity-columns.ts';
import { spanIn } from '../activity/row-period.ts';
import { EVENT_WORDS, parseEvent, type UsageEvent } from '../log/event.ts';
import type { DateFormat } from '../rows/date-cell.ts';
import { parseDateFormat } from '../rows/date-format.ts';
import { LOG_COLUMNS, SUMMARY_COLUMNS } from './columns.ts';
import type { MappingRule } from './mapping.ts';

/** Entries of `columns.yaml`; words that are none of ours, and units that are not in `units`, are errors. */
export function readMappingRules(
  root: YamlSection,
  file: string,
  units: Units,
  complain: Complain,
): readonly MappingRule[] {
  const reader = new RuleReader(file, units, complain);
  return [...root.entries].flatMap(([pattern, value]) => reader.rule(pattern, value) ?? []);
}

const PARTS = ['columns', 'roles', 'events', 'units', 'dates', 'period', 'sheet'];

class RuleReader {
  readonly #file: string;
  readonly #units: Units;
  readonly #complain: Complain;

  constructor(file: string, units: Units, complain: Complain) {
    this.#file = file;
    this.#units = units;
    this.#complain = complain;
  }

  rule(pattern: string, value: YamlValue): MappingRule | null {
    if (value.kind !== 'section')
      return this.#problem(value, `У ${shown(pattern)} нет разделов.`, partsHint());
    for (const [key, part] of value.entries) {
      if (!PARTS.includes(key))
        this.#problem(part, `Раздел ${shown(key)} неизвестен.`, didYouMean(key, PARTS) + partsHint());
    }
    const sheet = value.entries.get('sheet');
    return {
      pattern,
      sheet: sheet?.kind === 'text' ? sheet.text : null,
      dates: this.#dates(value.entries.get('dates')),
      period: this.#period(value.entries.get('period')),
      columns: this.#words(value, 'columns', headerKey, columnTitle, TITLES),
      roles: this.#words(value, 'roles', fold, parseRole, ROLE_WORDS),
      events: this.#words(value, 'events', fold, parseEvent, EVENT_WORDS),
      units: this.#words(value, 'units', unitKey, (text) => this.#unit(text), this.#units.listed()),
    };
  }

  #dates(value: YamlValue | undefined): DateFormat | null {
    if (value === undefined || value.kind === 'empty') return null;
    const text = value.kind === 'text' ? value.text : '';
    const hint =
      'Напишите, как в файле записаны даты: ДД.ММ.ГГГГ, MM/DD/YYYY или ГГГГ-ММ-ДД, и по каким часам, если это не местное время: UTC, UTC+3, МСК. Пример: dates: MM/DD/YYYY UTC.';
    return parseDateFormat(text) ?? this.#problem(value, `Формат дат ${shown(text)} непонятен.`, hint);
  }

  #period(value: YamlValue | undefined): Span | null {
    if (value === undefined || value.kind === 'empty') return null;
    const text = value.kind === 'text' ? value.text : '';
    const hint = 'Напишите первый и последний день, например 01.07.2026–30.09.2026, или квартал: 2026-Q3.';
    return spanIn(text) ?? this.#problem(value, `${shown(text)} – не период.`, hint);
  }

  /** Any name will do where the organisation's own files name no units. */
  #unit(text: string): string | null {
    return text === '' || this.#units.names().length === 0 ? text : this.#units.own(text);
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
      this.#problem(words, `В разделе «${part}» нужны строки «слово из файла: наше слово».`, partsHint());
    for (const [word, value] of words?.kind === 'section' ? words.entries : []) {
      const ours = meaning(textOf(value));
      if (ours === null) this.#foreign(value, part === 'units' ? 'подразделение' : 'слово', known);
      else found.set(key(word), ours);
    }
    return found;
  }

  #foreign(value: YamlValue, what: string, known: readonly string[]): void {
    const text = textOf(value);
    const hint = `${didYouMean(text, known)}Можно: ${known.slice(0, 30).join(', ')}.`;
    this.#problem(value, `${shown(text)} – не наше ${what}.`, hint);
  }

  #problem(value: YamlValue, message: string, hint: string): null {
    const { line, column } = value;
    const place = { file: this.#file, line, column };
    this.#complain({ severity: 'error', code: 'usage/bad-mapping', message, ...place, hint });
    return null;
  }
}

function textOf(value: YamlValue): string {
  return value.kind === 'text' ? value.text : '';
}

function partsHint(): string {
  return `Под образцом имени файла пишут разделы ${PARTS.join(', ')}.`;
}

const TITLES = [...new Set([...LOG_COLUMNS.list, ...SUMMARY_COLUMNS.list].map(({ title }) => title))];

/** A column may also be called by the events that it counts. */
function columnTitle(text: string): string | null {
  const column = columnTitled(text, LOG_COLUMNS) ?? columnTitled(text, SUMMARY_COLUMNS);
  const figure = COUNTED[parseEvent(text) ?? 'other'];
  return column?.title ?? SUMMARY_COLUMNS.list.find(({ id }) => id === figure)?.title ?? null;
}

const COUNTED: Partial<Record<UsageEvent, ActivityFigure>> = {
  message: 'messages',
  call: 'calls',
  broadcast: 'broadcasts',
  publication: 'publications',
};
