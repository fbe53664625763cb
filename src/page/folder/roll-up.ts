import type { Block } from '../../document/tree.ts';
import { type Problem, reveal } from '../../problem.ts';
import { countingOrder } from '../../reading/wording.ts';
import { readCatalogue } from '../../templating/catalogue.ts';
import { renderDistrict } from '../../templating/district.ts';
import { FigureIndex } from '../../usage/district/figure-index.ts';
import type { CountedIn, HandedIn } from '../../usage/district/handed-in.ts';
import type { DistrictRole } from '../../usage/district/organization-figures.ts';
import type { RollUp } from '../../usage/district/roll-up.ts';
import { districtView } from '../../usage/district/view/district-view.ts';
import { KIND_TITLES, ROLE_TITLES } from '../../usage/district/view/words.ts';
import { type Indicator, indicatorTitle } from '../../usage/figures/indicator.ts';
import { NOT_CREDIBLE, shownFigure } from '../../usage/view/shown.ts';
import type { NotHandedIn, RollUpRow, RollUpState } from '../district-protocol.ts';
import type { AskedPeriod } from '../usage-protocol.ts';
import { ofFact } from './aim.ts';
import { liveChart } from './report.ts';
import { inScreenWords } from './screen-words.ts';
import type { Means } from './session.ts';

/** What a methodist is asked for first. */
const COLUMNS: readonly (readonly [DistrictRole, Indicator])[] = [
  ['workers', 'registered_share'],
  ['workers', 'active_share'],
  ['families', 'registered_share'],
  ['families', 'active_share'],
  ['educator', 'messages_per_educator_week'],
  ['educator', 'calls_per_educator_week'],
];

/** The roll-up as it can be looked at. */
export function rollUpState({ files, templates }: Means, made: RollUp, asked: AskedPeriod): RollUpState {
  const view = districtView(made, { rank: false });
  const { documents } = renderDistrict(files, templates, readCatalogue(files, templates), view);
  const blocks = documents.flatMap(({ tree }): readonly Block[] => tree.blocks);
  return {
    asked,
    label: view.period.label,
    coverage: view.coverage,
    columns: COLUMNS.map(([role, indicator]) => ({
      group: ROLE_TITLES[role],
      title: indicatorTitle(indicator),
    })),
    rows: made.counted.map((one) => rowOf(one, made.period.days)),
    total: totalRow(made),
    roles: view.roles,
    norms: view.norms,
    charts: blocks.flatMap((block) => (block.type === 'chart' ? [liveChart(block)] : [])),
    left: made.left.map((one) => notHandedIn(one, made.period.label)),
    problems: made.problems.filter(({ severity }) => severity !== 'note').map(sentenceOf),
  };
}

/** Nobody has handed anything in: who did not, and why. */
export function nothingHandedIn(list: readonly HandedIn[], label: string): readonly NotHandedIn[] {
  const key = ({ folder }: HandedIn): string => countingOrder(folder);
  return list.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)).map((one) => notHandedIn(one, label));
}

function rowOf({ folder, name, figures }: CountedIn, days: number): RollUpRow {
  const index = new FigureIndex(figures);
  const cells = COLUMNS.map(([role, indicator]) => {
    if (index.isDoubtful(role, indicator, 'value')) return { shown: NOT_CREDIBLE, value: null };
    const value = index.row(role, indicator)?.value ?? null;
    return { shown: shownFigure(value, indicator), value };
  });
  const { coveredDays } = figures.period;
  const covered = coveredDays === days ? 'все дни' : `${coveredDays} из ${days}`;
  return { folder, name, kind: KIND_TITLES[figures.organization.kind].one, cells, covered };
}

function totalRow({ total, counted }: RollUp): RollUpRow {
  const cells = COLUMNS.map(([role, indicator]) => {
    const value = total.find((one) => one.role === role && one.indicator === indicator)?.value ?? null;
    return { shown: shownFigure(value, indicator), value };
  });
  return { folder: '', name: `Вместе, организаций: ${counted.length}`, kind: '', cells, covered: '' };
}

function notHandedIn({ folder, name, problems: [worst] }: HandedIn, label: string): NotHandedIn {
  const reason = worst ? sentenceOf(worst) : 'Показателей нет.';
  return { folder, name, reason, reminder: reminderOf(name, label, reason) };
}

/** A letter that asks for what is missing, in the methodist's own name. */
function reminderOf(name: string, label: string, reason: string): string {
  // A name that holds a name in quotes stands without any of its own.
  const named = name.includes('«') ? name : `«${name}»`;
  return [
    'Здравствуйте!',
    `В свод ${label === '' ? 'по району' : `за ${label}`} не вошли показатели организации ${named}.`,
    `Причина: ${reason}`,
    'Пожалуйста, исправьте это и пришлите папку с выгрузками или файл показателей («показатели.json»).',
    'Если данных нет, сообщите и об этом.',
  ].join('\n');
}

/** With its place, a fact by the name it has on the screens; values of the input stay masked: the page of a district goes on to others. */
export function sentenceOf(problem: Problem): string {
  const revealed = reveal(problem, false);
  const { file, line } = revealed;
  const to = ofFact(problem.fact ?? null);
  const { message } = inScreenWords(revealed, to, {});
  if (to?.screen === 'organization') return message;
  const place = [file ?? '', line === undefined ? '' : `строка ${line}`].filter((part) => part !== '');
  return place.length > 0 ? `${place.join(', ')}: ${message}` : message;
}
