/* `показатели.json`: what an organisation sends instead of its folder (`docs/district.md`, «The file of figures»). */
import type { Problem, Result } from '../../problem.ts';
import { sha256 } from '../../world/hash.ts';
import { INDICATORS } from '../figures/indicator.ts';
import { ROLE_UNIONS } from '../reported-role.ts';
import { ROLES } from '../role.ts';
import { count, date, type Fits, list, nullable, number, object, oneOf, text } from './fits.ts';
import type { OrganizationFigures } from './organization-figures.ts';

export const SHARED_FILE = 'показатели.json';

/** What the file says of itself before anything else. */
const SCHEMA = 'sferum-docs/organization-figures';
const VERSION = 1;

interface SharedFile extends OrganizationFigures {
  readonly schema: typeof SCHEMA;
  readonly version: typeof VERSION;
  /** Version of the program that wrote it. */
  readonly program: string;
}

/** The file of the figures, with the hash of all the rest as its last line. */
export function printShared(figures: OrganizationFigures, program: string): Uint8Array {
  const file: SharedFile = { schema: SCHEMA, version: VERSION, program, ...figures };
  return new TextEncoder().encode(`${JSON.stringify({ ...file, sha256: hashOf(file) }, null, 1)}\n`);
}

/** The figures of a file, or why they cannot be taken: it is no such file, of another version, or somebody has changed it. */
export function readShared(bytes: Uint8Array, file: string): Result<OrganizationFigures> {
  const read = parsed(bytes);
  if (read === null || read.schema !== SCHEMA) return { problem: { ...NOT_FIGURES, file } };
  if (read.version !== VERSION) return { problem: otherVersion(read.version, file) };
  const { sha256: hash, ...rest } = read;
  if (hash !== hashOf(rest) || !isFigures(rest)) return { problem: { ...CHANGED, file } };
  const { organization, period, previous, yearAgo, indicators, community, weekly, problems } = rest;
  return { value: { organization, period, previous, yearAgo, indicators, community, weekly, problems } };
}

type Json = Readonly<Record<string, unknown>>;

function parsed(bytes: Uint8Array): Json | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null ? (value as Json) : null;
  } catch {
    return null;
  }
}

/** Blanks and line ends do not count, figures and their order do. */
function hashOf(file: object): string {
  return sha256(new TextEncoder().encode(JSON.stringify(file)));
}

const role = oneOf<string>(...ROLES, ...ROLE_UNIONS);
const comparedPeriod = { from: date, to: date, coveredDays: count };
const told = oneOf('value', 'previous', 'yearAgo');

const FIGURES: Fits = object({
  organization: object({
    name: text,
    inn: nullable(text),
    kind: oneOf('kindergarten', 'school', 'additional', 'college'),
  }),
  period: object({ ...comparedPeriod, label: text, weeks: count }),
  previous: object(comparedPeriod),
  yearAgo: object(comparedPeriod),
  indicators: list(
    object({
      role,
      unit: oneOf(null),
      indicator: oneOf<string>(...INDICATORS),
      value: nullable(number),
      previous: nullable(number),
      yearAgo: nullable(number),
      target: nullable(number),
      verdict: oneOf('met', 'missed', null),
      doubtful: list(told),
    }),
  ),
  community: nullable(
    object({
      groups: nullable(count),
      groupsWithChat: nullable(count),
      chatShare: nullable(number),
      channel: oneOf(true, false, null),
      subscribers: nullable(number),
      subscribersOn: nullable(text),
      publications: nullable(number),
    }),
  ),
  weekly: list(object({ role, weeks: list(object({ from: date, value: nullable(number) })) })),
  problems: list(object({ severity: oneOf('error', 'warning', 'note'), code: text })),
});

function isFigures(file: Json): file is Json & OrganizationFigures {
  return FIGURES(file);
}

const NOT_FIGURES = {
  severity: 'error',
  code: 'district/not-figures',
  message: 'Это не файл показателей: его не прочитать.',
  hint: 'Попросите организацию прислать файл ещё раз (report --share).',
} as const satisfies Problem;

const CHANGED = {
  severity: 'error',
  code: 'district/changed-figures',
  message: 'Файл показателей изменён после того, как его сделала программа: контрольная сумма не сходится.',
  hint: 'Показатели из него не взяты. Попросите организацию прислать файл ещё раз (report --share).',
} as const satisfies Problem;

function otherVersion(version: unknown, file: string): Problem {
  const isNewer = typeof version === 'number' && version > VERSION;
  const hint = isNewer
    ? 'Обновите программу: файл сделан более новой.'
    : 'Попросите организацию сделать файл заново нынешней программой: sferum-docs report --share';
  const message = `Файл показателей другой версии: ${String(version)}, а нужна ${VERSION}.`;
  return { severity: 'error', code: 'district/other-version', message, file, hint };
}
