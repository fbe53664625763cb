import type {
  DistrictRoleView,
  DistrictView,
  GroupLine,
  LeftLine,
  NormLine,
  RankingView,
  TotalLine,
} from '../usage/district/view/district-view.ts';
import type { ChartView } from '../usage/view/chart.ts';
import { type GroupShape, text, type ValueShape } from './shape.ts';
import { groupOf, listOf } from './shape-of.ts';
import { chartFields } from './usage-shape.ts';

const SOURCE = 'показатели организаций';

function shown(label: string): ValueShape {
  return text(label, SOURCE);
}

const total = groupOf<TotalLine>('итог', {
  title: shown('показатель'),
  value: shown('значение'),
  organizations: shown('организаций с данными'),
  missing: shown('организаций без данных'),
  previous: shown('предыдущий период'),
  change: shown('изменение'),
  yearAgo: shown('год назад'),
});

const line = groupOf<GroupLine>('группа организаций', {
  name: shown('название'),
  organizations: shown('организаций'),
  workers: shown('доля активных работников'),
  families: shown('доля активных родителей и обучающихся'),
  registered: shown('доля зарегистрированных родителей и обучающихся'),
});

const norm = groupOf<NormLine>('норма', {
  title: shown('показатель'),
  norm: shown('норма'),
  met: shown('выполняют'),
  missed: shown('не выполняют'),
  unsaid: shown('судить нельзя'),
  share: shown('доля выполняющих'),
});

const ranking = groupOf<RankingView>('порядок', {
  title: shown('показатель'),
  places: listOf(
    'места',
    SOURCE,
    groupOf<RankingView['places'][number]>('место', {
      place: shown('место'),
      name: shown('организация'),
      share: shown('доля'),
    }),
  ),
});

const district = groupOf<DistrictView>('свод', {
  period: groupOf<DistrictView['period']>('период', {
    label: shown('период'),
    fileLabel: shown('период'),
    id: shown('дни периода'),
  }),
  coverage: listOf('полнота', SOURCE, shown('предложение')),
  roles: listOf(
    'итоги',
    SOURCE,
    groupOf<DistrictRoleView>('роль', { title: shown('роль'), rows: listOf('итоги', SOURCE, total) }),
  ),
  kinds: listOf('виды организаций', SOURCE, line),
  column: shown('столбец'),
  groups: listOf('группы организаций', SOURCE, line),
  norms: listOf('нормы', SOURCE, norm),
  distribution: groupOf<ChartView>('распределение организаций', chartFields),
  weekly: groupOf<ChartView>('активность по неделям', chartFields),
  meeting: groupOf<ChartView>('выполнение норм', chartFields),
  left: listOf(
    'не сдали',
    SOURCE,
    groupOf<LeftLine>('организация', { name: shown('организация'), reason: shown('почему') }),
  ),
  rankings: listOf('порядок организаций', SOURCE, ranking),
});

/** What templates of a roll-up may name. */
export const DISTRICT_SHAPE: GroupShape = { kind: 'group', label: 'свод', fields: { district } };
