import type { Problem } from '../problem.ts';
import { isDate } from '../russian/text/date.ts';

/** Somebody to whom the administrator's data are passed on. Null is a blank for handwriting. */
export interface Recipient {
  readonly name: string | null;
  readonly inn: string | null;
  readonly address: string | null;
  /** «для регистрации учётной записи …». */
  readonly purpose: string;
  /** ISO day on which name and requisites were compared with the register; null: not yet. */
  readonly verified: string | null;
}

/** What a platform profile holds beside its words. */
export interface PlatformFacts {
  readonly recipients: readonly Recipient[];
  /** ISO day on which an address of the profile was compared with the platform's site, by its key; null: not yet. */
  readonly verified: Readonly<Record<string, string | null>>;
}

export const NO_PLATFORM_FACTS: PlatformFacts = { recipients: [], verified: {} };

/** The keys of a profile whose values are addresses. */
const ADDRESSES = ['requestEmail', 'supportEmail', 'instructionsUrl', 'siteUrl'] as const;
const REQUISITES = ['name', 'inn', 'address'] as const;

type Entries = Readonly<Record<string, unknown>>;

interface Profile {
  readonly terms: Entries;
  readonly facts: PlatformFacts;
  /** A text for each of the parts beside the words that the file has. */
  readonly has: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

/** A profile as its file has it → its words, the rest, and what is wrong in the rest. */
export function splitProfile(data: unknown, file: string): Profile {
  const { recipients, verified, ...terms } = entriesOf(data);
  const list = Array.isArray(recipients) ? recipients.map(entriesOf) : [];
  const addresses = ADDRESSES.filter((key) => Object.hasOwn(terms, key));
  const checks = entriesOf(verified);
  const facts = {
    recipients: list.map(recipientOf),
    verified: Object.fromEntries(addresses.map((key) => [key, textOf(checks[key])])),
  };
  const unchecked = verified === undefined ? [] : addresses.filter((key) => !isCheck(checks[key]));
  const problems = [
    ...(recipients === undefined || list.length > 0 ? [] : [wrong(file, 'recipients')]),
    ...list.flatMap((one, index) => wrongRecipient(one, `recipients, ${index + 1}-й`, file)),
    ...unchecked.map((key) => wrong(file, `verified: ${key}`)),
  ];
  const parts = Object.entries({ recipients, verified }).filter(([, value]) => value !== undefined);
  return { terms, facts, has: Object.fromEntries(parts.map(([key]) => [key, key])), problems };
}

function recipientOf(one: Entries): Recipient {
  const [name, inn, address] = REQUISITES.map((key) => textOf(one[key]));
  const purpose = textOf(one.purpose) ?? '';
  return {
    name: name ?? null,
    inn: inn ?? null,
    address: address ?? null,
    purpose,
    verified: textOf(one.verified),
  };
}

function wrongRecipient(one: Entries, what: string, file: string): readonly Problem[] {
  const faults = REQUISITES.filter((key) => typeof one[key] !== 'string').map((key) => `${what}: ${key}`);
  if (textOf(one.purpose) === null) faults.push(`${what}: purpose`);
  if (!isCheck(one.verified)) faults.push(`${what}: verified`);
  return faults.map((key) => wrong(file, key));
}

/** A day, or nothing yet. */
function isCheck(value: unknown): boolean {
  return value === '' || (typeof value === 'string' && isDate(value));
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function entriesOf(value: unknown): Entries {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function wrong(file: string, key: string): Problem {
  const hint =
    "Сравните с другим файлом этой папки: значение в кавычках, неизвестное – ''; день – '2026-11-27'.";
  return { severity: 'error', code: 'data/shape', message: `«${key}»: неверное значение.`, file, hint };
}
