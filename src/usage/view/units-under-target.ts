import { agreeing, pluralOf } from '../../russian/text/number.ts';
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
  const shares = sharesOf(source, words);
  if (target === null || shares.length === 0) return [];
  const under = shares.filter(({ share }) => share < target);
  const one = source.vocabulary.group.nom;
  const norm = percent(target);
  if (under.length === 0 && isOddToSay(value, target)) return [];
  if (under.length === 0)
    return [
      sentence`Норма ${norm} зарегистрированных ${words.many.gen} достигнута во всех ${pluralOf(one).prep}.`,
    ];
  const where = whereabouts(under, shares.length, one);
  return [sentence`Ниже нормы ${norm} доля зарегистрированных ${words.many.gen} ${where}.`];
}

/** «в группах «Ель» (50 %) и «Дуб» (70 %)», «в 7 группах из 9», «во всех группах». */
function whereabouts(under: readonly UnitShare[], all: number, one: string): string {
  const count = under.length;
  if (count <= MOST_LISTED)
    return sentence`в ${count === 1 ? agreeing(1, one, 'prep') : pluralOf(one).prep} ${listed(under)}`;
  if (count === all) return sentence`во всех ${pluralOf(one).prep}`;
  return sentence`в ${String(count)} ${agreeing(count, one, 'prep')} из ${String(all)}`;
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
