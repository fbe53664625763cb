import { agreeing, pluralOf } from '../../russian/number.ts';
import type { RoleWords } from './role-words.ts';
import { sentence } from './sentence.ts';
import type { ViewSource } from './source.ts';
import { percent } from './wording.ts';

/** More units than this are counted and not listed: the chart and its table have them all. */
const MOST_LISTED = 6;

interface UnitShare {
  readonly unit: string;
  readonly share: number;
}

/** Units whose registered share of a role is under the norm, in the order of the units; nothing without a norm. */
export function unitsUnderTarget(source: ViewSource, words: RoleWords): readonly string[] {
  const { value, target } = source.row(words.role, null, 'registered_share');
  const known = sharesOf(source, words);
  if (target === null || known.length === 0) return [];
  const under = known.filter(({ share }) => share < target);
  const one = source.vocabulary.group.nom;
  const norm = percent(target);
  if (under.length === 0 && isOddToSay(value, target)) return [];
  if (under.length === 0)
    return [
      sentence`Норма ${norm} зарегистрированных ${words.many.gen} достигнута во всех ${pluralOf(one).prep}.`,
    ];
  const where =
    under.length > MOST_LISTED
      ? sentence`${String(under.length)} ${agreeing(under.length, one, 'prep')} из ${String(known.length)}`
      : sentence`${agreeing(under.length === 1 ? 1 : 5, one, 'prep')} ${listed(under)}`;
  return [sentence`Ниже нормы ${norm} доля зарегистрированных ${words.many.gen} в ${where}.`];
}

/** People without a unit may keep all together under the norm; and where all are registered, each unit has all too. */
function isOddToSay(share: number | null, target: number): boolean {
  return target >= 1 || share === null || share < target;
}

function sharesOf({ units, row }: ViewSource, { role }: RoleWords): readonly UnitShare[] {
  return units.flatMap((unit) => {
    const { value } = row(role, unit, 'registered_share');
    return value === null ? [] : [{ unit, share: value }];
  });
}

function listed(units: readonly UnitShare[]): string {
  const shown = units.map(({ unit, share }) => `${quoted(unit)} (${percent(share)})`);
  const last = shown.at(-1) ?? '';
  return shown.length === 1 ? last : sentence`${shown.slice(0, -1).join(', ')} и ${last}`;
}

/** A proper name is quoted, «5А» and «Средняя группа» are not. */
function quoted(unit: string): string {
  return /[«"\d]|групп|класс/iu.test(unit) ? unit : `«${unit}»`;
}
