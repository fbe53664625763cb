import type { Problem, ProblemCode } from '../../problem.ts';
import { type Act, place } from '../act.ts';
import { genreOf, hasTitle } from '../genre.ts';

interface Part {
  readonly code: ProblemCode;
  readonly pattern: RegExp;
  readonly message: string;
  readonly hint: string;
  /** Stands in the head of the act, which a fragment does not have. */
  readonly inHead: boolean;
}

const PARTS: readonly Part[] = [
  {
    code: 'parts/no-approval',
    pattern: /утвержд(?:ен[оаы]?|аю|[её]н)(?!\p{L})|утвержд[её]нн\p{Ll}+\s+приказом/iu,
    message: 'Нет грифа утверждения.',
    hint: 'Поставьте в правом верхнем углу: «УТВЕРЖДЕНО приказом … от … № …».',
    inHead: true,
  },
  {
    code: 'parts/no-councils',
    pattern:
      /(?:мнени|согласован|рассмотрен|принят|одобрен)[\s\S]{0,200}родител|родител\p{Ll}*\s[\s\S]{0,100}(?:согласован|рассмотрен|протокол)/iu,
    message: 'Не сказано, что учтено мнение Совета родителей.',
    hint: 'Добавьте отметку: «С УЧЁТОМ МНЕНИЯ Совета родителей (протокол от … № …)» – статья 30 Федерального закона № 273-ФЗ.',
    inHead: true,
  },
  {
    code: 'parts/no-entry-into-force',
    pattern:
      /(?:ввод\p{Ll}+|вступа\p{Ll}+|введен\p{Ll}+|введён|введен)\s+(?:в\s+действие|в\s+силу)|действует\s+с|вступлени\p{Ll}+\s+в\s+силу/iu,
    message: 'Не сказано, когда положение вводится в действие.',
    hint: 'Добавьте в заключительные положения: «Настоящее Положение вводится в действие с даты подписания приказа о его утверждении».',
    inHead: false,
  },
];

/** Whom the act concerns: parents are heard on acts that touch children and parents. */
const CONCERNS_PARENTS = /родител|обучающ|воспитанник|образовательных\s+отношений/iu;

/** What a regulation must have and has not. */
export function parts(act: Act): readonly Problem[] {
  if (genreOf(act) !== 'regulation') return [];
  const text = act.paragraphs.map((paragraph) => paragraph.text).join('\n');
  const isWhole = hasTitle(act);
  const missing = PARTS.filter(({ inHead, pattern }) => (isWhole || !inHead) && !pattern.test(text))
    .filter(({ code }) => code !== 'parts/no-councils' || CONCERNS_PARENTS.test(text))
    .map(({ code, message, hint }) => absent(act, 'warning', code, message, hint));
  return isWhole ? missing : [...missing, headless(act)];
}

function headless(act: Act): Problem {
  return absent(
    act,
    'note',
    'parts/no-title',
    'В файле нет начала положения: гриф утверждения и учёт мнения советов не проверены.',
    'Проверьте документ целиком.',
  );
}

function absent(
  act: Act,
  severity: 'warning' | 'note',
  code: ProblemCode,
  message: string,
  hint: string,
): Problem {
  const [first] = act.paragraphs;
  return { severity, code, message, ...(first ? place(first, 0) : { line: 1, column: 1 }), hint };
}
