/* Organisations that came twice. */
import type { Problem } from '../../problem.ts';
import { sha256OfChunks } from '../../world/hash.ts';
import { groupBy } from '../group.ts';
import { type CountedIn, type HandedIn, isCounted } from './handed-in.ts';

/** Without folders that hold the same figures of the same organisation as an earlier one. */
export function withoutCopies(list: readonly HandedIn[]): {
  readonly kept: HandedIn[];
  readonly problems: readonly Problem[];
} {
  const kept: HandedIn[] = [];
  const problems: Problem[] = [];
  const known = new Map<string, string>();
  for (const one of list) {
    const first = firstFolder(one, known);
    if (first === one.folder) kept.push(one);
    else problems.push(twice(first, one.folder));
  }
  return { kept, problems };
}

/** The folder where the same figures stood first, or its own. */
function firstFolder(one: HandedIn, known: Map<string, string>): string {
  if (!isCounted(one)) return one.folder;
  const key = keyOf(one);
  const first = known.get(key) ?? one.folder;
  known.set(key, first);
  return first;
}

/** Problems are not counted: the file of figures does not have all of them. */
function keyOf({ figures: { numbers, problems: _, ...rest } }: CountedIn): string {
  const text = new TextEncoder().encode(JSON.stringify(rest));
  return sha256OfChunks([text, new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)]);
}

function twice(first: string, second: string): Problem {
  return {
    severity: 'warning',
    code: 'district/twice',
    message: `В папках «${first}» и «${second}» одна и та же организация с теми же показателями: посчитана один раз.`,
    hint: 'Лишнюю папку можно убрать.',
  };
}

/** Two organisations with one ИНН are both counted, and told. */
export function sameInn(list: readonly HandedIn[]): readonly Problem[] {
  const known = list.filter((one) => isCounted(one) && one.figures.organization.inn !== null);
  const groups = groupBy(known, ({ figures }) => figures?.organization.inn ?? '');
  return [...groups].flatMap(([inn, own]): readonly Problem[] => {
    if (own.length < 2) return [];
    const folders = own.map(({ folder }) => `«${folder}»`).join(', ');
    return [
      {
        severity: 'warning',
        code: 'district/same-inn',
        message: `Один ИНН ${inn} у нескольких организаций: ${folders}. Посчитаны все.`,
        hint: 'Проверьте, не одна ли это организация, и исправьте ИНН в organization.yaml.',
      },
    ];
  });
}
