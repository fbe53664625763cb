import type { Problem } from '../../problem.ts';
import type { Act } from '../act.ts';
import { eachMatch, type Finding, quoted } from '../finding.ts';
import { hasTitle } from '../genre.ts';

const NUMBER = String.raw`\d{1,2}(?:\.\d{1,3}){0,3}`;
const CLAUSE = String.raw`(?:под)?пункт(?:а|у|ом|е|ы|ов|ам|ами|ах)?|раздел(?:а|у|ом|е|ы|ов|ам|ами|ах)?|пп?\.`;
/** «пунктами 2.1, 2.3–2.5 и 7.3 настоящего Положения»: only what the act says of itself. */
const REFERENCE = new RegExp(
  String.raw`(?<![\p{L}\d])(${CLAUSE})\s{0,2}(${NUMBER}(?:(?:\s?[,;–—-]\s?|\s(?:и|или|либо|по)\s)${NUMBER}){0,8})\.?\s{1,2}(?:настоящ|данн)(?:его|ему|им|ем|их|ими|ей|ого|ому|ым|ом|ых|ыми|ой)\s(?!Федеральн|Кодекс|закон|стать|част|глав)\p{L}+`,
  'giu',
);

/** «(см. пункт 7.3)», «в порядке, предусмотренном пунктом 7.3,»: nothing follows that would name another act. */
const BARE = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${CLAUSE})\s{0,2}(\d{1,2}\.\d{1,3}(?:\.\d{1,3})?)(?=\s?[,;)]|\.?$|\.\s)`,
  'giu',
);
const OTHER_ACT =
  /[Зз]акон|[Сс]тать|[Уу]став|[Пп]равил|[Пп]остановлени|[Пп]риказ|[Дд]оговор|[Кк]одекс|[Сс]тандарт|[Ии]нструкци|Порядк|[Пп]оложени|СП\s|СанПиН|ГОСТ/u;

/** A reference of the act to a clause of its own that is not there. */
export function references(act: Act): readonly Problem[] {
  const known = numbersOf(act);
  if (known.size === 0) return [];
  const isWhole = hasTitle(act);
  const own = eachMatch(act, REFERENCE, ([whole, , list = '']) => {
    const missing = (list.match(/\d+(?:\.\d+)*/gu) ?? []).filter((number) => !known.has(number));
    return missing.length === 0 ? null : noClause(whole, missing, isWhole ? 'warning' : 'note', isWhole);
  });
  const bare = eachMatch(act, BARE, ([whole, number = ''], { prose }) =>
    known.has(number) || OTHER_ACT.test(prose) ? null : noClause(whole, [number], 'note', isWhole),
  );
  return [...own, ...bare];
}

/** Every number a clause, an item or a section of the act has; 2.1 also says that there is a section 2. */
function numbersOf(act: Act): ReadonlySet<string> {
  const numbers = new Set<string>();
  for (const { marker } of act.paragraphs) {
    const { parts = [] } = marker ?? {};
    for (let depth = 1; depth <= parts.length; depth += 1) numbers.add(parts.slice(0, depth).join('.'));
  }
  return numbers;
}

function noClause(
  whole: string,
  missing: readonly string[],
  severity: Finding['severity'],
  isWhole: boolean,
): Finding {
  return {
    severity,
    code: 'numbering/no-clause',
    message: `Ссылка ${quoted(whole)}: ${missing.length > 1 ? 'номеров' : 'номера'} ${missing.join(', ')} в документе нет.`,
    hint: isWhole
      ? 'Исправьте номер в ссылке или верните пункт.'
      : 'В файле нет начала документа: проверьте документ целиком.',
  };
}
