import { agreeing, pluralOf } from '../../russian/text/number.ts';
import { unitsIn } from './named-units.ts';
import type { RoleWords } from './role-words.ts';
import { sentence } from './sentence.ts';
import type { ViewSource } from './source.ts';
import { MOST_LISTED, type UnknownUnits, unknownUnits, unknownWords } from './unknown-units.ts';
import { percent, shortOf } from './wording.ts';

interface UnitShare {
  readonly unit: string;
  readonly share: number;
  readonly isUnder: boolean;
}

/** Units of a role that can be held against its norm, and those that cannot. */
interface Judged extends UnknownUnits {
  readonly told: readonly UnitShare[];
}

/** Units whose registered share of a role is under the norm, in the order of the units; nothing without a norm. */
export function unitsUnderTarget(source: ViewSource, words: RoleWords): readonly string[] {
  const { value, target } = source.row(words.role, null, 'registered_share');
  const judged = judge(source, words);
  const { told } = judged;
  if (target === null || told.length === 0) return [];
  const under = told.filter(({ isUnder }) => isUnder);
  const one = source.vocabulary.group.nom;
  const norm = percent(target);
  if (under.length === 0 && isOddToSay(value, target)) return [];
  if (under.length === 0)
    return [
      sentence`Норма ${norm} зарегистрированных ${words.many.gen} достигнута ${everywhere(judged, one)}.`,
    ];
  const where = whereabouts(under, judged, { one, target });
  return [sentence`Ниже нормы ${norm} доля зарегистрированных ${words.many.gen} ${where}.`];
}

/** «в группах «Ель» (50 %) и «Дуб» (70 %)», «в 7 группах из 9», «во всех группах». */
function whereabouts(
  under: readonly UnitShare[],
  judged: Judged,
  { one, target }: { readonly one: string; readonly target: number },
): string {
  const count = under.length;
  const unknown = unknownWords(judged, one);
  const others = unknown === '' ? '' : `; ${unknown}`;
  if (count <= MOST_LISTED) {
    const listed = under.map(({ unit, share }) => ({ unit, told: shortOf(share, target) }));
    return sentence`${unitsIn('в', listed, one)}${others}`;
  }
  if (count === judged.told.length) return everywhere(judged, one);
  const all = String(judged.told.length);
  return sentence`в ${String(count)} ${agreeing(count, one, 'prep')} из ${all}${others}`;
}

/** «во всех классах» only if nothing is unknown. */
function everywhere(judged: Judged, one: string): string {
  const unknown = unknownWords(judged, one);
  if (unknown === '') return sentence`во всех ${pluralOf(one).prep}`;
  const [only, ...more] = judged.told;
  if (only && more.length === 0)
    return sentence`${unitsIn('в', [only], one)}, других данных нет (${unknown})`;
  const count = judged.told.length;
  return sentence`во всех ${String(count)} ${agreeing(count, one, 'prep')}, по которым есть данные (${unknown})`;
}

/** People without a unit may keep all together under the norm; and where all are registered, each unit has all too. */
function isOddToSay(share: number | null, target: number): boolean {
  return target >= 1 || share === null || share < target;
}

/** The groups of the list and the units of the exports. */
function judge(source: ViewSource, { role }: RoleWords): Judged {
  const { units, row, credibility } = source;
  const { silent, doubtful } = unknownUnits(source, role);
  const shares = units.flatMap((unit) => {
    const { value } = row(role, unit, 'registered_share');
    const verdict = credibility.verdict(role, unit, 'registered_share');
    return value === null ? [] : [{ unit, share: value, verdict }];
  });
  return {
    told: shares.flatMap(({ verdict, ...one }) =>
      verdict === null ? [] : [{ ...one, isUnder: verdict === 'missed' }],
    ),
    silent,
    doubtful: [...doubtful, ...shares.filter(({ verdict }) => verdict === null).map(({ unit }) => unit)],
  };
}
