import type { Problem } from '../../problem.ts';
import { digitalDate } from '../../russian/text/date.ts';
import type { Terms } from '../../templating/root-shape.ts';
import { type Act, type ActParagraph, place } from '../act.ts';
import { dayOf } from '../dating.ts';
import { quoted } from '../finding.ts';
import type { LintSettings } from '../settings.ts';

interface Name {
  readonly pattern: RegExp;
  readonly from: string;
  readonly to: string;
}

/** Names of a platform used outside the time in which it was called so; said once for each name. */
export function platforms(act: Act, settings: LintSettings): readonly Problem[] {
  const day = dayOf(act, settings);
  if (day === null) return [];
  return namesOf(settings.platforms)
    .filter(({ from, to }) => (from !== '' && day < from) || (to !== '' && day > to))
    .flatMap((name) => firstUse(act, name, day));
}

/** The names of messengers are told apart by their Latin letters: «VK-мессенджер», «MAX». */
function namesOf(profiles: LintSettings['platforms']): readonly Name[] {
  return Object.values(profiles).flatMap((profile) => {
    const latin = /[A-Z]{2,}(?:-\p{Ll}+)?/u.exec(textOf(profile, 'profile'))?.[0];
    if (!latin) return [];
    const stem = latin.replace(/\p{Ll}$/u, (letter) => (/[аеийоуыьэюя]/u.test(letter) ? '' : letter));
    const pattern = new RegExp(String.raw`(?<![\p{L}\d-])${stem.replace('-', '[- ]')}\p{Ll}*`, 'gu');
    return [{ pattern, from: textOf(profile, 'from'), to: textOf(profile, 'to') }];
  });
}

function textOf(profile: Terms, key: string): string {
  const term = profile[key] ?? '';
  return typeof term === 'string' ? term : (term.nom ?? '');
}

/** An act that ends the use of a platform must name it. */
const CLOSING = /утратив|прекра[щт]|ранее|переход|перевод|архив|закры/iu;

function firstUse(act: Act, { pattern, from, to }: Name, day: string): readonly Problem[] {
  const uses = act.paragraphs
    .filter(({ prose }) => !CLOSING.test(prose))
    .flatMap((paragraph) => [...paragraph.prose.matchAll(pattern)].map((match) => ({ paragraph, match })));
  const [first] = uses;
  if (!first) return [];
  return [
    outOfTime(
      first.paragraph,
      first.match,
      uses.length,
      day > to && to !== '' ? `до ${digitalDate(to)}` : `с ${digitalDate(from)}`,
      day,
    ),
  ];
}

function outOfTime(
  paragraph: ActParagraph,
  match: RegExpExecArray,
  count: number,
  time: string,
  day: string,
): Problem {
  return {
    severity: 'warning',
    code: 'platforms/out-of-time',
    message: `Название ${quoted(match[0])} употреблялось ${time}, а документ от ${digitalDate(day)}${count > 1 ? ` (всего в документе: ${count})` : ''}.`,
    ...place(paragraph, match.index),
    hint: 'Назовите платформу так, как она называется на дату документа.',
  };
}
