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

/** A reference of the act to a clause of its own that is not there. */
export function references(act: Act): readonly Problem[] {
  const known = numbersOf(act);
  if (known.size === 0) return [];
  const severity = hasTitle(act) ? 'warning' : 'note';
  return eachMatch(act, REFERENCE, ([whole, , list = '']) => {
    const missing = (list.match(/\d+(?:\.\d+)*/gu) ?? []).filter((number) => !known.has(number));
    return missing.length === 0 ? null : noClause(whole, missing, severity);
  });
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

function noClause(whole: string, missing: readonly string[], severity: Finding['severity']): Finding {
  return {
    severity,
    code: 'numbering/no-clause',
    message: `Ссылка ${quoted(whole)}: ${missing.length > 1 ? 'номеров' : 'номера'} ${missing.join(', ')} в документе нет.`,
    hint:
      severity === 'note'
        ? 'В файле нет начала документа: проверьте документ целиком.'
        : 'Исправьте номер в ссылке или верните пункт.',
  };
}
