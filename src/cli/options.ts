import { type Command, InvalidArgumentError, Option } from 'commander';
import { parseDate } from '../russian/text/date.ts';
import { today } from '../world/clock.ts';
import { TEMPLATES, version } from '../world/package.ts';
import { FORMATS, type Format, formats, usualFormats } from '../writers/registry.ts';
import type { Shard } from './batch/organizations.ts';

/** What commander collects from the options of `generate` and its kin. */
export interface Given {
  readonly input: string;
  readonly output: string;
  readonly templates: readonly string[];
  readonly format: readonly Format[];
  readonly date?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly showValues?: boolean;
  readonly period?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Of which days a usage report is to speak. */
export interface PeriodOptions {
  /** `2026-Q3`, `2026-H1`, `2026-09`, `2025/2026`; null: by the days, else the newest quarter with data. */
  readonly period: string | null;
  /** First and last day, ISO; both or none. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What the commands that write documents take besides. */
export interface Writing {
  readonly output: string;
  readonly formats: readonly Format[];
  readonly dryRun: boolean;
  readonly force: boolean;
  readonly version: string;
  /** ISO: the newest quarter of a report has begun by this day. */
  readonly today: string;
}

/** What every command that makes documents wants to know. */
export interface CommonSettings {
  /** Folders, the built-in one first. */
  readonly templates: readonly string[];
  /** ISO, or null. */
  readonly date: string | null;
  readonly quiet: boolean;
  readonly showValues: boolean;
}

/** What every command that reads one input folder wants to know. */
export interface Settings extends CommonSettings {
  readonly input: string;
  readonly json: boolean;
}

/** Adds the options of the commands that read one input folder. */
export function reading(command: Command): Command {
  return common(command.option('-i, --input <папка>', 'папка со сведениями', 'input')).option(
    '--json',
    'напечатать итог для программ',
  );
}

/** Adds the options of the commands that make documents. */
export function common(command: Command): Command {
  return command
    .addOption(templatesOption())
    .addOption(
      new Option('--date <дата>', 'дата документов, у которых нет своей: 02.09.2024').argParser(parseDay),
    )
    .option('--quiet', 'печатать только ошибки')
    .option('--show-values', 'показывать в сообщениях имена, телефоны и адреса');
}

/** Adds the options of the commands that write documents. */
export function writing(command: Command): Command {
  return command
    .option('-o, --output <папка>', 'куда записать документы', 'output')
    .addOption(formatOption())
    .option('--dry-run', 'всё проверить и подготовить, ничего не записывая')
    .option('--force', 'заменить и файлы, изменённые вручную или подписанные');
}

/** Adds the options of the commands that make a usage report of any period. */
export function ofPeriod(command: Command): Command {
  return command
    .option('--period <период>', 'квартал 2026-Q3, полугодие 2026-H1, месяц 2026-09, учебный год 2025/2026')
    .addOption(new Option('--from <дата>', 'первый день периода').argParser(parseDay))
    .addOption(new Option('--to <дата>', 'последний день периода').argParser(parseDay));
}

export function formatOption(): Option {
  const listed = formats().map((format) => `${format} (${FORMATS[format].label})`);
  return new Option('-f, --format <список>', `виды файлов через запятую: ${listed.join(', ')}`)
    .argParser(parseFormats)
    .default(usualFormats(), usualFormats().join());
}

export function templatesOption(): Option {
  return new Option('--templates <папка>', 'своя папка шаблонов поверх встроенных (можно несколько раз)')
    .argParser((value: string, earlier: readonly string[]) => [...earlier, value])
    .default([], 'нет');
}

/** Template folders, the built-in one first. */
export function folders(given: Pick<Given, 'templates'>): readonly string[] {
  return [TEMPLATES, ...given.templates];
}

export function settings(given: Given): Settings {
  return { ...commonSettings(given), input: given.input, json: given.json ?? false };
}

export function commonSettings(
  given: Pick<Given, 'templates' | 'date' | 'quiet' | 'showValues'>,
): CommonSettings {
  return {
    templates: folders(given),
    date: given.date ?? null,
    quiet: given.quiet ?? false,
    showValues: given.showValues ?? false,
  };
}

/** What every command that writes documents wants to know. */
export function writings(given: Given): Writing {
  return {
    output: given.output,
    formats: given.format,
    dryRun: given.dryRun ?? false,
    force: given.force ?? false,
    version: version(),
    today: given.date ?? today(),
  };
}

export function periodOptions(given: Pick<Given, 'period' | 'from' | 'to'>): PeriodOptions {
  return { period: given.period ?? null, from: given.from ?? null, to: given.to ?? null };
}

function parseFormats(value: string): readonly Format[] {
  const names = value.split(',').map((name) => name.trim().toLowerCase());
  const unknown = names.find((name) => !Object.hasOwn(FORMATS, name));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`вид «${unknown}» неизвестен, есть: ${formats().join(', ')}`);
  return formats().filter((format) => names.includes(format));
}

export function parseDay(value: string): string {
  const day = parseDate(value);
  if (day === null) throw new InvalidArgumentError('нужна дата вида 02.09.2024');
  return day;
}

/** «3/8»: the third of eight parts. */
export function parseShard(value: string): Shard {
  const [, part, of] = (/^(\d{1,4})\/(\d{1,4})$/.exec(value) ?? []).map(Number);
  if (!part || !of || part > of) throw new InvalidArgumentError('нужна часть вида 3/8: третья из восьми');
  return { part, of };
}
