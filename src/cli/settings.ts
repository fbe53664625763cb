import { today } from '../world/clock.ts';
import { TEMPLATES, version } from '../world/package.ts';
import type { Format } from '../writers/registry.ts';
import type { PeriodOptions } from './chosen-period.ts';
import type { AskedShard } from './option-values.ts';

/** What commander collects from the options of every command: each has some of them. */
export interface Given {
  readonly input: string;
  readonly output?: string;
  readonly templates: readonly string[];
  readonly format: readonly Format[];
  readonly set?: string;
  readonly date?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly showValues?: boolean;
  readonly period?: string;
  readonly from?: string;
  readonly to?: string;
  readonly all?: boolean;
  readonly shard?: AskedShard;
  readonly collect?: boolean;
  readonly share?: boolean;
  readonly by?: string;
  readonly rank?: boolean;
  readonly kind?: string;
  readonly gender?: string;
  readonly batch?: string;
  readonly number?: string;
  readonly withBlanks?: boolean;
  readonly issue?: boolean;
  readonly basis?: string;
  readonly browser?: boolean;
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

/** Folder of the facts unless another is named. */
export const INPUT = 'input';

/** Folder of the documents unless another is named. */
export const OUTPUT = 'output';

/** Folder for the site unless another is named. */
export const SITE = 'site';

/** Template folders, the built-in one first. */
export function folders(given: Given): readonly string[] {
  return [TEMPLATES, ...given.templates];
}

export function commonSettings(given: Given): CommonSettings {
  return {
    templates: folders(given),
    date: given.date ?? null,
    quiet: given.quiet ?? false,
    showValues: given.showValues ?? false,
  };
}

export function settings(given: Given): Settings {
  return { ...commonSettings(given), input: given.input, json: given.json ?? false };
}

/** The day that counts as today, ISO. */
export function dayOfRun(given: Given): string {
  return given.date ?? today();
}

/** What is written into files of a run: its day, and the version of the program. */
export function dayAndVersion(given: Given): Pick<Writing, 'today' | 'version'> {
  return { today: dayOfRun(given), version: version() };
}

export function writings(given: Given): Writing {
  return {
    output: given.output ?? OUTPUT,
    formats: given.format,
    dryRun: given.dryRun ?? false,
    force: given.force ?? false,
    ...dayAndVersion(given),
  };
}

/** What the commands that issue acts take besides. `today` is the day of the clock: `date` is that of the act. */
export interface Issuing {
  readonly number: string | null;
  /** ISO, or null. */
  readonly date: string | null;
  readonly withBlanks: boolean;
  readonly output: string;
  readonly version: string;
  /** ISO. */
  readonly today: string;
}

export function issuing(given: Given): Issuing {
  return {
    number: given.number ?? null,
    date: given.date ?? null,
    withBlanks: given.withBlanks ?? false,
    output: given.output ?? OUTPUT,
    version: version(),
    today: today(),
  };
}

export function periodOptions(given: Given): PeriodOptions {
  return { period: given.period ?? null, from: given.from ?? null, to: given.to ?? null };
}
