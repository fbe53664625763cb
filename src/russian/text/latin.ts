/** Letters as most sites write them in addresses; the hard and the soft sign are not heard. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k' },
  ...{ л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts' },
  ...{ ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya' },
};

/** «Приказ № 101-од» → `prikaz-101-od`: Latin letters, digits and single hyphens, for names of files on a site; may be empty. */
export function latinName(text: string): string {
  const letters = [...text.normalize('NFC').toLowerCase()].map((letter) => LETTERS[letter] ?? letter);
  const words = letters.join('').match(/[a-z0-9]+/gu) ?? [];
  return words.join('-');
}
