import { lintAct } from '../../lint/lint.ts';
import { readAct } from '../../lint/reading/read.ts';
import type { LintSettings } from '../../lint/settings.ts';
import { revealText } from '../../problem.ts';
import type { CheckedAct } from '../check-protocol.ts';
import { catalogueOf, type OpenFolder } from './place.ts';
import type { Snapshot } from './snapshot.ts';

/** Somebody's act held against the rules, in memory: it is written nowhere. */
export function checkAct(place: OpenFolder, snapshot: Snapshot, name: string, bytes: Uint8Array): CheckedAct {
  const settings = settingsOf(place, snapshot);
  const { act, problems } = readAct(bytes, name);
  const found = [...problems, ...(act ? lintAct(act, settings) : [])];
  const lines = act?.paragraphs.map(({ spots }) => spots[0]?.line ?? 0) ?? [];
  return {
    paragraphs: act?.paragraphs.map(({ text }) => text) ?? [],
    findings: found.map(({ severity, message, hint = '', line }) => ({
      severity,
      message: revealText(message, true),
      hint: revealText(hint, true),
      paragraph: line === undefined ? null : paragraphAt(lines, line),
    })),
  };
}

function settingsOf(place: OpenFolder, { reading }: Snapshot): LintSettings {
  const { laws, platforms } = catalogueOf(place).data;
  const { kind = null, documents = {} } = reading.draft?.organization ?? {};
  const dates = Object.values(documents).flatMap((one) => one.date ?? []);
  return { kind, date: null, lastDate: dates.sort().at(-1) ?? null, laws, platforms };
}

/** The last paragraph that begins at the line or before it. */
function paragraphAt(lines: readonly number[], line: number): number | null {
  const index = lines.findLastIndex((first) => first <= line);
  return index < 0 ? null : index;
}
