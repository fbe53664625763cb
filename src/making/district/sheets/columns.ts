import { DISTRICT_ROLES, type DistrictRole } from '../../../usage/district/organization-figures.ts';
import type { RollUp } from '../../../usage/district/roll-up.ts';
import { type Indicator, isShare } from '../../../usage/figures/indicator.ts';

/** A column of figures of the table of organisations. */
export type TableFigure =
  | { readonly kind: 'count'; readonly indicator: Indicator; readonly title: string; readonly format: string }
  | {
      readonly kind: 'share';
      readonly indicator: Indicator;
      readonly title: string;
      readonly format: string;
      /** The columns that are divided. */
      readonly of: readonly [counted: Indicator, base: Indicator];
      /** Divides by weeks, too. */
      readonly isWeekly: boolean;
    }
  | {
      readonly kind: 'norm' | 'deviation';
      readonly indicator: Indicator;
      readonly title: string;
      readonly format: string;
    }
  | {
      readonly kind: 'change';
      readonly indicator: Indicator;
      readonly title: string;
      readonly format: string;
    };

export interface RoleColumns {
  readonly role: DistrictRole;
  readonly columns: readonly TableFigure[];
}

const COUNT = '#,##0';
const MEAN = '#,##0.0';
const SHARE = '0.0%';
const PER_PERSON = '0.00';
/** Percentage points. */
const POINTS = '+0.0;-0.0;0.0';

/** The columns of each role; norms stand there when somebody has one. */
export function roleColumns({ norms }: Pick<RollUp, 'norms'>): readonly RoleColumns[] {
  return DISTRICT_ROLES.map((role) => {
    const normed = (indicator: Indicator): readonly TableFigure[] =>
      norms.some((norm) => norm.role === role && norm.indicator === indicator) ? normColumns(indicator) : [];
    return { role, columns: [...shares(normed), ...(role === 'educator' ? perEducator(normed) : [])] };
  });
}

function normColumns(indicator: Indicator): readonly TableFigure[] {
  if (isShare(indicator))
    return [
      { kind: 'norm', indicator, title: 'Норма', format: SHARE },
      { kind: 'deviation', indicator, title: 'Отклонение, п. п.', format: POINTS },
    ];
  return [
    { kind: 'norm', indicator, title: 'Норма', format: PER_PERSON },
    { kind: 'deviation', indicator, title: 'Отклонение', format: '+0.00;-0.00;0.00' },
  ];
}

type Normed = (indicator: Indicator) => readonly TableFigure[];

function shares(normed: Normed): readonly TableFigure[] {
  return [
    { kind: 'count', indicator: 'headcount', title: 'Численность', format: COUNT },
    { kind: 'count', indicator: 'registered', title: 'Зарегистрировано', format: COUNT },
    divided('registered_share', 'Доля зарегистрированных', ['registered', 'headcount']),
    ...normed('registered_share'),
    { kind: 'count', indicator: 'active_week', title: 'Активных в неделю', format: MEAN },
    divided('active_share', 'Доля активных', ['active_week', 'headcount']),
    ...normed('active_share'),
    { kind: 'change', indicator: 'active_share', title: 'Изменение доли активных, п. п.', format: POINTS },
  ];
}

function perEducator(normed: Normed): readonly TableFigure[] {
  return [
    { kind: 'count', indicator: 'messages', title: 'Сообщений', format: COUNT },
    weekly('messages_per_educator_week', 'Сообщений на педагога в неделю', ['messages', 'headcount']),
    ...normed('messages_per_educator_week'),
    { kind: 'count', indicator: 'calls', title: 'Звонков', format: COUNT },
    weekly('calls_per_educator_week', 'Звонков на педагога в неделю', ['calls', 'headcount']),
    ...normed('calls_per_educator_week'),
  ];
}

function divided(indicator: Indicator, title: string, of: readonly [Indicator, Indicator]): TableFigure {
  return { kind: 'share', indicator, title, format: SHARE, of, isWeekly: false };
}

function weekly(indicator: Indicator, title: string, of: readonly [Indicator, Indicator]): TableFigure {
  return { kind: 'share', indicator, title, format: PER_PERSON, of, isWeekly: true };
}
