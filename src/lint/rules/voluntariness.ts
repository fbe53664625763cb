import type { Problem } from '../../problem.ts';
import type { Act } from '../act.ts';
import { BUNDLED, DUTIES, EXCLUSIVE, isBan, isSanction, VOLUNTARY } from '../compulsion.ts';
import { type Finding, findingAt, quoted } from '../finding.ts';
import { genreOf } from '../genre.ts';
import { type Statement, statementsOf } from '../statements.ts';

interface Objection extends Omit<Finding, 'message' | 'severity'> {
  readonly says: string;
  matches(text: string): boolean;
}

/** What prosecutors protest: a parent or a pupil chooses freely, and loses nothing by refusing. */
const OBJECTIONS: readonly Objection[] = [
  {
    code: 'voluntary/duty',
    says: 'Родителей или обучающихся обязывают присоединиться к платформе',
    hint: 'Для них это добровольно: напишите «вправе», «по желанию» и назовите другие способы получать сведения.',
    matches: (text) => !VOLUNTARY.test(text) && DUTIES.some((duty) => duty.test(text)),
  },
  {
    code: 'voluntary/sanction',
    says: 'Отказ от платформы влечёт последствия',
    hint: 'Отказ не влечёт последствий для обучающегося и родителей: уберите их и скажите, как они получат сведения.',
    matches: isSanction,
  },
  {
    code: 'voluntary/only-way',
    says: 'Родителям или обучающимся не оставляют другого способа связи',
    hint: 'Назовите и другие способы: сайт, телефон, электронную почту, личную встречу. Запрет иных мессенджеров касается только работников.',
    matches: (text) => isBan(text) || EXCLUSIVE.some((only) => only.test(text)),
  },
];

const IN_ACT: Objection = {
  code: 'voluntary/consent-in-act',
  says: 'Согласие на обработку персональных данных дают самим актом',
  hint: 'Согласие оформляют отдельным документом (часть 1 статьи 9 Федерального закона № 152-ФЗ): уберите эти слова.',
  matches: (text) => BUNDLED.some((bundled) => bundled.test(text)),
};

/** Duties, sanctions and bans for those who are free to choose, and a consent given by signing something else. */
export function voluntariness(act: Act): readonly Problem[] {
  const objections = genreOf(act) === 'private' ? OBJECTIONS : [...OBJECTIONS, IN_ACT];
  return statementsOf(act).flatMap((statement) =>
    objections.filter(({ matches }) => matches(statement.text)).map((found) => objection(statement, found)),
  );
}

function objection({ paragraph, offset, text }: Statement, { code, says, hint }: Objection): Problem {
  return findingAt(paragraph, offset, {
    severity: 'warning',
    code,
    message: `${says}: ${quoted(text.replace(/[.;]$/u, ''), 110)}.`,
    hint,
  });
}
